using CatchUpSim.Model.Entities;

namespace CatchUpSim.Experiments.Comparison;

/// <summary>All that figures, tables and the report need to know of a comparison. Immutable.</summary>
public sealed record ComparisonSummary
{
    /// <summary>Gets the worlds.</summary>
    public required IReadOnlyList<ComparedWorld> Worlds { get; init; }

    /// <summary>Gets the position of the baseline.</summary>
    public required int Baseline { get; init; }

    /// <summary>Gets the first month.</summary>
    public required Month Start { get; init; }

    /// <summary>Gets the replications that were computed in every world.</summary>
    public required int Replications { get; init; }

    /// <summary>Gets the replications that reached their horizon in every world.</summary>
    public required int Complete { get; init; }

    /// <summary>Gets the runs that failed.</summary>
    public required IReadOnlyList<PairedFailure> Failures { get; init; }

    /// <summary>Gets the runs of each world that end in the very state of the baseline's run.</summary>
    public required IReadOnlyList<int> SameRuns { get; init; }

    /// <summary>Gets the paired differences to the baseline, world by world.</summary>
    public required IReadOnlyList<OutcomeDifference> Differences { get; init; }

    /// <summary>Gets the levels of all outcomes, world by world, each over the world's own runs.</summary>
    public required IReadOnlyList<OutcomeLevel> Levels { get; init; }

    /// <summary>Gets the decision table, outcome by outcome; empty with two worlds.</summary>
    public required IReadOnlyList<DecisionRow> Decisions { get; init; }

    /// <summary>Gets the transitions from the baseline to the other worlds.</summary>
    public required IReadOnlyList<TransitionTable> Transitions { get; init; }

    /// <summary>Gets the paths, world by world.</summary>
    public required IReadOnlyList<WorldPath> Paths { get; init; }

    /// <summary>Gets in how many runs the firm is in business, world by world.</summary>
    public required IReadOnlyList<WorldSurvival> Survival { get; init; }

    /// <summary>Gets the positions of the worlds other than the baseline.</summary>
    public IEnumerable<int> Others => Enumerable.Range(0, Worlds.Count).Where(world => world != Baseline);

    /// <summary>The difference of an outcome in a world; null when it is not among those compared.</summary>
    public PairedDifference? Difference(int world, string outcome) => Differences
        .FirstOrDefault(each => each.World == world && string.Equals(each.Outcome.Name, outcome, StringComparison.Ordinal))
        ?.Difference;

    /// <summary>The level of an outcome in a world; null when it is not among those compared.</summary>
    public OutcomeLevel? Level(int world, string outcome) => Levels
        .FirstOrDefault(each => each.World == world && string.Equals(each.Outcome.Name, outcome, StringComparison.Ordinal));

    /// <summary>The path of an outcome in a world; null without a complete replication.</summary>
    public WorldPath? Path(int world, string outcome) => Paths
        .FirstOrDefault(path => path.World == world && string.Equals(path.Outcome.Name, outcome, StringComparison.Ordinal));
}
