using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Tests.Ensembles;

public sealed class EnsembleTests
{
    private static readonly SyntheticRuns Worlds = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Runs_are_handed_over_in_order_on_any_number_of_threads(int threads)
    {
        var collector = new Collector();

        EnsembleEnd end = Ensemble.Run(Slowly, new EnsemblePlan(60, threads), [collector]);

        Assert.Equal(Enumerable.Range(0, 60), collector.Runs.Select(run => run.Replication));
        Assert.Equal(60, end.Completed);
        Assert.False(end.Interrupted);

        static RunResult Slowly(int replication)
        {
            // The first runs take longest, so that later ones are ready before them.
            Thread.SpinWait((60 - replication) * 2000);
            return Worlds.Run(replication);
        }
    }

    [Fact]
    public void Every_sink_gets_every_run_on_the_calling_thread()
    {
        int caller = Environment.CurrentManagedThreadId;
        int strangers = 0;
        var first = new Collector();
        var second = new Collector();

        Ensemble.Run(
            Worlds.Run,
            new EnsemblePlan(10, 2),
            [first, second],
            _ => strangers += Environment.CurrentManagedThreadId == caller ? 0 : 1);

        Assert.Equal(10, first.Runs.Count);
        Assert.Equal(first.Runs, second.Runs);
        Assert.Equal(0, strangers);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_sink_that_cannot_write_ends_the_ensemble_with_what_was_done_before(int threads)
    {
        var full = new FullSink(room: 5);
        var collector = new Collector();

        EnsembleEnd end = Ensemble.Run(Worlds.Run, new EnsemblePlan(40, threads), [full, collector]);

        Assert.Equal("the disk is full", end.Refusal?.Message);
        Assert.Equal(5, end.Done);
        Assert.True(end.Interrupted);
        Assert.Equal(Enumerable.Range(0, 5), collector.Runs.Select(run => run.Replication));
    }

    [Fact]
    public void A_run_that_throws_is_recorded_and_the_others_go_on()
    {
        var collector = new Collector();

        EnsembleEnd end = Ensemble.Run(
            replication => replication == 3 ? throw new InvalidOperationException("no water") : Worlds.Run(replication),
            new EnsemblePlan(8, 2),
            [collector]);

        Assert.Equal(7, end.Completed);
        FailedRun failure = Assert.Single(end.Failures);
        Assert.Equal(3, failure.Replication);
        Assert.Equal("InvalidOperationException", failure.Identity);
        Assert.Contains("no water", failure.ToString(), StringComparison.Ordinal);
        Assert.Null(collector.Runs[3].Result);
        Assert.NotNull(collector.Runs[4].Result);
    }

    [Fact]
    public void A_breach_is_recorded_with_seed_month_entity_and_identity()
    {
        EnsembleEnd end = Ensemble.Run(Breaching, new EnsemblePlan(4, 2), []);

        FailedRun failure = Assert.Single(end.Failures);
        Assert.Equal(new FailedRun(2, 42UL, "2021-01", "Firm A", "cash flow", "1 ≠ 2"), failure);
        Assert.Equal("replication 2: 2021-01: Firm A: cash flow: 1 ≠ 2", failure.ToString());

        static RunResult Breaching(int replication) => Worlds.Run(replication) with
        {
            Failure = replication == 2 ? new RunFailure(SyntheticRuns.Start.Plus(4), "Firm A", "cash flow", "1 ≠ 2") : null,
        };
    }

    [Fact]
    public void A_run_stopped_on_its_way_is_no_failure_and_finished_ones_are_kept()
    {
        using var cancellation = new CancellationTokenSource();
        var collector = new Collector();

        EnsembleEnd end = Ensemble.Run(
            replication => replication < 5 ? Worlds.Run(replication) : Stopped(),
            new EnsemblePlan(1000, 2),
            [collector],
            cancellation: cancellation.Token);

        Assert.Equal((5, true), (end.Completed, end.Interrupted));
        Assert.Empty(end.Failures);
        Assert.Equal(Enumerable.Range(0, 5), collector.Runs.Select(run => run.Replication));

        RunResult Stopped()
        {
            cancellation.Cancel();
            throw new OperationCanceledException(cancellation.Token);
        }
    }

    [Fact]
    public void A_cancelled_ensemble_keeps_an_unbroken_beginning()
    {
        using var cancellation = new CancellationTokenSource();
        var collector = new Collector();

        EnsembleEnd end = Ensemble.Run(
            Worlds.Run,
            new EnsemblePlan(1000, 2),
            [collector],
            progress => CancelAfterTwenty(progress, cancellation),
            cancellation.Token);

        Assert.True(end.Interrupted);
        Assert.InRange(end.Completed, 20, 20 + new EnsemblePlan(1000, 2).Window);
        Assert.Equal(Enumerable.Range(0, end.Completed), collector.Runs.Select(run => run.Replication));

        static void CancelAfterTwenty(EnsembleProgress progress, CancellationTokenSource source)
        {
            if (progress.Done == 20)
            {
                source.Cancel();
            }
        }
    }

    [Fact]
    public void A_slow_sink_bounds_the_runs_that_wait()
    {
        int started = 0;
        int handed = 0;
        int most = 0;
        var plan = new EnsemblePlan(200, 2);

        Ensemble.Run(Counting, plan, [], Slow);

        Assert.InRange(most, 1, plan.Window + 1);

        RunResult Counting(int replication)
        {
            int ahead = Interlocked.Increment(ref started) - Volatile.Read(ref handed);
            InterlockedMaximum(ref most, ahead);
            return Worlds.Run(replication);
        }

        void Slow(EnsembleProgress progress)
        {
            Volatile.Write(ref handed, progress.Done);
            Thread.SpinWait(20000);
        }

        static void InterlockedMaximum(ref int place, int value)
        {
            int seen = Volatile.Read(ref place);
            while (value > seen && Interlocked.CompareExchange(ref place, value, seen) is var now && now != seen)
            {
                seen = now;
            }
        }
    }

    [Fact]
    public void An_error_of_a_sink_ends_the_ensemble_with_that_error()
    {
        var error = Assert.Throws<IOException>(() => Ensemble.Run(
            Worlds.Run, new EnsemblePlan(50, 2), [], _ => throw new IOException("disk full")));

        Assert.Equal("disk full", error.Message);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(-5, 2)]
    public void A_plan_needs_a_run_and_a_thread(int replications, int threads) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new EnsemblePlan(replications, threads));

