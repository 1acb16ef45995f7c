using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>Parameters of <see cref="EcosystemCompatibility"/>.</summary>
public sealed record EcosystemCompatibilityParameters
{
    /// <summary>Gets the growth of coverage per engineer.</summary>
    [Parameter("per month", 0, 1, "growth of coverage by one effective software engineer, eta")]
    public required double CoverageGrowth { get; init; }

    /// <summary>Gets the growth of portability per engineer.</summary>
    [Parameter("per month", 0, 1, "growth of performance portability by one effective software engineer")]
    public required double PortabilityGrowth { get; init; }

    /// <summary>Gets the growth of an own stack per engineer.</summary>
    [Parameter("per month", 0, 1, "growth of an own stack's maturity by one effective software engineer")]
    public required double OwnStackGrowth { get; init; }

    /// <summary>Gets the exponent of engineers.</summary>
    [Parameter("exponent", 0.05, 1, "exponent of software engineers, nu")]
    public required double EngineerExponent { get; init; }

    /// <summary>Gets the decay of compatibility by releases.</summary>
    [Parameter("share", 0, 1, "compatibility lost at a release of the dominant stack, zeta")]
    public required double Obsolescence { get; init; }

    /// <summary>Gets the release rate of the dominant stack.</summary>
    [Parameter("per month", 0, 2, "releases of the dominant stack per month")]
    public required double ReleaseRate { get; init; }

    /// <summary>Gets the additional decay under a hostile licence.</summary>
    [Parameter("ratio", 0, 20, "additional decay of compatibility when the dominant stack's licence is fully hostile")]
    public required double HostilityDecay { get; init; }

    /// <summary>Gets the interfaces per application.</summary>
    [Parameter("count", 1, 50, "interfaces that an average application uses, m of the weakest link")]
    public required double InterfacesPerApplication { get; init; }

    /// <summary>Gets the share of engineers on the layer of a dual strategy.</summary>
    [Parameter("share", 0, 1, "share of software engineers on the compatibility layer in a dual strategy")]
    public required double DualShare { get; init; }

    /// <summary>Gets the pooling of an open standard.</summary>
    [Parameter("share", 0, 1, "share of the other members' engineers that serves an open standard's members")]
    public required double OpenPooling { get; init; }

    /// <summary>Gets the porting speed of partners.</summary>
    [Parameter("per month", 0, 1, "share of a partner's applications ported in a month at no porting cost")]
    public required double PortingSpeed { get; init; }

    /// <summary>Gets the porting cost without compatibility.</summary>
    [Parameter("ratio", 0, 100, "porting effort without compatibility relative to full compatibility")]
    public required double PortingCost { get; init; }

    /// <summary>Gets the applications that half of the customers need.</summary>
    [Parameter("count", 1, 100000, "ported applications at which half of a segment's needs are met")]
    public required double HalfApplications { get; init; }

    /// <summary>Gets the applications that members of an ecosystem alliance bring.</summary>
    [Parameter("count", 0, 1000, "applications that a member of an ecosystem alliance brings")]
    public required double ApplicationsPerMember { get; init; }

    /// <summary>Gets the speed of readiness.</summary>
    [Parameter("per month", 0, 1, "speed with which readiness follows the ecosystem in segments that are targets")]
    public required double ReadinessSpeed { get; init; }

    /// <summary>Gets the staff at which readiness advances at half speed.</summary>
    [Parameter("effective persons", 0, 10000, "software engineers at which readiness advances at half its speed")]
    public required double HalfStaff { get; init; }

    /// <summary>Gets how much a certification partner speeds the layer up.</summary>
    [Parameter("share", 0, 2, "growth of coverage and portability that a certification partner adds")]
    public required double CertificateHelp { get; init; }

    /// <summary>Gets how many certification partners help.</summary>
    [Parameter("count", 0, 100, "certification partners that help; more of them find nothing new")]
    public required double HelpfulCertificates { get; init; }
}

