using CatchUpSim.Experiments.Statistics;

namespace CatchUpSim.Experiments.Tests.Statistics;

public sealed class ProportionTests
{
    // Newcombe 1998, Statistics in Medicine 17, table I, method 3 (score without continuity correction).
    [Fact]
    public void None_and_all_of_any_number_of_runs_are_ends_exactly_and_without_runs_all_is_possible()
    {
        Assert.All(Enumerable.Range(1, 200), total => Assert.Equal((0.0, 1.0), (new Proportion(0, total).Lower, new Proportion(total, total).Upper)));
        Assert.Equal((0.0, 1.0), (default(Proportion).Lower, default(Proportion).Upper));
    }

    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void The_interval_is_that_of_Newcombes_table(int count, int total, double lower, double upper)
    {
        var proportion = new Proportion(count, total);

        Assert.Equal(lower, proportion.Lower, 4);
        Assert.Equal(upper, proportion.Upper, 4);
    }

    [Fact]
    public void All_and_none_mirror_each_other_and_touch_the_ends()
    {
        var none = new Proportion(0, 12);
        var all = new Proportion(12, 12);

        Assert.Equal(0, none.Lower);
        Assert.Equal(1, all.Upper);
        Assert.Equal(none.Upper, 1 - all.Lower, 12);
    }

    [Fact]
    public void Without_runs_nothing_is_known()
    {
        var nothing = new Proportion(0, 0);

        Assert.True(double.IsNaN(nothing.Value));
        Assert.Equal((0, 1), (nothing.Lower, nothing.Upper));
    }
}
