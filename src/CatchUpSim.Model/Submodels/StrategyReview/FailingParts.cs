using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Go or no-go for a part whose silicon has failed: another spin is for a part that would still be worth beginning. What is spent
/// is spent, but a part that has been overtaken while it went round costs people, masks and the place of a better one.
/// </summary>
internal static class FailingParts
{
    /// <summary>Gives up the parts at a respin that nobody would begin any more, unless the scenario says how many spins a firm goes on.</summary>
    public static void Review(IndustryState industry, RoadmapDecisionParameters parameters, DesignerId designer)
    {
        if (industry.Strategies.MaximumSpins[designer] > 0)
        {
            return;
        }

        foreach (ProjectId project in IndustryState.ProjectsOf(designer))
        {
            if (industry.Projects.Stage[project] == DevelopmentStage.Respin)
            {
                double needed = Needed(industry, parameters, designer, new SegmentId(industry.Projects.Focus[project]));
                if (industry.Projects.Performance[project] < needed)
                {
                    SpinLimit.GiveUp(industry, project, needed);
                }
            }
        }
    }

    /// <summary>
    /// Performance that a part made for a segment must have to be worth while: a step beyond the best that the firm sells there,
    /// or, for a firm without a product, what somebody would buy.
    /// </summary>
    private static double Needed(IndustryState industry, RoadmapDecisionParameters parameters, DesignerId designer, SegmentId segment)
    {
        double best = 0;
        foreach (ProductId product in IndustryState.ProductsOf(designer))
        {
            bool isSold = industry.Products.OnSale[product] && !FoundryAccess.IsClosed(industry, product);
            best = isSold ? Math.Max(best, industry.Products.Performance[product] * industry.Products.Fit[product, segment]) : best;
        }

        return best > 0 ? best * parameters.SmallestStep : parameters.HopelessPerformance * IndustryMeasures.Frontier(industry);
    }
}
