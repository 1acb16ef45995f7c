using CatchUpSim.Model.Submodels;
using FsCheck;
using FsCheck.Fluent;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class MarkupEquationsTests
{
    private static readonly double[] Qualities = [4, 3, 2.5];
    private static readonly double[] UnitCosts = [120, 80, 60];

    [Fact]
    public void Markups_at_the_logit_shares_match_the_known_values()
    {
        double[] shares = new double[3];
        LogitEquations.Shares([1, 0.5, -0.2], shares);
        // The known values are cut, not rounded, after the fourth decimal.
        Assert.Equal(178.3942, Markup(shares[0]), 1e-4);
        Assert.Equal(136.3393, Markup(shares[1]), 1e-4);
        Assert.Equal(115.2549, Markup(shares[2]), 1e-4);
    }

    [Fact]
    public void Nests_press_markups_and_vanish_without_dissimilarity_below_one() =>
        Prop.ForAll(Oracle.Between(0.01, 0.5).ToArbitrary(), Oracle.Between(0.1, 0.9).ToArbitrary(), (share, lambda) =>
            Oracle.AreClose(
                Markup(share, 0.6, 1), 1 / (0.01 * (1 - share)), 1e-9)
            && Markup(share, 0.6, lambda) < Markup(share))
            .Check(Oracle.FixedReplay);

    [Theory]
    [InlineData(1)]
    [InlineData(0.5)]
    public void Where_nobody_else_is_left_to_buy_from_there_is_no_markup(double dissimilarity) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MarkupEquations.OwnResponse(1, 1, dissimilarity));

    [Fact]
    public void The_nested_markup_maximises_profit()
    {
        const double Cost = 100;
        double price = Cost;
        for (int round = 0; round < 500; round++)
        {
            (double share, double inNest) = NestedShare(price);
            price = Cost + Markup(share, inNest, 0.5);
        }

        double profit = (price - Cost) * NestedShare(price).Share;
        Assert.True((price - 0.5 - Cost) * NestedShare(price - 0.5).Share < profit);
        Assert.True((price + 0.5 - Cost) * NestedShare(price + 0.5).Share < profit);
    }

    [Fact]
    public void At_equilibrium_every_price_is_cost_plus_the_logit_markup()
    {
        double[] prices = [120, 80, 60];
        Assert.InRange(MarkupEquations.EquilibriumPrices(Qualities, UnitCosts, 0.01, 1e-10, prices), 1, 100);
        double[] shares = SharesAt(prices);
        for (int product = 0; product < 3; product++)
        {
            double markup = Markup(shares[product]);
            Oracle.Matches(MarkupEquations.Price(UnitCosts[product], markup, 0), prices[product]);
        }
    }

    [Fact]
    public void The_equilibrium_does_not_depend_on_where_the_search_starts()
    {
        double[] low = [0, 0, 0];
        double[] high = [9000, 5000, 7000];
        MarkupEquations.EquilibriumPrices(Qualities, UnitCosts, 0.01, 1e-11, low);
        MarkupEquations.EquilibriumPrices(Qualities, UnitCosts, 0.01, 1e-11, high);
        for (int product = 0; product < 3; product++)
        {
            Oracle.Matches(low[product], high[product]);
        }
    }

    [Fact]
    public void The_best_reply_satisfies_the_markup_rule_for_good_and_for_hopeless_products() =>
        Prop.ForAll(Oracle.Between(-60, 60).ToArbitrary(), Oracle.Between(0, 20).ToArbitrary(), (quality, rivals) =>
        {
            double price = MarkupEquations.BestReply(quality, 1, 1, rivals);
            double odds = Math.Exp(quality - price - rivals);
            return Oracle.AreClose(price, 2 + odds, 1e-9 * Math.Max(1, price));
        }).Check(Oracle.FixedReplay);

    [Fact]
    public void A_price_never_falls_below_its_floor()
    {
        Assert.Equal(150, MarkupEquations.Price(100, 20, 150));
        Assert.Equal(170, MarkupEquations.Price(100, 70, 150));
    }

    [Fact]
    public void A_bargain_pays_the_switching_cost_but_keeps_the_floor()
    {
        Assert.Equal(140, MarkupEquations.BargainPrice(200, 60, 1, 100));
        Assert.Equal(170, MarkupEquations.BargainPrice(200, 60, 0.5, 100));
        Assert.Equal(160, MarkupEquations.BargainPrice(200, 60, 1, 160));
        Assert.Equal(200, MarkupEquations.BargainPrice(200, 60, 1, 250));
    }

    [Fact]
    public void A_firm_that_sells_to_everyone_has_no_logit_markup() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Markup(1));

    /// <summary>The mark-up at a price coefficient of 0.01; without nests unless said otherwise.</summary>
    private static double Markup(double share, double shareInNest = 0, double dissimilarity = 1) =>
        MarkupEquations.Markup(0.01, MarkupEquations.OwnResponse(share, shareInNest, dissimilarity));

    private static double[] SharesAt(double[] prices)
    {
        double[] utilities = [.. Qualities.Select((quality, product) => quality - (0.01 * prices[product]))];
        double[] shares = new double[3];
        LogitEquations.Shares(utilities, shares);
        return shares;
    }

    private static (double Share, double InNest) NestedShare(double price)
    {
        double[] shares = new double[2];
        NestedLogitEquations.Shares([2 - (0.01 * price), 0.5], [0, 0], 0.5, shares);
        return (shares[0], shares[0] / (shares[0] + shares[1]));
    }
}
