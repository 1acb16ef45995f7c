using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryPeople;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class AlliancesTests
{
    private static readonly AlliancesParameters Parameters = PeopleParameters.Alliances;

    [Fact]
    public void Without_a_product_only_research_partners_agree()
    {
        IndustryState industry = Ready();
        Advance(industry, 24);
        Assert.True(Count(industry, StartUp, AllianceKind.JointLaboratory, AllianceKind.CoDevelopment) > 0);
        Assert.Equal(0, ProductTies(industry, StartUp));
    }

    [Fact]
    public void Without_researchers_no_laboratory_agrees()
    {
        IndustryState industry = Ready();
        Staff(industry, StartUp, 0, 0);
        industry.Workforces.ResearchHeadcount[StartUp] = 0;
        Advance(industry, 24);
        Assert.Equal(0, Count(industry, StartUp, AllianceKind.JointLaboratory, AllianceKind.CoDevelopment));
    }

    [Fact]
    public void Alliances_burst_when_the_product_reaches_customers()
    {
        const int replications = 40;
        IndustryState industry = Ready(replications);
        Advance(industry, 24);
        double before = Formations(industry);
        for (int replication = 0; replication < replications; replication++)
        {
            Sell(industry, new DesignerId(3 * replication));
        }

        Month launch = industry.Month;
        Advance(industry, 3);
        double rateBefore = before / 24.0;
        double rateAfter = (Formations(industry) - before) / 3.0;
        Assert.True(rateAfter > 5 * rateBefore, $"{rateBefore} before, {rateAfter} after {launch}");
    }

    [Fact]
    public void Compatible_latecomers_win_more_software_vendors()
    {
        IndustryState industry = Ready(40);
        foreach (DesignerId designer in industry.Designers.All)
        {
            Sell(industry, designer);
            industry.SoftwareStacks.Usable[designer] = designer.Index % 3 == 0 ? 0.8 : 0;
            industry.Designers.Prominence[designer] = 0.3;
            industry.Designers.Reputation[designer] = 0;
        }

        Advance(industry, 6, Parameters with { Decision = Parameters.Decision with { PortingCost = 0.8 } });
        int compatible = 0;
        int others = 0;
        foreach (DesignerId designer in industry.Designers.All)
        {
            int porting = Count(industry, designer, AllianceKind.Porting, AllianceKind.Porting);
            compatible += designer.Index % 3 == 0 ? porting : 0;
            others += designer.Index % 3 == 2 ? porting : 0;
        }

        Assert.True(compatible > 0);
        Assert.Equal(0, others);
    }

    [Fact]
    public void A_scenario_can_forbid_alliances_to_a_firm()
    {
        IndustryState industry = Ready();
        industry.Strategies.MaximumAlliances[StartUp] = 0;
        Sell(industry, StartUp);
        Advance(industry, 12);
        Assert.Equal(0, industry.AllianceTies.Held[StartUp]);
    }

    [Fact]
    public void Degrees_of_partners_and_alliances_held_count_the_same_ties()
    {
        IndustryState industry = Ready(4);
        Sell(industry, StartUp);
        Advance(industry, 18);
        Assert.True(Sum(industry.AllianceTies.Held.Values) > 0);
        Assert.Equal(Sum(industry.Partners.Degree.Values), Sum(industry.AllianceTies.Held.Values));
    }

    [Fact]
    public void A_certificate_takes_testing_time_mature_software_and_a_product()
    {
        Assert.True(IsCertified(usable: 0.6, months: 12, sells: true));
        Assert.False(IsCertified(usable: 0.1, months: 12, sells: true));
        Assert.False(IsCertified(usable: 0.6, months: 1, sells: true));
        Assert.False(IsCertified(usable: 0.6, months: 12, sells: false));
    }

    [Fact]
    public void Certified_partners_become_distributors()
    {
        IndustryState industry = Ready();
        industry.SoftwareStacks.Usable[StartUp] = 0.8;
        Sell(industry, StartUp);
        Advance(industry, 24);
        Assert.True(Count(industry, StartUp, AllianceKind.Distribution, AllianceKind.Distribution) > 0);
        Assert.Contains(industry.Chronicle.Entries, entry => entry.Detail.Contains("distribution with", StringComparison.Ordinal));
    }

    [Fact]
    public void Alliances_of_a_closed_firm_end()
    {
        IndustryState industry = Ready();
        Advance(industry, 12);
        (double held, double ended) = (industry.AllianceTies.Held[StartUp], industry.AllianceTies.Ended[StartUp]);
        industry.Accounts.Cash[StartUp] = -1;
        EntryExit.Update(industry, MoneyParameters.EntryExit with { OutsideShare = 0, RescueHazard = 0 }, Chance.For(RandomPurpose.Entry));
        Advance(industry, 1);
        Assert.True(held > 0);
        Assert.Equal(0, industry.AllianceTies.Held[StartUp]);
        Assert.Equal(ended + held, industry.AllianceTies.Ended[StartUp]);
    }

    [Fact]
    public void Alliances_at_usual_trust_end_at_about_one_percent_a_month()
    {
        IndustryState industry = Ready(60);
        foreach (DesignerId designer in industry.Designers.All)
        {
            // Certification with half-mature software has the usual outcome of one half; nobody may form new ties.
            industry.Strategies.MaximumAlliances[designer] = 0;
            industry.SoftwareStacks.Usable[designer] = Parameters.CertificationThreshold / 2;
            industry.AllianceTies.Kind[designer, new PartnerId(3)] = AllianceKind.Certification;
            industry.AllianceTies.Trust[designer, new PartnerId(3)] = 0.5;
        }

        // All test firms share one partner, which says nothing about usual rivalry.
        Advance(industry, 24, Parameters with { RivalryWeight = 0 });
        double survivors = Sum(industry.AllianceTies.Held.Values) / industry.Designers.Count;
        Assert.InRange(survivors, 0.65, 0.85);
    }

    [Fact]
    public void Knowledge_from_partners_is_an_inverted_u_of_their_distance()
    {
        Assert.True(Inflow(0.5) > 1.2 * Inflow(0.02));
        Assert.True(Inflow(0.5) > 1.2 * Inflow(1));
    }

    [Fact]
    public void An_ecosystem_alliance_needs_software_people_and_a_product_that_is_near()
    {
        Assert.NotEqual(0, Founded(software: 200, DevelopmentStage.Ramp));
        Assert.Equal(0, Founded(software: 200, DevelopmentStage.Logic));
        Assert.Equal(0, Founded(software: 5, DevelopmentStage.Ramp));
    }

    [Fact]
    public void Members_grow_faster_with_more_cards_in_use_and_never_beyond_the_candidates()
    {
        IndustryState industry = Ready();
        foreach (DesignerId designer in industry.Designers.All)
        {
            Sell(industry, designer);
            industry.SoftwareStacks.AllianceFounded[designer] = industry.Month.Index;
        }

        industry.MarketPositions.InstalledBase[StartUp, new SegmentId(0)] = 100000;
        Advance(industry, 60);
        double members = industry.SoftwareStacks.AllianceMembers[StartUp];
        Assert.True(members > 2 * industry.SoftwareStacks.AllianceMembers[Follower]);
        Assert.InRange(members, 100, Parameters.MemberCandidates);
    }

    [Fact]
    public void Nothing_forms_when_the_mechanism_is_off()
    {
        IndustryState industry = Build(mechanisms: Everything() with { Alliances = false });
        industry.Workforces.ResearchHeadcount[StartUp] = 400;
        Advance(industry, 24);
        Assert.Equal(0, industry.AllianceTies.Held[StartUp]);
        Assert.Empty(industry.Chronicle.Entries);
    }

    private static IndustryState Ready(int replications = 1)
    {
        IndustryState industry = Build(replications);
        foreach (DesignerId designer in industry.Designers.All)
        {
            industry.Workforces.Headcount[designer] = 420;
            industry.Workforces.ResearchHeadcount[designer] = 390;
        }

        return industry;
    }

    private static void Advance(IndustryState industry, int months, AlliancesParameters? parameters = null)
    {
        for (int month = 0; month < months; month++)
        {
            Form(industry, parameters ?? Parameters);
            industry.Month = industry.Month.Next;
        }
    }

    private static void Form(IndustryState industry, AlliancesParameters parameters) =>
        CatchUpSim.Model.Submodels.Alliances.Form(industry, parameters, Chance.For(RandomPurpose.Alliances));

    private static bool IsCertified(double usable, int months, bool sells)
    {
        IndustryState industry = Ready();
        industry.Strategies.MaximumAlliances[StartUp] = 0;
        industry.SoftwareStacks.Usable[StartUp] = usable;
        industry.AllianceTies.Kind[StartUp, new PartnerId(3)] = AllianceKind.Certification;
        if (sells)
        {
            Sell(industry, StartUp);
        }

        Advance(industry, months, Parameters with { DissolutionRate = 0 });
        return industry.HasReached(StartUp, Milestone.Certified);
    }

    private static double Inflow(double distance)
    {
        IndustryState industry = Ready();
        var partner = new PartnerId(0);
        Span<double> own = industry.Capabilities.Skill.Row(StartUp);
        Span<double> other = industry.Partners.Skill.Row(partner);
        own.Clear();
        other.Clear();
        own[0] = 1;
        other[0] = 1 - distance;
        other[1] = Math.Sqrt(1 - ((1 - distance) * (1 - distance)));
        industry.Strategies.MaximumAlliances[StartUp] = 0;
        industry.AllianceTies.Kind[StartUp, partner] = AllianceKind.JointLaboratory;
        industry.AllianceTies.Trust[StartUp, partner] = 0.5;
        Advance(industry, 1, Parameters with { DissolutionRate = 0, TrustLearning = 0 });
        return industry.AllianceTies.KnowledgeInflow[StartUp];
    }

    private static int Founded(double software, DevelopmentStage stage)
    {
        IndustryState industry = Ready();
        industry.Projects.Stage[ProjectOf(StartUp)] = stage;
        for (Experience experience = Experience.Graduate; experience <= Experience.Veteran; experience++)
        {
            industry.Workforces.Staff[StartUp, IndustryState.ClassOf(StaffRole.Software, experience)] = software / 3;
        }

        Advance(industry, 24, Parameters with
        {
            Decision = Parameters.Decision with { FoundingTemperature = 0.01 },
        });
        return industry.SoftwareStacks.AllianceFounded[StartUp];
    }

    private static int ProductTies(IndustryState industry, DesignerId designer) =>
        Count(industry, designer, AllianceKind.Certification, AllianceKind.Distribution);

    private static int Count(IndustryState industry, DesignerId designer, AllianceKind from, AllianceKind to)
    {
        int count = 0;
        foreach (AllianceKind kind in industry.AllianceTies.Kind.Row(designer))
        {
            count += kind >= from && kind <= to ? 1 : 0;
        }

        return count;
    }

    private static double Formations(IndustryState industry)
    {
        double formed = 0;
        for (int designer = 0; designer < industry.Designers.Count; designer += 3)
        {
            var firm = new DesignerId(designer);
            formed += industry.AllianceTies.Held[firm] + industry.AllianceTies.Ended[firm];
        }

        return formed;
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += value;
        }

        return sum;
    }
}
