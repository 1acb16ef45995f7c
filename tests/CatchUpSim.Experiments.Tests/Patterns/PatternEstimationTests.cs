using CatchUpSim.Experiments.Patterns;
using CatchUpSim.Experiments.Statistics;

namespace CatchUpSim.Experiments.Tests.Patterns;

public sealed class PatternEstimationTests
{
    [Fact]
    public void A_paired_difference_cancels_what_both_sides_share()
    {
        SideReadings first = Side(100, replication => (replication * 37 % 11) + 2.0);
        SideReadings second = Side(100, replication => replication * 37 % 11);

        PatternEstimate estimate = PatternEstimation.Of(PatternStatistic.Mean, SideComparison.Difference, [first, second], 0.99);

        Assert.Equal((2.0, 2.0, 2.0, 100), (estimate.Value, estimate.Lower, estimate.Upper, estimate.Runs));
    }

    [Fact]
    public void Pairs_are_made_only_of_replications_that_all_sides_have()
    {
        SideReadings first = Side(10, replication => replication);
        SideReadings second = Side(20, replication => replication % 2 == 0 ? double.NaN : 0);

        PatternEstimate estimate = PatternEstimation.Of(PatternStatistic.Mean, SideComparison.Difference, [first, second], 0.95);

        Assert.Equal(5, estimate.Runs);
        Assert.Equal(5.0, estimate.Value, 12);
    }

    [Fact]
    public void The_interval_of_a_mean_is_that_of_Student()
    {
        PatternEstimate estimate = PatternEstimation.Of(PatternStatistic.Mean, SideComparison.None, [Side(5, r => r + 1)], 0.95);

        // Mean 3, standard error 0.7071, quantile 2.776 at four degrees of freedom.
        Assert.Equal(3, estimate.Value, 12);
        Assert.Equal(3 - 1.9632432, estimate.Lower, 6);
    }

    [Fact]
    public void The_interval_of_a_share_is_that_of_Wilson()
    {
        PatternEstimate estimate = PatternEstimation.Of(
            PatternStatistic.Share, SideComparison.None, [Side(20, r => r < 15 ? 1 : 0)], 0.95);

        Assert.Equal(0.75, estimate.Value, 12);
        Assert.Equal(0.5313, estimate.Lower, 4);
        Assert.Equal(0.8881, estimate.Upper, 4);
    }

    [Fact]
    public void A_share_has_the_same_interval_among_patterns_as_among_outcomes()
    {
        for (int count = 0; count <= 60; count++)
        {
            PatternEstimate estimate = PatternEstimation.Of(PatternStatistic.Share, SideComparison.None, [Side(60, r => r < count ? 1 : 0)], 0.95);
            var proportion = new Proportion(count, 60);

            Assert.Equal((proportion.Value, proportion.Lower, proportion.Upper), (estimate.Value, estimate.Lower, estimate.Upper));
        }
    }

    [Fact]
    public void Firms_of_one_run_are_not_taken_for_independent()
    {
        var once = new SideReadings();
        var tenfold = new SideReadings();
        for (int replication = 0; replication < 40; replication++)
        {
            double value = replication * 7 % 13;
            once.Add(replication, [new Reading(value, 2)]);
            tenfold.Add(replication, Enumerable.Repeat(new Reading(value, 2), 10));
        }

        PatternEstimate one = PatternEstimation.Of(PatternStatistic.Ratio, SideComparison.None, [once], 0.95);
        PatternEstimate ten = PatternEstimation.Of(PatternStatistic.Ratio, SideComparison.None, [tenfold], 0.95);

        Assert.Equal(one.Value, ten.Value, 12);
        Assert.Equal(one.Upper, ten.Upper, 12);
        Assert.True(one.Upper > one.Value);
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(5, true)]
    public void Nothing_is_concluded_about_a_rate_from_fewer_than_five_groups_of_runs_with_an_event(int events, bool isKnown)
    {
        // Events in the first runs alone, so that each is in a group of its own.
        SideReadings rare = Side(40, replication => replication < events ? 1 : 0);
        SideReadings usual = Side(40, replication => replication % 2);

        Assert.Equal(isKnown, double.IsFinite(PatternEstimation.Of(PatternStatistic.Ratio, SideComparison.None, [rare], 0.95).Lower));
        Assert.Equal(isKnown, double.IsFinite(PatternEstimation.Of(PatternStatistic.Ratio, SideComparison.Ratio, [rare, usual], 0.95).Lower));
        Assert.Equal(isKnown, double.IsFinite(PatternEstimation.Of(PatternStatistic.Gone, SideComparison.None, [rare], 0.95).Lower));
    }

    [Fact]
    public void A_statistic_that_one_group_of_runs_alone_makes_possible_has_no_interval()
    {
        // Only one run has another regressor than the others: without it there is no slope.
        var side = new SideReadings();
        for (int replication = 0; replication < 30; replication++)
        {
            side.Add(replication, [new Reading(replication % 3, replication == 7 ? 2 : 1)]);
        }

        Assert.True(double.IsNaN(PatternEstimation.Of(PatternStatistic.Slope, SideComparison.None, [side], 0.95).Lower));
    }

