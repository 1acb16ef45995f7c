using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>How many cards of a product a designer wants to have made this month.</summary>
internal static class CardOrders
{
    /// <summary>What a designer wants of each of its products.</summary>
    /// <param name="industry">State; only read.</param>
    /// <param name="parameters">Stocks and payments.</param>
    /// <param name="designer">The firm.</param>
    /// <param name="cards">Receives cards by product; those of other firms stay as they are.</param>
    public static void Want(
        IndustryState industry, FoundryAllocationParameters parameters, DesignerId designer, Span<double> cards)
    {
        Span<ProductId> range = stackalloc ProductId[IndustrySizes.ProductsPerDesigner];
        ReadOnlySpan<ProductId> orderable = range[..Orderable(industry, designer, range)];
        if (orderable.IsEmpty)
        {
            return;
        }

        int segments = industry.Segments.Count;
        Span<int> room = segments <= IndustrySizes.OnStack ? stackalloc int[2 * segments] : new int[2 * segments];
        SalesPlan plan = SalesPlan.Make(industry, designer, orderable, room);
        foreach (ProductId product in orderable)
        {
            // What inputs are missing cannot be made (SupplySecurity, last month), and nobody has wafers, packages or memory wait for
            // it: each input limits cards for itself, and the scarcest decides (SS7).
            SalesForecast forecast = SalesForecast.Of(industry, product, plan);
            cards[product.Index] = Math.Min(
                Wanted(industry, parameters, product, forecast), Makeable(industry, product, forecast));
        }
    }

    /// <summary>Finds the products on sale that the firm may have made now; returns their number.</summary>
    private static int Orderable(IndustryState industry, DesignerId designer, Span<ProductId> orderable)
    {
        int count = 0;
        foreach (ProductId product in IndustryState.ProductsOf(designer))
        {
            if (industry.Products.OnSale[product]
                && industry.ProcessLines.Available[new LineId(industry.Products.Line[product])] <= industry.Month.Index
                && !FoundryAccess.IsClosed(industry, product))
            {
                orderable[count++] = product;
            }
        }

        return count;
    }

    private static double Wanted(
        IndustryState industry, FoundryAllocationParameters parameters, ProductId product, in SalesForecast forecast)
    {
        Products products = industry.Products;
        DesignerId designer = IndustryState.OwnerOf(product);
        bool isNew = products.Produced[product] <= 0;
        double cover = parameters.StockMonths + parameters.LeadMonths + Rush(industry, parameters, product);
        double hoped = isNew ? parameters.FirstOrderMonths * forecast.Hoped : 0;
        double wanted = Math.Max(hoped, forecast.Mean * cover) + IndustryMeasures.Sum(products.Waiting.Row(product))
            - products.Inventory[product] - IndustryMeasures.Sum(products.Pipeline.Row(product));
        double affordable = parameters.CashShare * Math.Max(0, industry.Accounts.Cash[designer]) * 1000
            / Math.Max(products.UnitCost[product], 1e-6) / Sold(industry, designer);
        double ceiling = products.RampShare[product] < 1 ? products.RampShare[product] * Math.Max(forecast.Mean, forecast.Hoped) * 2 : double.MaxValue;
        return Math.Clamp(wanted, 0, Math.Min(affordable, ceiling));
    }

    /// <summary>
    /// Cards for which inputs arrive: of a usual month, what shortages leave of it (SS7). What is denied does not come with a larger
    /// order a month later.
    /// </summary>
    private static double Makeable(IndustryState industry, ProductId product, in SalesForecast forecast)
    {
        double missing = industry.ChainPositions.SupplyLoss[IndustryState.OwnerOf(product)];
        if (missing <= 0)
        {
            return double.PositiveInfinity;
        }

        bool isNew = industry.Products.Produced[product] <= 0;
        double month = Math.Max(Math.Max(forecast.Ordered, forecast.Usual), isNew ? forecast.Hoped : 0);
        return (1 - missing) * month;
    }

    /// <summary>Months of sales that a firm orders ahead for fear of losing a foreign line (§10.2: rush orders before a sanction).</summary>
    private static double Rush(IndustryState industry, FoundryAllocationParameters parameters, ProductId product) =>
        parameters.RushMonths * FoundryDependence.BelievedRisk(industry, IndustryState.OwnerOf(product), new LineId(industry.Products.Line[product]));

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
