using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>A qualified design becomes a product, takes a slot of the range, and ramps to volume.</summary>
internal static class ProductLaunch
{
    /// <summary>Puts the project's part on sale, in place of the product that matters least if the range is full.</summary>
    public static void Launch(IndustryState industry, ProductDevelopmentParameters parameters, ProjectId project)
    {
        DesignerId designer = IndustryState.OwnerOf(project);
        ProductId product = ProductRange.PlaceFor(industry, designer);
        Products products = industry.Products;
        WriteOff(industry, product);
        Clear(industry, product);
        products.OnSale[product] = true;
        products.Launched[product] = industry.Month.Index;
        products.Number[product] = industry.Projects.Number[project];
        products.Performance[product] = industry.Projects.Performance[project];
        products.DieArea[product] = industry.Projects.DieArea[project];
        products.Line[product] = industry.Projects.Line[project];
        products.MarketFactor[product] = 1;
        products.Royalty[product] = industry.Projects.Partner[project] >= 0 ? industry.Projects.Royalty[project] : 0;
        products.Generation[product] = industry.Capabilities.Generation[designer];
        products.RampShare[product] = parameters.FirstRamp;
        products.IsBlocked[product] = AwaitsRating(industry, designer);
        SetFit(industry, product, industry.Projects.Focus[project]);

        // Cards from pilot wafers, already paid for with the prototypes, are the first to be sold.
        products.Inventory[product] = parameters.PilotCards;
        industry.Projects.Priority[project] = product.Index;
        industry.Chronicle.Write(
            industry.Month, designer, EventKind.Product, "launch", $"product {products.Number[product]} reaches customers, performance {products.Performance[product]:0.00}, {ProjectPlan.Delay(industry, project)}");
    }

    /// <summary>Raises the share of planned volume as the ramp proceeds.</summary>
    public static void Ramp(IndustryState industry, ProductDevelopmentParameters parameters, ProjectId project)
    {
        var product = new ProductId((int)industry.Projects.Priority[project]);
        double done = industry.Projects.Done[project] / industry.Projects.Work[project];
        industry.Products.RampShare[product] = parameters.FirstRamp + ((1 - parameters.FirstRamp) * done);
    }

    /// <summary>
    /// Dates volume production by last month's deliveries: large orders may come long after the ramp has ended. Cards from pilot
    /// wafers are none; a line must have made as many.
    /// </summary>
    public static void NoteVolume(IndustryState industry, ProductDevelopmentParameters parameters, DesignerId designer)
    {
        if (industry.HasReached(designer, Milestone.VolumeProduction))
        {
            return;
        }

        double cards = IndustryMeasures.Units(industry, designer);
        bool isMade = !industry.Mechanisms.FoundryAllocation || Made(industry, designer) >= parameters.Volume;
        if (cards >= parameters.Volume && isMade)
        {
            industry.Reach(designer, Milestone.VolumeProduction, $"{cards:0} cards delivered in the month before");
        }
    }

    /// <summary>Cards that production lines have made of the products in the range.</summary>
    private static double Made(IndustryState industry, DesignerId designer)
    {
        double cards = 0;
        foreach (ProductId product in IndustryState.ProductsOf(designer))
        {
            cards += industry.Products.Produced[product];
        }

        return cards;
    }

    private static void SetFit(IndustryState industry, ProductId product, int focus)
    {
        var made = new SegmentId(focus);
        foreach (SegmentId segment in industry.Segments.All)
        {
            industry.Products.Fit[product, segment] = SegmentFit.Of(industry.Segments, made, segment);
        }
    }

    /// <summary>A new foreign card crosses the border once it has been rated, next month, if there is a rule.</summary>
    private static bool AwaitsRating(IndustryState industry, DesignerId designer) =>
        industry.Mechanisms.PolicyControls && !industry.Designers.IsHome[designer]
        && industry.PolicyStates.SalesRule[IndustryState.Policy] != 0;

    /// <summary>What is left of a product that leaves the range is worth nothing any more; it has been paid for, so no cash flows.</summary>
    private static void WriteOff(IndustryState industry, ProductId product)
    {
        Accounts accounts = industry.Accounts;
        DesignerId designer = IndustryState.OwnerOf(product);
        double underWay = IndustryMeasures.Sum(industry.Products.PipelineValue.Row(product));
        accounts.WriteOff[designer] += industry.Products.InventoryValue[product] + underWay;
        accounts.Prepayments[designer] = Math.Max(0, accounts.Prepayments[designer] - underWay);
    }

    private static void Clear(IndustryState industry, ProductId product)
    {
        Products products = industry.Products;
        products.Inventory[product] = 0;
        products.InventoryValue[product] = 0;
        products.Backlog[product] = 0;
        products.LineLost[product] = 0;
        products.Produced[product] = 0;
        products.YieldMark[product] = 0;
        products.Price[product] = 0;
        products.Markup[product] = 0;
        products.PriceChoice[product] = 0;
        products.IsSoldOut[product] = false;
        products.Pipeline.Row(product).Clear();
        products.PipelineValue.Row(product).Clear();
        foreach (SegmentId segment in industry.Segments.All)
        {
            LapsedOrders.Strike(industry, product, segment);
        }
    }
}
