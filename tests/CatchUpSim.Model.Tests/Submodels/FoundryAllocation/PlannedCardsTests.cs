using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.Submodels.OrderingIndustry;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>Which of its cards a firm has made for a segment, and for how large a market.</summary>
public sealed class PlannedCardsTests
{
    private static readonly SegmentId First = new(0);

    private static readonly ProductId Card = ProductOf(Firm);

    private static readonly ProductId Other = new(ProductOf(Firm).Index + 1);

    private static FoundryAllocationParameters Parameters { get; } = ShippedWorld.FirmA.FoundryAllocation with
    {
        Excursions = 0, GrowthHalfLife = 1e9, LeadMonths = 4, EarlyMonths = 0, StockMonths = 2, FirstOrderMonths = 3, CashShare = 1,
    };

    [Theory]
    [InlineData(1, 1, 1, false)]
    [InlineData(1, 1.2, 1, true)]
    [InlineData(1, 1.2, 0.7, false)]
    [InlineData(0.7, 1.2, 1, false)]
    [InlineData(1.2, 0.7, 1, false)]
    public void A_segment_is_planned_for_the_card_that_may_do_most_there_and_of_equal_ones_for_the_first(
        double fit, double performance, double permitted, bool isOther)
    {
        IndustryState industry = TwoCards();
        industry.Products.Fit[Card, First] = 0.8;
        industry.Products.Fit[Other, First] = 0.8 * fit;
        industry.Products.Performance[Other] = performance;
        industry.Products.MarketFactor[Other] = permitted;
        Assert.Equal(isOther ? (0, 300) : (300, 0), Made(industry));
    }

