using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>Orders that nobody will deliver any more: they are struck, and those who had placed them choose again.</summary>
internal static class LapsedOrders
{
    /// <summary>Strikes the open orders for a product in a segment.</summary>
    public static void Strike(IndustryState industry, ProductId product, SegmentId segment)
    {
        double value = industry.Products.WaitingValue[product, segment];
        industry.Products.Waiting[product, segment] = 0;
        industry.Products.WaitingValue[product, segment] = 0;
        if (value > 0)
        {
            MakeDue(industry, IndustryState.OwnerOf(product), segment, value);
        }
    }

    /// <summary>
    /// Lets buyers choose the next time that customers choose. Nobody keeps orders by customer: the latest are taken to be the open
    /// ones, as many as what has lapsed is worth, so that as much is ordered anew as has been lost.
    /// </summary>
    private static void MakeDue(IndustryState industry, DesignerId vendor, SegmentId segment, double value)
    {
        Span<double> byAge = stackalloc double[byte.MaxValue + 1];
        byAge.Clear();
        for (CustomerId? next = Buyer(industry, vendor, segment, 0); next is { } customer; next = Buyer(industry, vendor, segment, customer.Index + 1))
        {
            byAge[Age(industry, customer)] += Order(industry, customer);
        }

        int last = 0;
        double left = value;
        while (last < byte.MaxValue && byAge[last] <= left)
        {
            left -= byAge[last++];
        }

        for (CustomerId? next = Buyer(industry, vendor, segment, 0); next is { } customer; next = Buyer(industry, vendor, segment, customer.Index + 1))
        {
            int age = Age(industry, customer);
            bool isPart = age == last && Order(industry, customer) <= 2 * left;
            left -= isPart ? Order(industry, customer) : 0;
            if (age < last || isPart)
            {
                industry.Customers.MonthsLeft[customer] = 1;
            }
        }
    }

    /// <summary>The first customer from a row on who last bought from the vendor, in the segment; null for none.</summary>
    private static CustomerId? Buyer(IndustryState industry, DesignerId vendor, SegmentId segment, int first)
    {
        Span<short> vendors = industry.Customers.Vendor.Values;
        while (vendors[first..].IndexOf((short)vendor.Index) is >= 0 and var further)
        {
            var customer = new CustomerId(first + further);
            if (industry.Customers.Segment[customer] == segment.Index)
            {
                return customer;
            }

            first = customer.Index + 1;
        }

        return null;
    }

    /// <summary>Months since the customer's last order.</summary>
    private static int Age(IndustryState industry, CustomerId customer) =>
        Math.Max(0, industry.Customers.Interval[customer] - industry.Customers.MonthsLeft[customer]);

    /// <summary>What the customer orders when it does, USD million.</summary>
    private static double Order(IndustryState industry, CustomerId customer) =>
        industry.Customers.Weight[customer] * industry.Segments.Demand[new SegmentId(industry.Customers.Segment[customer])]
        * industry.Customers.Interval[customer];
}
