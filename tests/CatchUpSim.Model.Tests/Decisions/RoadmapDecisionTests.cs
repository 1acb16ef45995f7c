using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Decisions;

public sealed class RoadmapDecisionTests
{
    private static readonly DesignerId Firm = ShippedWorld.Focal;

    private static RoadmapDecisionParameters Parameters => ShippedWorld.FirmA.StrategyReview.Roadmap;

    [Fact]
    public void Risk_of_losing_a_foreign_foundry_speaks_against_it_and_not_against_a_home_line()
    {
        IndustryState industry = ShippedWorld.Beginning();
        double foreign = Utility(industry, "leading/n7");
        double home = Utility(industry, "domestic/n14");
        industry.Beliefs.NodeRisk[Firm] = 0.5;
        Assert.True(Utility(industry, "leading/n7") < foreign);
        Assert.Equal(home, Utility(industry, "domestic/n14"));
    }

    [Fact]
    public void Denser_transistors_promise_performance_and_money_makes_projects_easier()
    {
        IndustryState industry = ShippedWorld.Beginning();
        Assert.True(Option(industry, "leading/n7").Performance > Option(industry, "leading/n12").Performance);
        double poor = Utility(industry, "leading/n7");
        industry.Accounts.Cash[Firm] *= 100;
        Assert.True(Utility(industry, "leading/n7") > poor);
    }

    [Fact]
    public void A_line_is_as_dear_as_its_good_dies()
    {
        IndustryState industry = ShippedWorld.Beginning();
        LineId line = industry.Line("domestic/n14");
        double before = Utility(industry, "domestic/n14");
        double good = DieEconomics.NegativeBinomialYield(Parameters.DieArea, industry.ProcessLines.Defects[line], ShippedWorld.FirmA.FoundryAllocation.Clustering);

        // Twice the price with twice the share of good dies costs the same.
        industry.ProcessLines.WaferPrice[line] *= 2;
        Assert.True(Utility(industry, "domestic/n14") < before);
        industry.ProcessLines.Defects[line] = DieEconomics.ImpliedDefectDensity(Parameters.DieArea, Math.Min(1, 2 * good), ShippedWorld.FirmA.FoundryAllocation.Clustering);
        Assert.InRange(2 * good, 0, 1);
        Assert.Equal(before, Utility(industry, "domestic/n14"), 9);
    }

    [Fact]
    public void What_a_line_costs_weighs_the_same_whatever_other_lines_cost()
    {
        IndustryState industry = ShippedWorld.Beginning();
        LineId line = industry.Line("leading/n12");
        double good = DieEconomics.NegativeBinomialYield(Parameters.DieArea, industry.ProcessLines.Defects[line], ShippedWorld.FirmA.FoundryAllocation.Clustering);
        double free = Utility(industry, "leading/n12", Parameters with { CostWeight = 0 });
        Assert.Equal(free - (0.3 * industry.ProcessLines.WaferPrice[line] / 1000 / good), Utility(industry, "leading/n12", Parameters with { CostWeight = 0.3 }), 9);
        double before = Utility(industry, "leading/n12");
        industry.ProcessLines.WaferPrice[industry.Line("leading/n7")] *= 3;
        Assert.Equal(before, Utility(industry, "leading/n12"));
    }

    [Fact]
    public void A_barred_or_suspended_line_is_never_chosen()
    {
        IndustryState industry = ShippedWorld.Beginning();
        industry.FoundryTies.Suspended[Firm, new FoundryId(0)] = true;
        for (int agent = 0; agent < 50; agent++)
        {
            RoadmapOption? option = Choose(industry, Parameters with { Temperature = 100 }, agent);
            Assert.True(option is null || industry.ProcessLines.Foundry[option.Value.Line] == 1);
        }
    }

    [Fact]
    public void A_foundry_fixed_by_the_scenario_is_obeyed()
    {
        IndustryState industry = ShippedWorld.Beginning();
        industry.Strategies.Foundry[Firm] = 1;
        RoadmapOption? option = Choose(industry, Parameters with { Waiting = -20 }, 0);
        Assert.Equal(1, industry.ProcessLines.Foundry[option!.Value.Line]);
        Assert.True(industry.Chronicle.Entries[^1].Decision!.IsFixed);
    }

    [Fact]
    public void A_line_is_designed_for_only_once_its_design_kit_is_out()
    {
        IndustryState industry = ShippedWorld.Beginning();
        LineId line = industry.Line("leading/n5");
        int ahead = industry.ProcessLines.Available[line] - industry.Month.Index;
        RoadmapDecisionParameters eager = Parameters with { Waiting = -20, Temperature = 100 };
        bool Chosen(int kitMonths) => Enumerable.Range(0, 200)
            .Any(agent => Choose(industry, eager with { KitMonths = kitMonths }, agent)?.Line == line);
        Assert.False(Chosen(ahead - 1));
        Assert.True(Chosen(ahead));
    }

