using System.Globalization;
using CatchUpSim.Experiments;
using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Reporting.Tests;

/// <summary>Studies made of synthetic worlds.</summary>
internal static class SyntheticStudy
{
    public const ulong Seed = 20200901;

    public static Month Start { get; } = Month.Of(2020, 9);

    public static IReadOnlyList<string> Segments { get; } =
        ["AI inference", "AI training", "Graphics", "Scientific computing", "Automotive", "Other"];

    public static IReadOnlyList<RecordedFact> Record { get; } =
    [
        Dated("S1-02", "first silicon of a 7 nm heterogeneous GPU", Milestone.FirstSilicon, Month.Of(2022, 1), 1),
        Dated("S1-03", "volume production of the first product", Milestone.VolumeProduction, Month.Of(2023, 4), 3),
        Dated("S1-25", "application ecology alliance established", Milestone.EcosystemAlliance, Month.Of(2023, 6), 6),
        Measured("S1-07", "staff", "headcount", Month.Of(2022, 3), 500),
        Measured("S1-08", "people hired since inception", "hired_total", Month.Of(2023, 5), 700),
        Measured("S1-10", "patents filed", "patents", Month.Of(2022, 3), 90),
    ];

    public static Study Of(int worlds, SyntheticTraits? traits = null)
    {
        traits ??= new SyntheticTraits();
        var heading = HeadingOf(worlds, traits);
        var observer = new StudyObserver(heading);
        using var statistics = new EnsembleStatistics(Record);
        for (int replication = 0; replication < worlds; replication++)
        {
            RunRecord run = replication < traits.Failures
                ? new RunRecord(replication, null, new FailedRun(replication, Seed, "2024-05", traits.Firm, "cash flows", "off by <1>"))
                : new RunRecord(replication, new SyntheticWorld(replication, traits).Run(replication), null);
            statistics.Accept(run);
            observer.Accept(run);
        }

        EnsembleSummary summary = statistics.Summarize() ?? throw new InvalidOperationException("No run reached "
            + "the horizon.");
        return Study.Of(heading, summary, observer);
    }

    public static StudyHeading HeadingOf(int worlds, SyntheticTraits traits) => new()
    {
        Name = "firm-a",
        Description = "A latecomer in a value chain that others govern.",
        FocalFirm = traits.Firm,
        Seed = Seed,
        Replications = worlds,
        Version = "0.1.0",
        Start = Start,
        End = Start.Plus(SyntheticWorld.Months - 1),
        Segments = Segments,
        PolicyEvents = [.. Events()],
        Changes = [new ParameterChange("funding.hurdle", "0.25", "0.30")],
    };

    private static IEnumerable<PolicyEventDefinition> Events()
    {
        string[] dates = ["2022-08", "2022-10", "2023-01", "2023-10", "2024-12", "2025-01", "2025-04", "2025-07", "2025-12"];
        foreach (string date in dates)
        {
            Assert.True(Month.TryParse(date, out Month month));
            yield return new PolicyEventDefinition
            {
                Name = "event-" + date,
                Month = month,
                Text = string.Create(CultureInfo.InvariantCulture, $"controls on advanced accelerators {date[3..]}"),
            };
        }
    }

    private static RecordedFact Dated(string name, string text, Milestone milestone, Month month, double tolerance) => new()
    {
        Name = name, Text = text, Milestone = milestone, Month = month, Tolerance = tolerance, IsLowerBound = false,
    };

    private static RecordedFact Measured(string name, string text, string outcome, Month month, double value) => new()
    {
        Name = name, Text = text, Outcome = outcome, Month = month, Value = value, Tolerance = 0, IsLowerBound = true,
    };
}
