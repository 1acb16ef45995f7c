using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Submodel Pricing. Designers price by the mark-up of nested logit demand over their unit cost, pulled down where they want a base of users
/// and up where they want margin; no price, and no bargain, goes below the floor.
/// </summary>
[Writes(nameof(IndustryState.Segments), nameof(Segments.ReferencePrice), nameof(Segments.Access))]
[Writes(nameof(IndustryState.Products), nameof(Products.Price), nameof(Products.PriceFloor), nameof(Products.Markup), nameof(Products.PriceChoice))]
public static class Pricing
{
    // Where nothing is permitted the fit alone decides. A nest that sells less is empty.
    private const double SmallestShare = 1e-9;

    /// <summary>
    /// Reviews prices every quarter, and at once for a product that has none or was rated by governments this month. With the
    /// mechanism off nobody decides: a new product is listed once, for what its performance usually costs.
    /// </summary>
    public static void Review(IndustryState industry, PricingParameters parameters, RandomStream random)
    {
        double frontier = Math.Max(1e-6, IndustryMeasures.Frontier(industry));
        SetFloors(industry, parameters);
        if (!industry.Mechanisms.Pricing)
        {
            ListOnce(industry, parameters, frontier);
            return;
        }

        double years = industry.Month.Since(industry.Start) / 12.0;
        double reference = parameters.ReferencePrice * Math.Pow(frontier, parameters.FrontierExponent) * Math.Pow(1 - parameters.Decline, years);
        foreach (SegmentId segment in industry.Segments.All)
        {
            industry.Segments.ReferencePrice[segment] = reference;
        }

        MarketAccess.Follow(industry, parameters.AccessMemory);
        foreach (ProductId product in industry.Products.All)
        {
            DesignerId designer = IndustryState.OwnerOf(product);
            bool isNew = industry.Products.Price[product] <= 0;
            bool isRated = !industry.Designers.IsHome[designer] && industry.Products.Launched[product] == industry.Month.Index - 1;
            bool isDue = industry.Month.IsQuarterEnd || isNew || isRated;
            if (industry.Products.OnSale[product] && industry.IsActive(designer) && isDue)
            {
                // What sways who sets a price, and no utility tells, sways it at every review of a year.
                double inclination = random.At(
                    industry.Month.FirstOfYear, designer.Index, product.Index % IndustrySizes.ProductsPerDesigner).NextUniform();
                Set(industry, parameters, product, frontier, inclination);
            }
        }
    }

    /// <summary>Bargains go down to the floor, too, so that it is published apart from the price.</summary>
    private static void SetFloors(IndustryState industry, PricingParameters parameters)
    {
        foreach (ProductId product in industry.Products.All)
        {
            industry.Products.PriceFloor[product] = industry.Products.UnitCost[product] * parameters.Floor;
        }
    }

    private static void ListOnce(IndustryState industry, PricingParameters parameters, double frontier)
    {
        foreach (ProductId product in industry.Products.All)
        {
            if (industry.Products.OnSale[product] && industry.Products.Price[product] <= 0)
            {
                industry.Products.Price[product] = Math.Max(
                    industry.Products.PriceFloor[product],
                    Equivalent(industry, product, FocusOf(industry, product), frontier));
            }
        }
    }

    /// <summary>What the performance that a product may be sold with in a segment costs at the reference price, software included.</summary>
    private static double Equivalent(IndustryState industry, ProductId product, SegmentId segment, double frontier)
    {
        double merit = industry.Products.Performance[product] * IndustryMeasures.PermittedShare(industry, product, segment)
            * industry.SoftwareStacks.Efficiency[IndustryState.OwnerOf(product)] / frontier;
        return industry.Segments.ReferencePrice[segment] * Math.Max(merit, 1e-3);
    }

    private static void Set(
        IndustryState industry, PricingParameters parameters, ProductId product, double frontier, double inclination)
    {
        Products products = industry.Products;
        DesignerId designer = IndustryState.OwnerOf(product);
        SegmentId focus = FocusOf(industry, product);
        double reference = industry.Segments.ReferencePrice[focus];
        double equivalent = Equivalent(industry, product, focus, frontier * industry.Segments.Access[focus]);
        double share = Math.Min(industry.MarketPositions.Share[designer, focus], parameters.LargestShare);
        double response = MarkupEquations.OwnResponse(share, ShareInNest(industry, designer, focus), parameters.NestDissimilarity);
        double markup = MarkupEquations.Markup(parameters.PriceSensitivity / reference, response);
        double floor = products.PriceFloor[product];
        double usual = MarkupEquations.Price(products.UnitCost[product], markup, floor);

        // A part of little merit cannot ask for more than buyers would pay for the same performance elsewhere.
        usual = Math.Max(floor, Math.Min(usual, Math.Max(equivalent, products.UnitCost[product])));
        double fixedRatio = industry.Strategies.PriceRatio[designer];
        double ratio = PriceDecision.Choose(
            industry, product, new PriceSituation(usual, reference, share, parameters.PriceSensitivity * response), parameters.Decision, inclination);
        double price = double.IsNaN(fixedRatio) ? usual * ratio : equivalent * fixedRatio;
        products.Price[product] = Math.Max(floor, price);
        products.Markup[product] = products.Price[product] / Math.Max(equivalent, 1e-6);
    }

    /// <summary>Share of a designer in what a segment buys from its nest, home or abroad; whoever comes first is alone in it.</summary>
    private static double ShareInNest(IndustryState industry, DesignerId designer, SegmentId segment)
    {
        double domestic = industry.Segments.DomesticShare[segment];
        double nest = industry.Designers.IsHome[designer] ? domestic : 1 - domestic;
        return nest > SmallestShare ? Math.Clamp(industry.MarketPositions.Share[designer, segment] / nest, 0, 1) : 1;
    }

    /// <summary>The segment whose buyers a price is made for: the one that the product serves best of those where it may be sold.</summary>
    private static SegmentId FocusOf(IndustryState industry, ProductId product)
    {
        var best = new SegmentId(0);
        double highest = 0;
        foreach (SegmentId segment in industry.Segments.All)
        {
            double permitted = Math.Max(IndustryMeasures.PermittedShare(industry, product, segment), SmallestShare);
            double served = industry.Products.Fit[product, segment] * permitted;
            (best, highest) = served > highest ? (segment, served) : (best, highest);
        }

        return best;
    }
}