    [Fact]
    public void Who_runs_out_of_money_begins_nothing_beside_what_is_under_way()
    {
        IndustryState industry = ShippedWorld.Beginning();
        RoadmapDecisionParameters eager = Parameters with { Waiting = -20 };
        industry.Accounts.Runway[Firm] = Parameters.BeginRunway - 1;
        Assert.NotNull(Choose(industry, eager, 0)); // the first project is why the firm exists
        foreach (ProjectId project in IndustryState.ProjectsOf(Firm))
        {
            industry.Projects.Stage[project] = DevelopmentStage.Logic;
            industry.Projects.Performance[project] = 0.01;
        }

        Assert.Null(Choose(industry, eager, 0));
        industry.Accounts.Runway[Firm] = Parameters.BeginRunway;
        Assert.NotNull(Choose(industry, eager, 0));
    }

    [Fact]
    public void Who_has_lost_every_line_waits()
    {
        IndustryState industry = ShippedWorld.Beginning();
        industry.FoundryTies.IsBarred.Row(Firm).Fill(true);
        Assert.Null(Choose(industry, Parameters, 0));
    }

    [Theory]
    [InlineData(RoadmapOccasion.NextProduct, false)]
    [InlineData(RoadmapOccasion.SecondSource, true)]
    [InlineData(RoadmapOccasion.LostDesign, true)]
    public void A_project_begun_last_month_is_a_reason_to_wait_only_while_its_line_is_open(RoadmapOccasion occasion, bool moves)
    {
        // A tie of waiting and moving, but for what the occasion adds: the fresh project, and the year of a lost line.
        IndustryState industry = ShippedWorld.Beginning();
        ProjectId latest = IndustryState.ProjectsOf(Firm).First();
        industry.Projects.Began[latest] = industry.Month.Index - 1;
        RoadmapOption? option = RoadmapDecision.Choose(
            industry, Firm, Parameters with { Temperature = 0, Waiting = BestUtility(industry) + 0.5, Urgency = 1 }, occasion, 0.5);
        Assert.Equal(moves, option is not null);
    }

    [Theory]
    [InlineData(RoadmapOccasion.SecondSource, false)]
    [InlineData(RoadmapOccasion.LostDesign, true)]
    public void A_design_that_lost_its_line_moves_at_any_price(RoadmapOccasion occasion, bool moves)
    {
        IndustryState industry = ShippedWorld.Beginning();
        RoadmapOption? option = RoadmapDecision.Choose(industry, Firm, Parameters with { Temperature = 0, Waiting = 20 }, occasion, 0.5);
        Assert.Equal(moves, option is not null);
        Assert.DoesNotContain(industry.Chronicle.Entries, entry => entry.Decision is { IsFixed: true });
    }

    [Theory]
    [InlineData("domestic/n7", "leading/n7")]
    [InlineData("domestic/n5", "leading/n5")]
    public void A_part_of_the_same_class_loses_a_fifth_to_a_half_of_its_performance_at_home(string home, string abroad)
    {
        IndustryState industry = ShippedWorld.Beginning();
        double lost = 1 - (Option(industry, home).Performance / Option(industry, abroad).Performance);
        Assert.InRange(lost, 0.2, 0.5);
    }

    private static double BestUtility(IndustryState industry)
    {
        double best = double.NegativeInfinity;
        foreach (LineId line in industry.ProcessLines.All)
        {
            bool isOut = industry.ProcessLines.Available[line] <= industry.Month.Index + Parameters.KitMonths;
            double baseline = Parameters.HopelessPerformance * IndustryMeasures.Frontier(industry);
            RoadmapOption option = RoadmapDecision.Option(industry, Firm, line, Parameters);
            best = isOut ? Math.Max(best, RoadmapDecision.Utility(industry, Firm, option, baseline, Parameters)) : best;
        }

        return best;
    }

    private static RoadmapOption? Choose(IndustryState industry, RoadmapDecisionParameters parameters, int agent)
    {
        double uniform = ShippedWorld.Stream(RandomPurpose.Strategy).At(industry.Month, agent).NextUniform();
        return RoadmapDecision.Choose(industry, Firm, parameters, RoadmapOccasion.NextProduct, uniform);
    }

    private static RoadmapOption Option(IndustryState industry, string line) =>
        RoadmapDecision.Option(industry, Firm, industry.Line(line), Parameters);

    private static double Utility(IndustryState industry, string line, RoadmapDecisionParameters? parameters = null) =>
        RoadmapDecision.Utility(industry, Firm, Option(industry, line), 0.3, parameters ?? Parameters);
}