/// <summary>
/// Submodel 8. Software engineers raise coverage and performance portability of the dominant stack or build an own one;
/// the dominant stack's releases undo part of it; partners port applications, faster where porting is cheap. An application
/// runs only if every interface it uses is covered, so partial coverage buys little until it is high.
/// </summary>
/// <remarks>Order: two-phase for the pooled engineers of an open standard, which are summed before anyone advances.</remarks>
[Writes(nameof(IndustryState.SoftwareStacks), nameof(SoftwareStacks.Coverage), nameof(SoftwareStacks.Portability), nameof(SoftwareStacks.OwnStack), nameof(SoftwareStacks.Applications), nameof(SoftwareStacks.Usable), nameof(SoftwareStacks.Readiness), nameof(SoftwareStacks.Efficiency))]
[Writes(nameof(IndustryState.AllianceTies), nameof(AllianceTies.Ported))]
public static class EcosystemCompatibility
{
    /// <summary>Advances the software of all designers.</summary>
    public static void Advance(IndustryState industry, EcosystemCompatibilityParameters parameters, RandomStream random)
    {
        if (!industry.Mechanisms.EcosystemCompatibility)
        {
            return;
        }

        double pooled = PooledEngineers(industry);
        double strongest = StrongestStack(industry);
        foreach (DesignerId designer in industry.Designers.All)
        {
            if (!industry.IsActive(designer))
            {
                continue;
            }

            double engineers = industry.Workforces.Effective[designer, new RoleId((int)StaffRole.Software)];
            Advance(industry, parameters, designer, engineers, pooled);
            Port(industry, parameters, designer, random);
            Publish(industry, parameters, designer, engineers, strongest);
        }
    }

    /// <summary>Usable compatibility and efficiency as they follow from the other state; also used when a run begins.</summary>
    public static void Publish(
        IndustryState industry, EcosystemCompatibilityParameters parameters, DesignerId designer, double engineers, double strongest)
    {
        SoftwareStacks stacks = industry.SoftwareStacks;
        double own = stacks.OwnStack[designer];

        // The maker of the dominant stack is fully compatible with it.
        double layer = CompatibilityEquations.UsableCompatibility(stacks.Coverage[designer], parameters.InterfacesPerApplication);
        stacks.Usable[designer] = own >= strongest ? 1 : layer;
        stacks.Efficiency[designer] = Math.Clamp(Math.Max(own, Math.Max(stacks.Portability[designer], 0.05)), 0, 1);
        double ecosystem = Ecosystem(stacks, parameters, designer);
        double pace = engineers > 0 ? parameters.ReadinessSpeed * engineers / (engineers + parameters.HalfStaff) : 0;
        foreach (SegmentId segment in industry.Segments.All)
        {
            ref double readiness = ref stacks.Readiness[designer, segment];
            bool isTarget = industry.MarketPositions.Entered[designer, segment] != 0;
            readiness += (isTarget ? pace : 0) * (ecosystem - readiness);
        }
    }

    /// <summary>The share of needs that the software meets: through the layer, or through applications on the own stack.</summary>
    public static double Ecosystem(SoftwareStacks stacks, EcosystemCompatibilityParameters parameters, DesignerId designer)
    {
        double applications = stacks.Applications[designer] / (stacks.Applications[designer] + parameters.HalfApplications);
        return 1 - ((1 - stacks.Usable[designer]) * (1 - (stacks.OwnStack[designer] * applications)));
    }

    /// <summary>The maturity of the strongest own stack in use.</summary>
    public static double StrongestStack(IndustryState industry)
    {
        double strongest = 0;
        foreach (DesignerId designer in industry.Designers.All)
        {
            strongest = industry.IsActive(designer) ? Math.Max(strongest, industry.SoftwareStacks.OwnStack[designer]) : strongest;
        }

        return strongest;
    }

