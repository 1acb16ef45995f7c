using CatchUpSim.Experiments.Comparison;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Tests.Comparison;

public sealed class PairedEnsembleTests
{
    private static readonly SyntheticRuns Worlds = new() { Recording = Recording.Focal };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Replications_come_whole_and_in_order_on_any_number_of_threads(int threads)
    {
        var taken = new Collector();

        PairedEnd end = PairedEnsemble.Run([Slowly, Worlds.Run, Worlds.Run], new PairedPlan(5, 20, threads), [taken]);

        Assert.Equal(Enumerable.Range(5, 20), taken.Replications.Select(runs => runs.Replication));
        Assert.All(taken.Replications, runs => Assert.Equal(
            [runs.Replication, runs.Replication, runs.Replication], runs.Worlds.Select(run => run.Result!.Replication)));
        Assert.Equal((20, false), (end.Replications, end.Interrupted));

        static RunResult Slowly(int replication)
        {
            Thread.SpinWait((30 - replication) * 4000);
            return Worlds.Run(replication);
        }
    }

    [Fact]
    public void A_failed_run_is_recorded_with_world_and_replication_and_the_others_go_on()
    {
        var taken = new Collector();

        PairedEnd end = PairedEnsemble.Run([Worlds.Run, Failing], new PairedPlan(10, 4, 2), [taken]);

        PairedFailure failure = Assert.Single(end.Failures);
        Assert.Equal((1, 12, "no water"), (failure.World, failure.Run.Replication, failure.Run.Detail));
        Assert.Equal([true, true, false, true], taken.Replications.Select(runs => runs.IsComplete));
        Assert.Null(taken.Replications[2].Pair(0, 1));
        Assert.NotNull(taken.Replications[2].Worlds[0].Result);

        static RunResult Failing(int replication) =>
            replication == 12 ? throw new InvalidOperationException("no water") : Worlds.Run(replication);
    }

    [Fact]
    public void A_replication_that_is_not_complete_in_all_worlds_is_dropped_when_stopped()
    {
        var taken = new Collector();
        using var stop = new CancellationTokenSource();

        // One thread: the second world of replication 3 is the last run, and its third world is never begun.
        PairedEnd end = PairedEnsemble.Run(
            [Worlds.Run, Stopping, Worlds.Run], new PairedPlan(0, 50, 1), [taken], cancellation: stop.Token);

        Assert.True(end.Interrupted);
        Assert.Equal(3, end.Replications);
        Assert.Equal([0, 1, 2], taken.Replications.Select(runs => runs.Replication));

        RunResult Stopping(int replication)
        {
            if (replication == 3)
            {
                stop.Cancel();
            }

            return Worlds.Run(replication);
        }
    }

    [Fact]
    public void No_run_takes_the_place_of_one_that_was_stopped_on_its_way()
    {
        var taken = new Collector();
        using var stop = new CancellationTokenSource();
        using var later = new ManualResetEventSlim();

        // The first world of replication 1 is stopped on its way when the second one is done already.
        PairedEnd end = PairedEnsemble.Run([Stopped, Later], new PairedPlan(0, 50, 2), [taken], cancellation: stop.Token);

        Assert.True(end.Interrupted);
        Assert.Equal([0], taken.Replications.Select(runs => runs.Replication));

        RunResult Stopped(int replication)
        {
            if (replication != 1)
            {
                return Worlds.Run(replication);
            }

            later.Wait();
            stop.Cancel();
            throw new OperationCanceledException(stop.Token);
        }

        RunResult Later(int replication)
        {
            if (replication == 3)
            {
                later.Set();
            }

            return Worlds.Run(replication);
        }
    }

    [Fact]
    public void Progress_counts_the_runs_of_all_worlds()
    {
        var seen = new List<EnsembleProgress>();

        PairedEnsemble.Run([Worlds.Run, Worlds.Run], new PairedPlan(0, 3, 2), [], seen.Add);

        Assert.Equal([1, 2, 3, 4, 5, 6], seen.Select(progress => progress.Done));
        Assert.All(seen, progress => Assert.Equal(6, progress.Total));
    }

    [Theory]
    [InlineData(5, 5)]
    [InlineData(11, 11)]
    public void Runs_that_were_read_are_counted_over_all_blocks_of_a_comparison(int read, int takenUp)
    {
        var seen = new List<EnsembleProgress>();
        int looks = 0;

        PairedEnd end = PrecisionSearch.Run(
            [Worlds.Run, Worlds.Run],
            new PrecisionPlan(4, 2, 10) { IsRead = run => run < read },
            [],
            () => ++looks > 1,
            new PairedWatch(seen.Add, CancellationToken.None));

        Assert.Equal((10, takenUp), (end.Replications, end.TakenUp.Done));
        Assert.Equal(Enumerable.Range(1, 20).Select(done => Math.Min(done, takenUp)), seen.Select(progress => progress.TakenUp.Done));
    }

    [Fact]
    public void The_same_world_twice_differs_in_nothing_at_all()
    {
        var differences = new DifferenceCollector(2, 0, ComparedOutcome.All);

        PairedEnsemble.Run([Worlds.Run, Worlds.Run], new PairedPlan(0, 30, 2), [differences]);

        Assert.All(differences.Read(), each =>
        {
            Assert.True(each.Difference.IsSame);
            Assert.True(each.Difference.Pairs == 0 || each.Difference.Value == 0, each.Outcome.Name);
        });
        Assert.Contains(differences.Read(), each => each.Difference is { Pairs: 30, VarianceRatio: 0 });
    }

    [Fact]
    public void A_pair_with_a_failed_run_is_left_out_of_that_worlds_differences_only()
    {
        var differences = new DifferenceCollector(3, 0, [ComparedOutcome.Find("survived")!]);
        var survivors = new SyntheticRuns { Recording = Recording.Focal, ExitMonth = _ => null };

        PairedEnsemble.Run([Worlds.Run, Failing, survivors.Run], new PairedPlan(0, 8, 2), [differences]);

        IReadOnlyList<OutcomeDifference> read = differences.Read();
        Assert.Equal([7, 8], read.Select(each => each.Difference.Pairs));
        Assert.Equal([0, 0.25], read.Select(each => each.Difference.Value));

        static RunResult Failing(int replication) =>
            replication == 2 ? throw new InvalidOperationException("no water") : Worlds.Run(replication);
    }

    private sealed class Collector : IPairedSink
    {
        public List<PairedRuns> Replications { get; } = [];

        public void Accept(PairedRuns runs) => Replications.Add(runs);
    }
}
