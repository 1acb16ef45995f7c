using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>The products that a firm has on sale, for a limited number of which it has room.</summary>
internal static class ProductRange
{
    /// <summary>
    /// The place of a new product: one that is free, or that of the product with the fewest orders, open and usual, of equal ones of the
    /// oldest. A product that still ramps stays.
    /// </summary>
    public static ProductId PlaceFor(IndustryState industry, DesignerId designer)
    {
        ProductId? least = null;
        double fewest = 0;
        foreach (ProductId product in IndustryState.ProductsOf(designer))
        {
            if (!industry.Products.OnSale[product])
            {
                return product;
            }

            double orders = Orders(industry, designer, product);
            bool isFirst = least is not { } other || orders < fewest
                || (orders == fewest && industry.Products.Launched[product] < industry.Products.Launched[other]);
            if (isFirst && !Ramps(industry, designer, product))
            {
                least = product;
                fewest = orders;
            }
        }

        // Of all places but those of the other projects' parts one is left: a range has more places than a firm has projects.
        return least!.Value;
    }

    /// <summary>Cards ordered and not delivered, and a month's usual orders of the segments for which the firm has or offers nothing better.</summary>
    private static double Orders(IndustryState industry, DesignerId designer, ProductId product)
    {
        double orders = IndustryMeasures.Sum(industry.Products.Waiting.Row(product));
        foreach (SegmentId segment in industry.Segments.All)
        {
            bool isMeant = IndustryMeasures.BestProduct(industry, designer, segment) == product
                || OnOffer.Of(industry, designer, segment) == product;
            orders += isMeant ? industry.MarketPositions.OrderTrend[designer, segment] : 0;
        }

        return orders;
    }

    private static bool Ramps(IndustryState industry, DesignerId designer, ProductId product)
    {
        foreach (ProjectId project in IndustryState.ProjectsOf(designer))
        {
            if (industry.Projects.Stage[project] == DevelopmentStage.Ramp && (int)industry.Projects.Priority[project] == product.Index)
            {
                return true;
            }
        }

        return false;
    }
}
