using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Initialization;

/// <summary>Customers at the start: who they are, from whom they bought, and whom they know.</summary>
internal static class InitialCustomers
{
    private const int Batch = 32;

    /// <summary>Numbers that describe a customer, up to the one that says from whom it bought.</summary>
    private const int Traits = 7;

    public static void Set(IndustryState industry, Scenario scenario, RandomStream chance)
    {
        int first = 0;

        // What describes a customer, one number for each designer, and one more where the sum is odd.
        int each = (Traits + industry.Designers.Count + 1) / 2 * 2;
        Span<double> luck = stackalloc double[Batch * each];
        Span<double> shares = stackalloc double[industry.Segments.Count];
        foreach (CustomerGroupDefinition group in scenario.Customers)
        {
            SegmentShares(industry, group, shares);
            double size = 0;
            for (int i = first; i < first + group.Count; i += Batch)
            {
                Span<double> some = luck[..(Math.Min(Batch, first + group.Count - i) * each)];
                chance.Uniforms(industry.Start, i, 2, each, some);
                for (int place = 0; place < some.Length; place += each)
                {
                    var customer = new CustomerId(i + (place / each));
                    industry.Customers.Profiles[customer.Index].Segment = Pick(shares, some[place]);
                    size += Describe(industry, scenario, group, customer, some.Slice(place, each));
                }
            }

            for (int i = first; i < first + group.Count; i++)
            {
                industry.Customers.Profiles[i].Weight *= (float)(group.SpendingShare / size);
            }

            first += group.Count;
        }

        NormalizeBySegment(industry);
    }

    private static double Describe(
        IndustryState industry, Scenario scenario, CustomerGroupDefinition group, CustomerId customer, ReadOnlySpan<double> luck)
    {
        Customers customers = industry.Customers;
        ref CustomerProfile profile = ref customers.Profiles[customer.Index];
        double dispersion = scenario.Initialization.TasteDispersion;
        int interval = group.ShortestInterval + (int)(luck[1] * (group.LongestInterval - group.ShortestInterval + 1));
        customers.Kind[customer] = group.Kind;
        profile.Interval = (byte)interval;
        customers.MonthsLeft[customer] = (byte)(1 + (int)(luck[2] * interval));
        profile.Weight = (float)Math.Exp(group.SizeDispersion * NormalQuantile.OfUniform(luck[3]));
        profile.PerformanceTaste = (float)DiffusionEquations.VolatilityFactor(NormalQuantile.OfUniform(luck[4]), dispersion);
        profile.PriceTaste = (float)DiffusionEquations.VolatilityFactor(NormalQuantile.OfUniform(luck[5]), dispersion);
        profile.HomeRule = (float)group.HomeRule;
        profile.CodeBase = (float)group.CodeBase;
        SetVendors(industry, scenario, customer, luck[(Traits - 1)..]);
        return profile.Weight;
    }

    // Names are looked up once for a group, not for each of its customers.
    private static void SegmentShares(IndustryState industry, CustomerGroupDefinition group, Span<double> shares)
    {
        for (int segment = 0; segment < shares.Length; segment++)
        {
            shares[segment] = group.Segments.TryGetValue(industry.Names.Segments[segment], out double share) ? share : 0;
        }
    }

    private static byte Pick(ReadOnlySpan<double> shares, double uniform)
    {
        double cumulative = 0;
        int last = 0;
        for (int segment = 0; segment < shares.Length; segment++)
        {
            if (shares[segment] > 0)
            {
                cumulative += shares[segment];
                last = segment;
                if (uniform < cumulative)
                {
                    break;
                }
            }
        }

        return (byte)last;
    }

    private static void SetVendors(IndustryState industry, Scenario scenario, CustomerId customer, ReadOnlySpan<double> luck)
    {
        Customers customers = industry.Customers;
        InitializationParameters parameters = scenario.Initialization;
        customers.Vendor[customer] = -1;
        var segment = new SegmentId(customers.Profiles[customer.Index].Segment);
        int drawn = 0;
        double vendorDraw = luck[drawn++];
        double cumulative = 0;
        Span<VendorStanding> standings = customers.Standings(customer);
        foreach (DesignerId designer in industry.Designers.All)
        {
            ref VendorStanding standing = ref standings[designer.Index];
            double share = industry.MarketPositions.Share[designer, segment];
            standing.Trust = (float)(parameters.StrangerTrust * industry.Designers.Prominence[designer]);
            if (share <= 0)
            {
                continue;
            }

            cumulative += share;
            bool isVendor = customers.Vendor[customer] < 0 && vendorDraw < cumulative;
            bool isQualified = isVendor || luck[drawn++] < Math.Min(1, share * parameters.QualifiedRatio);
            if (isVendor)
            {
                customers.Vendor[customer] = (short)designer.Index;
            }

            if (isQualified)
            {
                standing.Stage = QualificationStage.Qualified;
                standing.Trust = (float)parameters.FirstTrust;
            }
        }
    }

    private static void NormalizeBySegment(IndustryState industry)
    {
        Span<double> sums = stackalloc double[industry.Segments.Count];
        foreach (ref readonly CustomerProfile customer in industry.Customers.Profiles)
        {
            sums[customer.Segment] += customer.Weight;
        }

        foreach (ref CustomerProfile customer in industry.Customers.Profiles)
        {
            customer.Weight = (float)(customer.Weight / sums[customer.Segment]);
        }
    }
}
