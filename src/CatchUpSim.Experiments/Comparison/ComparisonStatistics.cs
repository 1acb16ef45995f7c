using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Experiments.Comparison;

/// <summary>Makes the summary of a comparison from its replications as they come, with memory that stays flat.</summary>
public sealed class ComparisonStatistics : IPairedSink, IDisposable
{
    private readonly IReadOnlyList<ComparedWorld> _worlds;
    private readonly int _baseline;
    private readonly Month _start;
    private readonly DifferenceCollector _differences;
    private readonly LevelCollector _levels;
    private readonly TransitionCollector _transitions;
    private readonly DecisionCollector? _decisions;
    private readonly PathCollector? _paths;
    private readonly List<PairedFailure> _failures = [];
    private readonly int[] _sameRuns;
    private int _replications;
    private int _complete;

    /// <summary>Initializes a new instance of the <see cref="ComparisonStatistics"/> class, empty.</summary>
    /// <param name="worlds">The worlds.</param>
    /// <param name="baseline">Position of the baseline.</param>
    /// <param name="start">First month of all worlds.</param>
    /// <param name="questions">What is asked.</param>
    /// <param name="settings">What it may use.</param>
    public ComparisonStatistics(
        IReadOnlyList<ComparedWorld> worlds,
        int baseline,
        Month start,
        ComparisonQuestions questions,
        StatisticsSettings settings)
    {
        _worlds = worlds;
        _baseline = baseline;
        _start = start;
        _sameRuns = new int[worlds.Count];
        _differences = new DifferenceCollector(worlds.Count, baseline, ComparedOutcome.All);
        _levels = new LevelCollector(worlds.Count, ComparedOutcome.All);
        _transitions = new TransitionCollector(worlds.Count, baseline);
        _decisions = questions.Ranking.Count == 0 ? null : new DecisionCollector(worlds.Count, questions.Ranking, settings);
        _paths = questions.FollowsPaths ? new PathCollector(worlds.Count, baseline, settings) : null;
    }

    /// <inheritdoc/>
    public void Accept(PairedRuns runs)
    {
        _replications++;
        _complete += runs.IsComplete ? 1 : 0;
        for (int world = 0; world < _worlds.Count; world++)
        {
            if (runs.Worlds[world].Failure is { } failure)
            {
                _failures.Add(new PairedFailure(world, failure));
            }

            _sameRuns[world] += runs.Pair(_baseline, world) is { } pair
                && string.Equals(pair.First.StateHash, pair.Second.StateHash, StringComparison.Ordinal) ? 1 : 0;
        }

        _differences.Accept(runs);
        _levels.Accept(runs);
        _transitions.Accept(runs);
        _decisions?.Accept(runs);
        _paths?.Accept(runs);
    }

    /// <summary>The widest half of the intervals of an outcome's differences so far; not a number while one has none.</summary>
    public double WidestHalf(ComparedOutcome outcome) => _differences.Read()
        .Where(each => each.Outcome == outcome)
        .Select(each => each.Difference.HalfWidth)
        .Aggregate(0.0, Math.Max);

    /// <summary>The summary so far.</summary>
    public ComparisonSummary Summarize() => new()
    {
        Worlds = _worlds,
        Baseline = _baseline,
        Start = _start,
        Replications = _replications,
        Complete = _complete,
        Failures = [.. _failures],
        SameRuns = [.. _sameRuns],
        Differences = _differences.Read(),
        Levels = _levels.Read(),
        Decisions = _decisions?.Read() ?? [],
        Transitions = _transitions.Read(),
        Paths = _paths?.Read() ?? [],
        Survival = _paths?.Survival() ?? [],
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        _decisions?.Dispose();
        _paths?.Dispose();
    }
}

/// <summary>What a comparison asks beyond paired differences and transitions.</summary>
/// <param name="Ranking">Outcomes of the decision table; empty for none.</param>
/// <param name="FollowsPaths">Whether paths are followed month by month.</param>
public sealed record ComparisonQuestions(IReadOnlyList<ComparedOutcome> Ranking, bool FollowsPaths)
{
    /// <summary>Gets the outcomes that a decision table shows unless its user chooses others.</summary>
    public static IReadOnlyList<string> UsualRanking { get; } =
        ["survived", "final_share", "final_gap", "final_position", "final_cash", "revenue_total"];
}
