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
                industry.Customers.Weight[new CustomerId(i)] *= group.SpendingShare / size;
            }

            first += group.Count;
        }

        NormalizeBySegment(industry);
    }

    private static double Describe(
        IndustryState industry, Scenario scenario, CustomerGroupDefinition group, CustomerId customer, ref Draws draws)
    {
        Customers customers = industry.Customers;
        InitializationParameters parameters = scenario.Initialization;
        int interval = group.ShortestInterval + draws.NextIndex(group.LongestInterval - group.ShortestInterval + 1);
        customers.Kind[customer] = group.Kind;
        customers.Interval[customer] = (byte)interval;
        customers.MonthsLeft[customer] = (byte)(1 + draws.NextIndex(interval));
        customers.Weight[customer] = Math.Exp(group.SizeDispersion * draws.NextNormal());
        customers.PerformanceTaste[customer] = (float)DiffusionEquations.VolatilityFactor(draws.NextNormal(), parameters.TasteDispersion);
        customers.PriceTaste[customer] = (float)DiffusionEquations.VolatilityFactor(draws.NextNormal(), parameters.TasteDispersion);
        customers.HomeRule[customer] = (float)group.HomeRule;
        customers.CodeBase[customer] = (float)group.CodeBase;
        SetVendors(industry, scenario, customer, customers.Segment[customer], ref draws);
        return customers.Weight[customer];
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
        Customers customers = industry.Customers;
        InitializationParameters parameters = scenario.Initialization;
        customers.Vendor[customer] = -1;
        double vendorDraw = draws.NextUniform();
        double cumulative = 0;
        foreach (DesignerId designer in industry.Designers.All)
        {
            double share = industry.MarketPositions.Share[designer, new SegmentId(segment)];
            customers.Trust[customer, designer] = (float)(parameters.StrangerTrust * industry.Designers.Prominence[designer]);
            if (share <= 0)
            {
                continue;
            }

            cumulative += share;
            bool isVendor = customers.Vendor[customer] < 0 && vendorDraw < cumulative;
            bool isQualified = isVendor || draws.NextUniform() < Math.Min(1, share * parameters.QualifiedRatio);
            if (isVendor)
            {
                customers.Vendor[customer] = (short)designer.Index;
            }

            if (isQualified)
            {
                customers.Stage[customer, designer] = QualificationStage.Qualified;
                customers.Trust[customer, designer] = (float)parameters.FirstTrust;
            }
        }
    }

    private static void NormalizeBySegment(IndustryState industry)
    {
        Span<double> sums = stackalloc double[industry.Segments.Count];
        foreach (CustomerId customer in industry.Customers.All)
        {
            sums[industry.Customers.Segment[customer]] += industry.Customers.Weight[customer];
        }

        foreach (CustomerId customer in industry.Customers.All)
        {
            industry.Customers.Weight[customer] /= sums[industry.Customers.Segment[customer]];
        }
    }
}
