using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryMoney;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>What customers experience, what the market sees of it, and what is told of a market after a month.</summary>
public sealed class ServiceTests
{
    private static readonly SegmentId Segment = new(0);

    private static DeliveryParameters Exact => ShippedWorld.FirmA.Delivery with { FieldFailures = 0, ServiceLearning = 0.1, CardsPerEngineer = 100 };

    [Theory]
    [InlineData(0.5, 0.25)]
    [InlineData(1, 0.5)]
    [InlineData(4, 0.5)]
    public void More_engineers_than_cards_need_take_no_better_care_and_make_up_for_no_late_delivery(double engineersPerNeed, double experience)
    {
        // Care and promptness weigh the same, and nothing is delivered of what is ordered.
        IndustryState industry = InUse(1000);
        industry.Products.Waiting[new ProductId(0), Segment] = 100;
        industry.Workforces.Effective[Latecomer, new RoleId((int)StaffRole.Sales)] = engineersPerNeed * 10;
        industry.Designers.Service[Latecomer] = 0.5;
        Settle(industry, Exact);
        Assert.Equal(0.5 + (0.1 * (experience - 0.5)), industry.Designers.Service[Latecomer], 9);
    }

    [Theory]
    [InlineData(25, 0.25)]
    [InlineData(400, 1)]
    public void The_market_sees_the_service_of_a_firm_as_far_as_its_cards_have_spread(double cards, double seen)
    {
        IndustryState industry = InUse(1000);
        industry.MarketPositions.TotalUnits[Latecomer] = cards;
        industry.Designers.Reputation[Latecomer] = 0.2;
        Settle(industry, Exact);
        double service = industry.Designers.Service[Latecomer];
        Assert.Equal(0.2 + (0.1 * seen * (service - 0.2)), industry.Designers.Reputation[Latecomer], 9);
    }

    [Fact]
    public void Cards_fail_in_the_field_by_chance()
    {
        IndustryState lucky = InUse(1000);
        IndustryState exact = InUse(1000);
        Settle(lucky, Exact with { FieldFailures = 0.2 });
        Settle(exact, Exact);
        Assert.NotEqual(exact.Designers.Service[Latecomer], lucky.Designers.Service[Latecomer]);
    }

    [Fact]
    public void Who_delivers_nothing_has_no_first_revenue()
    {
        IndustryState industry = InUse(0);
        Settle(industry, Exact);
        Assert.False(industry.HasReached(Latecomer, Milestone.FirstRevenue));
    }

    [Fact]
    public void A_firm_that_is_gone_has_no_share_and_a_month_without_sales_keeps_the_price_of_the_last()
    {
        IndustryState industry = InUse(0);
        industry.MarketPositions.SmoothedSales[Latecomer, Segment] = 3;
        industry.MarketPositions.SmoothedSales[Twin, Segment] = 1;
        industry.Segments.PriceIndex[Segment] = 17;
        industry.Designers.Status[Latecomer] = DesignerStatus.Bankrupt;
        Settle(industry, Exact);
        Assert.Equal((0, 1), (industry.MarketPositions.Share[Latecomer, Segment], industry.MarketPositions.Share[Twin, Segment]));
        Assert.Equal(17, industry.Segments.PriceIndex[Segment]);
    }

    private static IndustryState InUse(double cards)
    {
        IndustryState industry = Create();
        industry.MarketPositions.InstalledBase[Latecomer, Segment] = cards;
        return industry;
    }

    private static void Settle(IndustryState industry, DeliveryParameters parameters) =>
        Delivery.Settle(industry, parameters, Stream(RandomPurpose.Service));
}
