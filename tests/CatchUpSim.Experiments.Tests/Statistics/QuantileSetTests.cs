using CatchUpSim.Experiments.Statistics;

namespace CatchUpSim.Experiments.Tests.Statistics;

public sealed class QuantileSetTests
{
    [Fact]
    public void Quantiles_interpolate_between_order_statistics()
    {
        // R: quantile(c(1, 2, 4, 8, 16), c(.05, .25, .5, .75, .95)).
        QuantileSet quantiles = QuantileSet.Of([8, 1, 16, 4, 2]);

        Assert.Equal(1.2, quantiles.Q05, 12);
        Assert.Equal(2, quantiles.Q25);
        Assert.Equal(4, quantiles.Q50);
        Assert.Equal(8, quantiles.Q75);
        Assert.Equal(14.4, quantiles.Q95, 12);
        Assert.Equal(5, quantiles.Count);
    }

    [Fact]
    public void Missing_numbers_do_not_count()
    {
        Assert.Equal(QuantileSet.Of([3, 5]), QuantileSet.Of([double.NaN, 5, double.NaN, 3]));
        Assert.Equal(0, QuantileSet.Of([double.NaN]).Count);
        Assert.True(double.IsNaN(QuantileSet.Of([]).Q50));
    }

    [Fact]
    public void Infinite_numbers_give_no_quantile_that_is_not_a_number()
    {
        QuantileSet quantiles = QuantileSet.Of([1, double.PositiveInfinity, double.PositiveInfinity]);

        Assert.Equal(double.PositiveInfinity, quantiles.Q50);
        Assert.Equal(double.PositiveInfinity, quantiles.Q95);
        Assert.False(double.IsNaN(quantiles.Q05));
    }

    [Fact]
    public void One_number_is_all_its_quantiles() =>
        Assert.Equal(new QuantileSet(7, 7, 7, 7, 7, 1), QuantileSet.Of([7]));
}
