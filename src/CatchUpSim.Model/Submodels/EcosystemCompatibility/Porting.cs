using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>Applications that partners port to a designer's software, and that members of its alliance bring.</summary>
internal static class Porting
{
    /// <summary>
    /// Partners port a share of what they have not ported yet: faster with trust, where porting is cheap and users are many.
    /// </summary>
    public static void Port(IndustryState industry, EcosystemCompatibilityParameters parameters, DesignerId designer, RandomStream random)
    {
        AllianceTies ties = industry.AllianceTies;
        double usable = industry.SoftwareStacks.Usable[designer];
        double effort = 1 + CompatibilityEquations.PortingCost(parameters.PortingCost, usable);
        double draw = 1 - parameters.UserDraw + CompatibilityEquations.Help(
            parameters.UserDraw, Math.Max(0, IndustryMeasures.InstalledBase(industry, designer)), parameters.HalfUsers);
        double speed = parameters.PortingSpeed * draw;
        double applications = parameters.ApplicationsPerMember * industry.SoftwareStacks.AllianceMembers[designer];
        int all = industry.Partners.Count;
        Span<int> allies = all <= IndustrySizes.ManyOnStack ? stackalloc int[all] : new int[all];
        allies = allies[..ties.Allies(designer, allies)];
        ReadOnlySpan<int> porting = allies[..KeepThoseWhoPort(ties.Kind.Row(designer), allies)];
        Span<double> luck = porting.Length <= IndustrySizes.ManyOnStack ? stackalloc double[porting.Length] : new double[porting.Length];
        random.Uniforms(industry.Month, designer.Index, porting, luck);
        ReadOnlySpan<double> trust = ties.Trust.Row(designer);
        Span<double> shares = ties.Ported.Row(designer);
        for (int i = 0; i < porting.Length; i++)
        {
            int partner = porting[i];
            ref double ported = ref shares[partner];
            ported += (1 - ported) * Math.Min(1, speed * trust[partner] * 2 * luck[i] / effort);
        }

        // What was ported stays when an alliance has ended.
        ReadOnlySpan<double> portfolios = industry.Partners.Applications.Values;
        applications += SumOfProducts(shares, portfolios);
        industry.SoftwareStacks.Applications[designer] = Math.Max(applications, industry.SoftwareStacks.FirstApplications[designer]);
    }

    /// <summary>Moves those who port to the front of the allies, in their order; returns their number.</summary>
    private static int KeepThoseWhoPort(ReadOnlySpan<AllianceKind> kinds, Span<int> allies)
    {
        int count = 0;
        foreach (int partner in allies)
        {
            allies[count] = partner;
            count += kinds[partner] is AllianceKind.Porting or AllianceKind.Certification or AllianceKind.Distribution ? 1 : 0;
        }

        return count;
    }

    /// <summary>Σ a_i·b_i in four sums side by side, on every machine: the same bits, a quarter of the waiting.</summary>
    private static double SumOfProducts(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        ReadOnlySpan<Vector256<double>> lefts = MemoryMarshal.Cast<double, Vector256<double>>(left);
        ReadOnlySpan<Vector256<double>> rights = MemoryMarshal.Cast<double, Vector256<double>>(right);
        var sums = Vector256<double>.Zero;
        for (int i = 0; i < lefts.Length; i++)
        {
            sums += lefts[i] * rights[i];
        }

        double sum = sums[0] + sums[1] + (sums[2] + sums[3]);
        for (int i = lefts.Length * Vector256<double>.Count; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }
}
