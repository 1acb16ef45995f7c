using CatchUpSim.Experiments.Statistics;

namespace CatchUpSim.Experiments.Tests.Sweeps;

public sealed class ClusteredProportionTests
{
    [Fact]
    public void Runs_that_are_alike_within_a_replication_count_as_one()
    {
        // Fifty replications in which ten points always end alike: no more is known than from fifty runs.
        var alike = ClusteredProportion.Of([.. Enumerable.Range(0, 50).Select(i => (i % 2 == 0 ? 10 : 0, 10))]);
        var fifty = new Proportion(25, 50);

        Assert.Equal(0.5, alike.Value);
        Assert.Equal(fifty.Lower, alike.Lower, tolerance: 0.005);
        Assert.Equal(fifty.Upper, alike.Upper, tolerance: 0.005);
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

    [Fact]
    public void Without_runs_nothing_is_known() => Assert.Equal((0, 1), (ClusteredProportion.Of([]).Lower, ClusteredProportion.Of([]).Upper));
}
