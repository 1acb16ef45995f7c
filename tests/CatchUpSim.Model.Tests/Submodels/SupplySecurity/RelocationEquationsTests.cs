using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class RelocationEquationsTests
{
    private static readonly double[] Shares = [0.1, 0.2, 0.3, 0.4];

    [Fact]
    public void Costs_add_up_skill_duty_and_subsidy()
    {
        Assert.Equal(1.2 * 1.1, RelocationEquations.BareCost(1.2, 0.2, 0.5), 1e-15);
        Assert.Equal(2 * 1.15, RelocationEquations.DeliveredCost(2, 0.25, 0.1), 1e-15);
    }

    [Fact]
    public void Where_all_may_serve_all_every_place_has_its_part_of_the_custom()
    {
        double[] access = new double[4];
        RelocationEquations.MarketAccess(0.3, [1, 1, 1, 1], [1, 1, 1, 1], Shares, access);
        Assert.All(access, value => Assert.Equal(1, value, 1e-15));
    }

    [Fact]
    public void Custom_that_some_may_not_serve_goes_to_those_who_may_and_none_is_lost()
    {
        double[] access = new double[4];
        RelocationEquations.MarketAccess(0.3, [1, 0.5, 0.5, 0], [0.8, 1, 1, 1], Shares, access);
        Assert.Equal((0.3 / 0.35) + (0.7 * 0.8 / 0.98), access[0], 1e-15);
        Assert.Equal(0.7 / 0.98, access[3], 1e-15);
        Assert.Equal(1, Shares.Zip(access, (share, value) => share * value).Sum(), 1e-15);

        RelocationEquations.MarketAccess(0.3, [0, 0, 0, 0], [1, 1, 1, 1], Shares, access);
        Assert.All(access, value => Assert.Equal(0.7, value, 1e-15));
    }

    [Fact]
    public void New_capital_is_placed_by_the_logit_of_what_has_changed()
    {
        double[] wanted = new double[4];
        RelocationEquations.Destinations(Shares, new double[] { 3, 3, 3, 3 }, wanted);
        Assert.All(Shares.Zip(wanted), pair => Assert.Equal(pair.First, pair.Second, 1e-15));

        RelocationEquations.Destinations([0.5, 0.5, 0, 0], new double[] { Math.Log(3), 0, 5, 0 }, wanted);
        Assert.Equal([0.75, 0.25, 0, 0], wanted.Select(share => Math.Round(share, 12)));
    }

    [Fact]
    public void A_constant_goal_is_neared_by_the_part_of_capital_that_is_due()
    {
        double[] shares = [.. Shares];
        double[] wanted = [0.4, 0.3, 0.2, 0.1];
        for (int quarter = 0; quarter < 8; quarter++)
        {
            RelocationEquations.Move(shares, wanted, 0.1);
        }

        for (int place = 0; place < 4; place++)
        {
            Assert.Equal(wanted[place] + ((Shares[place] - wanted[place]) * Math.Pow(0.9, 8)), shares[place], 1e-15);
        }
    }

    [Fact]
    public void What_rules_deny_falls_in_proportion_to_what_they_reach()
    {
        double[] control = [0, 0.5, 0.5, 1];
        double change = RelocationEquations.Change([0.4, 0.2, 0.2, 0.2], control, Shares, control);
        Assert.Equal((0.4 / 0.65) - 1, change, 1e-15);
        Assert.Equal(1 - (0.6 * 0.4 / 0.65), RelocationEquations.AccessAfterMoves(0.4, change), 1e-15);
        Assert.Equal(0, RelocationEquations.AccessAfterMoves(0.4, 2));
        Assert.Equal(0, RelocationEquations.Change(Shares, [0, 0, 0, 0], Shares, [0, 0, 0, 0]));
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.45)]
    [InlineData(1.0 / 3)]
    public void Access_stays_the_same_to_the_last_bit_where_nothing_moved(double access) =>
        Assert.Equal(BitConverter.DoubleToInt64Bits(access), BitConverter.DoubleToInt64Bits(RelocationEquations.AccessAfterMoves(access, 0)));
}
