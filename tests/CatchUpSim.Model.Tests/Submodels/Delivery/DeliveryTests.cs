using CatchUpSim.Model.Entities;
using static CatchUpSim.Model.Tests.Submodels.OrderedCard;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>What becomes of orders, through the month's procedure.</summary>
public sealed class DeliveryTests
{
    [Fact]
    public void What_is_in_stock_is_delivered_and_of_the_rest_a_part_is_cancelled()
    {
        IndustryState industry = WithOrders(cards: 100, stock: 60);
        Settle(industry);
        Assert.Equal(60, industry.MarketPositions.Units[Firm, Segment], 9);
        Assert.Equal(0.6, industry.MarketPositions.Sales[Firm, Segment], 9);
        Assert.Equal(0, industry.Products.Inventory[Card], 9);
        Assert.Equal(40 * 0.75, industry.Products.Waiting[Card, Segment], 9);
        Assert.Equal(40 * 0.75, industry.Products.Backlog[Card], 9);
    }

    [Theory]
    [InlineData(1, 60, false)]
    [InlineData(1, 20, true)]
    [InlineData(4, 60, true)]
    public void A_card_is_sold_out_when_what_comes_next_month_is_spoken_for(int months, double cards, bool isSoldOut)
    {
        IndustryState industry = WithOrders(cards: 100, stock: 60);
        industry.Products.Pipeline[Card, new LagId(industry.Month.Plus(months).Index % IndustrySizes.ProductionLags)] = cards;
        Settle(industry);
        Assert.Equal(isSoldOut, industry.Products.IsSoldOut[Card]);
    }

    [Fact]
    public void A_card_is_sold_out_when_just_as_many_come_as_are_spoken_for()
    {
        IndustryState industry = WithOrders(cards: 100, stock: 50);
        industry.Products.Pipeline[Card, new LagId(industry.Month.Plus(1).Index % IndustrySizes.ProductionLags)] = 50 * 0.75;
        Settle(industry);
        Assert.True(industry.Products.IsSoldOut[Card]);
    }

    [Theory]
    [InlineData(false, false, 0, 75)]
    [InlineData(true, false, 0, 100)]
    [InlineData(true, false, 40, 85)]
    [InlineData(true, true, 0, 75)]
    public void A_month_in_which_all_is_sold_out_says_nothing_of_demand_unless_the_card_cannot_be_made_again(
        bool isSoldOut, bool isLost, double orders, double trend)
    {
        IndustryState industry = OnSale();
        industry.Products.IsSoldOut[Card] = isSoldOut;
        industry.FoundryTies.Suspended[Firm, new FoundryId(industry.ProcessLines.Foundry[new LineId(industry.Products.Line[Card])])] = isLost;
        industry.MarketPositions.OrderTrend[Firm, Segment] = 100;
        industry.MarketPositions.Orders[Firm, Segment] = orders;
        Settle(industry, Shipped with { ForecastMonths = 4 });
        Assert.Equal(trend, industry.MarketPositions.OrderTrend[Firm, Segment], 9);
    }

    [Fact]
    public void Another_card_of_the_firm_that_is_to_be_had_makes_the_month_count()
    {
        IndustryState industry = OnSale();
        industry.Products.IsSoldOut[Card] = true;
        ProductId other = IndustryState.ProductsOf(Firm).ElementAt(1);
        (industry.Products.OnSale[other], industry.Products.Price[other], industry.Products.Performance[other]) = (true, 10, 1);
        (industry.Products.Fit[other, Segment], industry.Products.MarketFactor[other]) = (1, 1);
        industry.MarketPositions.OrderTrend[Firm, Segment] = 100;
        Settle(industry, Shipped with { ForecastMonths = 4 });
        Assert.Equal(75, industry.MarketPositions.OrderTrend[Firm, Segment], 9);
    }

    private static IndustryState OnSale()
    {
        IndustryState industry = WithOrders(cards: 0, stock: 0);
        (industry.Products.OnSale[Card], industry.Products.Price[Card], industry.Products.Performance[Card]) = (true, 10, 1);
        (industry.Products.Fit[Card, Segment], industry.Products.MarketFactor[Card]) = (1, 1);
        return industry;
    }

    [Fact]
    public void What_rounding_leaves_of_an_order_is_no_order()
    {
        IndustryState industry = WithOrders(cards: 100, stock: 100 * (1 - 1e-12));
        Settle(industry);
        Assert.Equal(0, industry.Products.Waiting[Card, Segment]);
    }

    [Theory]
    [InlineData(true, true, 0)]
    [InlineData(true, false, 60)]
    [InlineData(false, true, 60)]
    public void An_order_for_a_card_that_may_not_be_sold_any_more_lapses(bool isControlled, bool isBlocked, double delivered)
    {
        IndustryState industry = WithOrders(cards: 60, stock: 60);
        industry.Products.MarketFactor[Card] = 1;
        industry.Segments.IsControlled[Segment] = isControlled;
        industry.Products.IsBlocked[Card] = isBlocked;
        Settle(industry);
        Assert.Equal((delivered, 0), (industry.MarketPositions.Units[Firm, Segment], industry.Products.Waiting[Card, Segment]));
    }