    [Fact]
    public void Progress_tells_rate_and_time_left()
    {
        var progress = new EnsembleProgress(25, 100, 0, TimeSpan.FromSeconds(5));

        Assert.Equal(5, progress.Rate);
        Assert.Equal(TimeSpan.FromSeconds(15), progress.Remaining);
        Assert.Null(default(EnsembleProgress).Remaining);
    }

    [Fact]
    public void Progress_tells_rate_and_time_left_of_what_came_after_the_last_run_that_was_read()
    {
        var progress = new EnsembleProgress(25, 100, 0, TimeSpan.FromSeconds(5)) { TakenUp = new TakenUp(15, TimeSpan.FromSeconds(3)) };

        Assert.Equal(5, progress.Rate);
        Assert.Equal(TimeSpan.FromSeconds(15), progress.Remaining);
        Assert.Null((progress with { Done = 15 }).Remaining);
    }

    [Fact]
    public void Runs_that_were_read_slowly_or_fast_do_not_make_the_others_slower_or_faster()
    {
        var progress = new EnsembleProgress(25, 100, 0, TimeSpan.FromSeconds(5)) { TakenUp = new TakenUp(15, TimeSpan.FromSeconds(1)) };

        Assert.Equal(2.5, progress.Rate);
        Assert.Equal(TimeSpan.FromSeconds(30), progress.Remaining);
    }

    [Fact]
    public void An_ensemble_tells_up_to_where_its_runs_were_read()
    {
        Assert.Equal(3, Ensemble.Run(Worlds.Run, new EnsemblePlan(6, 1) { IsRead = run => run is 0 or 2 }, []).TakenUp.Done);
        Assert.Equal(0, Ensemble.Run(Worlds.Run, new EnsemblePlan(6, 1), []).TakenUp.Done);
    }

    [Fact]
    public void There_is_no_rate_before_a_run_is_computed_and_time_has_passed()
    {
        var taken = new TakenUp(3, TimeSpan.FromSeconds(1));

        Assert.Null(taken.Rate(3, TimeSpan.FromSeconds(2)));
        Assert.Null(taken.Rate(4, TimeSpan.FromSeconds(1)));
        Assert.Equal(2, taken.Rate(5, TimeSpan.FromSeconds(2)));
    }

    private sealed class FullSink(int room) : IRunSink
    {
        public void Accept(RunRecord run)
        {
            if (run.Replication == room)
            {
                throw new IOException("the disk is full");
            }
        }
    }
}
