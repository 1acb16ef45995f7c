using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>The shares of a firm's five largest customers, and of server makers, in what its customers buy in a year.</summary>
internal static class CustomerConcentration
{
    private const int Largest = 5;

    public static void Measure(IndustryState industry)
    {
        int designers = industry.Designers.Count;
        var top = new float[designers * Largest];
        var total = new double[designers];
        var indirect = new double[designers];
        ReadOnlySpan<short> vendors = industry.Customers.Vendor.Values;
        ReadOnlySpan<CustomerProfile> profiles = industry.Customers.Profiles;
        ReadOnlySpan<float> purchases = industry.Customers.Purchases.Values;
        for (int customer = 0; customer < vendors.Length; customer++)
        {
            int vendor = vendors[customer];
            float amount = purchases[customer];
            if (vendor >= 0 && amount > 0)
            {
                total[vendor] += amount;
                indirect[vendor] += profiles[customer].Kind == CustomerKind.ServerMaker ? amount : 0;
                if (amount > top[(vendor * Largest) + Largest - 1])
                {
                    Insert(top.AsSpan(vendor * Largest, Largest), amount);
                }
            }
        }

        foreach (DesignerId designer in industry.Designers.All)
        {
            double five = 0;
            foreach (float amount in top.AsSpan(designer.Index * Largest, Largest))
            {
                five += amount;
            }

            double all = total[designer.Index];
            industry.MarketPositions.TopCustomersShare[designer] = all > 0 ? five / all : 0;
            industry.MarketPositions.IndirectShare[designer] = all > 0 ? indirect[designer.Index] / all : 0;
        }
    }

    private static void Insert(Span<float> largest, float amount)
    {
        int place = largest.Length - 1;
        while (place > 0 && largest[place - 1] < amount)
        {
            largest[place] = largest[place - 1];
            place--;
        }

        largest[place] = amount;
    }
}
