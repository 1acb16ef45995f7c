using CatchUpSim.Experiments.Comparison;

namespace CatchUpSim.Experiments.Tests.Comparison;

public sealed class DecisionCollectorTests
{
    private static readonly ComparedOutcome Share = ComparedOutcome.Find("final_share")!;

    [Fact]
    public void Expectation_chance_and_regret_are_those_of_paper()
    {
        // Best: world 0 in the first, worlds 0 and 1 in the second, world 1 in the third replication.
        DecisionRow[] rows = Of(Share, [0.5, 0.25, 0], [0.25, 0.25, 0.125], [0, 0.5, 0.25]);

        Assert.Equal([0.25, 1 / 3.0, 0.125], rows.Select(row => row.Expected));
        Assert.Equal([0.5, 0.5, 0], rows.Select(row => row.BestChance));
        Assert.Equal([1 / 3.0, 1 / 3.0, 0], rows.Select(row => row.TiedShare));
        Assert.Equal([0.5 / 3, 0.25 / 3, 0.875 / 3], rows.Select(row => row.ExpectedRegret));
        Assert.Equal([0.5, 0.25, 0.5], rows.Select(row => row.LargestRegret));
        Assert.All(rows, row => Assert.Equal(3, row.Replications));
    }

    [Fact]
    public void The_worst_tenth_is_the_mean_of_a_tenth_rounded_up()
    {
        // Of 11 values 0, 1/8, … the worst tenth is two: their mean is 1/16.
        DecisionRow[] rows = Of(Share, [.. Enumerable.Range(0, 11).Select(i => new double?[] { i / 8.0, 1, 1 })]);

        Assert.Equal([0.0625, 1, 1], rows.Select(row => row.WorstTenth));
    }

    [Fact]
    public void Where_lower_is_better_the_worst_are_the_highest()
    {
        ComparedOutcome volume = ComparedOutcome.Find("months_to_volume")!;
        using var table = new DecisionCollector(3, [volume]);
        table.Accept(RunsOf.Of(0, RunsOf.Volume(30), RunsOf.Volume(40), RunsOf.Volume(36)));
        table.Accept(RunsOf.Of(1, RunsOf.Volume(32), RunsOf.Volume(28), RunsOf.Volume(double.NaN)));
        table.Accept(RunsOf.Of(2, RunsOf.Volume(34), RunsOf.Volume(40), RunsOf.Volume(35)));

        IReadOnlyList<DecisionRow> rows = table.Read();

        // Replication 1 has no date in the third world and ranks nothing.
        Assert.Equal([2, 2, 2], rows.Select(row => row.Replications));
        Assert.Equal([32.0, 40.0, 35.5], rows.Select(row => row.Expected));
        Assert.Equal([34.0, 40.0, 36.0], rows.Select(row => row.WorstTenth));
        Assert.Equal([1.0, 0.0, 0.0], rows.Select(row => row.BestChance));
        Assert.Equal([0.0, 8.0, 3.5], rows.Select(row => row.ExpectedRegret));
    }

    [Fact]
    public void Worlds_that_are_the_same_run_by_run_share_the_first_place()
    {
        DecisionRow[] rows = Of(Share, [0.5, 0.5, 0.25], [0.25, 0.25, 0], [0.75, 0.75, 0.5]);

        Assert.Equal([Standing.TiedBest, Standing.TiedBest, Standing.Worse], rows.Select(row => row.Standing));
        Assert.Equal([0.5, 0.5, 0], rows.Select(row => row.BestChance));
        Assert.Equal([1.0, 1.0, 0], rows.Select(row => row.TiedShare));
    }

    [Fact]
    public void A_world_whose_difference_to_the_best_may_be_chance_is_not_told_apart()
    {
        DecisionRow[] rows = Of(Share, [0.5, 0.4, 0.1], [0.25, 0.3, 0.05], [0.75, 0.6, 0.3], [0.3, 0.4, 0.1]);

        Assert.Equal([Standing.Best, Standing.NotToldApart, Standing.Worse], rows.Select(row => row.Standing));
    }

    [Fact]
    public void A_replication_with_a_failed_run_ranks_nothing()
    {
        DecisionRow[] rows = Of(Share, [0.5, 0.25, 0], [1, null, 0]);

        Assert.Equal([1, 1, 1], rows.Select(row => row.Replications));
        Assert.Equal([0.5, 0.25, 0], rows.Select(row => row.WorstTenth));
    }

    [Fact]
    public void An_outcome_that_is_neither_better_high_nor_low_ranks_nothing() =>
        Assert.Throws<ArgumentException>(() => new DecisionCollector(3, [ComparedOutcome.Find("turning_point")!]));

    private static DecisionRow[] Of(ComparedOutcome outcome, params double?[][] replications)
    {
        using var table = new DecisionCollector(3, [outcome]);
        for (int i = 0; i < replications.Length; i++)
        {
            table.Accept(RunsOf.Shares(i, replications[i]));
        }

        return [.. table.Read()];
    }
}
