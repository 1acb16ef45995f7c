using CatchUpSim.Model.Entities;
using static CatchUpSim.Model.Tests.Submodels.OrderedCard;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>What a firm does with cards that it cannot have made again, and which months count as months on sale.</summary>
public sealed class LastStockTests
{
    [Theory]
    [InlineData(false, 12, 100, 60)]
    [InlineData(true, 12, 100, 5)]
    [InlineData(true, 12, 6, 10)]
    [InlineData(true, 0, 100, 60)]
    [InlineData(true, 12, 0, 60)]
    public void A_stock_that_cannot_be_made_again_is_spread_over_the_months_for_which_it_is_to_last_or_the_money_does(
        bool isLost, double months, double runway, double delivered)
    {
        IndustryState industry = WithOrders(isLost, cards: 100, stock: 60);
        industry.Accounts.Runway[Firm] = runway;
        Settle(industry, Shipped with { LastStockMonths = months });
        Assert.Equal(delivered, industry.MarketPositions.Units[Firm, Segment], 9);
        Assert.Equal(60 - delivered, industry.Products.Inventory[Card], 9);
    }

    [Fact]
    public void Equal_parts_of_it_leave_until_none_is_left()
    {
        IndustryState industry = WithOrders(isLost: true, cards: 1e6, stock: 60);
        industry.Accounts.Runway[Firm] = 1000;
        for (int month = 1; month <= 12; month++)
        {
            Settle(industry, Shipped with { LastStockMonths = 12 });
            Assert.Equal(5, industry.MarketPositions.Units[Firm, Segment], 9);
            industry.Month = industry.Month.Next;
        }

        Assert.Equal(0, industry.Products.Inventory[Card], 9);
    }

    [Theory]
    [InlineData(1, 1, 60)]
    [InlineData(1, 0.9, 5)]
    [InlineData(0, 1, 5)]
    public void All_of_it_may_leave_when_another_card_for_the_same_buyers_can_be_made_in_full(double fit, double made, double delivered)
    {
        IndustryState industry = WithOrders(isLost: true, cards: 100, stock: 60);
        industry.Accounts.Runway[Firm] = 1000;
        ProductId heir = IndustryState.ProductsOf(Firm).ElementAt(1);
        industry.Products.OnSale[heir] = true;
        industry.Products.Line[heir] = 1; // the other foundry's
        industry.Products.RampShare[heir] = made;
        industry.Products.Fit[Card, Segment] = 1;
        industry.Products.Fit[heir, Segment] = fit;
        Settle(industry, Shipped with { LastStockMonths = 12 });
        Assert.Equal(delivered, industry.MarketPositions.Units[Firm, Segment], 9);
    }

    [Theory]
    [InlineData(60, 0, 12, "60 cards of product 0 are left or on their way and no more can be made; they are sold in equal parts over 12 months, or as long as the money lasts")]
    [InlineData(50, 10, 0, "60 cards of product 0 are left or on their way and no more can be made")]
    [InlineData(0, 0, 12, null)]
    public void It_is_told_once_how_many_are_left_and_how_they_are_sold(double stock, double coming, double months, string? told)
    {
        IndustryState industry = WithOrders(isLost: true, cards: 1, stock);
        industry.Products.Pipeline[Card, new LagId(industry.Month.Plus(2).Index % IndustrySizes.ProductionLags)] = coming;
        Settle(industry, Shipped with { LastStockMonths = months });
        industry.Month = industry.Month.Next;
        Settle(industry, Shipped with { LastStockMonths = months });
        Assert.Equal(told is null ? [] : [told], industry.Chronicle.Entries.Where(entry => entry.Subject == "last stock").Select(entry => entry.Text));
    }

    [Fact]
    public void A_line_that_opens_again_ends_the_months_since_it_was_lost()
    {
        IndustryState industry = WithOrders(isLost: true, cards: 1, stock: 60);
        Settle(industry);
        Assert.Equal(industry.Month.Index, industry.Products.LineLost[Card]);
        industry.FoundryTies.Suspended.Values.Clear();
        Settle(industry);
        Assert.Equal(0, industry.Products.LineLost[Card]);
    }

    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    public void Such_a_card_is_sold_out_when_what_may_leave_next_month_is_spoken_for(double cards, bool isSoldOut)
    {
        IndustryState industry = WithOrders(isLost: true, cards, stock: 60);
        industry.Accounts.Runway[Firm] = 1000;
        Settle(industry, Shipped with { LastStockMonths = 12 });
        Assert.Equal(isSoldOut, industry.Products.IsSoldOut[Card]);
    }

    [Theory]
    [InlineData(true, false, 0, 1)]
    [InlineData(true, true, 60, 1)]
    [InlineData(true, true, 0, 0)]
    [InlineData(false, false, 60, 0)]
    public void A_month_counts_as_one_on_sale_if_the_firm_has_cards_or_can_have_them_made(bool isOnSale, bool isLost, double stock, int months)
    {
        IndustryState industry = WithOrders(isLost, cards: 0, stock);
        industry.Products.OnSale[Card] = isOnSale;
        Settle(industry);
        Assert.Equal(months, industry.MarketPositions.MonthsOnSale[Firm]);
    }

    private static IndustryState WithOrders(bool isLost, double cards, double stock)
    {
        IndustryState industry = OrderedCard.WithOrders(cards, stock);
        industry.Products.OnSale[Card] = true;
        industry.FoundryTies.Suspended[Firm, new FoundryId(industry.ProcessLines.Foundry[new LineId(industry.Products.Line[Card])])] = isLost;
        return industry;
    }
}
