using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Submodel FoundryAllocation. Designers order wafers for what they expect to sell; foundries ration what they can make, packaging and
/// memory ration again, and good cards arrive months later. Yields improve with time and access to equipment.
/// </summary>
/// <remarks>Order: two-phase. All orders are placed on last month's state, then every line is rationed at once.</remarks>
[Writes(nameof(IndustryState.FoundryTies), nameof(FoundryTies.WafersWanted), nameof(FoundryTies.Wafers), nameof(FoundryTies.YearlyWafers), nameof(FoundryTies.Tenure))]
[Writes(nameof(IndustryState.ProcessLines), nameof(ProcessLines.Capacity), nameof(ProcessLines.Defects), nameof(ProcessLines.Wafers), nameof(ProcessLines.Cards), nameof(ProcessLines.Utilisation))]
[Writes(nameof(IndustryState.Foundries), nameof(Foundries.Packaging), nameof(Foundries.Memory), nameof(Foundries.Excursion))]
[Writes(nameof(IndustryState.Products), nameof(Products.Pipeline), nameof(Products.PipelineValue), nameof(Products.Inventory), nameof(Products.InventoryValue), nameof(Products.UnitCost), nameof(Products.AssemblyCost), nameof(Products.Produced), nameof(Products.Yield))]
[Writes(nameof(IndustryState.Accounts), nameof(Accounts.SupplyPayments), nameof(Accounts.Prepayments))]
public static class FoundryAllocation
{
    /// <summary>Orders, rations, produces and delivers to stock.</summary>
    public static void Allocate(IndustryState industry, FoundryAllocationParameters parameters, RandomStream random)
    {
        industry.Accounts.SupplyPayments.Values.Clear();
        industry.FoundryTies.WafersWanted.Values.Clear();
        industry.FoundryTies.Wafers.Values.Clear();
        if (!industry.Mechanisms.FoundryAllocation)
        {
            return;
        }

        int products = industry.Products.Count;
        Span<double> cards = products <= IndustrySizes.ManyOnStack ? stackalloc double[products] : new double[products];
        Span<double> dies = products <= IndustrySizes.ManyOnStack ? stackalloc double[products] : new double[products];
        FoundryProgress.Advance(industry, parameters, random, dies);
        Receive(industry);
        cards.Clear();
        foreach (DesignerId designer in industry.Designers.All)
        {
            if (industry.IsActive(designer) && IndustryMeasures.Sells(industry, designer))
            {
                CardOrders.Want(industry, parameters, designer, cards);
            }
        }

        Span<ProductId> room = products <= IndustrySizes.ManyOnStack ? stackalloc ProductId[products] : new ProductId[products];
        ReadOnlySpan<ProductId> wanted = room[..Wanted(cards, room)];
        WaferOrders.Ration(industry, parameters, wanted, dies, cards);
        WaferOrders.Remember(industry);
        CardAssembly.Ration(industry, wanted, cards);
        CardAssembly.Start(industry, parameters, wanted, cards);
    }

    /// <summary>Finds the products of which cards are wanted; returns their number.</summary>
    private static int Wanted(ReadOnlySpan<double> cards, Span<ProductId> wanted)
    {
        int count = 0;
        for (int i = 0; i < cards.Length; i++)
        {
            if (cards[i] > 0)
            {
                wanted[count++] = new ProductId(i);
            }
        }

        return count;
    }

    private static void Receive(IndustryState industry)
    {
        Products products = industry.Products;
        var lag = new LagId(industry.Month.Index % IndustrySizes.ProductionLags);
        foreach (ProductId product in industry.Products.All)
        {
            double cards = products.Pipeline[product, lag];
            double value = products.PipelineValue[product, lag];
            if (cards == 0 && value == 0)
            {
                continue;
            }

            products.Inventory[product] += cards;
            products.InventoryValue[product] += value;
            products.Produced[product] += cards;
            industry.ProcessLines.Cards[new LineId(products.Line[product])] += cards;
            products.Pipeline[product, lag] = 0;
            products.PipelineValue[product, lag] = 0;
            ref double prepaid = ref industry.Accounts.Prepayments[IndustryState.OwnerOf(product)];
            prepaid = Math.Max(0, prepaid - value);
        }
    }
}
