using CatchUpSim.Experiments.Comparison;
using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Tests.Comparison;

public sealed class ComparisonStatisticsTests
{
    private static readonly SyntheticRuns Usual = new() { Recording = Recording.Focal };
    private static readonly SyntheticRuns Immortal = new() { Recording = Recording.Focal, ExitMonth = _ => null };

    [Fact]
    public void Transitions_count_every_pair_once_by_class_before_and_after()
    {
        var flips = new TransitionCollector(2, 0);
        flips.Accept(RunsOf.Of(0, RunsOf.Fate(FirmFate.Bankrupt), RunsOf.Fate(FirmFate.Leader)));
        flips.Accept(RunsOf.Of(1, RunsOf.Fate(FirmFate.Bankrupt), RunsOf.Fate(FirmFate.Bankrupt)));
        flips.Accept(RunsOf.Of(2, RunsOf.Fate(FirmFate.Challenger), RunsOf.Fate(FirmFate.Acquired, MarketRegime.Aborted)));
        flips.Accept(RunsOf.Of(3, null, RunsOf.Fate(FirmFate.Leader)));

        IReadOnlyList<TransitionTable> tables = flips.Read();

        Assert.Equal(["fate", "regime"], tables.Select(table => table.Classification));
        Assert.Equal((3, 1), (tables[0].Pairs, tables[0].Unchanged));
        Assert.Equal(1, tables[0].Counts[(int)FirmFate.Bankrupt][(int)FirmFate.Leader]);
        Assert.Equal(1, tables[0].Counts[(int)FirmFate.Bankrupt][(int)FirmFate.Bankrupt]);
        Assert.Equal(1, tables[0].Counts[(int)FirmFate.Challenger][(int)FirmFate.Acquired]);
        Assert.InRange(tables[0].Distance, 0.1, Divergence.Largest);
        Assert.InRange(tables[1].Distance, 0.1, tables[0].Distance);
        Assert.Equal((3, 2), (tables[1].Pairs, tables[1].Unchanged));
        Assert.Equal(1, tables[1].Counts[(int)MarketRegime.Coexistence][(int)MarketRegime.Aborted]);
    }

    [Fact]
    public void The_level_of_a_world_is_over_its_own_runs_whatever_becomes_of_the_others()
    {
        ComparedOutcome volume = ComparedOutcome.Find("months_to_volume")!;
        var levels = new LevelCollector(3, [volume]);
        levels.Accept(RunsOf.Of(0, RunsOf.Volume(10), RunsOf.Volume(double.NaN), null));
        levels.Accept(RunsOf.Of(1, RunsOf.Volume(14), RunsOf.Volume(9), null));
        levels.Accept(RunsOf.Of(2, RunsOf.Volume(double.NaN), RunsOf.Volume(double.NaN), null));

        Assert.Equal([new OutcomeLevel(0, volume, 3, 2, 12), new OutcomeLevel(1, volume, 3, 1, 9), new OutcomeLevel(2, volume, 0, 0, double.NaN)], levels.Read());
    }

    [Fact]
    public void Paths_differ_only_where_the_worlds_do()
    {
        ComparisonSummary summary = Compare(16, [Usual.Run, Immortal.Run, Usual.Run]);

        // Replications 3 and 15 of the usual world end in month 9: from then on its share counts as zero there.
        WorldPath shares = summary.Path(1, "market_share")!;
        Assert.Equal(0, shares.MeanDifferences[8]);
        Assert.Equal(2 * 0.009 / 16, shares.MeanDifferences[9], 6);
        Assert.Equal(0, summary.Path(1, "cash")!.MeanDifferences[^1]);
        Assert.Equal(12, summary.Path(1, "cash")!.Differences[^1].Count);
        Assert.All(summary.Path(2, "market_share")!.Differences, months => Assert.Equal((0.0, 0.0), (months.Q05, months.Q95)));
        Assert.Empty(summary.Path(0, "market_share")!.Differences);
        Assert.Equal((12, 16, 4, 0), (
            summary.Survival[0].Alive[^1], summary.Survival[1].Alive[^1], summary.Survival[1].Rises[^1], summary.Survival[1].Falls[^1]));
    }

