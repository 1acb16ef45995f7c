using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// What a firm offers in a segment. Vendors keep lines apart: a card made for another family of segments is offered only where the
/// firm has none of this family, so that buyers of graphics cards are not asked the price of an accelerator.
/// </summary>
public static class OnOffer
{
    // Who has nothing in stock still takes orders.
    private const double SmallestSupply = 1e-6;

    /// <summary>
    /// The product that a designer offers in a segment: of those of the line that are not sold out the one with the most performance that the
    /// law permits there, weighted by the part of its usual orders that the firm has in stock; null when it has nothing to offer.
    /// </summary>
    public static ProductId? Of(IndustryState industry, DesignerId designer, SegmentId segment) =>
        Of(industry, designer, segment, HasLine(industry, designer, segment));

    private static ProductId? Of(IndustryState industry, DesignerId designer, SegmentId segment, bool hasLine)
    {
        ProductId? best = null;
        double merit = 0;
        Products products = industry.Products;
        double usual = industry.Mechanisms.FoundryAllocation ? IndustryMeasures.Sum(industry.MarketPositions.OrderTrend.Row(designer)) : 0;
        foreach (ProductId product in IndustryState.ProductsOf(designer))
        {
            if (!IsListed(products, product) || products.IsSoldOut[product] || (hasLine && !IsOfLine(industry, product, segment)))
            {
                continue;
            }

            double ready = usual > 0 ? Math.Clamp((products.Inventory[product] - products.Backlog[product]) / usual, SmallestSupply, 1) : 1;
            double value = products.Fit[product, segment] * products.Performance[product]
                * IndustryMeasures.PermittedShare(industry, product, segment) * ready;
            (best, merit) = value > merit ? (product, value) : (best, merit);
        }

        return best;
    }

    /// <summary>Whether a firm sells a card made for the segment's family that the law permits there and that it has or can still have made.</summary>
    public static bool HasLine(IndustryState industry, DesignerId designer, SegmentId segment)
    {
        foreach (ProductId product in IndustryState.ProductsOf(designer))
        {
            if (IsListed(industry.Products, product) && IsOfLine(industry, product, segment)
                && IndustryMeasures.PermittedShare(industry, product, segment) > 0
                && CanBeHad(industry, product))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a firm that has a card for a segment, or can have one made, takes no orders there before it has delivered older ones.</summary>
    public static bool IsSoldOut(IndustryState industry, DesignerId designer, SegmentId segment) =>
        HasLine(industry, designer, segment) && Of(industry, designer, segment, hasLine: true) is null;

    /// <summary>Whether a product is in stock or can still be made.</summary>
    public static bool CanBeHad(IndustryState industry, ProductId product) =>
        !industry.Products.IsSoldOut[product] || !FoundryAccess.IsClosed(industry, product);

    /// <summary>Whether a product is made for the family of a segment: it fits better there than a card of another family would.</summary>
    public static bool IsOfLine(IndustryState industry, ProductId product, SegmentId segment) =>
        industry.Products.Fit[product, segment] > industry.Segments.UnrelatedFit[segment];

    private static bool IsListed(Products products, ProductId product) => products.OnSale[product] && products.Price[product] > 0;
}
