using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Submodel EcosystemCompatibility. Software engineers raise coverage and performance portability of the dominant stack or build an own one;
/// the dominant stack's releases undo part of it. Partners and users find what is missing and speed the work up, and partners
/// port applications, faster where porting is cheap and users are many. An application of others runs only if every interface it uses is covered, so partial coverage buys little until it is high.
/// </summary>
/// <remarks>Order: two-phase for the pooled engineers of an open standard, which are summed before anyone advances.</remarks>
[Writes(nameof(IndustryState.SoftwareStacks), nameof(SoftwareStacks.Coverage), nameof(SoftwareStacks.Portability), nameof(SoftwareStacks.OwnStack), nameof(SoftwareStacks.Applications), nameof(SoftwareStacks.Usable), nameof(SoftwareStacks.Readiness), nameof(SoftwareStacks.Efficiency))]
[Writes(nameof(IndustryState.AllianceTies), nameof(AllianceTies.Ported))]
public static class EcosystemCompatibility
{
    // Assumption: share of a part's performance that software reaches at the least.
    private const double LeastEfficiency = 0.05;

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
            Porting.Port(industry, parameters, designer, random);
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
        stacks.Efficiency[designer] = Math.Clamp(Math.Max(own, Math.Max(stacks.Portability[designer], LeastEfficiency)), 0, 1);
        double ecosystem = Ecosystem(stacks, parameters, designer);
        double pace = engineers > 0 ? parameters.ReadinessSpeed * engineers / (engineers + parameters.HalfStaff) : 0;
        foreach (SegmentId segment in industry.Segments.All)
        {
            ref double readiness = ref stacks.Readiness[designer, segment];
            bool isTarget = industry.MarketPositions.Entered[designer, segment] != 0;
            readiness += (isTarget ? pace : 0) * (ecosystem - readiness);
        }
    }

    /// <summary>
    /// Equation (E15): share of needs that the software meets, 1 − (1 − usable)(1 − platform·applications): code that runs
    /// as it is, and applications that partners ported to the own stack or the layer, whichever is more complete.
    /// </summary>
    public static double Ecosystem(SoftwareStacks stacks, EcosystemCompatibilityParameters parameters, DesignerId designer)
    {
        double applications = stacks.Applications[designer] / (stacks.Applications[designer] + parameters.HalfApplications);
        double platform = Math.Max(stacks.OwnStack[designer], stacks.Coverage[designer]);
        return 1 - ((1 - stacks.Usable[designer]) * (1 - (platform * applications)));
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
        double help = Help(industry, parameters, designer);
        stacks.Coverage[designer] = CompatibilityEquations.NextCompatibility(
            stacks.Coverage[designer], onLayer, releases, new CompatibilityDynamics(parameters.CoverageGrowth * help, parameters.EngineerExponent, parameters.Obsolescence));
        stacks.Portability[designer] = CompatibilityEquations.NextCompatibility(
            stacks.Portability[designer], onLayer, releases, new CompatibilityDynamics(parameters.PortabilityGrowth * help, parameters.EngineerExponent, parameters.Obsolescence));

        // An own stack does not decay: its maker sets the interfaces, and no release of others moves them.
        stacks.OwnStack[designer] = CompatibilityEquations.NextCompatibility(
            stacks.OwnStack[designer], onOwn, 0, new CompatibilityDynamics(parameters.OwnStackGrowth, parameters.EngineerExponent, 0));
    }

    /// <summary>What certificates, partners and users add to the work of a firm's own engineers on the layer (E14).</summary>
    private static double Help(IndustryState industry, EcosystemCompatibilityParameters parameters, DesignerId designer)
    {
        double certificates = Math.Min(
            parameters.HelpfulCertificates, IndustryMeasures.Alliances(industry, designer, AllianceKind.Certification));
        double partners = industry.SoftwareStacks.AllianceMembers[designer]
            + IndustryMeasures.Alliances(industry, designer, AllianceKind.Porting);
        double users = Math.Max(0, IndustryMeasures.InstalledBase(industry, designer));
        return 1 + (parameters.CertificateHelp * certificates)
            + CompatibilityEquations.Help(parameters.PartnerHelp, partners, parameters.HalfPartners)
            + CompatibilityEquations.Help(parameters.UserHelp, users, parameters.HalfUsers);
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
