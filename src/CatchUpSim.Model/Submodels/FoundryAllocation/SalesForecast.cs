using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>What sales of a product its designer reckons with, in the segments in which it plans to sell it, cards per month.</summary>
/// <param name="Ordered">By smoothed orders.</param>
/// <param name="Usual">By the own share of believed demand.</param>
internal readonly record struct SalesForecast(double Ordered, double Usual)
{
    /// <summary>Gets the forecast: half by each, so that a month without sales does not end production.</summary>
    public double Mean => (Ordered + Usual) / 2;

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

    /// <summary>The forecast of a product.</summary>
    public static SalesForecast Of(IndustryState industry, ProductId product, ReadOnlySpan<int> planned)
    {
        DesignerId designer = IndustryState.OwnerOf(product);
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

        return new SalesForecast(ordered, usual);
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
