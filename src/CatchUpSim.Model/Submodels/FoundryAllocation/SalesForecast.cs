using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>What sales of a product its designer reckons with, in the segments in which it plans to sell it, cards per month.</summary>
/// <param name="Ordered">By smoothed orders.</param>
/// <param name="Usual">By the own share of believed demand.</param>
/// <param name="Hoped">Before any order came: by a small part of the demand it believes open to it.</param>
internal readonly record struct SalesForecast(double Ordered, double Usual, double Hoped)
{
    // Floor: a card whose cost is not known yet either.
    private const double LeastPrice = 0.1;

    /// <summary>Gets the forecast: half by each, so that a month without sales does not end production.</summary>
    public double Mean => (Ordered + Usual) / 2;

    /// <summary>The forecast of a product.</summary>
    public static SalesForecast Of(IndustryState industry, ProductId product, in SalesPlan plan)
    {
        DesignerId designer = IndustryState.OwnerOf(product);
        Beliefs beliefs = industry.Beliefs;
        double ordered = 0;
        double usual = 0;
        double hoped = 0;
        double price = Price(industry, product);
        foreach (SegmentId segment in industry.Segments.All)
        {
            double part = plan.Part(industry, product, segment);
            if (part == 0)
            {
                continue;
            }

            ordered += part * industry.MarketPositions.OrderTrend[designer, segment];
            usual += part * industry.MarketPositions.Share[designer, segment] * beliefs.Demand[designer, segment] * 1000 / price;
            if (plan.IsFor(product, segment))
            {
                double open = beliefs.Demand[designer, segment] * beliefs.Openness[designer, segment];
                hoped += open * beliefs.Aspiration[designer] * industry.Products.Fit[product, segment] * 1000 / price;
            }
        }

        return new SalesForecast(ordered, usual, hoped);
    }

    /// <summary>What a card is reckoned to bring, USD thousand: its price, but at least its cost. A new card is ordered before it has a price.</summary>
    private static double Price(IndustryState industry, ProductId product) =>
        Math.Max(industry.Products.Price[product], Math.Max(industry.Products.UnitCost[product], LeastPrice));
}
