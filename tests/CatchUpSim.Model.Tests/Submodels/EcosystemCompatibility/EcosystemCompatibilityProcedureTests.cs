using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class EcosystemCompatibilityProcedureTests
{
    private static readonly DesignerId Firm = ShippedWorld.Focal;

    private static EcosystemCompatibilityParameters Parameters => ShippedWorld.FirmA.EcosystemCompatibility;

    [Fact]
    public void Coverage_and_portability_settle_where_engineers_and_releases_balance()
    {
        IndustryState industry = Staffed(40);
        Advance(industry, Parameters, 1200);
        double releases = Parameters.ReleaseRate;
        Assert.Equal(
            CompatibilityEquations.SteadyCompatibility(
                40, releases, new CompatibilityDynamics(Parameters.CoverageGrowth, Parameters.EngineerExponent, Parameters.Obsolescence)),
            industry.SoftwareStacks.Coverage[Firm],
            1e-9);
        Assert.Equal(
            CompatibilityEquations.SteadyCompatibility(
                40, releases, new CompatibilityDynamics(Parameters.PortabilityGrowth, Parameters.EngineerExponent, Parameters.Obsolescence)),
            industry.SoftwareStacks.Portability[Firm],
            1e-9);
    }

    [Fact]
    public void A_hostile_licence_and_fewer_engineers_lower_the_compatibility_that_can_be_kept()
    {
        IndustryState hostile = Staffed(40);
        hostile.PolicyStates.LicenceHostility[IndustryState.Policy] = 1;
        Assert.True(Kept(hostile) < Kept(Staffed(40)));
        Assert.True(Kept(Staffed(10)) < Kept(Staffed(40)));
        Assert.Equal(0, Kept(Staffed(0)), 1e-3);
    }

    [Fact]
    public void A_certificate_helps_the_layer_and_the_sixth_no_more()
    {
        Assert.True(Kept(Certified(1)) > Kept(Certified(0)));
        Assert.True(Kept(Certified(5)) > Kept(Certified(4)));
        Assert.Equal(Kept(Certified(5)), Kept(Certified(6)));
    }

    [Fact]
    public void Partners_and_users_help_whoever_has_engineers_and_do_nothing_where_they_count_for_nothing()
    {
        double alone = Kept(Staffed(40));
        Assert.True(Kept(Helped(40, members: 60, cards: 0)) > alone);
        Assert.True(Kept(Helped(40, members: 0, cards: 30000)) > alone);
        Assert.Equal(0, Kept(Helped(0, members: 60, cards: 30000)), 1e-3);
        EcosystemCompatibilityParameters deaf = Parameters with { PartnerHelp = 0, UserHelp = 0 };
        Assert.Equal(Kept(Staffed(40), deaf), Kept(Helped(40, members: 60, cards: 30000), deaf));
    }

    [Fact]
    public void A_partner_who_ports_helps_the_layer_as_a_member_of_the_alliance_does()
    {
        IndustryState porting = Staffed(40);
        porting.AllianceTies.Kind.Row(Firm).Clear();
        porting.AllianceTies.Kind[Firm, new PartnerId(0)] = AllianceKind.Porting;
        Assert.Equal(Kept(Helped(40, members: 1, cards: 0)), Kept(porting));
    }

    [Fact]
    public void Ported_applications_serve_on_the_layer_as_far_as_it_is_covered()
    {
        IndustryState industry = Staffed(0);
        SoftwareStacks stacks = industry.SoftwareStacks;
        (stacks.OwnStack[Firm], stacks.Coverage[Firm], stacks.Usable[Firm]) = (0.1, 0.6, 0.02);
        stacks.Applications[Firm] = Parameters.HalfApplications;
        Assert.Equal(1 - (0.98 * (1 - (0.6 / 2))), EcosystemCompatibility.Ecosystem(stacks, Parameters, Firm), 1e-12);
        stacks.OwnStack[Firm] = 0.8;
        Assert.Equal(1 - (0.98 * (1 - (0.8 / 2))), EcosystemCompatibility.Ecosystem(stacks, Parameters, Firm), 1e-12);
    }

    [Fact]
    public void Partners_put_off_porting_until_there_are_users()
    {
        Assert.True(Ported(0.5, 0.5, cards: 50000) > Ported(0.5, 0.5));
        Assert.Equal(Ported(0.5, 0.5, userDraw: 0), Ported(0.5, 0.5, userDraw: 0, cards: 50000));
    }

    [Fact]
    public void Compatible_firms_build_the_layer_only_own_ones_the_stack_only_and_dual_ones_both()
    {
        Assert.Equal((true, false), Built(EcosystemStrategy.Compatible));
        Assert.Equal((false, true), Built(EcosystemStrategy.Proprietary));
        Assert.Equal((true, true), Built(EcosystemStrategy.Dual));
        Assert.Equal((false, true), Built(EcosystemStrategy.OpenStandard));
    }

    [Fact]
    public void Another_member_of_an_open_standard_speeds_it_up_and_an_outsider_does_not()
    {
        IndustryState alone = Staffed(40, EcosystemStrategy.OpenStandard);
        IndustryState together = Staffed(40, EcosystemStrategy.OpenStandard);
        DesignerId rival = together.Designer("rival-1");
        together.Workforces.Effective.Row(rival).Fill(200);
        together.SoftwareStacks.Strategy[rival] = EcosystemStrategy.Proprietary;
        Advance(alone, Parameters, 1);
        Advance(together, Parameters, 1);
        Assert.Equal(alone.SoftwareStacks.OwnStack[Firm], together.SoftwareStacks.OwnStack[Firm]);
        together.SoftwareStacks.Strategy[rival] = EcosystemStrategy.OpenStandard;
        Advance(alone, Parameters, 1);
        Advance(together, Parameters, 1);
        Assert.True(together.SoftwareStacks.OwnStack[Firm] > alone.SoftwareStacks.OwnStack[Firm]);
    }

    [Fact]
    public void An_application_runs_only_if_all_its_interfaces_are_covered()
    {
        IndustryState industry = Staffed(40);
        industry.SoftwareStacks.Coverage[Firm] = 0.7;
        EcosystemCompatibility.Publish(industry, Parameters, Firm, 40, 0.9);
        Assert.Equal(Math.Pow(0.7, Parameters.InterfacesPerApplication), industry.SoftwareStacks.Usable[Firm], 1e-12);
    }

    [Fact]
    public void Whoever_makes_the_strongest_stack_is_compatible_with_it()
    {
        IndustryState industry = ShippedWorld.Beginning();
        DesignerId incumbent = industry.Designer("incumbent-1");
        Advance(industry, Parameters, 1);
        Assert.Equal(1, industry.SoftwareStacks.Usable[incumbent]);
        Assert.True(industry.SoftwareStacks.Usable[industry.Designer("rival-1")] < 1);
    }

    [Fact]
    public void Trusted_partners_port_faster_and_compatibility_makes_porting_cheap()
    {
        Assert.True(Ported(0.9, 0) > Ported(0.2, 0));
        Assert.True(Ported(0.5, 0.9) > Ported(0.5, 0));
        Assert.Equal(0, Ported(0, 0.9));
        Assert.InRange(Ported(1, 1, 600), 0.99, 1);
    }

    [Fact]
    public void Readiness_follows_the_ecosystem_in_segments_that_are_served_and_nowhere_else()
    {
        IndustryState industry = Staffed(100);
        industry.MarketPositions.Entered.Row(Firm).Clear();
        industry.MarketPositions.Entered[Firm, new SegmentId(1)] = industry.Start.Index;
        industry.SoftwareStacks.Readiness.Row(Firm).Clear();
        Advance(industry, Parameters, 1200);
        double ecosystem = EcosystemCompatibility.Ecosystem(industry.SoftwareStacks, Parameters, Firm);
        Assert.Equal(ecosystem, industry.SoftwareStacks.Readiness[Firm, new SegmentId(1)], 1e-6);
        Assert.Equal(0, industry.SoftwareStacks.Readiness[Firm, new SegmentId(0)]);
    }

    [Fact]
    public void Nothing_is_built_when_the_mechanism_is_off()
    {
        IndustryState industry = ShippedWorld.Beginning(ShippedWorld.Read("mechanisms.ecosystem-compatibility=false"));
        string before = Simulation.Hash(industry);
        EcosystemCompatibility.Advance(industry, Parameters, ShippedWorld.Stream(RandomPurpose.Ecosystem));
        Assert.Equal(before, Simulation.Hash(industry));
    }

    private static double Kept(IndustryState industry, EcosystemCompatibilityParameters? parameters = null)
    {
        Advance(industry, parameters ?? Parameters, 1200);
        return industry.SoftwareStacks.Coverage[Firm];
    }

    private static IndustryState Helped(double engineers, double members, double cards)
    {
        IndustryState industry = Staffed(engineers);
        industry.SoftwareStacks.AllianceMembers[Firm] = members;
        industry.MarketPositions.InstalledBase[Firm, new SegmentId(0)] = cards;
        return industry;
    }

    private static IndustryState Certified(int certificates)
    {
        IndustryState industry = Staffed(40);
        Span<AllianceKind> ties = industry.AllianceTies.Kind.Row(Firm);
        ties.Clear();
        ties[..certificates].Fill(AllianceKind.Certification);
        return industry;
    }

    private static (bool Layer, bool Own) Built(EcosystemStrategy strategy)
    {
        IndustryState industry = Staffed(40, strategy);
        industry.SoftwareStacks.Coverage[Firm] = 0;
        industry.SoftwareStacks.OwnStack[Firm] = 0;
        Advance(industry, Parameters, 12);
        return (industry.SoftwareStacks.Coverage[Firm] > 0, industry.SoftwareStacks.OwnStack[Firm] > 0);
    }

    private static double Ported(double trust, double coverage, int months = 6, double cards = 0, double? userDraw = null)
    {
        IndustryState industry = Staffed(0);
        var partner = new PartnerId(0);
        industry.AllianceTies.Kind.Row(Firm).Clear();
        industry.AllianceTies.Kind[Firm, partner] = AllianceKind.Porting;
        industry.AllianceTies.Trust[Firm, partner] = trust;
        industry.SoftwareStacks.Coverage[Firm] = coverage;
        industry.MarketPositions.InstalledBase[Firm, new SegmentId(0)] = cards;
        Advance(industry, Parameters with { Obsolescence = 0, UserDraw = userDraw ?? Parameters.UserDraw }, months);
        return industry.AllianceTies.Ported[Firm, partner];
    }

    private static IndustryState Staffed(double engineers, EcosystemStrategy strategy = EcosystemStrategy.Compatible)
    {
        IndustryState industry = ShippedWorld.Beginning();
        industry.SoftwareStacks.Strategy[Firm] = strategy;
        industry.Workforces.Effective.Row(Firm).Fill(engineers);
        return industry;
    }

    private static void Advance(IndustryState industry, EcosystemCompatibilityParameters parameters, int months)
    {
        for (int i = 0; i < months; i++)
        {
            industry.Month = industry.Month.Next;
            EcosystemCompatibility.Advance(industry, parameters, ShippedWorld.Stream(RandomPurpose.Ecosystem));
        }
    }
}
