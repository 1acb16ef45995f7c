using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>The shares of a firm's five largest customers, and of server makers, in what its customers buy in a year.</summary>
internal static class CustomerConcentration
{
    public static void Measure(IndustryState industry)
    {
        ReadOnlySpan<short> vendors = industry.Customers.Vendor.Values;
        ReadOnlySpan<float> purchases = industry.Customers.Purchases.Values;
        ReadOnlySpan<CustomerKind> kinds = industry.Customers.Kind.Values;
        Span<float> room = stackalloc float[LargestCustomers.Room];
        for (int first = 0; first < industry.Designers.Count; first += PurchasesByVendor.Vendors)
        {
            var all = new PurchasesByVendor(first);
            all.Add(vendors, purchases);
            var indirect = new PurchasesByVendor(first);
            AddServerMakers(ref indirect, vendors, purchases, kinds);
            room.Clear();
            var largest = new LargestCustomers(first, room);
            largest.Find(vendors, purchases);
            int count = Math.Min(PurchasesByVendor.Vendors, industry.Designers.Count - first);
            for (int place = 0; place < count; place++)
            {
                var designer = new DesignerId(first + place);
                double bought = all[place];
                industry.MarketPositions.TopCustomersShare[designer] = bought > 0 ? largest.Sum(place) / bought : 0;
                industry.MarketPositions.IndirectShare[designer] = bought > 0 ? indirect[place] / bought : 0;
            }
        }
    }

    /// <summary>Customers of a kind stand in few runs, whose ends are found faster than each customer's kind is asked.</summary>
    private static void AddServerMakers(
        ref PurchasesByVendor indirect, ReadOnlySpan<short> vendors, ReadOnlySpan<float> purchases, ReadOnlySpan<CustomerKind> kinds)
    {
        int first = 0;
        while (kinds[first..].IndexOf(CustomerKind.ServerMaker) is >= 0 and int others)
        {
            first += others;
            int found = kinds[first..].IndexOfAnyExcept(CustomerKind.ServerMaker);
            int length = found < 0 ? kinds.Length - first : found;
            indirect.Add(vendors.Slice(first, length), purchases.Slice(first, length));
            first += length;
        }
    }
}
