using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Model;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Tests.Ensembles;

/// <summary>Ensembles of the model itself, over the first years of the shipped scenario.</summary>
public sealed class RealRunTests
{
    private const int Runs = 6;

    private static readonly Scenario Short = ShippedScenario.Read("end=2022-12");

    [Fact]
    public void The_model_gives_the_same_bits_on_one_two_and_four_threads()
    {
        string[] one = Hashes(threads: 1);

        Assert.Equal(one, Hashes(threads: 2));
        Assert.Equal(one, Hashes(threads: 4));
        Assert.Equal(Runs, one.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_cancelled_run_ends_before_its_horizon()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        Assert.Throws<OperationCanceledException>(
            () => Simulation.Run(Short, seed: 3, replication: 0, Recording.All, cancellation.Token));
    }

    [Fact]
    public void What_is_recorded_does_not_change_what_happens()
    {
        Assert.Equal(Hashes(threads: 2), Hashes(threads: 2, Recording.Focal));
    }

    [Fact]
    public void Every_run_of_the_shipped_scenario_reaches_its_horizon_and_enters_the_summary()
    {
        using var statistics = new EnsembleStatistics(Short.Record);

        EnsembleEnd end = Ensemble.Run(Ensemble.RunsOf(Short, 3), new EnsemblePlan(Runs, 2), [statistics]);
        EnsembleSummary summary = statistics.Summarize()!;

        Assert.Empty(end.Failures);
        Assert.Equal(Short.End.Since(Short.Start) + 1, summary.Months);
        Assert.Equal(Short.Record.Count, summary.Facts.Count);
        Assert.Equal(Runs, summary.Fates.Sum(fate => fate.Proportion.Count));
        Assert.Contains(summary.Decisions, series => series.Runs > 0);
    }

    private static string[] Hashes(int threads, Recording recording = Recording.All)
    {
        var collector = new Collector();
        Ensemble.Run(Ensemble.RunsOf(Short, 3, recording), new EnsemblePlan(Runs, threads), [collector]);
        return [.. collector.Runs.Select(run => run.Result!.StateHash)];
    }
}
