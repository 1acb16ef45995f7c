using CatchUpSim.Model.Entities;
using static CatchUpSim.Model.Tests.Submodels.ReviewedStrategy;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class LostLineTests
{
    [Fact]
    public void A_firm_that_loses_the_foundry_of_its_product_moves_without_waiting_for_the_quarter()
    {
        IndustryState industry = Settled(Month.Of(2020, 11));
        Sell(industry, "leading/n7");
        Review(industry, Eager);
        Assert.Empty(Projects(industry));
        industry.FoundryTies.Suspended[Firm, new FoundryId(0)] = true;
        Review(industry, Eager);
        ProjectId project = Assert.Single(Projects(industry));
        Assert.True(industry.Projects.Port[project]);
        Assert.Equal("domestic", Foundry(industry, project));
        Assert.Contains(industry.Chronicle.Entries, e => e.Decision is { Decision: "second source" });
    }

    [Theory]
    [InlineData(400, 0)]
    [InlineData(700, 1)]
    public void A_firm_whose_part_is_presumed_to_be_controlled_moves_it(double area, int moves)
    {
        IndustryState industry = Settled(Month.Of(2020, 11));
        Sell(industry, "leading/n7");
        industry.Products.DieArea[IndustryState.ProductsOf(Firm).First()] = area;
        industry.PolicyStates.PresumptionNode[IndustryState.Policy] = 16;
        Review(industry, Eager);
        Assert.Equal(moves, Projects(industry).Count);
    }

    [Fact]
    public void A_product_on_an_open_line_is_reason_enough_to_wait_for_the_quarter()
    {
        IndustryState industry = Settled(Month.Of(2020, 11));
        Sell(industry, "leading/n7");
        Sell(industry, "domestic/n14", 1);
        industry.FoundryTies.Suspended[Firm, new FoundryId(0)] = true;
        Review(industry, Eager);
        Assert.Empty(Projects(industry));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void A_product_on_an_open_line_for_other_buyers_is_no_way_out(double fit, int ports)
    {
        IndustryState industry = Settled(Month.Of(2020, 11));
        Sell(industry, "leading/n7");
        Sell(industry, "domestic/n14", 1);
        industry.Products.Fit[IndustryState.ProductsOf(Firm).ElementAt(1), new SegmentId(0)] = fit;
        industry.FoundryTies.Suspended[Firm, new FoundryId(0)] = true;
        Review(industry, Eager);
        Assert.Equal(ports, Projects(industry).Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_project_on_an_open_line_is_the_way_out_for_the_buyers_for_whom_it_is_made(bool isForThem)
    {
        IndustryState industry = Settled(Month.Of(2020, 11));
        industry.Strategies.MaximumProjects[Firm] = 2;
        Sell(industry, "leading/n7");
        SegmentId other = industry.Segments.All.First(s => industry.Segments.Family[s] != industry.Segments.Family[new SegmentId(0)]);
        ProjectId project = IndustryState.ProjectsOf(Firm).First();
        industry.Projects.Stage[project] = DevelopmentStage.Logic;
        industry.Projects.Line[project] = industry.Line("domestic/n14").Index;
        industry.Projects.Focus[project] = isForThem ? 0 : other.Index;
        industry.Projects.Began[project] = industry.Month.Index;
        industry.FoundryTies.Suspended[Firm, new FoundryId(0)] = true;
        Review(industry, Eager);
        Assert.Equal(isForThem ? 1 : 2, Projects(industry).Count);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void A_part_that_cannot_be_made_any_more_is_no_part_to_be_bettered(bool isClosed, bool begins)
    {
        IndustryState industry = Settled(QuarterEnd);
        Sell(industry, "leading/n7");
        industry.Products.Performance[IndustryState.ProductsOf(Firm).First()] = 50;
        Sell(industry, "domestic/n14", 1);
        industry.FoundryTies.Suspended[Firm, new FoundryId(0)] = isClosed;
        Review(industry, Eager);
        Assert.Equal(begins, Projects(industry).Count > 0);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(0.999, true)]
    public void A_part_whose_line_may_be_lost_counts_as_far_as_the_firm_believes_that_it_keeps_it(double risk, bool begins)
    {
        IndustryState industry = Settled(QuarterEnd);
        Sell(industry, "leading/n7");
        industry.Products.Performance[IndustryState.ProductsOf(Firm).First()] = 50;
        industry.Beliefs.NodeRisk[Firm] = risk;
        Review(industry, Eager);
        Assert.Equal(begins, Projects(industry).Count > 0);
    }

    [Theory]
    [InlineData(12, false, 1)]
    [InlineData(9, false, 0)]
    [InlineData(12, true, 0)]
    public void That_a_firm_waits_is_told_once_a_year_while_it_has_nothing_under_way(int month, bool isBusy, int told)
    {
        IndustryState industry = Settled(Month.Of(2021, month));
        industry.Strategies.MaximumProjects[Firm] = 3;
        ProjectId project = IndustryState.ProjectsOf(Firm).First();
        industry.Projects.Stage[project] = isBusy ? DevelopmentStage.Logic : DevelopmentStage.None;
        Review(industry, Eager with { Roadmap = Eager.Roadmap with { Waiting = 20, Temperature = 0 } });
        Assert.Equal(told, industry.Chronicle.Entries.Count(
            e => e.Designer == Firm.Index && e.Decision is { Decision: "roadmap" } decision && decision.Options[decision.Chosen] == "wait"));
    }

    [Fact]
    public void A_design_whose_line_is_lost_moves_and_begins_only_its_physical_part_again()
    {
        IndustryState industry = Settled(QuarterEnd);
        industry.Strategies.MaximumProjects[Firm] = 2;
        Review(industry, Eager with { Roadmap = Eager.Roadmap with { Temperature = 0, CostWeight = 0, RiskWeight = 0 } });
        ProjectId project = Assert.Single(Projects(industry));
        Assert.Equal("leading", Foundry(industry, project));
        double performance = industry.Projects.Performance[project];
        industry.Projects.Stage[project] = DevelopmentStage.Logic;
        industry.Projects.Done[project] = 100;
        industry.FoundryTies.Suspended[Firm, new FoundryId(0)] = true;
        Advance(industry, 3);
        Assert.Equal("domestic", Foundry(industry, project));
        Assert.Equal(100, industry.Projects.Done[project]);
        Assert.True(industry.Projects.Performance[project] < performance);
        (industry.Projects.Stage[project], industry.Projects.Work[project]) = (DevelopmentStage.Physical, 300);
        industry.FoundryTies.Suspended[Firm, new FoundryId(0)] = false;
        industry.FoundryTies.Suspended[Firm, new FoundryId(1)] = true;
        Advance(industry, 3);
        Assert.Equal("leading", Foundry(industry, project));

        // Its work is drawn anew for the other line, since no work is zero.
        Assert.Equal((0, 0), (industry.Projects.Done[project], industry.Projects.Work[project]));
    }

    [Theory]
    [InlineData(DevelopmentStage.TapeOut)]
    [InlineData(DevelopmentStage.Qualification)]
    public void A_part_that_is_taped_out_goes_back_to_physical_design_when_its_line_is_lost(DevelopmentStage stage)
    {
        IndustryState industry = Settled(QuarterEnd);
        Review(industry, Eager with { Roadmap = Eager.Roadmap with { Temperature = 0, CostWeight = 0, RiskWeight = 0 } });
        ProjectId project = Assert.Single(Projects(industry));
        (industry.Projects.Stage[project], industry.Projects.Work[project], industry.Projects.Spin[project]) = (stage, 90, 2);
        industry.FoundryTies.Suspended[Firm, new FoundryId(0)] = true;
        Advance(industry, 3);
        Assert.Equal(("domestic", DevelopmentStage.Physical), (Foundry(industry, project), industry.Projects.Stage[project]));
        Assert.Equal((0.0, 0), (industry.Projects.Work[project], industry.Projects.Spin[project]));
    }

    [Fact]
    public void A_firm_whose_only_design_has_moved_to_an_open_line_begins_no_second_one_in_panic()
    {
        IndustryState industry = Settled(Month.Of(2020, 11));
        industry.Strategies.MaximumProjects[Firm] = 2;
        Sell(industry, "leading/n7");
        ProjectId project = IndustryState.ProjectsOf(Firm).First();
        industry.Projects.Stage[project] = DevelopmentStage.Logic;
        industry.Projects.Line[project] = industry.Line("leading/n7").Index;
        industry.Projects.Performance[project] = 1;
        industry.Projects.Began[project] = industry.Month.Index;
        industry.FoundryTies.Suspended[Firm, new FoundryId(0)] = true;
        Review(industry, Eager with { Roadmap = Eager.Roadmap with { Waiting = 20 } });
        Assert.Equal("domestic", Foundry(industry, Assert.Single(Projects(industry))));
    }
}
