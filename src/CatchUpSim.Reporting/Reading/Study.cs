using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Reporting;

/// <summary>Everything that the figures, the report and the console show of one study. Immutable.</summary>
public sealed record Study
{
    /// <summary>Gets what was run.</summary>
    public required StudyHeading Heading { get; init; }

    /// <summary>Gets the statistics of the ensemble.</summary>
    public required EnsembleSummary Ensemble { get; init; }

    /// <summary>Gets the paths of worlds, at most <see cref="StudyObserver.MostPaths"/>.</summary>
    public required IReadOnlyList<WorldTrace> Worlds { get; init; }

    /// <summary>Gets the shares of groups of designers by segment.</summary>
    public required IReadOnlyList<SegmentShares> MarketShares { get; init; }

    /// <summary>Gets the scenario, after which stories name what they tell of; null where none is told.</summary>
    public Scenario? Scenario { get; init; }

    /// <summary>Gets the recorded months as decimal years, the middle of each month.</summary>
    public double[] Years => [.. Enumerable.Range(0, Ensemble.Months).Select(month => YearOf(month))];

    /// <summary>Gets how far an interrupted study came, such as "interrupted, 37 of 100"; empty for a whole one.</summary>
    public string Interruption => Heading.IsInterrupted
        ? $"interrupted, {NumberTexts.Count(Ensemble.Runs + Ensemble.Failures.Count)} of {NumberTexts.Count(Heading.Replications)}"
        : string.Empty;

    /// <summary>The study of a heading, the ensemble's statistics and what the observer saw.</summary>
    public static Study Of(StudyHeading heading, EnsembleSummary ensemble, StudyObserver observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        return new Study
        {
            Heading = heading,
            Ensemble = ensemble,
            Worlds = [.. observer.Worlds],
            MarketShares = observer.MarketShares,
        };
    }

    /// <summary>The middle of a month since the start as a decimal year.</summary>
    public double YearOf(double position) => Heading.YearOf(position);

    /// <summary>The middle of a month as a decimal year.</summary>
    public static double YearOf(Month month) => month.DecimalYear + (0.5 / 12);
}
