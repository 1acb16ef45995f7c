using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>Finds products and designs whose process line the firm has lost.</summary>
internal static class LineLoss
{
    /// <summary>
    /// Whether a product that the firm sells has lost its line, and neither another one made for the same family of segments nor a project
    /// for it on an open line is the way out.
    /// </summary>
    public static bool IsStranded(IndustryState industry, DesignerId designer)
    {
        foreach (ProductId product in IndustryState.ProductsOf(designer))
        {
            bool isLost = industry.Products.OnSale[product] && FoundryAccess.IsClosed(industry, product);
            if (isLost && !HasHeir(industry, designer, product) && !HasProject(industry, designer, product))
            {
                return true;
            }
        }

        return false;
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

    /// <summary>Whether another product made for the same family of segments is on sale and can be made.</summary>
    /// <param name="industry">State; only read.</param>
    /// <param name="designer">The firm.</param>
    /// <param name="lost">The product.</param>
    /// <param name="made">Share of its planned volume that can be made of the other one at least.</param>
    public static bool HasHeir(IndustryState industry, DesignerId designer, ProductId lost, double made = 0)
    {
        foreach (ProductId product in IndustryState.ProductsOf(designer))
        {
            if (industry.Products.OnSale[product] && industry.Products.RampShare[product] >= made && !FoundryAccess.IsClosed(industry, product))
            {
                foreach (SegmentId segment in industry.Segments.All)
                {
                    if (OnOffer.IsOfLine(industry, lost, segment) && OnOffer.IsOfLine(industry, product, segment))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool HasProject(IndustryState industry, DesignerId designer, ProductId lost)
    {
        foreach (ProjectId project in IndustryState.ProjectsOf(designer))
        {
            if (industry.Projects.Stage[project] != DevelopmentStage.None && !FoundryAccess.IsClosed(industry, project)
                && OnOffer.IsOfLine(industry, lost, new SegmentId(industry.Projects.Focus[project])))
            {
                return true;
            }
        }

        return false;
    }
}
