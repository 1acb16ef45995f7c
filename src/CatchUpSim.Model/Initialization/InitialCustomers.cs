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

    /// <summary>Of them those that are normal, and the first of these.</summary>
    private const int NormalTraits = 3;
    private const int FirstNormal = 3;

    public static void Set(IndustryState industry, Scenario scenario, RandomStream chance)
    {
        int first = 0;
        Span<double> sums = stackalloc double[industry.Segments.Count];
        sums.Clear();
        var vendors = new InitialVendors(industry, scenario.Initialization);
        foreach (CustomerGroupDefinition group in scenario.Customers)
        {
            Span<CustomerProfile> profiles = industry.Customers.Profiles.Slice(first, group.Count);
            double size = Describe(industry, scenario, chance, new Members(group, first), vendors);
            foreach (ref CustomerProfile customer in profiles)
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

    /// <summary>Describes the customers of a group, and returns the sum of their sizes.</summary>
    private static double Describe(
        IndustryState industry, Scenario scenario, RandomStream chance, Members members, InitialVendors vendors)
    {
        // What describes a customer, one number for each designer, and one more where the sum is odd.
        int each = (Traits + industry.Designers.Count + 1) / 2 * 2;
        Span<double> luck = stackalloc double[Batch * each];
        Span<double> normals = stackalloc double[Batch * NormalTraits];
        Span<double> shares = stackalloc double[industry.Segments.Count];
        SegmentShares(industry, members.Group, shares);
        double size = 0;
        int end = members.First + members.Group.Count;
        for (int i = members.First; i < end; i += Batch)
        {
            int count = Math.Min(Batch, end - i);
            chance.Uniforms(industry.Start, i, 2, each, luck[..(count * each)]);
            MakeNormal(luck[..(count * each)], each, normals);
            for (int place = 0; place < count; place++)
            {
                var customer = new CustomerId(i + place);
                ReadOnlySpan<double> own = luck.Slice(place * each, each);
                byte segment = Pick(shares, own[0]);
                industry.Customers.Profiles[customer.Index].Segment = segment;
                size += Describe(industry, scenario, members.Group, customer, own);
                industry.Customers.Vendor[customer] =
                    vendors.Set(segment, own[(Traits - 1)..], industry.Customers.Standings(customer));
            }
        }

        return size;
    }

    /// <summary>Makes the normal traits of a batch of customers normal; where there are fewer, some numbers stand for nobody.</summary>
    private static void MakeNormal(Span<double> luck, int each, Span<double> normals)
    {
        normals.Fill(0.5);
        for (int place = 0; place * each < luck.Length; place++)
        {
            luck.Slice((place * each) + FirstNormal, NormalTraits).CopyTo(normals[(place * NormalTraits)..]);
        }

        NormalQuantile.ReplaceUniforms(normals);
        for (int place = 0; place * each < luck.Length; place++)
        {
            normals.Slice(place * NormalTraits, NormalTraits).CopyTo(luck[((place * each) + FirstNormal)..]);
        }
    }

    /// <summary>Describes a customer, and returns its size.</summary>
    private static double Describe(
        IndustryState industry, Scenario scenario, CustomerGroupDefinition group, CustomerId customer, ReadOnlySpan<double> luck)
    {
        Customers customers = industry.Customers;
        ref CustomerProfile profile = ref customers.Profiles[customer.Index];
        double dispersion = scenario.Initialization.TasteDispersion;
        int interval = group.ShortestInterval
            + double.ConvertToIntegerNative<int>(luck[1] * (group.LongestInterval - group.ShortestInterval + 1));
        customers.Kind[customer] = group.Kind;
        customers.MonthsLeft[customer] = (byte)(1 + double.ConvertToIntegerNative<int>(luck[2] * interval));
        profile.Interval = (byte)interval;
        profile.TrialMonths = (byte)Math.Max(1, Math.Round(group.TrialMonths));
        profile.Weight = (float)Math.Exp(group.SizeDispersion * luck[FirstNormal]);
        profile.PerformanceTaste = (float)DiffusionEquations.VolatilityFactor(luck[FirstNormal + 1], dispersion);
        profile.PriceTaste = (float)DiffusionEquations.VolatilityFactor(luck[FirstNormal + 2], dispersion);
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

    /// <summary>The customers of a group.</summary>
    /// <param name="Group">The group.</param>
    /// <param name="First">Row of the first of them; the others follow it.</param>
    private readonly record struct Members(CustomerGroupDefinition Group, int First);
}
