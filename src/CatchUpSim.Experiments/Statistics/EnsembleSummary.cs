using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Statistics;

/// <summary>All that figures, tables and the report need to know of an ensemble. Immutable.</summary>
public sealed record EnsembleSummary
{
    /// <summary>Gets the number of runs that reached their horizon; every statistic here is over these.</summary>
    public required int Runs { get; init; }

    /// <summary>Gets the runs that failed and are left out of the statistics.</summary>
    public required IReadOnlyList<FailedRun> Failures { get; init; }

    /// <summary>Gets the study's seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Gets the first month.</summary>
    public required Month Start { get; init; }

    /// <summary>Gets the number of recorded months, the first month included.</summary>
    public required int Months { get; init; }

    /// <summary>Gets the name of the focal firm.</summary>
    public required string FocalFirm { get; init; }

    /// <summary>Gets the names of the market segments.</summary>
    public required IReadOnlyList<string> Segments { get; init; }

    /// <summary>Gets the fans of the focal firm and of the market.</summary>
    public required FanStatistics Fans { get; init; }

    /// <summary>
    /// Gets the mean market share by firm and month over all runs, where an absent firm has none. Only recorded firms
    /// appear: all of them, or the focal firm alone when the runs kept nothing else.
    /// </summary>
    public required IReadOnlyList<(string Firm, IReadOnlyList<double> Share)> MeanShares { get; init; }

    /// <summary>Gets the share of runs in which the focal firm is in business at the end.</summary>
    public required Proportion Survived { get; init; }

    /// <summary>Gets the survival curve of the focal firm.</summary>
    public required SurvivalCurve Survival { get; init; }

    /// <summary>Gets the fates of the focal firm, every one, named as in <see cref="FirmFate"/>.</summary>
    public required IReadOnlyList<ClassShare> Fates { get; init; }

    /// <summary>Gets the regimes of the market, every one, named as in <see cref="MarketRegime"/>.</summary>
    public required IReadOnlyList<ClassShare> Regimes { get; init; }

    /// <summary>Gets the quantiles of every column of the table of runs, over the runs that have a number there.</summary>
    public required IReadOnlyList<(string Name, string Unit, string Text, QuantileSet Quantiles)> RunOutcomes { get; init; }

    /// <summary>Gets when the focal firm reached each milestone.</summary>
    public required IReadOnlyList<MilestoneStatistics> Milestones { get; init; }

    /// <summary>Gets the facts of the record beside the runs.</summary>
    public required IReadOnlyList<FactComparison> Facts { get; init; }

    /// <summary>Gets what the focal firm decided when, in the order of decision and option names.</summary>
    public required IReadOnlyList<DecisionSeries> Decisions { get; init; }

    /// <summary>Gets what happened to the focal firm when, in the order of kinds and subjects.</summary>
    public required IReadOnlyList<EventSeries> Events { get; init; }

    /// <summary>Gets the months in which the focal firm raised equity, run by run.</summary>
    public required IReadOnlyList<FundingRound> Rounds { get; init; }

    /// <summary>Gets the first runs in full.</summary>
    public required IReadOnlyList<SampleWorld> Samples { get; init; }
}
