using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>Ships a product from stock against its waiting orders.</summary>
internal static class Shipment
{
    public static void Ship(IndustryState industry, DeliveryParameters parameters, ProductId product)
    {
        Products products = industry.Products;
        DesignerId designer = IndustryState.OwnerOf(product);
        double waiting = 0;
        double value = 0;
        foreach (SegmentId segment in industry.Segments.All)
        {
            waiting += products.Waiting[product, segment];
            value += products.WaitingValue[product, segment];
        }

        products.Delivered[product] = 0;
        products.Backlog[product] = 0;
        products.IsSoldOut[product] = false;
        if (waiting <= 0 || !industry.IsActive(designer))
        {
            return;
        }

        // Without foundries in the model every order is met at the unit cost.
        bool isMade = industry.Mechanisms.FoundryAllocation;
        double stock = isMade ? products.Inventory[product] : waiting;
        double served = Math.Min(1, stock / waiting);
        foreach (SegmentId segment in industry.Segments.All)
        {
            ref double cards = ref products.Waiting[product, segment];
            ref double worth = ref products.WaitingValue[product, segment];
            industry.MarketPositions.Units[designer, segment] += served * cards;
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
            products.IsSoldOut[product] = products.Backlog[product] > products.Inventory[product] + IndustryMeasures.Sum(products.Pipeline.Row(product));
        }
    }
}
