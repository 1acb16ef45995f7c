using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class NestedLogitWeightsTests
{
    [Theory]
    [InlineData(0.3)]
    [InlineData(0.75)]
    [InlineData(1)]
    public void Weights_are_proportional_to_the_shares_of_nested_logit(double dissimilarity)
    {
        var random = new Random(5);
        for (int trial = 0; trial < 500; trial++)
        {
            int count = 4 * (1 + random.Next(3));
            double[] utilities = [.. Enumerable.Range(0, count).Select(_ =>
                random.Next(3) == 0 ? double.NegativeInfinity : (8 * random.NextDouble()) - 5)];
            int[] nests = [.. Enumerable.Range(0, count).Select(_ => random.Next(2))];
            var shares = new double[count];
            double outside = NestedLogitEquations.Shares(utilities, nests, dissimilarity, new double[2], shares);

            double all = NestedLogitWeights.Replace(utilities, [.. nests.Select(nest => 1.0 - nest)], dissimilarity);
            for (int i = 0; i < count; i++)
            {
                Assert.Equal(shares[i], utilities[i] / all, 1e-12);
            }

            Assert.Equal(outside, 1 - (utilities.Sum() / all), 1e-12);
        }
    }

    [Fact]
    public void Nobody_is_chosen_where_nothing_is_offered()
    {
        double[] none = [.. Enumerable.Repeat(double.NegativeInfinity, 4)];
        Assert.Equal(1, NestedLogitWeights.Replace(none, [1, 0, 1, 0], 0.5));
        Assert.All(none, weight => Assert.Equal(0, weight));
        Assert.Equal(1, NestedLogitWeights.Replace([], [], 0.5));
    }

    [Fact]
    public void Large_utilities_do_not_overflow()
    {
        double[] utilities = [900, 899, -900, double.NegativeInfinity];
        double all = NestedLogitWeights.Replace(utilities, [1, 0, 1, 0], 0.5);
        Assert.Equal(1 / (1 + Math.Exp(-1)), utilities[0] / all, 1e-12);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_utility_that_is_no_number_is_refused(double utility) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => NestedLogitWeights.Replace([0, utility, 0, 0], [1, 1, 1, 1], 0.5));
}
