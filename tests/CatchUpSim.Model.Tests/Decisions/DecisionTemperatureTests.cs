using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Decisions;

/// <summary>
/// Each of the eight decisions is a logit choice: at temperature 0 always the best option, at a very high one every
/// possible option equally often.
/// </summary>
public sealed class DecisionTemperatureTests
{
    private const int Questions = 1200;

    private static readonly DesignerId Firm = ShippedWorld.Focal;

    private static readonly StrategyReviewParameters Strategy = ShippedWorld.FirmA.StrategyReview;

    /// <summary>Decision, number of options that are possible in its situation, and how the n-th firm decides.</summary>
    private static readonly Dictionary<string, (int Possible, Func<double, Func<int, int>> Decides)> Decisions =
        new(StringComparer.Ordinal)
        {
            ["research mode"] = (3, Research),
            ["ecosystem"] = (4, Ecosystem),
            ["funding"] = (6, Funding),
            ["alliances"] = (4, Alliance),
            ["market entry"] = (6, MarketEntry),
            ["roadmap"] = (4, Roadmap),
            ["talent"] = (9, Talent),
            ["price"] = (3, Price),
        };

    public static TheoryData<string> Names() => [.. Decisions.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Without_temperature_the_same_situation_always_gives_the_same_choice(string decision) =>
        Assert.Single(Count(decision, 0));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_very_high_temperature_makes_every_possible_option_equally_likely(string decision)
    {
        Dictionary<int, int> chosen = Count(decision, 1e12);
        double share = 1.0 / Decisions[decision].Possible;
        double deviation = 4.5 * Math.Sqrt(share * (1 - share) / Questions);
        Assert.Equal(Decisions[decision].Possible, chosen.Count);
        Assert.All(chosen.Values, count => Assert.InRange((double)count / Questions, share - deviation, share + deviation));
    }

    private static Dictionary<int, int> Count(string decision, double temperature)
    {
        Func<int, int> decide = Decisions[decision].Decides(temperature);
        Dictionary<int, int> counts = [];
        for (int question = 0; question < Questions; question++)
        {
            int option = decide(question);
            counts[option] = counts.GetValueOrDefault(option) + 1;
        }

        return counts;
    }

    private static Func<int, int> Research(double temperature)
    {
        IndustryState industry = SmallIndustryPeople.Build();
        ResearchModeDecisionParameters parameters = PeopleParameters.ResearchMode with { Temperature = temperature };
        return question =>
        {
            Draws draws = Draw(RandomPurpose.ResearchMode, industry, question);
            return (int)ResearchModeDecision.Choose(
                industry, SmallIndustryPeople.StartUp, new ProjectPrize(80, 300), parameters, ref draws);
        };
    }

    private static Func<int, int> Ecosystem(double temperature)
    {
        IndustryState industry = ShippedWorld.Beginning();
        industry.Strategies.Ecosystem[Firm] = -1;
        return question =>
        {
            industry.SoftwareStacks.Strategy[Firm] = EcosystemStrategy.Undecided;
            Draws draws = Draw(RandomPurpose.Strategy, industry, question);
            EcosystemDecision.Review(industry, Firm, Strategy.Ecosystem with { Temperature = temperature }, ref draws);
            return (int)industry.SoftwareStacks.Strategy[Firm];
        };
    }

    /// <summary>With two months of cash a firm may also ask for a bridge; it cannot be listed.</summary>
    private static Func<int, int> Funding(double temperature)
    {
        IndustryState industry = SmallIndustryMoney.Create();
        industry.Accounts.Runway[SmallIndustryMoney.Latecomer] = 2;
        InvestorAppraisal.Update(industry, MoneyParameters.Appraisal);
        FundingDecisionParameters parameters = MoneyParameters.Decision with { Temperature = temperature };
        return question =>
        {
            industry.Accounts.FundingPlan.Values.Clear();
            industry.Accounts.Raising.Values.Clear();
            FundingDecision.Review(industry, parameters, SmallIndustryMoney.Stream(RandomPurpose.FundingChoice, question));
            return (int)industry.Accounts.FundingPlan[SmallIndustryMoney.Latecomer];
        };
    }

    private static Func<int, int> Alliance(double temperature)
    {
        IndustryState industry = SmallIndustryPeople.Build();
        industry.Workforces.Headcount[SmallIndustryPeople.StartUp] = 600;
        industry.Workforces.ResearchHeadcount[SmallIndustryPeople.StartUp] = 540;
        SmallIndustryPeople.Sell(industry, SmallIndustryPeople.StartUp);
        AllianceDecisionParameters parameters = PeopleParameters.Alliances.Decision with
        {
            Temperature = temperature, SampleSize = 64, FewProposals = 2, CampaignProposals = 3,
        };
        return question =>
        {
            Span<int> accepted = stackalloc int[AllianceDecision.LargestCampaign];
            RandomStream stream = new RandomStreams(7, question).For(RandomPurpose.Alliances);
            return AllianceDecision.Propose(industry, SmallIndustryPeople.StartUp, parameters, stream, accepted);
        };
    }

    private static Func<int, int> MarketEntry(double temperature)
    {
        IndustryState industry = ShippedWorld.Beginning();
        industry.Strategies.SegmentRank.Row(Firm).Clear();
        return question =>
        {
            industry.MarketPositions.Entered.Row(Firm).Clear();
            double uniform = Draw(RandomPurpose.Strategy, industry, question).NextUniform();
            MarketEntryDecision.Review(industry, Firm, Strategy.MarketEntry with { Temperature = temperature }, uniform);
            return industry.MarketPositions.Entered.Row(Firm).IndexOf(industry.Month.Index);
        };
    }

    /// <summary>Three lines are open to a new firm in 2020-09; the fourth option is to wait.</summary>
    private static Func<int, int> Roadmap(double temperature)
    {
        IndustryState industry = ShippedWorld.Beginning();
        foreach (string line in new[] { "leading/n5", "leading/n3", "leading/n2", "domestic/n7", "domestic/n5" })
        {
            industry.ProcessLines.Available[industry.Line(line)] = industry.Month.Index + 48;
        }

        return question =>
        {
            double uniform = Draw(RandomPurpose.Strategy, industry, question).NextUniform();
            RoadmapOption? option = RoadmapDecision.Choose(
                industry, Firm, Strategy.Roadmap with { Temperature = temperature }, RoadmapOccasion.NextProduct, uniform);
            return option?.Line.Index ?? -1;
        };
    }

    private static Func<int, int> Talent(double temperature)
    {
        IndustryState industry = SmallIndustryPeople.Build();
        var outlook = new StaffingOutlook
        {
            Staff = 100, Openings = 100, GraduateFill = 0.5, ExperiencedFill = 0.5, GraduateWage = 0.0085,
            MidWage = 0.0137, VeteranWage = 0.026, VeteranShare = 0.12, Attrition = 0.12, PayRetention = 3,
            PremiumElasticity = 2,
        };
        TalentDecisionParameters parameters = PeopleParameters.Talent.Decision with { Temperature = temperature };
        return question =>
        {
            double sway = Draw(RandomPurpose.Talent, industry, question).NextUniform();
            TalentDecision.Review(industry, SmallIndustryPeople.StartUp, outlook, parameters, sway);
            double premium = industry.Workforces.WagePremium[SmallIndustryPeople.StartUp];
            double share = industry.Workforces.ExperiencedShare[SmallIndustryPeople.StartUp];
            return (int)Math.Round((1000 * premium) + (10 * share));
        };
    }

    private static Func<int, int> Price(double temperature)
    {
        IndustryState industry = ShippedWorld.Beginning();
        PriceDecisionParameters parameters = ShippedWorld.FirmA.Pricing.Decision with { Temperature = temperature };
        return question =>
        {
            double sway = Draw(RandomPurpose.Pricing, industry, question).NextUniform();
            PriceDecision.Choose(industry, new ProductId(0), new PriceSituation(10, 10, 0.01, 2), parameters, sway);
            return industry.Products.PriceChoice[new ProductId(0)];
        };
    }

    private static Draws Draw(RandomPurpose purpose, IndustryState industry, int question) =>
        ShippedWorld.Stream(purpose).At(industry.Month, question);
}
