using CatchUpSim.Experiments.Comparison;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Tests.Comparison;

/// <summary>Replications whose outcomes are given number by number.</summary>
internal static class RunsOf
{
    private static readonly RunResult Template = new SyntheticRuns { Recording = Recording.Focal, ExitMonth = _ => null }.Run(0);

    /// <summary>A replication with a final share in every world; a world without one failed.</summary>
    public static PairedRuns Shares(int replication, params double?[] shares) =>
        Of(replication, [.. shares.Select(share => share is { } value ? Template.Summary with { FinalShare = value } : null)]);

    /// <summary>A replication with a summary in every world; a world without one failed.</summary>
    public static PairedRuns Of(int replication, params RunSummary?[] worlds) => new(
        replication,
        [
            .. worlds.Select((summary, world) => summary is null
                ? new RunRecord(replication, null, new FailedRun(replication, 42, "2021-01", "one", "cash", "broken"))
                : new RunRecord(replication, Template with { Replication = replication, Summary = summary, StateHash = $"{summary}" }, null)),
        ]);

    /// <summary>A summary with a fate and a regime.</summary>
    public static RunSummary Fate(FirmFate fate, MarketRegime regime = MarketRegime.Coexistence) =>
        Template.Summary with { Fate = fate, Regime = regime };

    /// <summary>A summary in which volume comes after some months, or never.</summary>
    public static RunSummary Volume(double months) => Template.Summary with { MonthsToVolume = months };
}
