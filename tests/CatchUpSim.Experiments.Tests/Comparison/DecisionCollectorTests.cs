using CatchUpSim.Experiments.Comparison;
using CatchUpSim.Model.Observation;
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
    public void A_date_that_is_never_reached_counts_as_one_month_after_the_end_and_leaves_no_replication_out()
    {
        // The runs end in month 24. Where lower is better the worst are the highest, and 25 is worse than any date.
        DecisionRow[] rows = Of(
            ComparedOutcome.Find("months_to_volume")!,
            [
                RunsOf.Of(0, RunsOf.Volume(12), RunsOf.Volume(16), RunsOf.Volume(14)),
                RunsOf.Of(1, RunsOf.Volume(13), RunsOf.Volume(11), RunsOf.Volume(double.NaN)),
                RunsOf.Of(2, RunsOf.Volume(14), RunsOf.Volume(16), RunsOf.Volume(15)),
            ]);

        Assert.Equal([3, 3, 3], rows.Select(row => row.Replications));
        Assert.Equal([0, 0, 1], rows.Select(row => row.Never));
        Assert.Equal([39 / 3.0, 43 / 3.0, 54 / 3.0], rows.Select(row => row.Expected));
        Assert.Equal([14.0, 16.0, 25.0], rows.Select(row => Math.Round(row.WorstTenth, 12)));
        Assert.Equal([2 / 3.0, 1 / 3.0, 0.0], rows.Select(row => row.BestChance));
        Assert.Equal([2 / 3.0, 6 / 3.0, 17 / 3.0], rows.Select(row => row.ExpectedRegret));
    }

    [Fact]
    public void Never_is_one_month_after_the_latest_end_for_all_worlds()
    {
        // The first world ends in month 24, the second in 12: never is 25 in both, later than every date of the first.
        PairedRuns runs = RunsOf.Of(0, RunsOf.Volume(20), RunsOf.Volume(double.NaN), RunsOf.Volume(22));
        RunResult cut = runs.Worlds[1].Result!;
        var firms = new SeriesTable(cut.Firms.Outcomes, 13, cut.Firms.Entities);
        PairedRuns mixed = runs with { Worlds = [runs.Worlds[0], runs.Worlds[1] with { Result = cut with { Firms = firms } }, runs.Worlds[2]] };

        Assert.Equal([20.0, 25, 22], Of(ComparedOutcome.Find("months_to_volume")!, [mixed]).Select(row => row.Expected));
    }

    [Fact]
    public void A_world_that_seldom_gets_there_is_not_chosen_for_being_quick_where_it_does()
    {
        // The second world takes a month less, but gets there in every fourth replication only.
        DecisionRow[] rows = Of(
            ComparedOutcome.Find("months_to_volume")!,
            [.. Enumerable.Range(0, 20).Select(i => RunsOf.Of(
                i, RunsOf.Volume(12 + (i % 3)), RunsOf.Volume(i % 4 == 0 ? 11 + (i % 3) : double.NaN), RunsOf.Volume(20)))]);

        Assert.Equal([Standing.Best, Standing.Worse, Standing.Worse], rows.Select(row => row.Standing));
    }

    [Fact]
    public void A_replication_in_which_a_world_lacks_what_is_no_date_ranks_nothing()
    {
        RunSummary usual = RunsOf.Volume(12) with { SpinsFirstProduct = 2 };

        DecisionRow[] rows = Of(
            ComparedOutcome.Find("spins_first_product")!,
            [RunsOf.Of(0, usual, usual, usual), RunsOf.Of(1, usual, usual with { SpinsFirstProduct = double.NaN }, usual)]);

        Assert.Equal([(1, 0), (1, 0), (1, 0)], rows.Select(row => (row.Replications, row.Never)));
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

    private static DecisionRow[] Of(ComparedOutcome outcome, params double?[][] replications) =>
        Of(outcome, [.. replications.Select((shares, i) => RunsOf.Shares(i, shares))]);

    private static DecisionRow[] Of(ComparedOutcome outcome, PairedRuns[] replications)
    {
        using var table = new DecisionCollector(replications[0].Worlds.Count, [outcome]);
        foreach (PairedRuns each in replications)
        {
            table.Accept(each);
        }

        return [.. table.Read()];
    }
}
