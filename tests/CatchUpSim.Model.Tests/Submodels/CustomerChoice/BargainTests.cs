using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.Submodels.SmallMarket;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>Whom a bargain wins over, and what it costs the vendor.</summary>
public sealed class BargainTests
{
    [Fact]
    public void A_bargain_wins_customers_over_only_as_long_as_the_price_leaves_room()
    {
        CustomerChoiceParameters patient = Eager with { WaitingUtility = 0, Bargain = 1, SwitchingCost = 3 };
        int wide = Won(patient, floor: 0);
        int none = Won(patient, floor: 10);
        int without = Won(patient with { Bargain = 0 }, floor: 0);
        Assert.Equal(without, none);
        Assert.True(wide > none, $"{wide} with room, {none} without");
    }

    [Fact]
    public void A_bargain_of_the_whole_switching_cost_wins_as_many_as_if_leaving_cost_nothing()
    {
        CustomerChoiceParameters patient = Eager with { WaitingUtility = -50, PriceWeight = 5, Bargain = 1, SwitchingCost = 3 };
        int free = Won(patient with { SwitchingCost = 0, Retraining = 0 }, floor: 0);
        Assert.InRange(free, 1, 399);
        Assert.Equal(free, Won(patient, floor: 0));
    }

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(1, 0)]
    [InlineData(1, 9)]
    public void Whoever_gives_a_bargain_delivers_more_cards_for_the_same_money(double bargain, double floor)
    {
        CustomerChoiceParameters parameters = Eager with { Bargain = bargain, PriceWeight = 2, SwitchingCost = 3, Retraining = 0.5 };
        IndustryState industry = Market();
        Qualify(industry, Home);
        industry.Products.PriceFloor[Product(Home)] = floor;
        industry.SoftwareStacks.Usable[Home] = 0.5;
        industry.SoftwareStacks.Usable[Abroad] = 1;
        industry.Customers.Vendor[Only] = (short)Abroad.Index;
        industry.Customers.CodeBase[Only] = 0.5f;
        Choose(industry, parameters);

        // Leaving costs (0.5·3·0.5 + 0.5)/2 of the reference price of 10.
        double price = MarkupEquations.BargainPrice(10, 6.25, bargain, floor);
        Assert.True(price < 10);
        Assert.Equal(300 * 36 * Eager.PilotShare, Value(industry, Home), 6);
        Assert.Equal(Value(industry, Home) * 1000 / price, industry.Products.Waiting[Product(Home), Segment], 6);
        Assert.Equal(Value(industry, Abroad) * 1000 / 10, industry.Products.Waiting[Product(Abroad), Segment], 6);
    }

    [Fact]
    public void Nobody_has_to_win_over_who_may_not_stay()
    {
        // The rule reserves the order for home vendors; the present vendor is abroad.
        IndustryState industry = Market();
        Qualify(industry, Home);
        industry.Customers.Vendor[Only] = (short)Abroad.Index;
        industry.Customers.CodeBase[Only] = 0.5f;
        industry.Customers.HomeRule[Only] = 1;
        industry.PolicyStates.ProcurementQuota[IndustryState.Policy] = 1;
        Choose(industry, Eager with { Bargain = 1, SwitchingCost = 3 });
        Assert.Equal(300 * 36, Value(industry, Home), 6);
        Assert.Equal(Value(industry, Home) * 1000 / 10, industry.Products.Waiting[Product(Home), Segment], 6);
    }
}
