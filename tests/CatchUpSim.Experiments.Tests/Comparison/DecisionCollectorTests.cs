using CatchUpSim.Experiments.Comparison;
using MathNet.Numerics.Distributions;

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
    public void The_worst_tenth_is_a_tenth_also_where_no_whole_number_of_replications_is_one()
    {
        // Of 11 values 0, 1/8, … the worst tenth is 1.1 of them: the first in full and a tenth of the second, (0 + 0.1/8)/1.1.
        DecisionRow[] rows = Of(Share, [.. Enumerable.Range(0, 11).Select(i => new double?[] { i / 8.0, 1, 1 })]);

        Assert.Equal(0.1 / 8 / 1.1, rows[0].WorstTenth, 12);
        Assert.Equal(1, rows[1].WorstTenth, 12);

        // Of 20 it is two: 0 and 1/8.
        Assert.Equal(0.0625, Of(Share, [.. Enumerable.Range(0, 20).Select(i => new double?[] { i / 8.0, 1, 1 })])[0].WorstTenth, 12);
    }

    [Fact]
    public void An_outcome_that_is_yes_or_no_has_no_worst_tenth()
    {
        DecisionRow[] rows = Of(ComparedOutcome.Find("survived")!, [0.1, 0.2, 0.3], [0.1, 0.2, 0.3]);

        Assert.All(rows, row => Assert.True(double.IsNaN(row.WorstTenth)));
        Assert.All(rows, row => Assert.Equal(1, row.Expected));
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
    public void What_is_worse_of_three_worlds_may_be_chance_among_seven()
    {
        // The second world is behind by 1, 2, 3, 2 tenths, t = 4.9 with 3 degrees of freedom: one-sided p = 0.0082; then by
        // 1, 2, 3, 1.5: p = 0.0109. The others are far behind. Among seven worlds the level is 0.05/6 = 0.00833, among three 0.025.
        double[][] behind = [[0.1, 0.2, 0.3, 0.2], [0.1, 0.2, 0.3, 0.15]];
        Standing[] found =
        [
            .. behind.SelectMany(lack => new[] { 3, 7 }.Select(worlds => Of(
                Share, [.. lack.Select(each => Enumerable.Range(0, worlds).Select(world => (double?)(world switch { 0 => 0.9, 1 => 0.9 - each, _ => 0.1 })).ToArray())])[1].Standing)),
        ];

        Assert.Equal([Standing.Worse, Standing.Worse, Standing.Worse, Standing.NotToldApart], found);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(17)]
    public void The_world_that_is_best_in_truth_is_called_worse_in_at_most_a_twentieth_of_the_studies(int worlds)
    {
        // All worlds are equal, so that each of them is best in truth; 40 replications, 200 studies.
        const int Studies = 200;
        var chance = new Random(7);
        int worse = Enumerable.Range(0, Studies).Sum(_ => Of(
            Share,
            [.. Enumerable.Range(0, 40).Select(_ => Enumerable.Range(0, worlds).Select(_ => (double?)Normal.Sample(chance, 0.5, 0.1)).ToArray())])
            .Count(row => row.Standing == Standing.Worse));

        Assert.InRange((double)worse / (Studies * worlds), 0.01, 0.05);
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
        using var table = new DecisionCollector(replications[0].Length, [outcome]);
        for (int i = 0; i < replications.Length; i++)
        {
            table.Accept(RunsOf.Shares(i, replications[i]));
        }

        return [.. table.Read()];
    }
}
