using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.Submodels.PolicyMonths;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>The presumption of 2025-01: large parts at fine nodes are made abroad no longer, small ones are.</summary>
public sealed class FoundryAccessTests
{
    private static readonly DesignerId Firm = ShippedWorld.Focal;

    [Theory]
    [InlineData("leading/n7", 16, 600, true)]
    [InlineData("leading/n7", 16, 599.99, false)]
    [InlineData("leading/n7", 7, 600, true)]
    [InlineData("leading/n7", 6.99, 600, false)]
    [InlineData("leading/n7", 0, 600, false)]
    [InlineData("leading/n12", 16, 1333, false)]
    [InlineData("leading/n12", 16, 1334, true)]
    [InlineData("domestic/n7", 16, 2000, false)]
    public void Thirty_billion_transistors_at_the_node_or_below_are_presumed_to_be_controlled(
        string line, double node, double area, bool isPresumed)
    {
        IndustryState industry = UnderPresumption(node);
        Assert.Equal(isPresumed, FoundryAccess.IsPresumed(industry, Firm, industry.Line(line), area));
        Assert.Equal(isPresumed, FoundryAccess.IsClosed(industry, Firm, industry.Line(line), area));
        Assert.False(FoundryAccess.IsPresumed(industry, industry.Designer("incumbent-1"), industry.Line(line), area));
    }

    [Fact]
    public void Nobody_attests_for_a_listed_firm()
    {
        IndustryState industry = UnderPresumption(16);
        industry.Designers.EntityListed[Firm] = true;
        Assert.True(FoundryAccess.IsPresumed(industry, Firm, industry.Line("leading/n12"), 1));
    }

    [Theory]
    [InlineData(400, true)]
    [InlineData(700, false)]
    public void A_designer_of_large_parts_plans_for_another_line(double area, bool isAbroad)
    {
        IndustryState industry = UnderPresumption(16);
        RoadmapDecisionParameters parameters = ShippedWorld.FirmA.StrategyReview.Roadmap with { DieArea = area, Waiting = -20, Temperature = 0 };
        Assert.Equal(industry.Line("leading/n7"), RoadmapDecision.Choose(UnderPresumption(0), Firm, parameters, RoadmapOccasion.NextProduct, 0.5)!.Value.Line);
        RoadmapOption chosen = RoadmapDecision.Choose(industry, Firm, parameters, RoadmapOccasion.NextProduct, 0.5)!.Value;
        Assert.Equal(isAbroad, chosen.Line == industry.Line("leading/n7"));
    }

    [Fact]
    public void The_custom_that_the_presumption_stops_is_lost_to_foreign_suppliers()
    {
        IndustryState industry = ShippedWorld.Beginning();
        LineId line = industry.Line("leading/n7");
        var card = new ProductId(Firm.Index * IndustrySizes.ProductsPerDesigner);
        industry.Products.OnSale[card] = true;
        industry.Products.DieArea[card] = 700;
        industry.Products.Line[card] = line.Index;
        industry.FoundryTies.Wafers[Firm, line] = 30;
        industry.FoundryTies.Wafers[industry.Designer("rival-3"), line] = 90;
        Advance(industry, With(Presumption(16)), 1);
        Assert.Equal(0.25, industry.PolicyStates.LostCustom[IndustryState.Policy], 12);
    }

    [Fact]
    public void An_announced_presumption_is_a_restriction_that_firms_know_of()
    {
        IndustryState industry = ShippedWorld.Beginning();
        Advance(industry, With(Presumption(16) with { Month = RuleMonth.Next, Notice = 3 }), 1);
        Assert.Equal(1, industry.PolicyStates.PendingRestrictions[IndustryState.Policy]);
    }

    [Fact]
    public void Without_the_class_stop_the_presumption_decides_where_chips_are_made()
    {
        Scenario scenario = ShippedWorld.FirmA.Until(2028, 12);
        PolicyEventDefinition[] others = [.. scenario.PolicyControls.Events.Where(dated => dated.Name != "foundry-class-stop")];
        Scenario spared = scenario with { PolicyControls = scenario.PolicyControls with { Events = others } };
        Scenario lax = scenario with
        {
            PolicyControls = scenario.PolicyControls with { Events = [.. others.Select(dated => dated with { PresumptionNode = null })] },
        };
        Assert.NotEqual([], ShippedWorld.Differences(Simulation.Run(spared, 1, 0), Simulation.Run(lax, 1, 0)));
    }

    /// <summary>The first month under the presumption, with 50 million transistors on a square millimetre at 7 nm.</summary>
    private static IndustryState UnderPresumption(double node)
    {
        IndustryState industry = ShippedWorld.Beginning();
        Advance(industry, With(Presumption(node)) with { TransistorsPerArea = 50 }, 1);
        return industry;
    }

    private static PolicyEventDefinition Presumption(double node) =>
        new() { Name = "presumption", Text = "due diligence", Month = RuleMonth, PresumptionNode = node };
}
