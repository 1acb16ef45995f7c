using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>What the parts that a firm ships are worth to customers and cost: what upgrading is measured by.</summary>
internal static class ShippedParts
{
    /// <summary>The part that did most for customers among those delivered in the month; null without deliveries.</summary>
    public static ProductId? BestShipping(IndustryState industry, DesignerId designer)
    {
        ProductId? best = null;
        double most = 0;
        foreach (ProductId product in IndustryState.ProductsOf(designer))
        {
            bool isShipping = industry.Products.OnSale[product] && industry.Products.Delivered[product] > 0;
            double performance = isShipping ? Effective(industry, product) : 0;
            if (performance > most)
            {
                most = performance;
                best = product;
            }
        }

        return best;
    }

    /// <summary>Equation (VC13): effective performance = theoretical performance · efficiency of the software · best fit to a segment.</summary>
    public static double Effective(IndustryState industry, ProductId product)
    {
        double most = 0;
        foreach (SegmentId segment in industry.Segments.All)
        {
            most = Math.Max(most, IndustryMeasures.Merit(industry, product, segment, underLaw: false));
        }

        return most;
    }

    /// <summary>The lowest unit cost per performance of the products on sale; 0 without any.</summary>
    public static double LowestCost(IndustryState industry, DesignerId designer)
    {
        double cost = 0;
        foreach (ProductId product in IndustryState.ProductsOf(designer))
        {
            double performance = industry.Products.Performance[product];
            double ratio = industry.Products.OnSale[product] && performance > 0 ? industry.Products.UnitCost[product] / performance : 0;
            cost = ratio > 0 && (cost <= 0 || ratio < cost) ? ratio : cost;
        }

        return cost;
    }
}