    [Fact]
    public void Of_a_better_card_that_is_off_sale_nothing_is_made_even_if_customers_wait_for_it()
    {
        IndustryState industry = TwoCards();
        industry.Products.Performance[Other] = 2;
        industry.Products.Waiting[Other, First] = 50;
        industry.Products.OnSale[Other] = false;
        Assert.Equal((300, 0), Made(industry));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_better_card_whose_line_is_closed_or_still_to_come_leaves_its_segment_to_the_other_though_customers_wait(bool isClosed)
    {
        IndustryState industry = TwoCards();
        LineId line = industry.Line("domestic/n14");
        industry.Products.Performance[Other] = 2;
        industry.Products.Line[Other] = line.Index;
        industry.Products.Waiting[Other, First] = 50;
        industry.ProcessLines.Available[line] = isClosed ? 0 : industry.Month.Index + 24;
        industry.FoundryTies.Suspended[Firm, new FoundryId(industry.ProcessLines.Foundry[line])] = isClosed;
        Assert.Equal((300, 0), Made(industry));
    }

    [Theory]
    [InlineData(0.8, false)]
    [InlineData(0.2, true)]
    public void A_card_of_another_family_is_planned_only_where_the_firm_has_none_of_this_one(double fit, bool isOther)
    {
        IndustryState industry = TwoCards();
        industry.Segments.UnrelatedFit[First] = 0.2;
        industry.Products.Fit[Card, First] = fit;
        industry.Products.Fit[Other, First] = 0.2;
        industry.Products.Performance[Other] = 50;
        Assert.Equal(isOther ? (0, 300) : (300, 0), Made(industry));
    }

    [Fact]
    public void A_new_card_that_ramps_up_is_ordered_up_to_twice_its_share_of_what_is_hoped_for()
    {
        IndustryState industry = Hoping(produced: 0);
        industry.Products.RampShare[Card] = 0.25;
        Assert.Equal(0.25 * 120 * 2, Made(industry).Card, 1e-6);
    }

    [Fact]
    public void A_card_that_has_no_price_yet_is_ordered_as_if_it_brought_its_cost()
    {
        IndustryState industry = Hoping(produced: 1);
        industry.MarketPositions.OrderTrend.Row(Firm).Clear();
        industry.MarketPositions.Share[Firm, First] = 0.1;
        industry.Products.Price[Card] = 0;
        double cards = Made(industry).Card;

        // Half of a tenth of USD 30 million a month, for six months.
        Near.Relative(6 * 0.5 * 0.1 * 30 * 1000 / industry.Products.UnitCost[Card], cards, 1e-8);
    }

    [Theory]
    [InlineData(0.25, 0.75, 0.5)]
    [InlineData(1, 0, 6)]
    public void What_a_new_card_cannot_make_yet_is_made_of_the_one_before(double ramp, double before, double months)
    {
        IndustryState industry = TwoCards();
        industry.Products.Performance[Other] = 2;
        industry.Products.RampShare[Other] = ramp;
        (double card, double other) = Made(industry);

        // Usual orders are 100 cards, half of the forecast; the new card is made for up to twice its share of a month.
        Assert.Equal(300 * before, card, 1e-6);
        Assert.Equal(50 * months, other, 1e-6);
    }

    [Fact]
    public void Who_has_made_cards_orders_by_its_forecast_and_no_longer_by_hope() =>
        Assert.Equal(50 * (2 + 4), Made(Hoping(produced: 1)).Card, 1e-6);

    [Theory]
    [InlineData(0, 0, 120)]
    [InlineData(1, 0, 100)]
    [InlineData(1, 0.1, 300)]
    public void Of_a_usual_month_a_shortage_leaves_what_is_not_missing_be_it_ordered_usual_or_hoped_for_at_first(
        double produced, double share, double month)
    {
        // A tenth of USD 30 million a month at USD 10 thousand a card is 300 cards.
        IndustryState industry = Hoping(produced);
        industry.MarketPositions.Share[Firm, First] = share;
        industry.ChainPositions.SupplyLoss[Firm] = 0.4;
        Assert.Equal(0.6 * month, Made(industry).Card, 1e-6);
    }

    [Fact]
    public void A_foreign_firm_fears_for_no_line()
    {
        IndustryState industry = TwoCards();
        industry.Designers.IsHome[Firm] = false;
        industry.Beliefs.NodeRisk[Firm] = 1;
        Advance(industry, Parameters with { RushMonths = 3 });
        Assert.Equal(300, IndustryMeasures.Sum(industry.Products.Pipeline.Row(Card)), 1e-6);
    }

    [Fact]
    public void Where_the_price_does_not_cover_the_cost_of_a_card_hope_reckons_with_the_cost()
    {
        IndustryState industry = Hoping(produced: 0);
        industry.MarketPositions.OrderTrend.Row(Firm).Clear();
        industry.Products.Price[Card] = 0.01;
        double cards = Made(industry).Card;
        Assert.True(industry.Products.UnitCost[Card] > 0.1);
        Near.Relative(3 * 120 * 10 / industry.Products.UnitCost[Card], cards, 1e-8);
    }

    [Fact]
    public void Where_packages_and_memory_are_both_scarce_the_scarcer_decides()
    {
        IndustryState industry = Experienced(1e5);
        FoundryId leading = new(0);
        (industry.Foundries.Packaging[leading], industry.Foundries.PackagingGrowth[leading]) = (700, 0);
        (industry.Foundries.Memory[leading], industry.Foundries.MemoryGrowth[leading]) = (600, 0);
        Assert.Equal(600, Made(industry).Card, 1e-6);
    }

    /// <summary>A firm with usual orders of 100 cards and hopes for 120: 30 million × a half open × a tenth × a fit of 0.8 at USD 10 thousand.</summary>
    private static IndustryState Hoping(double produced)
    {
        IndustryState industry = Experienced(100);
        industry.Products.Produced[Card] = produced;
        industry.Beliefs.Demand.Row(Firm).Clear();
        industry.Beliefs.Demand[Firm, First] = 30;
        industry.Beliefs.Openness[Firm, First] = 0.5;
        industry.Beliefs.Aspiration[Firm] = 0.1;
        industry.Products.Fit[Card, First] = 0.8;
        return industry;
    }

    /// <summary>A second card like the first; both have been made before, and usual orders of the segment are 100 cards.</summary>
    private static IndustryState TwoCards()
    {
        IndustryState industry = Experienced(100);
        Assert.True(industry.Segments.IsControlled[First]);
        PutOnSale(industry, Other);
        industry.Products.Produced[Other] = 1;
        return industry;
    }

    private static (double Card, double Other) Made(IndustryState industry)
    {
        Advance(industry, Parameters);
        return (Cards(Card), Cards(Other));

        double Cards(ProductId product) => Math.Round(IndustryMeasures.Sum(industry.Products.Pipeline.Row(product)), 6);
    }
}
