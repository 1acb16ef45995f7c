using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using static CatchUpSim.Model.Tests.SmallIndustryPeople;

namespace CatchUpSim.Model.Tests.Decisions;

public sealed class AllianceDecisionTests
{
    private static readonly AllianceDecisionParameters Parameters = PeopleParameters.Alliances.Decision;

    [Theory]
    [InlineData(PartnerKind.University, AllianceKind.None, AllianceKind.JointLaboratory)]
    [InlineData(PartnerKind.Institute, AllianceKind.None, AllianceKind.CoDevelopment)]
    [InlineData(PartnerKind.SoftwareVendor, AllianceKind.None, AllianceKind.Porting)]
    [InlineData(PartnerKind.ServerMaker, AllianceKind.None, AllianceKind.Certification)]
    [InlineData(PartnerKind.CloudProvider, AllianceKind.Certification, AllianceKind.Distribution)]
    public void Every_kind_of_partner_is_asked_for_what_it_can_give(
        PartnerKind partner, AllianceKind held, AllianceKind expected) =>
        Assert.Equal(expected, AllianceDecision.KindOffered(partner, held));

    [Fact]
    public void A_launch_makes_campaigns_out_of_single_proposals()
    {
        IndustryState industry = Staffed();
        int before = Asked(industry, Parameters);
        Sell(industry, StartUp);
        Assert.True(Asked(industry, Parameters) > 5 * Math.Max(1, before / 10));
        Assert.True(Asked(industry, Parameters) > before);
    }

    [Theory]
    [InlineData(0.999, false)]
    [InlineData(1.001, true)]
    public void Partners_are_asked_as_soon_as_the_largest_would_be_worth_its_cost(double worth, bool isAsked)
    {
        IndustryState industry = Staffed();
        Sell(industry, StartUp);
        industry.Partners.Size.Values.Fill(1e9);
        AllianceDecisionParameters barely = Parameters with
        {
            ProductBenefit = worth * Parameters.TieCost / 2, ResearchBenefit = 0, PartnerProductGain = 10, Temperature = 1000,
        };
        Assert.Equal(isAsked, Asked(industry, barely) > 0);
    }

    [Fact]
    public void Temperature_takes_the_number_of_proposals_from_the_best_reply_to_indifference()
    {
        IndustryState industry = Staffed();
        Sell(industry, StartUp);
        Assert.Single(Efforts(industry, Parameters with { Temperature = 0, PartnerTemperature = 0, SampleSize = 64 }));
        Assert.True(Efforts(industry, Parameters with { Temperature = 1000 }).Count >= 4);
    }

    [Fact]
    public void Costly_proposals_are_not_made()
    {
        IndustryState industry = Staffed();
        Sell(industry, StartUp);
        Assert.Equal(0, Asked(industry, Parameters with { Temperature = 0, ProposalCost = 5 }));
    }

    [Fact]
    public void With_one_partner_to_ask_a_campaign_is_no_second_name_for_one_proposal()
    {
        IndustryState industry = Staffed();
        Sell(industry, StartUp);
        industry.Strategies.MaximumAlliances[StartUp] = 1;

        List<int> asked = AllEfforts(industry, Parameters with { Temperature = double.PositiveInfinity });

        Assert.All(asked, partners => Assert.InRange(partners, 0, 1));

        // Who does not care asks in half of the 60 months; three names for the same would make it three quarters.
        Assert.InRange(asked.Sum(), 20, 40);
        DecisionRecord decision = industry.Chronicle.Entries[0].Decision!;
        Assert.Equal([true, true, false, false], decision.Utilities.Select(double.IsFinite));
    }

    [Fact]
    public void Proposals_that_go_out_are_told_with_their_signals()
    {
        IndustryState industry = Staffed();
        Sell(industry, StartUp);
        Asked(industry, Parameters);
        DecisionRecord decision = industry.Chronicle.Entries[0].Decision!;
        Assert.Equal("alliance proposals", decision.Decision);
        Assert.NotEqual("no proposal", decision.Choice);
        Assert.Equal(1, decision.Signals[0].Value);
    }

    [Theory]
    [InlineData(0, 5, true)]
    [InlineData(0, -5, false)]
    [InlineData(1, -5, true)]
    [InlineData(-1, 5, false)]
    public void An_ecosystem_alliance_is_founded_when_it_pays_unless_the_strategy_says(int wish, double benefit, bool founds)
    {
        IndustryState industry = Build();
        industry.Strategies.EcosystemAlliance[StartUp] = wish;
        Draws draws = Chance.For(RandomPurpose.Alliances).At(industry.Month, StartUp.Index, AllianceDecision.FoundingSubject);

        Assert.Equal(founds, AllianceDecision.FoundsEcosystemAlliance(industry, StartUp, benefit, temperature: 0, ref draws));
        if (founds)
        {
            Assert.Contains(industry.Chronicle.Entries, entry => entry.Subject.Contains("ecosystem alliance", StringComparison.Ordinal));
        }
    }

    private static IndustryState Staffed()
    {
        IndustryState industry = Build();
        industry.Workforces.Headcount[StartUp] = 600;
        industry.Workforces.ResearchHeadcount[StartUp] = 540;
        return industry;
    }

    private static int Asked(IndustryState industry, AllianceDecisionParameters parameters)
    {
        int sum = 0;
        foreach (int effort in AllEfforts(industry, parameters))
        {
            sum += effort;
        }

        return sum;
    }

    private static HashSet<int> Efforts(IndustryState industry, AllianceDecisionParameters parameters) =>
        [.. AllEfforts(industry, parameters)];

    private static List<int> AllEfforts(IndustryState industry, AllianceDecisionParameters parameters)
    {
        var efforts = new List<int>();
        Span<int> accepted = stackalloc int[AllianceDecision.LargestCampaign];
        Month present = industry.Month;
        for (int month = 0; month < 60; month++)
        {
            industry.Month = present.Plus(month);
            efforts.Add(AllianceDecision.Propose(
                industry, StartUp, parameters, Chance.For(RandomPurpose.Alliances), accepted));
        }

        industry.Month = present;
        return efforts;
    }
}
