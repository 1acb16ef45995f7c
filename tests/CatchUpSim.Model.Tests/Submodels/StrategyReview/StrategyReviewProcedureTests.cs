using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.Submodels.ReviewedStrategy;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class StrategyReviewProcedureTests
{
    [Fact]
    public void A_firm_with_a_strategy_reviews_it_at_the_end_of_a_quarter_only()
    {
        IndustryState between = Settled(Month.Of(2020, 11));
        Review(between, Eager);
        Assert.Empty(Projects(between));
        IndustryState due = Settled(QuarterEnd);
        Review(due, Eager);
        Assert.Single(Projects(due));
    }

    [Fact]
    public void A_new_firm_decides_at_once_how_it_stands_to_the_dominant_stack_and_what_it_serves()
    {
        IndustryState industry = Settled(Month.Of(2020, 10));
        industry.SoftwareStacks.Strategy[Firm] = EcosystemStrategy.Undecided;
        industry.MarketPositions.Entered.Row(Firm).Clear();
        Review(industry, Parameters);
        Assert.NotEqual(EcosystemStrategy.Undecided, industry.SoftwareStacks.Strategy[Firm]);
        Assert.Equal(1, industry.MarketPositions.Entered.Row(Firm).ToArray().Count(month => month != 0));
    }

    [Fact]
    public void What_sways_a_firm_sways_it_at_every_review_of_a_year()
    {
        // The same state in two months of a year and in the next year, in 60 worlds; what is left to chance decides.
        (int Line, int Segment)[][] choices = [.. new[] { Month.Of(2021, 3), Month.Of(2021, 9), Month.Of(2022, 3) }.Select(Choices)];
        Assert.Equal(choices[0], choices[1]);
        Assert.Contains(Enumerable.Range(0, choices[0].Length), i => choices[0][i].Line != choices[2][i].Line);
        Assert.Contains(Enumerable.Range(0, choices[0].Length), i => choices[0][i].Segment != choices[2][i].Segment);

        static (int Line, int Segment)[] Choices(Month month) => [.. Enumerable.Range(0, 60).Select(replication =>
        {
            IndustryState industry = Settled(month);
            industry.ProcessLines.Available.Values.Fill(industry.Start.Index);
            industry.Designers.Founded[Firm] = month.Index;
            industry.MarketPositions.Entered.Row(Firm).Clear();
            StrategyReviewParameters undecided = Parameters with
            {
                MarketEntry = Parameters.MarketEntry with { Temperature = 1 }, Roadmap = Parameters.Roadmap with { Temperature = 1 },
            };
            StrategyReview.Review(industry, undecided, new RandomStreams(1, replication).For(RandomPurpose.Strategy));
            int[] lines = [.. Projects(industry).Select(project => industry.Projects.Line[project])];
            return (lines.Length > 0 ? lines[0] : -1, industry.MarketPositions.Entered.Row(Firm).IndexOf(month.Index));
        })];
    }

    [Fact]
    public void A_project_begins_with_nothing_of_the_one_that_had_its_place()
    {
        IndustryState industry = Settled(QuarterEnd);
        ProjectId place = IndustryState.ProjectsOf(Firm).First();
        industry.Projects.Done[place] = 50;
        industry.Projects.Work[place] = 90;
        industry.Projects.Spin[place] = 4;
        industry.Projects.Bugs[place] = 7;
        industry.Projects.MonthsInStage[place] = 12;
        int begun = industry.Designers.ProductsBegun[Firm];
        Review(industry, Eager);
        Assert.Equal(place, Assert.Single(Projects(industry)));
        Assert.Equal(DevelopmentStage.Architecture, industry.Projects.Stage[place]);
        Assert.Equal(
            (0.0, 0.0, 0, 0.0, 0.0),
            (industry.Projects.Done[place], industry.Projects.Work[place], industry.Projects.Spin[place],
                industry.Projects.Bugs[place], industry.Projects.MonthsInStage[place]));
        Assert.Equal(begun + 1, industry.Projects.Number[place]);
        Assert.Equal(industry.Month.Index, industry.Projects.Began[place]);
        Assert.NotEqual(0, industry.MarketPositions.Entered[Firm, new SegmentId(industry.Projects.Focus[place])]);
        Assert.Equal(industry.Capabilities.Mode[Firm], industry.Projects.Mode[place]);
    }

    [Fact]
    public void A_joint_project_loses_a_partner_whose_alliance_has_ended_and_the_best_ally_takes_the_place()
    {
        // Between two quarters' ends nothing else is decided.
        IndustryState industry = Settled(Month.Of(2020, 11));
        ProjectId project = IndustryState.ProjectsOf(Firm).First();
        industry.Projects.Stage[project] = DevelopmentStage.Logic;
        industry.Projects.Mode[project] = ResearchMode.Cooperative;
        industry.AllianceTies.Kind.Row(Firm).Clear();
        industry.Projects.Partner[project] = 3;
        Review(industry, Parameters);
        Assert.Equal(-1, industry.Projects.Partner[project]);
        industry.AllianceTies.Kind[Firm, new PartnerId(5)] = AllianceKind.JointLaboratory;
        industry.AllianceTies.Trust[Firm, new PartnerId(5)] = 0.5;
        Review(industry, Parameters);
        Assert.Equal(5, industry.Projects.Partner[project]);
        industry.Projects.Stage[project] = DevelopmentStage.TapeOut;
        industry.AllianceTies.Kind.Row(Firm).Clear();
        Review(industry, Parameters);
        Assert.Equal(5, industry.Projects.Partner[project]);
    }

    [Fact]
    public void The_terms_of_a_joint_project_are_those_by_which_its_mode_was_chosen()
    {
        IndustryState joint = Settled(QuarterEnd);
        joint.Strategies.ResearchMode[Firm] = (int)ResearchMode.Cooperative;
        Review(joint, Eager);
        ProjectId project = Assert.Single(Projects(joint));
        Assert.Equal(1 - Parameters.ResearchMode.ValueShare, joint.Projects.Royalty[project]);
        Assert.Equal(Parameters.ResearchMode.CoordinationCost, joint.Projects.Coordination[project]);
        IndustryState alone = Settled(QuarterEnd);
        alone.Strategies.ResearchMode[Firm] = (int)ResearchMode.Independent;
        Review(alone, Eager);
        project = Assert.Single(Projects(alone));
        Assert.Equal((0, 0), (alone.Projects.Royalty[project], alone.Projects.Coordination[project]));
    }

    [Fact]
    public void No_more_projects_run_than_the_strategy_allows()
    {
        IndustryState industry = Settled(QuarterEnd);
        industry.Strategies.MaximumProjects[Firm] = 1;
        Review(industry, Eager);
        industry.Month = industry.Month.Plus(3);
        Review(industry, Eager);
        Assert.Single(Projects(industry));
        industry.Strategies.MaximumProjects[Firm] = 2;
        industry.Month = industry.Month.Plus(3);
        Review(industry, Eager);
        Assert.Equal(2, Projects(industry).Count);
    }

    [Fact]
    public void A_home_part_made_abroad_is_designed_to_stay_below_the_thresholds()
    {
        const double limit = 1500;
        double free = Processing(industry => { });
        double held = Processing(industry => industry.PolicyStates.ProcessingLimit[IndustryState.Policy] = limit);
        Assert.True(free > limit);
        Assert.Equal(0.98 * limit, held, 1e-6);
    }

    [Fact]
    public void Nobody_begins_a_product_when_development_is_switched_off()
    {
        IndustryState industry = Settled(
            QuarterEnd, ShippedWorld.Read("mechanisms.product-development=false"));
        Review(industry, Eager);
        Assert.Empty(Projects(industry));
    }

    [Fact]
    public void A_closed_firm_reviews_nothing()
    {
        IndustryState industry = Settled(QuarterEnd);
        industry.Designers.Status[Firm] = DesignerStatus.Bankrupt;
        industry.SoftwareStacks.Strategy[Firm] = EcosystemStrategy.Undecided;
        Review(industry, Eager);
        Assert.Empty(Projects(industry));
        Assert.Equal(EcosystemStrategy.Undecided, industry.SoftwareStacks.Strategy[Firm]);
    }

    private static double Processing(Action<IndustryState> rule)
    {
        IndustryState industry = Settled(QuarterEnd);
        industry.Capabilities.Level[Firm] = 1;
        industry.Strategies.Foundry[Firm] = 0;
        industry.PolicyStates.ProcessingPerIndex[IndustryState.Policy] = 4992;
        industry.PolicyStates.ProcessingLimit[IndustryState.Policy] = 0;
        industry.PolicyStates.DenseProcessingLimit[IndustryState.Policy] = 0;
        rule(industry);
        Review(industry, Eager with { Roadmap = Eager.Roadmap with { Temperature = 0 } });
        return industry.Projects.Performance[Assert.Single(Projects(industry))] * 4992;
    }
}