    [Fact]
    public void Runs_that_end_in_the_same_state_are_counted()
    {
        ComparisonSummary summary = Compare(8, [Usual.Run, replication => Usual.Run(replication) with { StateHash = "other" }, Usual.Run]);

        Assert.Equal([8, 0, 8], summary.SameRuns);
        Assert.Equal((8, 8), (summary.Replications, summary.Complete));
    }

    [Fact]
    public void A_level_is_found_by_its_world_and_its_outcome()
    {
        ComparisonSummary summary = Compare(8, [Usual.Run, Immortal.Run, Usual.Run]);

        Assert.Equal([0.75, 1, 0.75], new[] { 0, 1, 2 }.Select(world => summary.Level(world, "survived")!.Mean));
        Assert.Null(summary.Level(3, "survived"));
        Assert.Null(summary.Level(0, "luck"));
    }

    [Fact]
    public void A_replication_with_a_failed_run_is_in_no_path_and_is_listed()
    {
        ComparisonSummary summary = Compare(6, [Usual.Run, Failing, Usual.Run]);

        Assert.Equal((6, 5), (summary.Replications, summary.Complete));
        Assert.Equal((1, 4), (Assert.Single(summary.Failures).World, summary.Failures[0].Run.Replication));
        Assert.Equal(6, summary.Difference(2, "survived")!.Value.Pairs);
        Assert.Equal(5, summary.Difference(1, "survived")!.Value.Pairs);
        Assert.Equal(5, summary.Survival[0].Alive[0]);

        static RunResult Failing(int replication) =>
            replication == 4 ? throw new InvalidOperationException("no water") : Usual.Run(replication);
    }

    [Fact]
    public void Precision_stops_at_the_first_block_that_is_narrow_enough_and_runs_what_a_fixed_number_runs()
    {
        using ComparisonStatistics searched = Statistics();
        ComparedOutcome survived = ComparedOutcome.Find("survived")!;
        var seen = new List<(int Done, double Half)>();

        PairedEnd end = PrecisionSearch.Run(
            [Usual.Run, Immortal.Run, Usual.Run],
            new PrecisionPlan(20, 2, 1000),
            [searched],
            () =>
            {
                seen.Add((searched.Summarize().Replications, searched.WidestHalf(survived)));
                return seen[^1].Half <= 0.07;
            },
            new PairedWatch(null, CancellationToken.None));

        Assert.True(seen[^1].Half <= 0.07);
        Assert.All(seen.SkipLast(1), look => Assert.True(look.Half > 0.07));
        Assert.Equal(Enumerable.Range(0, seen.Count).Select(block => 20 + (block * PrecisionPlan.Block)), seen.Select(look => look.Done));
        Assert.True(seen.Count > 1);
        Assert.Equal(
            Compare(end.Replications, [Usual.Run, Immortal.Run, Usual.Run]).Differences, searched.Summarize().Differences);
    }

    [Fact]
    public void Precision_that_is_never_reached_ends_at_the_most_replications()
    {
        using ComparisonStatistics statistics = Statistics();

        PairedEnd end = PrecisionSearch.Run(
            [Usual.Run, Immortal.Run, Usual.Run],
            new PrecisionPlan(20, 2, 150),
            [statistics],
            () => false,
            new PairedWatch(null, CancellationToken.None));

        Assert.Equal((150, false), (end.Replications, end.Interrupted));
    }

    private static ComparisonSummary Compare(int replications, IReadOnlyList<Func<int, RunResult>> worlds)
    {
        using ComparisonStatistics statistics = Statistics();
        PairedEnsemble.Run(worlds, new PairedPlan(0, replications, 2), [statistics]);
        return statistics.Summarize();
    }

    private static ComparisonStatistics Statistics() => new(
        [.. new[] { "usual", "immortal", "again" }.Select(name => new ComparedWorld(name, $"{name}.yaml", name, string.Empty, name))],
        baseline: 0,
        SyntheticRuns.Start,
        new ComparisonQuestions([ComparedOutcome.Find("survived")!], FollowsPaths: true),
        new StatisticsSettings { Threads = 2 });
}
