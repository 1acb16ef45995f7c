using CatchUpSim.Model.Entities;
using static CatchUpSim.Model.Tests.Submodels.ReviewedStrategy;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class FailingPartTests
{
    [Theory]
    [InlineData(DevelopmentStage.Respin, 0.05, true)]
    [InlineData(DevelopmentStage.Respin, 0.15, false)]
    [InlineData(DevelopmentStage.BringUp, 0.05, false)]
    public void A_firm_without_a_product_gives_up_silicon_that_nobody_would_buy_if_it_worked(DevelopmentStage stage, double relative, bool givesUp)
    {
        IndustryState industry = Settled(QuarterEnd);
        ProjectId project = Spinning(industry, relative * IndustryMeasures.Frontier(industry), stage);
        Review(industry, Parameters);
        Assert.Equal(givesUp, WasGivenUp(industry));
        Assert.Equal(givesUp, industry.Projects.Number[project] != 7 || industry.Projects.Stage[project] == DevelopmentStage.None);
    }

    [Theory]
    [InlineData(1.1, 0, true)]
    [InlineData(1.2, 0, false)]
    [InlineData(1.1, 4, false)]
    public void A_part_that_the_firms_own_products_have_overtaken_gets_no_other_spin_unless_the_scenario_says_so(
        double step, int allowed, bool givesUp)
    {
        IndustryState industry = Settled(QuarterEnd);
        ProductId product = IndustryState.ProductsOf(Firm).First();
        Sell(industry, "leading/n7");
        industry.Products.Fit[product, new SegmentId(0)] = 1;
        industry.Products.Performance[product] = 0.4;
        industry.Strategies.MaximumSpins[Firm] = allowed;
        Spinning(industry, step * 0.4, DevelopmentStage.Respin);
        Review(industry, Parameters with { Roadmap = Parameters.Roadmap with { SmallestStep = 1.15 } });
        Assert.Equal(givesUp, WasGivenUp(industry));
    }

    [Fact]
    public void A_limit_on_parts_made_abroad_is_known_when_a_line_is_chosen()
    {
        IndustryState industry = Settled(QuarterEnd);
        Assert.StartsWith("leading", LineOfNext(industry), StringComparison.Ordinal);
        IndustryState limited = Settled(QuarterEnd);
        limited.PolicyStates.ProcessingLimit[IndustryState.Policy] = 0.02 * limited.PolicyStates.ProcessingPerIndex[IndustryState.Policy];
        Assert.StartsWith("domestic", LineOfNext(limited), StringComparison.Ordinal);

        static string LineOfNext(IndustryState industry)
        {
            Review(industry, Eager with { Roadmap = Eager.Roadmap with { Temperature = 0, CostWeight = 0, RiskWeight = 0 } });
            return Foundry(industry, Projects(industry).Single());
        }
    }

    private static bool WasGivenUp(IndustryState industry) =>
        industry.Chronicle.Entries.Any(entry => string.Equals(entry.Subject, "given up", StringComparison.Ordinal));

    /// <summary>Product 7, made for the first segment, in a stage after its first silicon.</summary>
    private static ProjectId Spinning(IndustryState industry, double performance, DevelopmentStage stage)
    {
        ProjectId project = IndustryState.ProjectsOf(Firm).First();
        industry.Projects.Number[project] = 7;
        industry.Projects.Stage[project] = stage;
        industry.Projects.Performance[project] = performance;
        industry.Projects.Line[project] = industry.Line("leading/n7").Index;
        industry.Projects.Began[project] = industry.Month.Index;
        return project;
    }
}
