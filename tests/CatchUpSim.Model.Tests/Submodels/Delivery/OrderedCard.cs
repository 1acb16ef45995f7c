using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>One card of a firm, ordered in one segment at USD 10 thousand each, and cards of it in stock.</summary>
internal static class OrderedCard
{
    public static readonly DesignerId Firm = SmallIndustryMoney.Latecomer;
    public static readonly ProductId Card = new(0);
    public static readonly SegmentId Segment = new(0);

    public static DeliveryParameters Shipped => ShippedWorld.FirmA.Delivery with { FieldFailures = 0, Cancellation = 0.25 };

    public static IndustryState WithOrders(double cards, double stock)
    {
        IndustryState industry = SmallIndustryMoney.Create();
        industry.Products.Waiting[Card, Segment] = cards;
        industry.Products.WaitingValue[Card, Segment] = cards * 10 / 1000;
        industry.Products.Inventory[Card] = stock;
        return industry;
    }

    public static void Settle(IndustryState industry) => Settle(industry, Shipped);

    public static void Settle(IndustryState industry, DeliveryParameters parameters) =>
        Delivery.Settle(industry, parameters, SmallIndustryMoney.Stream(RandomPurpose.Service));
}
