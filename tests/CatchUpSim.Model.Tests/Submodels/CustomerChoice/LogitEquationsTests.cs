using CatchUpSim.Model.Submodels;
using FsCheck;
using FsCheck.Fluent;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class LogitEquationsTests
{
    private static readonly double[] Utilities = [1, 0.5, -0.2];

    [Fact]
    public void Shares_match_the_known_values()
    {
        double[] shares = new double[3];
        double outside = LogitEquations.Shares(Utilities, shares);
        Oracle.Matches(0.4394437092, shares[0]);
        Oracle.Matches(0.2665360828, shares[1]);
        Oracle.Matches(0.1323579017, shares[2]);
        Oracle.Matches(0.1616623062, outside);
    }

    [Fact]
    public void Customers_choose_with_the_same_known_shares_when_nests_do_not_matter()
    {
        double[] shares = new double[3];
        double outside = NestedLogitEquations.Shares(Utilities, [0, 1, 0], 1, shares);
        Oracle.Matches(0.4394437092, shares[0]);
        Oracle.Matches(0.2665360828, shares[1]);
        Oracle.Matches(0.1323579017, shares[2]);
        Oracle.Matches(0.1616623062, outside);
    }

    [Fact]
    public void Consumer_surplus_matches_the_known_value() =>
        Oracle.Matches(182.2245649127, LogitEquations.ConsumerSurplus(Utilities, 0.01));

    [Fact]
    public void Shares_and_outside_option_sum_to_one_whatever_the_utilities() =>
        Prop.ForAll(Oracle.Vectors(-2000, 2000).ToArbitrary(), utilities =>
        {
            double[] shares = new double[utilities.Length];
            double outside = LogitEquations.Shares(utilities, shares);
            return Oracle.AreClose(1, outside + shares.Sum())
                && Array.TrueForAll(shares, share => share is >= 0 and <= 1);
        }).Check(Oracle.FixedReplay);

    [Fact]
    public void A_removed_alternative_loses_its_buyers_proportionally_to_the_others()
    {
        double[] all = new double[3];
        double[] masked = new double[3];
        double outside = LogitEquations.Shares(Utilities, all);
        double outsideMasked = LogitEquations.Shares([double.NegativeInfinity, 0.5, -0.2], masked);
        Assert.Equal(0, masked[0]);
        Oracle.Matches(all[1] / all[2], masked[1] / masked[2]);
        Oracle.Matches(outside / all[1], outsideMasked / masked[1]);
    }

    [Fact]
    public void With_nothing_for_sale_everyone_stays_outside()
    {
        double[] shares = new double[1];
        Assert.Equal(1, LogitEquations.Shares([double.NegativeInfinity], shares));
        Assert.Equal(0, shares[0]);
        Assert.Equal(0, LogitEquations.InclusiveValue([]));
    }

    [Fact]
    public void Elasticities_are_the_logarithmic_slopes_of_shares()
    {
        const double Coefficient = 0.01;
        const double Price = 250;
        const double Step = 1e-3;
        double[] low = new double[2];
        double[] high = new double[2];
        double[] shares = new double[2];
        LogitEquations.Shares([3 - (Coefficient * Price), 0.3], shares);
        LogitEquations.Shares([3 - (Coefficient * (Price - Step)), 0.3], low);
        LogitEquations.Shares([3 - (Coefficient * (Price + Step)), 0.3], high);
        double own = Math.Log(high[0] / low[0]) * Price / (2 * Step);
        double cross = Math.Log(high[1] / low[1]) * Price / (2 * Step);
        Oracle.Matches(own, LogitEquations.OwnPriceElasticity(Coefficient, Price, shares[0]), 1e-6);
        Oracle.Matches(cross, LogitEquations.CrossPriceElasticity(Coefficient, Price, shares[0]), 1e-6);
    }

    [Fact]
    public void A_utility_that_is_not_a_number_is_refused()
    {
        double[] shares = new double[1];
        Assert.Throws<ArgumentOutOfRangeException>(() => LogitEquations.Shares([double.NaN], shares));
        Assert.Throws<ArgumentOutOfRangeException>(() => LogitEquations.Shares([double.PositiveInfinity], shares));
        Assert.Throws<ArgumentOutOfRangeException>(() => LogitEquations.Shares([1, 2], shares));
    }
}
