using CatchUpSim.Experiments.Patterns;
using MathNet.Numerics.Distributions;

namespace CatchUpSim.Experiments.Tests.Patterns;

/// <summary>Which interval an estimate has, where a closed form says it.</summary>
public sealed class PatternIntervalTests
{
    [Fact]
    public void An_interaction_of_yes_and_no_is_an_amount_with_the_interval_of_Student()
    {
        // Values 0 and 1 in turn, 30 of each: mean ½, variance 60 · ¼ / 59.
        SideReadings none = Side(60, _ => 0);
        PatternEstimate estimate = Of(PatternStatistic.Mean, SideComparison.Interaction, Side(60, r => r % 2), none, none, none);

        Assert.Equal(0.5, estimate.Value, 12);
        Assert.Equal(0.5 - (StudentT.InvCDF(0, 1, 59, 0.975) * Math.Sqrt(15.0 / 59 / 60)), estimate.Lower, 9);
    }

    [Fact]
    public void A_ratio_of_shares_is_that_of_all_runs_and_its_interval_is_as_wide_in_proportion_up_and_down()
    {
        PatternEstimate estimate = Of(PatternStatistic.Share, SideComparison.Ratio, Side(40, r => r % 2), Side(40, r => r % 4 == 0 ? 1 : 0));

        Assert.Equal(2, estimate.Value, 12);
        Assert.Equal(4, estimate.Lower * estimate.Upper, 9);
        Assert.InRange(estimate.Upper, 2.5, 10);
    }

    [Fact]
    public void A_ratio_below_zero_has_no_logarithm_and_keeps_its_interval()
    {
        PatternEstimate estimate = Of(PatternStatistic.Slope, SideComparison.Ratio, Line(-1), Line(2));

        Assert.Equal((-0.5, -0.5, -0.5), (Math.Round(estimate.Value, 9), Math.Round(estimate.Lower, 9), Math.Round(estimate.Upper, 9)));

        static SideReadings Line(double slope)
        {
            var side = new SideReadings();
            for (int replication = 0; replication < 30; replication++)
            {
                side.Add(replication, [new Reading(slope * replication, replication), new Reading(slope * (replication + 1), replication + 1)]);
            }

            return side;
        }
    }

    [Theory]
    [InlineData(40, 1)]
    [InlineData(40, 10)]
    [InlineData(80, 1)]
    [InlineData(400, 3)]
    public void The_jackknife_of_a_mean_is_the_error_of_the_means_of_forty_groups(int runs, int readings)
    {
        double Value(int replication) => 1 + (replication * 37 % 11);
        var side = new SideReadings();
        for (int replication = 0; replication < runs; replication++)
        {
            side.Add(replication, Enumerable.Repeat(new Reading(Value(replication)), readings));
        }

        double[] means = [.. Enumerable.Range(0, runs).GroupBy(r => r % 40).Select(group => group.Average(Value))];
        double error = Math.Sqrt(means.Sum(mean => Math.Pow(mean - means.Average(), 2)) / 39 / 40);
        PatternEstimate estimate = Of(PatternStatistic.Ratio, SideComparison.None, side);

        Assert.Equal(means.Average(), estimate.Value, 12);
        Assert.Equal(means.Average() + (StudentT.InvCDF(0, 1, 39, 0.975) * error), estimate.Upper, 9);
        Assert.Equal((runs, runs * readings), (estimate.Runs, estimate.Readings));
    }

    [Fact]
    public void A_share_of_several_firms_of_a_run_is_no_more_certain_than_that_of_one()
    {
        var side = new SideReadings();
        for (int replication = 0; replication < 40; replication++)
        {
            side.Add(replication, Enumerable.Repeat(new Reading(replication % 2), 10));
        }

        PatternEstimate estimate = Of(PatternStatistic.Share, SideComparison.None, side);

        Assert.Equal(0.5 + (StudentT.InvCDF(0, 1, 39, 0.975) * Math.Sqrt(0.25 / 39)), estimate.Upper, 9);
    }

    [Fact]
    public void Only_rates_need_events_in_five_groups()
    {
        var side = new SideReadings();
        for (int replication = 0; replication < 20; replication++)
        {
            side.Add(replication, [new Reading(replication < 3 ? 1.5 : 0), new Reading(0)]);
        }

        Assert.True(double.IsFinite(Of(PatternStatistic.Mean, SideComparison.None, side).Lower));
    }

    [Fact]
    public void Two_runs_have_an_interval_one_has_a_value_and_none_has_neither()
    {
        PatternEstimate two = Of(PatternStatistic.Mean, SideComparison.None, Side(2, r => r + 2));
        PatternEstimate one = Of(PatternStatistic.Mean, SideComparison.None, Side(1, r => r + 2));
        PatternEstimate none = Of(PatternStatistic.Slope, SideComparison.None, Side(0, _ => 0));

        Assert.Equal(2.5 - (StudentT.InvCDF(0, 1, 1, 0.975) * 0.5), two.Lower, 9);
        Assert.Equal((2, double.NaN, 1), (one.Value, one.Lower, one.Runs));
        Assert.Equal((double.NaN, double.NaN, 0), (none.Value, none.Lower, none.Runs));
    }

    [Fact]
    public void The_median_of_two_runs_lies_anywhere_between_them()
    {
        PatternEstimate estimate = Of(PatternStatistic.Median, SideComparison.None, Side(2, r => r));

        Assert.Equal((0.5, 0, 1), (estimate.Value, estimate.Lower, estimate.Upper));
    }

    [Fact]
    public void What_never_or_always_happens_has_an_interval_that_ends_at_it_exactly() => Assert.All(Enumerable.Range(1, 60), runs =>
    {
        Assert.Equal(0, Of(PatternStatistic.Share, SideComparison.None, Side(runs, _ => 0)).Lower);
        Assert.Equal(1, Of(PatternStatistic.Share, SideComparison.None, Side(runs, _ => 1)).Upper);
    });

    private static PatternEstimate Of(PatternStatistic statistic, SideComparison comparison, params SideReadings[] sides) =>
        PatternEstimation.Of(statistic, comparison, sides, 0.95);

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
