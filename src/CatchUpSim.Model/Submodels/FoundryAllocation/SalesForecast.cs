using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>Which of its products a designer plans to sell in which segment, and what sales of them it reckons with.</summary>
internal static class SalesForecast
{
    /// <summary>The row of the product that the firm plans to sell in a segment, sold out or not; −1 for none.</summary>
    public static int Planned(IndustryState industry, DesignerId designer, SegmentId segment)
    {
        int best = -1;
        double merit = 0;
        bool hasLine = OnOffer.HasLine(industry, designer, segment);
        foreach (ProductId product in IndustryState.ProductsOf(designer))
        {
            if (!industry.Products.OnSale[product] || (hasLine && !OnOffer.IsOfLine(industry, product, segment)))
            {
                continue;
            }

            double value = industry.Products.Fit[product, segment] * industry.Products.Performance[product]
                * IndustryMeasures.PermittedShare(industry, product, segment);
            if (value > merit && CardOrders.MayOrder(industry, product))
            {
                merit = value;
                best = product.Index;
            }
        }

        return best;
    }

    /// <summary>
    /// Forecast of the segments that this product serves best, cards per month: half by smoothed orders, half by the own
    /// share of believed demand, so that a month without sales does not end production.
    /// </summary>
    public static double Of(IndustryState industry, DesignerId designer, ProductId product, ReadOnlySpan<int> planned)
    {
        (double ordered, double usual) = Expected(industry, designer, product, planned);
        return (ordered + usual) / 2;
    }

    /// <summary>What to expect in those segments by smoothed orders, and by the own share of believed demand, cards per month.</summary>
    public static (double Ordered, double Usual) Expected(
        IndustryState industry, DesignerId designer, ProductId product, ReadOnlySpan<int> planned)
    {
        double ordered = 0;
        double usual = 0;
        double price = Math.Max(industry.Products.Price[product], 0.01);
        foreach (SegmentId segment in industry.Segments.All)
        {
            if (planned[segment.Index] == product.Index)
            {
                ordered += industry.MarketPositions.OrderTrend[designer, segment];
                usual += industry.MarketPositions.Share[designer, segment] * industry.Beliefs.Demand[designer, segment] * 1000 / price;
            }
        }

        return (ordered, usual);
    }

    /// <summary>What the firm hopes for before any order came: a small part of the demand it believes open to it.</summary>
    public static double Hoped(
        IndustryState industry, DesignerId designer, ProductId product, ReadOnlySpan<int> planned)
    {
        double hoped = 0;
        double price = Math.Max(industry.Products.Price[product], Math.Max(industry.Products.UnitCost[product], 0.1));
        foreach (SegmentId segment in industry.Segments.All)
        {
            if (planned[segment.Index] == product.Index)
            {
                double open = industry.Beliefs.Demand[designer, segment] * industry.Beliefs.Openness[designer, segment];
                hoped += open * industry.Beliefs.Aspiration[designer] * industry.Products.Fit[product, segment] * 1000 / price;
            }
        }

        return hoped;
    }
}
