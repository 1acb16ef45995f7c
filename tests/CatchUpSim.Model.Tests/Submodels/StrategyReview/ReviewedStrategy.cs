using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>The focal firm of the shipped world, settled, when it looks at its strategy.</summary>
internal static class ReviewedStrategy
{
    public static readonly DesignerId Firm = ShippedWorld.Focal;

    public static readonly Month QuarterEnd = Month.Of(2020, 12);

    public static StrategyReviewParameters Parameters => ShippedWorld.FirmA.StrategyReview;

    /// <summary>Nobody waits, and nobody is ever too small a step ahead.</summary>
    public static StrategyReviewParameters Eager => Parameters with
    {
        Roadmap = Parameters.Roadmap with { Waiting = -20, SmallestStep = 0.5, PerformanceDispersion = 0 },
    };

    public static IndustryState Settled(Month month, Scenario? scenario = null)
    {
        IndustryState industry = ShippedWorld.Beginning(scenario);
        industry.Month = month;
        industry.SoftwareStacks.Strategy[Firm] = EcosystemStrategy.Compatible;
        industry.Strategies.Foundry[Firm] = -1;
        industry.MarketPositions.Entered[Firm, new SegmentId(0)] = industry.Start.Index;
        return industry;
    }

    public static void Sell(IndustryState industry, string line, int place = 0)
    {
        ProductId product = IndustryState.ProductsOf(Firm).ElementAt(place);
        industry.Products.OnSale[product] = true;
        industry.Products.Performance[product] = 0.05;
        industry.Products.Line[product] = industry.Line(line).Index;
        industry.Products.Fit[product, new SegmentId(0)] = 1;
    }

    public static string Foundry(IndustryState industry, ProjectId project) =>
        industry.Names.Lines[industry.Projects.Line[project]].Split('/')[0];

    public static List<ProjectId> Projects(IndustryState industry) =>
        [.. IndustryState.ProjectsOf(Firm).Where(project => industry.Projects.Stage[project] != DevelopmentStage.None)];

    public static void Advance(IndustryState industry, int months)
    {
        industry.Month = industry.Month.Plus(months);
        Review(industry, Eager);
    }

    public static void Review(IndustryState industry, StrategyReviewParameters parameters) =>
        StrategyReview.Review(industry, parameters, ShippedWorld.Stream(RandomPurpose.Strategy));
}
