using CatchUpSim.Experiments.Comparison;

namespace CatchUpSim.Experiments.Tests.Comparison;

public sealed class PairedAccumulatorTests
{
    [Fact]
    public void A_mean_difference_has_students_interval()
    {
        // Differences 1, 2, 3, 2: mean 2, variance 2/3; t(3; 0.975) = 3.18245; half = 3.18245 × sqrt(2/3/4) = 1.29923.
        PairedDifference read = Of([(1, 2), (2, 4), (4, 7), (5, 7)]);

        Assert.Equal((4, 2.0, 3.0, 5.0), (read.Pairs, read.Value, read.BaselineMean, read.WorldMean));
        Assert.Equal(2 - 1.29923, read.Lower, 4);
        Assert.Equal(2 + 1.29923, read.Upper, 4);
        Assert.Equal((4, 0), (read.Rises, read.Falls));
        Assert.Equal(Math.Sqrt(10.0 / 3), read.BaselineDeviation, 12);
        Assert.Equal(2 / Math.Sqrt(10.0 / 3), read.Standardized, 12);
        Assert.True(read.IsClear);
    }

    [Fact]
    public void The_variance_ratio_is_that_of_pairs_to_independent_runs()
    {
        // Sums of squares: differences 2, baseline 10, world 18.
        Assert.Equal(2.0 / 28, Of([(1, 2), (2, 4), (4, 7), (5, 7)]).VarianceRatio, 12);
    }

    [Fact]
    public void Pairs_whose_luck_does_not_agree_save_nothing()
    {
        // All four combinations: differences 0, 1, −1, 0 have variance 2/3, twice that of each side.
        Assert.Equal(1, Of([(0, 0), (0, 1), (1, 0), (1, 1)]).VarianceRatio, 12);
    }

    [Fact]
    public void A_difference_of_flags_has_the_interval_of_agresti_and_min()
    {
        // 10 rises and 4 falls in 100 pairs: (10 − 4)/102 ± 1.959964 × sqrt(15/102 − (6/102)²)/sqrt(102).
        PairedDifference read = Flags(rises: 10, falls: 4, both: 50, neither: 36);

        Assert.Equal(0.06, read.Value, 12);
        Assert.Equal(0.0588235 - 0.0735399, read.Lower, 5);
        Assert.Equal(0.0588235 + 0.0735399, read.Upper, 5);
        Assert.False(read.IsClear);
    }

    [Fact]
    public void An_interval_of_a_difference_of_shares_ends_at_one_and_minus_one()
    {
        Assert.Equal(1, Flags(rises: 2, falls: 0, both: 0, neither: 0).Upper);
        Assert.Equal(-1, Flags(rises: 0, falls: 2, both: 0, neither: 0).Lower);
    }

    [Fact]
    public void The_p_value_is_that_of_the_statistic_of_the_interval()
    {
        // Mean 2, error sqrt(2/3/4): t = 4.89898 with 3 degrees of freedom, whose two-sided p is 1 − (2/π)(θ + sin θ cos θ), tan θ = t/√3.
        double angle = Math.Atan(Math.Sqrt(24) / Math.Sqrt(3));
        Assert.Equal(1 - (2 / Math.PI * (angle + (Math.Sin(angle) * Math.Cos(angle)))), Of([(1, 2), (2, 4), (4, 7), (5, 7)]).PValue, 9);

        // z = 0.0588235/(0.0735399/1.959964) = 1.56775: p = 0.11694.
        Assert.Equal(0.11694, Flags(rises: 10, falls: 4, both: 50, neither: 36).PValue, 4);
        Assert.Equal((1.0, 0.0), (Of([(1, 1), (2, 2)]).PValue, Of([(1, 2), (2, 3)]).PValue));
        Assert.True(double.IsNaN(Of([(1, 3)]).PValue));
    }

    [Fact]
    public void Runs_that_alone_have_an_outcome_are_not_the_same()
    {
        Assert.True(Of([(1, 1), (double.NaN, double.NaN)]).IsSame);
        Assert.False(Of([(1, 1), (double.NaN, 1)]).IsSame);
        Assert.False(Of([(1, 1), (1, double.NaN)]).IsSame);
    }