    [Fact]
    public void The_price_index_is_that_of_the_performance_delivered_and_not_of_the_best_on_sale()
    {
        IndustryState industry = WithOrders(cards: 60, stock: 60);
        industry.SoftwareStacks.Efficiency[Firm] = 0.5;
        var better = new ProductId(1);
        foreach ((ProductId product, double performance) in new[] { (Card, 0.4), (better, 4) })
        {
            industry.Products.OnSale[product] = true;
            industry.Products.MarketFactor[product] = 1;
            industry.Products.Performance[product] = performance;
            industry.Products.Fit[product, Segment] = 0.8;
        }

        Settle(industry);
        Near.Relative(10 / (0.4 * 0.8 * 0.5), industry.Segments.PriceIndex[Segment]);
    }

    [Fact]
    public void Delivered_cards_cost_what_they_cost_in_stock()
    {
        IndustryState industry = WithOrders(cards: 30, stock: 60);
        industry.Products.InventoryValue[Card] = 0.3;
        Settle(industry);
        Assert.Equal(0.15, industry.Accounts.CostOfGoods[Firm], 9);
        Assert.Equal(0.15, industry.Products.InventoryValue[Card], 9);
        Assert.Equal(30, industry.Products.Inventory[Card], 9);
    }

    [Fact]
    public void A_partner_in_research_receives_its_share_of_what_a_joint_product_earns_and_bears_no_loss()
    {
        Assert.Equal(0.2 * (0.3 - 0.15), Royalties(stockValue: 0.3), 9);
        Assert.Equal(0, Royalties(stockValue: 3));

        static double Royalties(double stockValue)
        {
            IndustryState industry = WithOrders(cards: 30, stock: 60);
            industry.Products.InventoryValue[Card] = stockValue;
            industry.Products.Royalty[Card] = 0.2;
            Settle(industry);
            return industry.Accounts.Royalties[Firm];
        }
    }

    [Theory]
    [InlineData(DesignerStatus.Active)]
    [InlineData(DesignerStatus.Bankrupt)]
    public void A_card_is_in_use_for_forty_eight_months_whatever_becomes_of_its_maker(DesignerStatus status)
    {
        IndustryState industry = WithOrders(cards: 100, stock: 100);
        Settle(industry);
        industry.Designers.Status[Firm] = status;
        for (int month = 1; month < IndustrySizes.CohortMonths; month++)
        {
            industry.Month = industry.Month.Next;
            Settle(industry);
            Assert.Equal(100, industry.MarketPositions.InstalledBase[Firm, Segment], 9);
        }

        industry.Month = industry.Month.Next;
        Settle(industry);
        Assert.Equal(0, industry.MarketPositions.InstalledBase[Firm, Segment], 9);
    }

    [Fact]
    public void A_firm_that_cannot_deliver_loses_service_quality()
    {
        IndustryState prompt = WithOrders(cards: 100, stock: 100);
        IndustryState late = WithOrders(cards: 100, stock: 10);
        Settle(prompt);
        Settle(late);
        Assert.True(late.Designers.Service[Firm] < prompt.Designers.Service[Firm]);
    }

    [Fact]
    public void A_firm_without_cards_in_use_neglects_nobody_even_without_engineers()
    {
        IndustryState industry = WithOrders(cards: 0, stock: 0);
        industry.Workforces.Effective.Row(Firm).Clear();
        industry.Designers.Service[Firm] = 0.5;
        Settle(industry);
        Assert.InRange(industry.Designers.Service[Firm], 0.5 + 1e-9, 1);
    }

    [Fact]
    public void The_first_delivery_is_a_milestone_and_makes_a_share()
    {
        IndustryState industry = WithOrders(cards: 10, stock: 10);
        Settle(industry);
        Assert.True(industry.HasReached(Firm, Milestone.FirstRevenue));
        Assert.Equal(1, industry.MarketPositions.Share[Firm, Segment], 9);
        Assert.Equal(1, industry.Segments.LeaderShare[Segment], 9);
    }

    [Fact]
    public void Concentration_is_the_sum_of_the_squares_of_shares()
    {
        IndustryState industry = SmallIndustryMoney.Create();
        industry.MarketPositions.SmoothedSales[SmallIndustryMoney.Twin, Segment] = 3;
        industry.MarketPositions.SmoothedSales[SmallIndustryMoney.Abroad, Segment] = 1;
        Settle(industry);
        Assert.Equal((0.75 * 0.75) + (0.25 * 0.25), industry.Segments.Concentration[Segment], 9);
        Assert.Equal(0.75, industry.Segments.DomesticShare[Segment], 9);
        Assert.Equal(0.75, industry.Segments.LeaderShare[Segment], 9);
    }

    [Fact]
    public void The_five_largest_customers_are_found_wherever_they_stand()
    {
        IndustryState industry = SmallIndustryMoney.Create(customers: 12);
        industry.Month = Month.Of(2021, 9);
        float[] purchases = [1, 8, 1, 9, 1, 10, 1, 11, 1, 12, 1, 4];
        purchases.CopyTo(industry.Customers.Purchases.Values);
        industry.Customers.Vendor.Values.Fill((short)Firm.Index);
        Settle(industry);
        double share = industry.MarketPositions.TopCustomersShare[Firm];
        Assert.Equal(50 / 60.0, share, 6);
        industry.Customers.Purchases.Values.Reverse();
        Settle(industry);
        Assert.Equal(share, industry.MarketPositions.TopCustomersShare[Firm]);
    }
}
