using CatchUpSim.Model.Entities;
using static CatchUpSim.Model.Tests.Submodels.ReviewedStrategy;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class FailingPartTests
{
    [Theory]
    [InlineData(0.9, DevelopmentStage.Respin, true)]
    [InlineData(0.9, DevelopmentStage.BringUp, true)]
    [InlineData(0.9, DevelopmentStage.Logic, true)]
    [InlineData(0.9, DevelopmentStage.Ramp, false)]
    [InlineData(1, DevelopmentStage.Respin, false)]
    [InlineData(1.1, DevelopmentStage.Respin, false)]
    public void A_part_that_the_firms_own_products_have_overtaken_is_given_up_until_it_is_launched(double step, DevelopmentStage stage, bool givesUp)
    {
        IndustryState industry = Overtaking();
        ProjectId project = Spinning(industry, step * 0.4, stage);
        Review(industry, Parameters);
        Assert.Equal(givesUp, WasGivenUp(industry));
        Assert.Equal(givesUp, industry.Projects.Number[project] != 7 || industry.Projects.Stage[project] == DevelopmentStage.None);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_firm_goes_on_where_it_sells_nothing_or_moves_a_part_for_safety(bool isFirst, bool isPort)
    {
        IndustryState industry = isFirst ? Settled(QuarterEnd) : Overtaking();
        ProjectId project = Spinning(industry, 0.01, DevelopmentStage.Respin);
        industry.Projects.Port[project] = isPort;
        Review(industry, Parameters);
        Assert.False(WasGivenUp(industry));
    }

    [Theory]
    [InlineData(true, false, 1)]
    [InlineData(false, true, 1)]
    [InlineData(false, false, 0.5)]
    public void A_product_that_is_off_sale_cannot_be_made_or_is_for_other_buyers_has_overtaken_nothing(bool isGone, bool isClosed, double fit)
    {
        IndustryState industry = Overtaking();
        ProductId product = IndustryState.ProductsOf(Firm).First();
        ProjectId project = Spinning(industry, 0.3, DevelopmentStage.Respin);
        industry.Projects.Line[project] = industry.Line("domestic/n14").Index;
        industry.Products.OnSale[product] = !isGone;
        industry.Products.Fit[product, new SegmentId(0)] = fit;
        industry.FoundryTies.Suspended[Firm, new FoundryId(industry.ProcessLines.Foundry[industry.Line("leading/n7")])] = isClosed;
        Review(industry, Parameters);
        Assert.False(WasGivenUp(industry));
    }

    [Fact]
    public void A_limit_on_spins_does_not_keep_a_firm_from_giving_up_earlier()
    {
        IndustryState industry = Overtaking();
        Spinning(industry, 0.01, DevelopmentStage.Respin);
        industry.Strategies.MaximumSpins[Firm] = 4;
        Review(industry, Parameters);
        Assert.True(WasGivenUp(industry));
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

    [Fact]
    public void Luck_moves_what_a_firm_could_make_and_not_what_the_rules_allow()
    {
        IndustryState industry = Settled(QuarterEnd);
        industry.PolicyStates.ProcessingLimit[IndustryState.Policy] = 0.05 * industry.PolicyStates.ProcessingPerIndex[IndustryState.Policy];
        industry.Strategies.Foundry[Firm] = 0;
        Review(industry, Eager with { Roadmap = Eager.Roadmap with { PerformanceDispersion = 0.3 } });
        Near.Relative(0.98 * 0.05, industry.Projects.Performance[Projects(industry).Single()]);
    }

    private static IndustryState Overtaking()
    {
        IndustryState industry = Settled(QuarterEnd);
        ProductId product = IndustryState.ProductsOf(Firm).First();
        Sell(industry, "leading/n7");
        industry.Products.Fit[product, new SegmentId(0)] = 1;
        industry.Products.Performance[product] = 0.4;
        return industry;
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
