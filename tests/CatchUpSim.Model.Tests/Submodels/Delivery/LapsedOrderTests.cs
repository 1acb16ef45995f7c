using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>What customers do whose orders lapse because the law forbids what they have ordered.</summary>
public sealed class LapsedOrderTests
{
    private static readonly ProductId Card = new(0);
    private static readonly SegmentId Controlled = new(0);

    [Theory]
    [InlineData(0, new byte[] { 10, 9, 9, 4, 10, 10 })]
    [InlineData(30, new byte[] { 1, 9, 9, 4, 10, 10 })]
    [InlineData(70, new byte[] { 1, 1, 9, 4, 10, 10 })]
    [InlineData(80, new byte[] { 1, 1, 1, 4, 10, 10 })]
    [InlineData(1000, new byte[] { 1, 1, 1, 1, 10, 10 })]
    public void As_many_of_the_latest_buyers_as_the_lapsed_orders_are_worth_choose_again_next_month(double value, byte[] expected)
    {
        IndustryState industry = WithOrders(value);
        industry.Products.IsBlocked[Card] = true;
        Settle(industry);
        Assert.Equal(expected, industry.Customers.MonthsLeft.Values.ToArray());
        Assert.Equal((0, 0), (industry.Products.Waiting[Card, Controlled], industry.Products.WaitingValue[Card, Controlled]));
    }

    [Fact]
    public void Who_waits_for_cards_of_a_firm_that_is_closed_chooses_again()
    {
        IndustryState industry = WithOrders(70);
        industry.Accounts.Cash[SmallIndustryMoney.Latecomer] = -1;
        EntryExit.Update(industry, MoneyParameters.EntryExit with { OutsideShare = 0, RescueHazard = 0, EntryRate = 0 }, SmallIndustryMoney.Stream(RandomPurpose.Entry));
        Assert.False(industry.IsActive(SmallIndustryMoney.Latecomer));
        Assert.Equal([1, 1, 9, 4, 10, 10], industry.Customers.MonthsLeft.Values.ToArray());
        Assert.Equal(0, industry.Products.WaitingValue[Card, Controlled]);
    }

    [Fact]
    public void Nobody_is_due_again_while_an_order_may_be_delivered()
    {
        IndustryState industry = WithOrders(1000);
        Settle(industry);
        Assert.Equal([10, 9, 9, 4, 10, 10], industry.Customers.MonthsLeft.Values.ToArray());
    }

    [Fact]
    public void Who_has_ordered_this_month_is_due_before_who_ordered_a_month_ago_whatever_their_order()
    {
        IndustryState industry = WithOrders(30);
        (industry.Customers.MonthsLeft[new CustomerId(0)], industry.Customers.MonthsLeft[new CustomerId(2)]) = (9, 10);
        industry.Products.IsBlocked[Card] = true;
        Settle(industry);
        Assert.Equal([9, 9, 1, 4, 10, 10], industry.Customers.MonthsLeft.Values.ToArray());
    }

    private static void Settle(IndustryState industry) =>
        Delivery.Settle(industry, ShippedWorld.FirmA.Delivery, SmallIndustryMoney.Stream(RandomPurpose.Service));

    /// <summary>
    /// Four customers of the firm in the controlled segment who each order for USD 30 million every ten months, one of another firm
    /// and one of another segment; orders for a card without stock.
    /// </summary>
    private static IndustryState WithOrders(double value)
    {
        IndustryState industry = SmallIndustryMoney.Create(customers: 6);
        industry.Segments.IsControlled[Controlled] = true;
        industry.Products.MarketFactor[Card] = 1;
        byte[] monthsLeft = [10, 9, 9, 4, 10, 10];
        foreach (CustomerId customer in industry.Customers.All)
        {
            industry.Customers.MonthsLeft[customer] = monthsLeft[customer.Index];
            industry.Customers.Interval[customer] = 10;
            industry.Customers.Weight[customer] = 0.01f;
            industry.Customers.Vendor[customer] = (short)(customer.Index == 4 ? 1 : 0);
            industry.Customers.Segment[customer] = (byte)(customer.Index == 5 ? 1 : 0);
        }

        industry.Products.Waiting[Card, Controlled] = value * 100;
        industry.Products.WaitingValue[Card, Controlled] = value;
        return industry;
    }
}
