using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using static CatchUpSim.Model.Tests.SmallIndustryPeople;

namespace CatchUpSim.Model.Tests.Decisions;

/// <summary>Choices answer their signals in the direction that theory says, at the temperatures of the shipped world.</summary>
public sealed class DecisionSignalTests
{
    private const int Questions = 400;

    private static readonly DesignerId Firm = ShippedWorld.Focal;

    [Fact]
    public void A_larger_believed_base_of_the_incumbent_makes_compatibility_the_commoner_choice()
    {
        double small = Compatible(0.2);
        double large = Compatible(0.95);
        Assert.True(large > small + 0.2, $"{small} and {large}");
    }

    [Fact]
    public void An_overdue_release_speaks_against_waiting()
    {
        Assert.True(Waits(monthsSince: 36) < Waits(monthsSince: 6) - 0.2);
    }

    [Fact]
    public void A_firm_that_has_never_made_anything_waits_the_less_the_older_it_is()
    {
        double[] waits = [.. new[] { 0, 24, 60 }.Select(Young)];
        Assert.True(waits[0] > waits[1] + 0.1 && waits[1] > waits[2] + 0.1, string.Join(' ', waits));

        static double Young(int age)
        {
            IndustryState industry = ShippedWorld.Beginning();
            industry.Capabilities.Level[Firm] *= 0.3;
            industry.Designers.Founded[Firm] = industry.Month.Index - age;
            RoadmapDecisionParameters warm = ShippedWorld.FirmA.StrategyReview.Roadmap with { Temperature = 1 };
            return Share(industry, option => option is null, warm);
        }
    }

    [Fact]
    public void A_believed_risk_of_losing_the_foundry_turns_designs_to_a_home_line()
    {
        Assert.True(AtHome(0.5) > AtHome(0) + 0.2);
    }

    [Fact]
    public void A_trusted_partner_is_asked_before_strangers()
    {
        double stranger = Asked(industry => { });
        double trusted = Asked(industry => industry.AllianceTies.Trust[StartUp, new PartnerId(0)] = 0.9);
        Assert.InRange(stranger, 0.01, 0.12);
        Assert.True(trusted > 2 * stranger, $"{stranger} and {trusted}");
    }

    [Fact]
    public void A_partner_at_a_middle_distance_is_asked_before_a_double_and_before_somebody_far_away()
    {
        double middle = Asked(industry => Lie(industry, 0.5));
        double near = Asked(industry => Lie(industry, 0.02));
        double far = Asked(industry => Lie(industry, 0.98));
        Assert.True(middle > near && middle > far, $"{near}, {middle} and {far}");
    }

    [Fact]
    public void A_partner_whom_many_others_have_is_asked_less_often()
    {
        AllianceDecisionParameters parameters = PeopleParameters.Alliances.Decision with { RivalryWeight = 3, DegreeWeight = 0 };
        double free = Asked(industry => { }, parameters);
        double taken = Asked(industry => industry.Partners.Degree[new PartnerId(0)] = 60, parameters);
        Assert.True(taken < free / 2, $"{free} and {taken}");
    }

    [Fact]
    public void Firms_decide_on_what_they_believe_and_not_on_what_is()
    {
        IndustryState industry = ShippedWorld.Beginning();
        var segment = new SegmentId(1);
        MarketEntryDecisionParameters parameters = ShippedWorld.FirmA.StrategyReview.MarketEntry;
        double before = MarketEntryDecision.Utility(industry, Firm, segment, parameters);
        industry.Segments.Demand.Values.Fill(1e6);
        industry.Capabilities.Gap.Values.Fill(9);
        industry.MarketPositions.InstalledBase.Values.Fill(1e9);
        Assert.Equal(before, MarketEntryDecision.Utility(industry, Firm, segment, parameters));
        Assert.Equal(Compatible(0.4), Compatible(0.4, state => state.MarketPositions.InstalledBase.Values.Fill(1e9)));
    }