    [Theory]
    [InlineData(-2, -1, true)]
    [InlineData(1, 2, true)]
    [InlineData(-1, 0, false)]
    [InlineData(0, 1, false)]
    public void A_difference_is_clear_on_either_side_of_zero_and_not_where_its_interval_ends_there(double lower, double upper, bool isClear) =>
        Assert.Equal(isClear, (Of([(1, 2), (2, 4)]) with { Lower = lower, Upper = upper }).IsClear);

    [Fact]
    public void A_baseline_that_does_not_vary_has_no_deviations_to_count_in() => Assert.True(double.IsNaN(Of([(1, 2), (1, 4)]).Standardized));

    [Fact]
    public void Without_a_pair_that_differs_the_difference_is_exactly_zero_and_a_flag_keeps_its_doubt()
    {
        PairedDifference read = Flags(rises: 0, falls: 0, both: 300, neither: 100);

        Assert.Equal(0, read.Value);
        Assert.True(read.IsSame);
        Assert.Equal(1.959964 / 402, read.Upper, 6);
        Assert.Equal(-read.Upper, read.Lower, 12);
        Assert.Equal(0, read.VarianceRatio);
    }

    [Fact]
    public void Values_that_do_not_differ_have_a_difference_and_an_interval_of_exactly_zero()
    {
        PairedDifference read = Of([(0.1, 0.1), (0.7, 0.7), (1e9, 1e9)]);

        Assert.Equal((0.0, 0.0, 0.0, 0.0), (read.Value, read.Lower, read.Upper, read.Standardized));
        Assert.True(read.IsSame);
    }

    [Fact]
    public void Only_pairs_count_in_which_both_have_the_outcome_and_the_others_are_counted()
    {
        PairedDifference read = Of([(1, 2), (double.NaN, 50), (60, double.NaN), (double.NaN, double.NaN), (2, 2), (7, double.NaN)]);

        Assert.Equal((2, 2, 1, 1), (read.Pairs, read.OnlyBaseline, read.OnlyWorld, read.Neither));
        Assert.Equal((0.5, 1.5, 2.0), (read.Value, read.BaselineMean, read.WorldMean));
        Assert.False(read.IsSame);
    }

    [Fact]
    public void A_single_pair_has_a_difference_and_no_interval()
    {
        PairedDifference read = Of([(1, 3)]);

        Assert.Equal(2, read.Value);
        Assert.True(double.IsNaN(read.Lower) && double.IsNaN(read.HalfWidth) && double.IsNaN(read.VarianceRatio));
        Assert.False(read.IsClear);
    }

    [Fact]
    public void Every_outcome_has_a_name_of_its_own_and_its_flags_are_found()
    {
        string[] names = [.. ComparedOutcome.All.Select(outcome => outcome.Name)];

        Assert.Equal(names.Length, names.Distinct(StringComparer.Ordinal).Count());
        Assert.Contains("fate_niche_survivor", names);
        Assert.Contains("regime_leadership_change", names);
        Assert.Contains("reached_volume", names);
        Assert.True(ComparedOutcome.Find("survived")!.IsFlag);
        Assert.Null(ComparedOutcome.Find("luck"));
    }

    private static PairedDifference Of(IEnumerable<(double Baseline, double World)> pairs, bool isFlag = false)
    {
        var sums = new PairedAccumulator();
        foreach ((double baseline, double world) in pairs)
        {
            sums.Add(baseline, world);
        }

        return sums.Read(isFlag);
    }

    private static PairedDifference Flags(int rises, int falls, int both, int neither) => Of(
        [
            .. Enumerable.Repeat((0.0, 1.0), rises), .. Enumerable.Repeat((1.0, 0.0), falls),
            .. Enumerable.Repeat((1.0, 1.0), both), .. Enumerable.Repeat((0.0, 0.0), neither),
        ],
        isFlag: true);
}