    private static void Advance(
        IndustryState industry, EcosystemCompatibilityParameters parameters, DesignerId designer, double engineers, double pooled)
    {
        SoftwareStacks stacks = industry.SoftwareStacks;
        EcosystemStrategy strategy = stacks.Strategy[designer];
        double onLayer = strategy switch
        {
            EcosystemStrategy.Compatible => engineers,
            EcosystemStrategy.Dual => parameters.DualShare * engineers,
            _ => 0,
        };
        double onOwn = engineers - onLayer + (strategy == EcosystemStrategy.OpenStandard ? parameters.OpenPooling * Math.Max(0, pooled - engineers) : 0);
        double hostility = industry.PolicyStates.LicenceHostility[IndustryState.Policy];
        double releases = parameters.ReleaseRate * (1 + (parameters.HostilityDecay * hostility));
        double help = 1 + Certificates(industry, parameters, designer);
        stacks.Coverage[designer] = CompatibilityEquations.NextCompatibility(
            stacks.Coverage[designer], onLayer, releases, new CompatibilityDynamics(parameters.CoverageGrowth * help, parameters.EngineerExponent, parameters.Obsolescence));
        stacks.Portability[designer] = CompatibilityEquations.NextCompatibility(
            stacks.Portability[designer], onLayer, releases, new CompatibilityDynamics(parameters.PortabilityGrowth * help, parameters.EngineerExponent, parameters.Obsolescence));

        // An own stack does not decay by others' releases; hardware generations age it as slowly as its own releases come.
        stacks.OwnStack[designer] = CompatibilityEquations.NextCompatibility(
            stacks.OwnStack[designer], onOwn, 0, new CompatibilityDynamics(parameters.OwnStackGrowth, parameters.EngineerExponent, 0));
    }

    private static double Certificates(IndustryState industry, EcosystemCompatibilityParameters parameters, DesignerId designer) =>
        parameters.CertificateHelp
        * Math.Min(parameters.HelpfulCertificates, IndustryMeasures.Alliances(industry, designer, AllianceKind.Certification));

    private static void Port(IndustryState industry, EcosystemCompatibilityParameters parameters, DesignerId designer, RandomStream random)
    {
        AllianceTies ties = industry.AllianceTies;
        double usable = industry.SoftwareStacks.Usable[designer];
        double effort = 1 + CompatibilityEquations.PortingCost(parameters.PortingCost, usable);
        double applications = parameters.ApplicationsPerMember * industry.SoftwareStacks.AllianceMembers[designer];
        int all = industry.Partners.Count;
        Span<int> allies = all <= IndustrySizes.ManyOnStack ? stackalloc int[all] : new int[all];
        Span<double> luck = all <= IndustrySizes.ManyOnStack ? stackalloc double[all] : new double[all];
        allies = allies[..ties.Allies(designer, allies)];
        random.Uniforms(industry.Month, designer.Index, allies, luck);
        ReadOnlySpan<AllianceKind> kinds = ties.Kind.Row(designer);
        ReadOnlySpan<double> trust = ties.Trust.Row(designer);
        Span<double> shares = ties.Ported.Row(designer);
        for (int i = 0; i < allies.Length; i++)
        {
            int partner = allies[i];
            if (kinds[partner] is AllianceKind.Porting or AllianceKind.Certification or AllianceKind.Distribution)
            {
                ref double ported = ref shares[partner];
                ported += (1 - ported) * Math.Min(1, parameters.PortingSpeed * trust[partner] * 2 * luck[i] / effort);
            }
        }

        // What was ported stays when an alliance has ended.
        ReadOnlySpan<double> portfolios = industry.Partners.Applications.Values;
        applications += SumOfProducts(shares, portfolios);
        industry.SoftwareStacks.Applications[designer] = Math.Max(applications, industry.SoftwareStacks.FirstApplications[designer]);
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

    private static double PooledEngineers(IndustryState industry)
    {
        double pooled = 0;
        foreach (DesignerId designer in industry.Designers.All)
        {
            bool shares = industry.IsActive(designer) && industry.SoftwareStacks.Strategy[designer] == EcosystemStrategy.OpenStandard;
            pooled += shares ? industry.Workforces.Effective[designer, new RoleId((int)StaffRole.Software)] : 0;
        }

        return pooled;
    }
}
