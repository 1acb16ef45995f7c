using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>Finds products and designs whose process line the firm has lost.</summary>
internal static class LineLoss
{
    /// <summary>Whether every product that the firm sells has lost its line and no move to an open one is under way.</summary>
    public static bool IsStranded(IndustryState industry, DesignerId designer)
    {
        foreach (ProjectId project in IndustryState.ProjectsOf(designer))
        {
            if (industry.Projects.Stage[project] != DevelopmentStage.None && !FoundryAccess.IsClosed(industry, project))
            {
                // A project on an open line already is the way out.
                return false;
            }
        }

        return FoundryDependence.HasLostEveryLine(industry, designer);
    }

    /// <summary>
    /// Whether a firm whose scenario wants a second source before a line is lost sells a product and has none there, on sale
    /// or under way.
    /// </summary>
    public static bool LacksSecondSource(IndustryState industry, DesignerId designer)
    {
        int second = industry.Strategies.SecondSource[designer];
        if (second < 0 || !industry.Strategies.SecondSourceAhead[designer])
        {
            return false;
        }

        var foundry = new FoundryId(second);

        foreach (ProjectId project in IndustryState.ProjectsOf(designer))
        {
            if (industry.Projects.Stage[project] != DevelopmentStage.None && FoundryDependence.IsAt(industry, foundry, industry.Projects.Line[project]))
            {
                return false;
            }
        }

        bool sells = false;
        foreach (ProductId product in IndustryState.ProductsOf(designer))
        {
            bool isOnSale = industry.Products.OnSale[product];
            if (isOnSale && FoundryDependence.IsAt(industry, foundry, industry.Products.Line[product]))
            {
                return false;
            }

            sells |= isOnSale;
        }

        return sells;
    }
}