    [Fact]
    public void Two_worlds_that_agree_in_all_runs_might_differ_with_more_of_them()
    {
        PatternEstimate few = Difference(10);
        PatternEstimate many = Difference(400);

        Assert.Equal((0.0, 0.0), (few.Value, many.Value));
        Assert.InRange(few.Upper, 0.1, 0.2); // by hand: 1.96 · √(1/12)/√12
        Assert.InRange(many.Upper, 0.004, 0.006);
        Assert.Equal(Verdict.Undecided, new Expectation(-0.05, 0.05, 0.95).Judge(few));
        Assert.Equal(Verdict.Shown, new Expectation(-0.05, 0.05, 0.95).Judge(many));

        static PatternEstimate Difference(int runs) => PatternEstimation.Of(
            PatternStatistic.Mean, SideComparison.Difference, [Side(runs, r => r % 2), Side(runs, r => r % 2)], 0.95);
    }

    [Fact]
    public void Shares_of_several_firms_of_a_run_are_amounts_and_not_yes_or_no()
    {
        var first = new SideReadings();
        var second = new SideReadings();
        for (int replication = 0; replication < 30; replication++)
        {
            first.Add(replication, [new Reading(1), new Reading(replication % 2), new Reading(0)]);
            second.Add(replication, [new Reading(0), new Reading(1), new Reading(0)]);
        }

        PatternEstimate estimate = PatternEstimation.Of(PatternStatistic.Mean, SideComparison.Difference, [first, second], 0.95);

        // Half of the pairs differ by a third; Student's interval of 15 values of 0 and 15 of a third.
        Assert.Equal(1 / 6.0, estimate.Value, 12);
        Assert.InRange(estimate.Lower, 0.09, 0.11);
        Assert.InRange(estimate.Upper, 0.22, 0.24);
    }

    [Fact]
    public void A_mean_of_yes_and_no_has_the_interval_of_a_share()
    {
        SideReadings never = Side(20, _ => 0);

        Assert.Equal(
            PatternEstimation.Of(PatternStatistic.Share, SideComparison.None, [never], 0.95),
            PatternEstimation.Of(PatternStatistic.Mean, SideComparison.None, [never], 0.95));
        Assert.True(PatternEstimation.Of(PatternStatistic.Mean, SideComparison.None, [never], 0.95).Upper > 0.1);
    }

    [Fact]
    public void A_slope_on_a_line_is_found_without_error()
    {
        var side = new SideReadings();
        for (int replication = 0; replication < 30; replication++)
        {
            side.Add(replication, [new Reading(1 + (3 * replication), replication), new Reading(4 + (3 * replication), replication + 1)]);
        }

        PatternEstimate estimate = PatternEstimation.Of(PatternStatistic.Slope, SideComparison.None, [side], 0.99);

        Assert.Equal(3, estimate.Value, 9);
        Assert.Equal(3, estimate.Lower, 9);
    }

    [Fact]
    public void Two_points_are_bimodal_and_a_bell_is_not()
    {
        PatternEstimate two = PatternEstimation.Of(PatternStatistic.Bimodality, SideComparison.None, [Side(40, r => r % 2)], 0.95);
        PatternEstimate bell = PatternEstimation.Of(
            PatternStatistic.Bimodality, SideComparison.None, [Side(200, r => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (r + 0.5) / 200))], 0.95);

        Assert.Equal(1, two.Value, 9);
        Assert.InRange(bell.Value, 0.30, 0.40);
    }

    [Theory]
    [InlineData(1.0, 0.5, 1.5, 0.0, 2.0, Verdict.Shown)]
    [InlineData(1.0, 0.5, 2.5, 0.0, 2.0, Verdict.Undecided)]
    [InlineData(3.0, 2.5, 3.5, 0.0, 2.0, Verdict.NotShown)]
    [InlineData(-1.0, -1.5, -0.5, 0.0, double.PositiveInfinity, Verdict.NotShown)]
    [InlineData(0.0, 0.0, 0.0, 0.0, double.PositiveInfinity, Verdict.NotShown)]
    public void The_verdict_says_where_the_interval_lies(double value, double lower, double upper, double low, double high, Verdict verdict) =>
        Assert.Equal(verdict, new Expectation(low, high, 0.95).Judge(new PatternEstimate(value, lower, upper, 100, 100)));

    [Fact]
    public void Nothing_is_concluded_from_a_few_runs() => Assert.Equal(
        Verdict.Undecided,
        new Expectation(0, 2, 0.95).Judge(new PatternEstimate(1, 0.9, 1.1, Expectation.FewestRuns - 1, 9)));

    private static SideReadings Side(int runs, Func<int, double> value)
    {
        var side = new SideReadings();
        for (int replication = 0; replication < runs; replication++)
        {
            side.Add(replication, [new Reading(value(replication))]);
        }

        return side;
    }
}