    private static double Compatible(double incumbent, Action<IndustryState>? unseen = null)
    {
        IndustryState industry = ShippedWorld.Beginning();
        industry.Strategies.Ecosystem[Firm] = -1;
        industry.Beliefs.IncumbentBase[Firm] = incumbent;
        industry.Workforces.Effective.Row(Firm).Fill(200);
        unseen?.Invoke(industry);
        int compatible = 0;
        for (int question = 0; question < Questions; question++)
        {
            industry.SoftwareStacks.Strategy[Firm] = EcosystemStrategy.Undecided;
            Draws draws = ShippedWorld.Stream(RandomPurpose.Strategy).At(industry.Month, question);
            EcosystemDecision.Review(industry, Firm, ShippedWorld.FirmA.StrategyReview.Ecosystem, ref draws);
            compatible += industry.SoftwareStacks.Strategy[Firm] == EcosystemStrategy.Compatible ? 1 : 0;
        }

        return (double)compatible / Questions;
    }

    private static double Waits(int monthsSince)
    {
        // A firm whose part would not be worth much.
        IndustryState industry = ShippedWorld.Beginning();
        industry.Capabilities.Level[Firm] *= 0.4;
        industry.Projects.Began[IndustryState.ProjectsOf(Firm).First()] = industry.Month.Index - monthsSince;
        return Share(industry, option => option is null);
    }

    private static double AtHome(double risk)
    {
        IndustryState industry = ShippedWorld.Beginning();
        industry.Beliefs.NodeRisk[Firm] = risk;
        return Share(industry, option => option is { } begun && industry.ProcessLines.Foundry[begun.Line] == 1);
    }

    private static double Share(
        IndustryState industry, Predicate<RoadmapOption?> isMeant, RoadmapDecisionParameters? parameters = null)
    {
        int count = 0;
        for (int question = 0; question < Questions; question++)
        {
            double uniform = ShippedWorld.Stream(RandomPurpose.Strategy).At(industry.Month, question).NextUniform();
            RoadmapOption? option = RoadmapDecision.Choose(
                industry, Firm, parameters ?? ShippedWorld.FirmA.StrategyReview.Roadmap, RoadmapOccasion.NextProduct, uniform);
            count += isMeant(option) ? 1 : 0;
        }

        return (double)count / Questions;
    }

    /// <summary>How often the first of twenty equal universities is the one that is asked.</summary>
    private static double Asked(Action<IndustryState> change, AllianceDecisionParameters? usual = null)
    {
        IndustryState industry = Build();
        industry.Workforces.ResearchHeadcount[StartUp] = 540;
        industry.Workforces.Headcount[StartUp] = 600;
        foreach (PartnerId partner in industry.Partners.All)
        {
            industry.Partners.Kind[partner] = PartnerKind.University;
            industry.Partners.Segment[partner] = 0;
            Lie(industry, 0.3, partner.Index);
        }

        change(industry);
        AllianceDecisionParameters parameters = (usual ?? PeopleParameters.Alliances.Decision) with
        {
            Temperature = 0, SampleSize = 64, FewProposals = 1, CampaignProposals = 1,
        };
        int asked = 0;
        Span<int> accepted = stackalloc int[AllianceDecision.LargestCampaign];
        for (int question = 0; question < Questions; question++)
        {
            RandomStream stream = new RandomStreams(7, question).For(RandomPurpose.Alliances);
            int count = AllianceDecision.Propose(industry, StartUp, parameters, stream, accepted);
            asked += count == 1 && accepted[0] == 0 ? 1 : 0;
        }

        return (double)asked / Questions;
    }

    /// <summary>Gives a partner the distance to a start-up that knows one field only.</summary>
    private static void Lie(IndustryState industry, double distance, int partner = 0)
    {
        Span<double> own = industry.Capabilities.Skill.Row(StartUp);
        own.Clear();
        own[0] = 1;
        Span<double> skills = industry.Partners.Skill.Row(new PartnerId(partner));
        skills.Clear();
        skills[0] = 1 - distance;
        skills[1] = Math.Sqrt(1 - ((1 - distance) * (1 - distance)));
    }
}
