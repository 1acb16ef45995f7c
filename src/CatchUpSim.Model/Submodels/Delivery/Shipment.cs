using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>Ships a product from stock against its waiting orders.</summary>
internal static class Shipment
{
    private const double RoundingError = 1e-9;

    public static void Ship(IndustryState industry, DeliveryParameters parameters, ProductId product)
    {
        Products products = industry.Products;
        DesignerId designer = IndustryState.OwnerOf(product);
        double waiting = 0;
        double value = 0;
        foreach (SegmentId segment in industry.Segments.All)
        {
            CancelUnlawful(industry, product, segment);
            waiting += products.Waiting[product, segment];
            value += products.WaitingValue[product, segment];
        }

        LastStock.Note(industry, parameters, product);
        products.Delivered[product] = 0;
        products.Backlog[product] = 0;
        products.IsSoldOut[product] = false;
        if (waiting <= 0 || !industry.IsActive(designer))
        {
            return;
        }

        // Without foundries in the model every order is met at the unit cost.
        bool isMade = industry.Mechanisms.FoundryAllocation;
        double stock = isMade ? LastStock.Allotted(industry, parameters, product) : waiting;
        double served = stock >= waiting * (1 - RoundingError) ? 1 : stock / waiting;
        foreach (SegmentId segment in industry.Segments.All)
        {
            ref double cards = ref products.Waiting[product, segment];
            ref double worth = ref products.WaitingValue[product, segment];
            industry.MarketPositions.Units[designer, segment] += served * cards;
            industry.MarketPositions.PerformanceUnits[designer, segment] += served * cards * IndustryMeasures.Merit(industry, product, segment, underLaw: true);
            industry.MarketPositions.Sales[designer, segment] += served * worth;
            double left = (1 - served) * (1 - parameters.Cancellation);
            cards *= left;
            worth *= left;
            products.Backlog[product] += cards;
        }

        double delivered = served * waiting;
        double cost = isMade
            ? products.InventoryValue[product] * (products.Inventory[product] > 0 ? delivered / products.Inventory[product] : 0)
            : delivered * products.UnitCost[product] / 1000;
        products.Delivered[product] = delivered;
        industry.Accounts.CostOfGoods[designer] += cost;
        industry.Accounts.Royalties[designer] += products.Royalty[product] * Math.Max(0, (served * value) - cost);
        if (isMade)
        {
            products.Inventory[product] = Math.Max(0, products.Inventory[product] - delivered);
            products.InventoryValue[product] = Math.Max(0, products.InventoryValue[product] - cost);
            products.IsSoldOut[product] = products.Backlog[product] >= LastStock.Allotted(industry, parameters, product) + Arriving(industry, product);
        }
    }

    /// <summary>Cards that come next month; who would have to wait longer is not asked to order.</summary>
    private static double Arriving(IndustryState industry, ProductId product) =>
        industry.Products.Pipeline[product, new LagId(industry.Month.Next.Index % IndustrySizes.ProductionLags)];

    /// <summary>What may not be sold any more is not delivered either: the order lapses.</summary>
    private static void CancelUnlawful(IndustryState industry, ProductId product, SegmentId segment)
    {
        if (IndustryMeasures.PermittedShare(industry, product, segment) <= 0)
        {
            LapsedOrders.Strike(industry, product, segment);
        }
    }
}
