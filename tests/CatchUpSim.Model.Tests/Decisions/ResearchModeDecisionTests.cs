using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryPeople;

namespace CatchUpSim.Model.Tests.Decisions;

public sealed class ResearchModeDecisionTests
{
    private static readonly ResearchModeDecisionParameters Parameters = PeopleParameters.ResearchMode;

    [Fact]
    public void Cheap_projects_are_done_alone_and_expensive_ones_together()
    {
        IndustryState industry = Build();
        ResearchModeDecisionParameters certain = Parameters with { Temperature = 0, ImitationVisibility = 0 };
        ResearchModeTerms terms = ResearchModeDecision.Terms(industry, StartUp, 100, certain);
        const double value = 400;
        double critical = ModeEquations.CriticalCost(value, terms.IndependentSuccess, terms.Cooperation);
        Assert.True(critical > 0);
        Assert.Equal(ResearchMode.Independent, Chosen(industry, critical - 1e-6, value, certain));
        Assert.Equal(ResearchMode.Cooperative, Chosen(industry, critical + 1e-6, value, certain));
    }

    [Fact]
    public void A_distant_frontier_makes_imitation_less_attractive()
    {
        IndustryState industry = Build();
        industry.Capabilities.ResearchEffort[StartUp] = 200;
        industry.Beliefs.Gap[StartUp] = 0.5;
        double near = Utility(industry, ResearchMode.Imitative);
        industry.Beliefs.Gap[StartUp] = 3;
        Assert.True(Utility(industry, ResearchMode.Imitative) < near);
    }

    [Fact]
    public void A_firm_without_researchers_cannot_imitate()
    {
        IndustryState industry = Build();
        industry.Capabilities.ResearchEffort[StartUp] = 0;
        Assert.Equal(0, ResearchModeDecision.Terms(industry, StartUp, 100, Parameters).Imitation.SuccessProbability);
    }

    [Fact]
    public void A_trusted_partner_makes_co_operation_more_attractive()
    {
        IndustryState industry = Build();
        var partner = new PartnerId(0);
        industry.AllianceTies.Kind[StartUp, partner] = AllianceKind.JointLaboratory;
        industry.AllianceTies.Trust[StartUp, partner] = 0.1;
        double before = Utility(industry, ResearchMode.Cooperative);
        industry.AllianceTies.Trust[StartUp, partner] = 0.9;
        Assert.Equal(0, ResearchModeDecision.BestPartner(industry, StartUp));
        Assert.True(Utility(industry, ResearchMode.Cooperative) > before);
    }

    [Fact]
    public void Without_alliances_nobody_co_operates()
    {
        IndustryState industry = Build(mechanisms: Everything() with { Alliances = false });
        Assert.DoesNotContain(ResearchMode.Cooperative, Modes(industry, Parameters with { Temperature = 1000 }));
    }

    [Fact]
    public void The_scenario_can_fix_the_mode()
    {
        IndustryState industry = Build();
        industry.Strategies.ResearchMode[StartUp] = (int)ResearchMode.Imitative;
        Assert.Equal(ResearchMode.Imitative, Assert.Single(Modes(industry, Parameters with { Temperature = 1000 })));
        Assert.True(industry.Chronicle.Entries[0].Decision!.IsFixed);
    }

    [Fact]
    public void Temperature_takes_the_choice_from_the_best_reply_to_indifference()
    {
        IndustryState industry = Build();
        Assert.Single(Modes(industry, Parameters with { Temperature = 0 }));
        Assert.Equal(3, Modes(industry, Parameters with { Temperature = 1000 }).Count);
    }

    [Fact]
    public void The_costlier_a_project_the_likelier_is_co_operation_in_the_shipped_world()
    {
        IndustryState industry = Build();
        ResearchModeDecisionParameters shipped = ShippedWorld.FirmA.StrategyReview.ResearchMode;
        double[] usual = Shares(industry, 50, shipped);
        double[] costly = Shares(industry, 100, shipped);
        Assert.True(costly[(int)ResearchMode.Cooperative] > usual[(int)ResearchMode.Cooperative]);
        Assert.True(costly[(int)ResearchMode.Independent] < usual[(int)ResearchMode.Independent]);
    }

    [Fact]
    public void Firms_of_the_shipped_world_expect_partners_to_bear_about_what_they_bear()
    {
        // Half of a project's cost is cash; the rest is work, of which a partner of usual trust does a part and may pay for some.
        Scenario world = ShippedWorld.FirmA;
        double help = world.ProductDevelopment.PartnerLabour * world.Alliances.InitialTrust;
        double paid = world.Research.VerticalSpillover * VerticalCooperation.OptimalCostShare(1, world.Research.ResearchConvexity);
        double borne = (world.ProductDevelopment.PartnerPayment + (help / (1 + help)) + (paid / 2)) / 2;
        Assert.Equal(borne, world.StrategyReview.ResearchMode.PartnerCostShare, 0.03);
    }

    private static HashSet<ResearchMode> Modes(IndustryState industry, ResearchModeDecisionParameters parameters)
    {
        var modes = new HashSet<ResearchMode>();
        for (int question = 0; question < 60; question++)
        {
            Draws draws = Chance.For(RandomPurpose.ResearchMode).At(industry.Month, 0, question);
            modes.Add(ResearchModeDecision.Choose(industry, StartUp, new ProjectPrize(80, 300), parameters, ref draws));
        }

        return modes;
    }

    private static ResearchMode Chosen(
        IndustryState industry, double cost, double value, ResearchModeDecisionParameters parameters)
    {
        Draws draws = Chance.For(RandomPurpose.ResearchMode).At(industry.Month, 0);
        return ResearchModeDecision.Choose(industry, StartUp, new ProjectPrize(cost, value), parameters, ref draws);
    }

    private static double Utility(IndustryState industry, ResearchMode mode)
    {
        double[] utilities = new double[3];
        ResearchModeDecision.Utilities(
            new ProjectPrize(80, 300), ResearchModeDecision.Terms(industry, StartUp, 80, Parameters), utilities);
        return utilities[(int)mode];
    }

    private static double[] Shares(IndustryState industry, double cost, ResearchModeDecisionParameters parameters)
    {
        double[] utilities = new double[3];
        ResearchModeDecision.Utilities(
            new ProjectPrize(cost, 200), ResearchModeDecision.Terms(industry, StartUp, cost, parameters), utilities);
        double[] weights = utilities.Select(utility => Math.Exp((utility - utilities.Max()) / parameters.Temperature)).ToArray();
        return weights.Select(weight => weight / weights.Sum()).ToArray();
    }
}
