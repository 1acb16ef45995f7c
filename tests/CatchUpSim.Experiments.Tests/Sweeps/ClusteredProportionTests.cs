using CatchUpSim.Experiments.Statistics;
using MathNet.Numerics.Distributions;

namespace CatchUpSim.Experiments.Tests.Sweeps;

public sealed class ClusteredProportionTests
{
    [Fact]
    public void Runs_that_are_alike_within_a_replication_count_as_one()
    {
        // Fifty replications in which ten points always end alike: no more is known than from fifty runs, of which the variance of a
        // share, 1 / (4 x 49), has 49 degrees of freedom. Ends of Wilson's interval solve n (x - ½)² = z² x (1 - x).
        var alike = ClusteredProportion.Of([.. Enumerable.Range(0, 50).Select(i => (i % 2 == 0 ? 10 : 0, 10))]);
        double t = StudentT.InvCDF(0, 1, 49, 0.975);

        Assert.Equal((0.5, 50, true), (alike.Value, alike.Worlds, alike.HasInterval));
        Assert.Equal(t * t, 49 * Math.Pow(alike.Lower - 0.5, 2) / (alike.Lower * (1 - alike.Lower)), 1e-9);
        Assert.Equal(1 - alike.Lower, alike.Upper, 1e-12);
    }

    [Fact]
    public void Runs_that_have_nothing_in_common_count_one_by_one()
    {
        // Replications with 0, 1 or 2 of two runs as often as coins would fall.
        var coins = ClusteredProportion.Of([.. Enumerable.Range(0, 400).Select(i => (i % 4 == 0 ? 0 : i % 4 == 1 ? 2 : 1, 2))]);
        var free = new Proportion(400, 800);

        Assert.Equal(free.Lower, coins.Lower, tolerance: 0.001);
        Assert.Equal(free.Upper, coins.Upper, tolerance: 0.001);
    }

    [Fact]
    public void Where_all_runs_agree_each_replication_counts_once() => Assert.Equal(
        new Proportion(0, 20).Upper, ClusteredProportion.Of([.. Enumerable.Repeat((0, 10), 20)]).Upper, tolerance: 1e-12);

    [Theory]
    [InlineData(0)]
    [InlineData(32)]
    [InlineData(64)]
    public void One_world_gives_no_interval_however_many_points_it_met_and_neither_does_the_first_run_of_the_next(int count)
    {
        var one = ClusteredProportion.Of([(count, 64)]);
        var begun = ClusteredProportion.Of([(count, 64), (0, 1)]);

        Assert.Equal((count / 64.0, 0.0, 1.0, false), (one.Value, one.Lower, one.Upper, one.HasInterval));
        Assert.Equal((count / 65.0, 0.0, 1.0, false), (begun.Value, begun.Lower, begun.Upper, begun.HasInterval));
    }

    [Theory]
    [InlineData(2, 24)]
    [InlineData(3, 24)]
    [InlineData(3, 1)]
    [InlineData(5, 24)]
    [InlineData(5, 1)]
    [InlineData(10, 12)]
    public void In_2000_sweeps_the_interval_of_few_worlds_holds_the_truth_in_more_than_nine_of_ten(int worlds, int runsOfTheLast)
    {
        // 24 points; each world has a chance of its own, mostly near 0 or 1, and ½ on average.
        var random = new Random(21);
        int held = Enumerable.Range(0, 2000).Count(_ =>
        {
            var share = ClusteredProportion.Of([.. Enumerable.Range(0, worlds).Select(world =>
            {
                int runs = world < worlds - 1 ? 24 : runsOfTheLast;
                return (Binomial.Sample(random, Beta.Sample(random, 0.5, 0.5), runs), runs);
            })]);
            return share.Lower <= 0.5 && share.Upper >= 0.5;
        });

        Assert.InRange(held, 1800, 2000);
    }

    [Fact]
    public void Two_worlds_are_the_first_that_give_an_interval()
    {
        // Shares of 1/4 and 3/4 of 24 runs: the variance of the mean is (1/4)², as of four independent runs, known with one degree of freedom.
        var two = ClusteredProportion.Of([(6, 24), (18, 24)]);
        double t = StudentT.InvCDF(0, 1, 1, 0.975);

        Assert.True(two.HasInterval);
        Assert.Equal(t * t, 4 * Math.Pow(two.Lower - 0.5, 2) / (two.Lower * (1 - two.Lower)), 1e-9);
    }

    [Fact]
    public void Where_all_runs_have_a_property_the_interval_mirrors_that_of_none_and_ends_at_one_exactly()
    {
        var none = ClusteredProportion.Of([.. Enumerable.Repeat((0, 10), 7)]);
        var all = ClusteredProportion.Of([.. Enumerable.Repeat((10, 10), 7)]);

        Assert.All(Enumerable.Range(2, 60), worlds => Assert.Equal(
            (0.0, 1.0),
            (ClusteredProportion.Of([.. Enumerable.Repeat((0, 3), worlds)]).Lower, ClusteredProportion.Of([.. Enumerable.Repeat((3, 3), worlds)]).Upper)));
        Assert.Equal(1 - none.Upper, all.Lower, 1e-12);
        Assert.Equal(new Proportion(7, 7).Lower, all.Lower, 1e-12);
    }

    [Fact]
    public void Replications_that_are_more_alike_than_chance_count_no_more_runs_than_there_are()
    {
        // One of two runs in each replication: the means do not vary at all.
        var even = ClusteredProportion.Of([.. Enumerable.Repeat((1, 2), 9), (0, 2), (2, 2)]);
        var equal = ClusteredProportion.Of([.. Enumerable.Repeat((1, 2), 11)]);
        double t = StudentT.InvCDF(0, 1, 10, 0.975);

        Assert.Equal((even.Lower, even.Upper), (equal.Lower, equal.Upper));
        Assert.Equal(t * t, 22 * Math.Pow(equal.Lower - 0.5, 2) / (equal.Lower * (1 - equal.Lower)), 1e-9);
    }

    [Fact]
    public void Without_runs_nothing_is_known() => Assert.Equal((0, 1), (ClusteredProportion.Of([]).Lower, ClusteredProportion.Of([]).Upper));
}
