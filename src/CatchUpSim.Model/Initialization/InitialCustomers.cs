using System.Runtime.Intrinsics;
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
        Span<double> sums = stackalloc double[industry.Segments.Count];
        sums.Clear();
        var vendors = new InitialVendors(industry, scenario.Initialization);
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
                    ReadOnlySpan<double> own = some.Slice(place, each);
                    byte segment = Pick(shares, own[0]);
                    size += Describe(industry.Customers, scenario, group, customer, segment, own);
                    industry.Customers.Vendor[customer] =
                        vendors.Set(segment, own[(Traits - 1)..], industry.Customers.Standings(customer));
                }
            }

            foreach (ref CustomerProfile customer in industry.Customers.Profiles.Slice(first, group.Count))
            {
                customer.Weight *= (float)(group.SpendingShare / size);
                sums[customer.Segment] += customer.Weight;
            }

            first += group.Count;
        }

        foreach (ref CustomerProfile customer in industry.Customers.Profiles)
        {
            customer.Weight = (float)(customer.Weight / sums[customer.Segment]);
        }
    }

    private static double Describe(
        Customers customers, Scenario scenario, CustomerGroupDefinition group, CustomerId customer, byte segment, ReadOnlySpan<double> luck)
    {
        ref CustomerProfile profile = ref customers.Profiles[customer.Index];
        double dispersion = scenario.Initialization.TasteDispersion;
        int interval = group.ShortestInterval
            + double.ConvertToIntegerNative<int>(luck[1] * (group.LongestInterval - group.ShortestInterval + 1));
        Vector256<double> normals = NormalQuantile.OfUniforms(Vector256.Create(luck[3], luck[4], luck[5], 0.5));
        customers.Kind[customer] = group.Kind;
        customers.MonthsLeft[customer] = (byte)(1 + double.ConvertToIntegerNative<int>(luck[2] * interval));
        profile.Segment = segment;
        profile.Interval = (byte)interval;
        profile.Weight = (float)Math.Exp(group.SizeDispersion * normals[0]);
        profile.PerformanceTaste = (float)DiffusionEquations.VolatilityFactor(normals[1], dispersion);
        profile.PriceTaste = (float)DiffusionEquations.VolatilityFactor(normals[2], dispersion);
        profile.HomeRule = (float)group.HomeRule;
        profile.CodeBase = (float)group.CodeBase;
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
}
