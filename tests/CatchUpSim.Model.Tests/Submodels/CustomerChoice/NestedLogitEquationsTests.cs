using CatchUpSim.Model.Submodels;
using FsCheck;
using FsCheck.Fluent;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class NestedLogitEquationsTests
{
    private static readonly int[] Nests = [0, 0, 1];

    [Fact]
    public void Shares_match_the_known_values()
    {
        double[] shares = new double[3];
        double outside = NestedLogitEquations.Shares([1, 0.5, -0.2], Nests, 0.5, shares);
        Oracle.Matches(0.4650289502, shares[0]);
        Oracle.Matches(0.1710745903, shares[1]);
        Oracle.Matches(0.1638138146, shares[2]);
        Oracle.Matches(0.2000826449, outside);
    }

    [Fact]
    public void Without_dissimilarity_below_one_nested_logit_is_logit() =>
        Prop.ForAll(Oracle.Vectors(-50, 50).ToArbitrary(), utilities =>
        {
            double[] logit = new double[utilities.Length];
            double[] nested = new double[utilities.Length];
            double outside = LogitEquations.Shares(utilities, logit);
            double outsideNested =
                NestedLogitEquations.Shares(utilities, NestsOf(utilities), 1, nested);
            return Oracle.AreClose(outside, outsideNested)
                && logit.Zip(nested).All(pair => Oracle.AreClose(pair.First, pair.Second));
        }).Check(Oracle.FixedReplay);

    [Fact]
    public void Shares_and_outside_option_sum_to_one_whatever_the_utilities() =>
        Prop.ForAll(
            Oracle.Vectors(-900, 900).ToArbitrary(),
            Oracle.Between(0.01, 1).ToArbitrary(),
            (utilities, dissimilarity) =>
            {
                double[] shares = new double[utilities.Length];
                double outside = NestedLogitEquations.Shares(
                    utilities, NestsOf(utilities), dissimilarity, shares);
                return Oracle.AreClose(1, outside + shares.Sum(), 1e-10);
            }).Check(Oracle.FixedReplay);

    [Fact]
    public void A_ban_diverts_buyers_mostly_within_the_nest()
    {
        double[] before = new double[3];
        double[] after = new double[3];
        NestedLogitEquations.Shares([1, 0.5, 0.5], Nests, 0.5, before);
        NestedLogitEquations.Shares([double.NegativeInfinity, 0.5, 0.5], Nests, 0.5, after);
        Assert.Equal(0, after[0]);
        Assert.True(after[1] / before[1] > after[2] / before[2]);
    }

    [Fact]
    public void A_nest_without_alternatives_sells_nothing()
    {
        double[] shares = new double[3];
        double outside = NestedLogitEquations.Shares(
            [double.NegativeInfinity, double.NegativeInfinity, 0], Nests, 0.5, shares);
        Assert.Equal([0, 0, 0.5], shares);
        Assert.Equal(0.5, outside);
    }

    [Fact]
    public void Inverting_logit_shares_returns_the_utilities()
    {
        double[] utilities = new double[3];
        double[] shares = new double[3];
        LogitEquations.Shares([1, 0.5, -0.2], shares);
        BerryInversion.Logit(shares, utilities);
        Oracle.Matches(1, utilities[0]);
        Oracle.Matches(0.5, utilities[1]);
        Oracle.Matches(-0.2, utilities[2]);
    }

    [Fact]
    public void Inverting_nested_shares_returns_the_utilities() =>
        Prop.ForAll(
            Oracle.Vectors(-3, 3).ToArbitrary(), Oracle.Between(0.2, 1).ToArbitrary(), (utilities, dissimilarity) =>
            {
                double[] shares = new double[utilities.Length];
                double[] inverted = new double[utilities.Length];
                int[] nests = NestsOf(utilities);
                NestedLogitEquations.Shares(utilities, nests, dissimilarity, shares);
                BerryInversion.NestedLogit(shares, nests, dissimilarity, new double[2], inverted);
                return utilities.Zip(inverted).All(pair => Oracle.AreClose(pair.First, pair.Second, 1e-9));
            }).Check(Oracle.FixedReplay);

    [Fact]
    public void Mixed_logit_with_equal_tastes_is_logit()
    {
        double[] observed = new double[3];
        double[] mixed = new double[3];
        double[] utilities = new double[3];
        LogitEquations.Shares([1, 0.5, -0.2], observed);
        BerryInversion.MixedLogitShares([1, 0.5, -0.2], new double[12], new double[3], mixed);
        Oracle.Matches(observed[0], mixed[0]);
        Assert.True(BerryInversion.TryMixedLogit(observed, new double[12], 1e-13, 10, utilities));
        Oracle.Matches(1, utilities[0]);
        Oracle.Matches(-0.2, utilities[2]);
    }

    [Fact]
    public void Mixed_logit_is_the_mean_of_the_logits_of_its_customers()
    {
        double[] mixed = new double[2];
        double[] first = new double[2];
        double[] second = new double[2];
        BerryInversion.MixedLogitShares([1, 0.5], [0.3, -2, 1, 0.25], new double[2], mixed);
        LogitEquations.Shares([1.3, -1.5], first);
        LogitEquations.Shares([2, 0.75], second);
        Oracle.Matches((first[0] + second[0]) / 2, mixed[0]);
        Oracle.Matches((first[1] + second[1]) / 2, mixed[1]);
    }

    [Fact]
    public void The_contraction_inverts_shares_of_customers_with_different_tastes()
    {
        double[] tastes = [1.5, -1, 0, -1.5, 1, 0.5, 0, 0.3, -2];
        double[] observed = new double[3];
        double[] utilities = new double[3];
        BerryInversion.MixedLogitShares([1, 0.5, -0.2], tastes, new double[3], observed);
        Assert.True(BerryInversion.TryMixedLogit(observed, tastes, 1e-12, 2000, utilities));
        Oracle.Matches(1, utilities[0]);
        Oracle.Matches(0.5, utilities[1]);
        Oracle.Matches(-0.2, utilities[2]);
        Assert.False(BerryInversion.TryMixedLogit(observed, tastes, 1e-12, 1, utilities));
    }

    [Fact]
    public void Shares_that_cannot_be_observed_are_refused()
    {
        double[] two = new double[2];
        Assert.Throws<ArgumentOutOfRangeException>(() => BerryInversion.Logit([0.5, 0], two));
        Assert.Throws<ArgumentOutOfRangeException>(() => BerryInversion.Logit([0.5, 0.5], two));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => NestedLogitEquations.Shares([1, 2], [0, 0], 1.1, two));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => NestedLogitEquations.Shares([1, 2], [0, 2], 0.5, two));
    }

    [Fact]
    public void Nobody_is_chosen_where_nothing_is_offered()
    {
        double[] none = [.. Enumerable.Repeat(double.NegativeInfinity, 4)];
        Assert.Equal((1, 1), NestedLogitEquations.Weights(none, [1, 0, 1, 0], 0.5));
        Assert.All(none, weight => Assert.Equal(0, weight));
        Assert.Equal((1, 1), NestedLogitEquations.Weights([], [], 0.5));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    public void Buyers_side_by_side_have_the_very_weights_that_each_has_alone(double dissimilarity)
    {
        double[] nest = [1, 0, 1, 0, 0, 1, 1, 0];
        double[][] utilities =
        [
            [.. nest.Select((_, i) => Math.Sin(7 * i) * 3)],
            [.. nest.Select((_, i) => i % 3 == 0 ? double.NegativeInfinity : i - 4.5)],
            [.. nest.Select(_ => double.NegativeInfinity)],
            [.. nest.Select((_, i) => 800.0 - i)],
            [.. nest.Select((inFirst, i) => inFirst > 0 ? double.NegativeInfinity : -0.1 * i)],
        ];
        double[][] together = [.. utilities.Select(row => row.ToArray())];
        var choices = new NestedChoices(new double[8 * NestedChoices.Numbers], dissimilarity);
        for (int buyer = 0; buyer < together.Length; buyer++)
        {
            choices.Enter(buyer, together[buyer], nest);
        }

        choices.Close();
        for (int buyer = 0; buyer < together.Length; buyer++)
        {
            Assert.Equal(
                NestedLogitEquations.Weights(utilities[buyer], nest, dissimilarity),
                choices.Weights(buyer, together[buyer], nest));
            Assert.Equal(utilities[buyer], together[buyer]);
            Assert.Contains(utilities[buyer], weight => buyer == 2 || weight > 0);
        }
    }

    [Fact]
    public void Large_utilities_do_not_overflow()
    {
        var shares = new double[4];
        NestedLogitEquations.Shares([900, 899, -900, double.NegativeInfinity], [0, 1, 0, 1], 0.5, shares);
        Assert.Equal(1 / (1 + Math.Exp(-1)), shares[0], 1e-12);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_utility_that_is_no_number_is_refused(double utility) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => NestedLogitEquations.Shares([0, utility, 0, 0], [0, 0, 0, 0], 0.5, new double[4]));

    private static int[] NestsOf(double[] utilities) => [.. Enumerable.Range(0, utilities.Length).Select(i => i % 2)];
}
