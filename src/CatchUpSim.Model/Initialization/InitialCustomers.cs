using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Initialization;

/// <summary>Customers at the start: who they are, from whom they bought, and whom they know.</summary>
internal static class InitialCustomers
{
    public static void Set(IndustryState industry, Scenario scenario, RandomStream chance)
    {
        int first = 0;
        Span<double> shares = stackalloc double[industry.Segments.Count];
        foreach (CustomerGroupDefinition group in scenario.Customers)
        {
            SegmentShares(industry, group, shares);
            double size = 0;
            for (int i = first; i < first + group.Count; i++)
            {
                Draws draws = chance.At(industry.Start, i, 2);
                var customer = new CustomerId(i);
                industry.Customers.Segment[customer] = Pick(shares, draws.NextUniform());
                size += Describe(industry, scenario, group, customer, ref draws);
            }

            for (int i = first; i < first + group.Count; i++)
            {
                industry.Customers.Weight[new CustomerId(i)] *= (float)(group.SpendingShare / size);
            }

            first += group.Count;
        }

        NormalizeBySegment(industry);
    }

    private static double Describe(
        IndustryState industry, Scenario scenario, CustomerGroupDefinition group, CustomerId customer, ref Draws draws)
    {
        ref CustomerProfile profile = ref industry.Customers.Profiles[customer.Index];
        InitializationParameters parameters = scenario.Initialization;
        int interval = group.ShortestInterval + draws.NextIndex(group.LongestInterval - group.ShortestInterval + 1);
        profile.Kind = group.Kind;
        profile.Interval = (byte)interval;
        industry.Customers.MonthsLeft[customer] = (byte)(1 + draws.NextIndex(interval));
        profile.Weight = (float)Math.Exp(group.SizeDispersion * draws.NextNormal());
        profile.PerformanceTaste = (float)DiffusionEquations.VolatilityFactor(draws.NextNormal(), parameters.TasteDispersion);
        profile.PriceTaste = (float)DiffusionEquations.VolatilityFactor(draws.NextNormal(), parameters.TasteDispersion);
        profile.HomeRule = (float)group.HomeRule;
        profile.CodeBase = (float)group.CodeBase;
        SetVendors(industry, scenario, customer, profile.Segment, ref draws);
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

    private static void SetVendors(IndustryState industry, Scenario scenario, CustomerId customer, int segment, ref Draws draws)
    {
        Span<VendorStanding> standings = industry.Customers.Standings(customer);
        ref short vendor = ref industry.Customers.Vendor[customer];
        InitializationParameters parameters = scenario.Initialization;
        vendor = -1;
        double vendorDraw = draws.NextUniform();
        double cumulative = 0;
        foreach (DesignerId designer in industry.Designers.All)
        {
            double share = industry.MarketPositions.Share[designer, new SegmentId(segment)];
            standings[designer.Index].Trust = (float)(parameters.StrangerTrust * industry.Designers.Prominence[designer]);
            if (share <= 0)
            {
                continue;
            }

            cumulative += share;
            bool isVendor = vendor < 0 && vendorDraw < cumulative;
            bool isQualified = isVendor || draws.NextUniform() < Math.Min(1, share * parameters.QualifiedRatio);
            if (isVendor)
            {
                vendor = (short)designer.Index;
            }

            if (isQualified)
            {
                standings[designer.Index].Stage = QualificationStage.Qualified;
                standings[designer.Index].Trust = (float)parameters.FirstTrust;
            }
        }
    }

    private static void NormalizeBySegment(IndustryState industry)
    {
        Span<double> sums = stackalloc double[industry.Segments.Count];
        foreach (ref CustomerProfile profile in industry.Customers.Profiles)
        {
            sums[profile.Segment] += profile.Weight;
        }

        foreach (ref CustomerProfile profile in industry.Customers.Profiles)
        {
            profile.Weight = (float)(profile.Weight / sums[profile.Segment]);
        }
    }
}
