using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class RegimeChainTests
{
    private static readonly double[] Matrix =
    [
        0.92, 0.04, 0.04, 0.00,
        0.03, 0.90, 0.05, 0.02,
        0.01, 0.05, 0.90, 0.04,
        0.00, 0.02, 0.08, 0.90,
    ];

    [Theory]
    [InlineData(0.0, SalesRegime.Open)]
    [InlineData(0.2499, SalesRegime.Open)]
    [InlineData(0.25, SalesRegime.PermissiveWithFee)]
    [InlineData(0.5, SalesRegime.Restrictive)]
    [InlineData(0.75, SalesRegime.Closed)]
    [InlineData(0.9999, SalesRegime.Closed)]
    public void A_draw_selects_the_regime_whose_interval_contains_it(double uniform, SalesRegime expected) =>
        Assert.Equal(expected, RegimeChain.Next([0.25, 0.25, 0.25, 0.25], uniform));

    [Fact]
    public void A_regime_of_probability_zero_is_never_entered()
    {
        Assert.Equal(SalesRegime.PermissiveWithFee, RegimeChain.Next([0.0, 1.0, 0.0, 0.0], 0.0));
        Assert.Equal(SalesRegime.Restrictive, RegimeChain.Next([0.5, 0.0, 0.5 - 1e-10, 0.0], 1.0 - 1e-12));
    }

    [Fact]
    public void The_stationary_distribution_is_a_distribution_that_one_step_does_not_change()
    {
        double[] stationary = RegimeChain.StationaryDistribution(Matrix);

        Near.Relative(1.0, stationary.Sum());
        for (int target = 0; target < RegimeChain.Count; target++)
        {
            double next = Enumerable.Range(0, RegimeChain.Count)
                .Sum(origin => stationary[origin] * Matrix[origin * RegimeChain.Count + target]);
            Near.Relative(stationary[target], next);
        }
    }

    [Fact]
    public void A_symmetric_chain_spends_equal_time_in_every_regime() =>
        Assert.All(
            RegimeChain.StationaryDistribution(
                [0.7, 0.1, 0.1, 0.1, 0.1, 0.7, 0.1, 0.1, 0.1, 0.1, 0.7, 0.1, 0.1, 0.1, 0.1, 0.7]),
            share => Near.Relative(0.25, share));

    [Fact]
    public void A_long_walk_visits_the_regimes_as_often_as_the_stationary_distribution_says()
    {
        const int Steps = 200_000;
        double[] stationary = RegimeChain.StationaryDistribution(Matrix);
        int[] visits = new int[RegimeChain.Count];
        SalesRegime regime = SalesRegime.Open;
        Draws draws = new RandomStreams(1, 0).For(RandomPurpose.Policy).At(new Month(24_249), 0);
        for (int step = 0; step < Steps; step++)
        {
            ReadOnlySpan<double> row = Matrix.AsSpan((int)regime * RegimeChain.Count, RegimeChain.Count);
            regime = RegimeChain.Next(row, draws.NextUniform());
            visits[(int)regime]++;
        }

        for (int index = 0; index < RegimeChain.Count; index++)
        {
            Assert.Equal(stationary[index], (double)visits[index] / Steps, 0.02);
        }
    }

    [Fact]
    public void Rows_that_are_no_distributions_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RegimeChain.Next([0.5, 0.4, 0.0, 0.0], 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => RegimeChain.Next([1.5, -0.5, 0.0, 0.0], 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => RegimeChain.Next([0.5, 0.5], 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => RegimeChain.Next([1.0, 0.0, 0.0, 0.0], 1.0));
    }

    [Fact]
    public void A_chain_that_never_leaves_two_regimes_has_no_single_stationary_distribution() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RegimeChain.StationaryDistribution(
            [1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.5, 0.5, 0.0, 0.0, 0.5, 0.5, 0.0, 0.0]));
}
