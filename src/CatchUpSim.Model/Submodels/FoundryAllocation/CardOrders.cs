using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>How many cards of a product a designer wants to have made this month.</summary>
internal static class CardOrders
{
    public static double Wanted(IndustryState industry, FoundryAllocationParameters parameters, ProductId product)
    {
        Products products = industry.Products;
        DesignerId designer = IndustryState.OwnerOf(product);
        if (!products.OnSale[product] || !industry.IsActive(designer) || !MayOrder(industry, designer, product))
        {
            return 0;
        }

        double forecast = Forecast(industry, designer, product);
        bool isNew = products.Produced[product] <= 0;
        double cover = parameters.StockMonths + parameters.LeadMonths;
        double hoped = isNew ? parameters.FirstOrderMonths * Hoped(industry, designer, product) : 0;
        double wanted = Math.Max(hoped, forecast * cover) + IndustryMeasures.Sum(products.Waiting.Row(product))
            - products.Inventory[product] - IndustryMeasures.Sum(products.Pipeline.Row(product));
        double affordable = parameters.CashShare * Math.Max(0, industry.Accounts.Cash[designer]) * 1000
            / Math.Max(products.UnitCost[product], 1e-6) / Sold(industry, designer);
        double ceiling = products.RampShare[product] < 1 ? products.RampShare[product] * Math.Max(forecast, Hoped(industry, designer, product)) * 2 : double.MaxValue;
        return Math.Clamp(wanted, 0, Math.Min(affordable, ceiling));
    }

    private static bool MayOrder(IndustryState industry, DesignerId designer, ProductId product)
    {
        var line = new LineId(industry.Products.Line[product]);
        var foundry = new FoundryId(industry.ProcessLines.Foundry[line]);
        return industry.ProcessLines.Available[line] <= industry.Month.Index
            && !industry.FoundryTies.IsBarred[designer, line]
            && !industry.FoundryTies.Suspended[designer, foundry];
    }

    /// <summary>The product that the firm plans to sell in a segment, sold out or not.</summary>
    private static ProductId? Planned(IndustryState industry, DesignerId designer, SegmentId segment)
    {
        ProductId? best = null;
        double merit = 0;
        foreach (ProductId product in IndustryState.ProductsOf(designer))
        {
            double value = industry.Products.Fit[product, segment] * industry.Products.Performance[product]
                * IndustryMeasures.PermittedShare(industry, product, segment);
            if (industry.Products.OnSale[product] && value > merit && MayOrder(industry, designer, product))
            {
                merit = value;
                best = product;
            }
        }

        return best;
    }

    /// <summary>
    /// Forecast of the segments that this product serves best, cards per month: half by smoothed orders, half by the own
    /// share of believed demand, so that a month without sales does not end production.
    /// </summary>
    private static double Forecast(IndustryState industry, DesignerId designer, ProductId product)
    {
        double forecast = 0;
        foreach (SegmentId segment in industry.Segments.All)
        {
            if (Planned(industry, designer, segment) == product)
            {
                double price = Math.Max(industry.Products.Price[product], 0.01);
                double usual = industry.MarketPositions.Share[designer, segment] * industry.Beliefs.Demand[designer, segment] * 1000 / price;
                forecast += (industry.MarketPositions.OrderTrend[designer, segment] + usual) / 2;
            }
        }

        return forecast;
    }

    /// <summary>What the firm hopes for before any order came: a small part of the demand it believes open to it.</summary>
    private static double Hoped(IndustryState industry, DesignerId designer, ProductId product)
    {
        double hoped = 0;
        double price = Math.Max(industry.Products.Price[product], Math.Max(industry.Products.UnitCost[product], 0.1));
        foreach (SegmentId segment in industry.Segments.All)
        {
            if (Planned(industry, designer, segment) == product)
            {
                double open = industry.Beliefs.Demand[designer, segment] * industry.Beliefs.Openness[designer, segment];
                hoped += open * industry.Beliefs.Aspiration[designer] * industry.Products.Fit[product, segment] * 1000 / price;
            }
        }

        return hoped;
    }

    private static double Sold(IndustryState industry, DesignerId designer)
    {
        double number = 0;
        foreach (ProductId product in IndustryState.ProductsOf(designer))
        {
            number += industry.Products.OnSale[product] ? 1 : 0;
        }

        return Math.Max(1, number);
    }
}
