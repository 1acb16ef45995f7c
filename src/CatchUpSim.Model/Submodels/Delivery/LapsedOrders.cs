using System.Buffers;
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
        CustomerId[] room = ArrayPool<CustomerId>.Shared.Rent(industry.Customers.Count);
        ReadOnlySpan<CustomerId> buyers = room.AsSpan(0, Find(industry.Customers, vendor, segment, room));
        double demand = industry.Segments.Demand[segment];
        Span<double> byAge = stackalloc double[byte.MaxValue + 1];
        byAge.Clear();
        foreach (CustomerId buyer in buyers)
        {
            byAge[Age(industry.Customers, buyer)] += Order(industry.Customers, buyer, demand);
        }

        int last = 0;
        double left = value;
        while (last < byte.MaxValue && byAge[last] <= left)
        {
            left -= byAge[last++];
        }

        foreach (CustomerId buyer in buyers)
        {
            int age = Age(industry.Customers, buyer);
            double order = Order(industry.Customers, buyer, demand);
            bool isPart = age == last && order <= 2 * left;
            left -= isPart ? order : 0;
            if (age < last || isPart)
            {
                industry.Customers.MonthsLeft[buyer] = 1;
            }
        }

        ArrayPool<CustomerId>.Shared.Return(room);
    }

    /// <summary>Finds the customers who last bought from a vendor, in a segment; returns their number.</summary>
    private static int Find(Customers customers, DesignerId vendor, SegmentId segment, Span<CustomerId> buyers)
    {
        ReadOnlySpan<short> vendors = customers.Vendor.Values;
        ReadOnlySpan<CustomerProfile> profiles = customers.Profiles;
        int count = 0;
        for (int i = 0; i < vendors.Length; i++)
        {
            if (vendors[i] == vendor.Index && profiles[i].Segment == segment.Index)
            {
                buyers[count++] = new CustomerId(i);
            }
        }

        return count;
    }

    /// <summary>Months since the customer's last order.</summary>
    private static int Age(Customers customers, CustomerId customer) =>
        Math.Max(0, customers.Profiles[customer.Index].Interval - customers.MonthsLeft[customer]);

    /// <summary>What the customer orders when it does, USD million, where its segment orders so much in a month.</summary>
    private static double Order(Customers customers, CustomerId customer, double demand)
    {
        ref readonly CustomerProfile profile = ref customers.Profiles[customer.Index];
        return profile.Weight * demand * profile.Interval;
    }
}
