using CatchUpSim.Experiments.Comparison;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Reporting;

/// <summary>What was compared: everything a reader needs to know before the first number.</summary>
public sealed record ComparisonHeading
{
    /// <summary>Gets the name of the comparison.</summary>
    public required string Name { get; init; }

    /// <summary>Gets what it is about, in a sentence; may be empty.</summary>
    public string Description { get; init; } = string.Empty;

    /// <summary>Gets the name of the firm it is about.</summary>
    public required string FocalFirm { get; init; }

    /// <summary>Gets the seed of all worlds.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Gets the number of replications asked for.</summary>
    public required int Replications { get; init; }

    /// <summary>Gets the version of the model.</summary>
    public required string Version { get; init; }

    /// <summary>Gets the first month.</summary>
    public required Month Start { get; init; }

    /// <summary>Gets the last month.</summary>
    public required Month End { get; init; }

    /// <summary>Gets in which values each world differs from the baseline; nothing for the baseline itself.</summary>
    public required IReadOnlyList<IReadOnlyList<ScenarioDifference>> Changes { get; init; }

    /// <summary>Gets the outcomes that are shown first.</summary>
    public required IReadOnlyList<ComparedOutcome> Outcomes { get; init; }

    /// <summary>Gets the command that repeats the comparison.</summary>
    public required string Command { get; init; }

    /// <summary>Gets the precision asked for; null when the number of replications was fixed.</summary>
    public PrecisionGoal? Precision { get; init; }

    /// <summary>Gets a value indicating whether it was stopped before its last replication.</summary>
    public bool IsInterrupted { get; init; }
}

/// <summary>How narrow an interval was to become.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="HalfWidth">Half of the width of the widest world's 95 % interval, in the unit of the outcome.</param>
/// <param name="Most">Most replications.</param>
public sealed record PrecisionGoal(ComparedOutcome Outcome, double HalfWidth, int Most);

/// <summary>Everything that figures, report and console show of one comparison. Immutable.</summary>
/// <param name="Heading">What was compared.</param>
/// <param name="Summary">What was found.</param>
public sealed record ComparisonStudy(ComparisonHeading Heading, ComparisonSummary Summary)
{
    /// <summary>The middle of a month since the start as a decimal year.</summary>
    public double YearOf(int position) => Heading.Start.DecimalYear + ((position + 0.5) / 12);

    /// <summary>The name of a world.</summary>
    public string NameOf(int world) => Summary.Worlds[world].Name;

    /// <summary>The name of a world as it stands in figures: in words that can be broken into lines, cut where too long.</summary>
    public string LabelOf(int world)
    {
        string words = NameOf(world).Replace('-', ' ');
        return words.Length <= LongestLabel ? words : string.Concat(words.AsSpan(0, LongestLabel - 1).TrimEnd(), "…");
    }

    private const int LongestLabel = 36;
}
