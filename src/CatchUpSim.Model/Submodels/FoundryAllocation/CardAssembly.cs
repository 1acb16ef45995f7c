using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>Advanced packaging and memory ration once more; what is started is paid for and arrives after the lead time.</summary>
internal static class CardAssembly
{
    public static void Ration(IndustryState industry, Span<double> cards)
    {
        foreach (FoundryId foundry in industry.Foundries.All)
        {
            double wanted = 0;
            foreach (ProductId product in industry.Products.All)
            {
                if (FoundryOf(industry, product) == foundry)
                {
                    wanted += cards[product.Index];
                }
            }

            double packaging = wanted > industry.Foundries.Packaging[foundry] ? industry.Foundries.Packaging[foundry] / wanted : 1;
            double memory = wanted > industry.Foundries.Memory[foundry] ? industry.Foundries.Memory[foundry] / wanted : 1;
            foreach (ProductId product in industry.Products.All)
            {
                if (FoundryOf(industry, product) == foundry)
                {
                    cards[product.Index] *= Math.Min(packaging, memory);
                }
            }
        }
    }

    public static void Start(IndustryState industry, FoundryAllocationParameters parameters, ReadOnlySpan<double> cards)
    {
        Products products = industry.Products;
        var lag = new LagId((industry.Month.Index + parameters.LeadMonths) % IndustrySizes.ProductionLags);
        foreach (ProductId product in industry.Products.All)
        {
            // What inputs are missing cannot be made (submodel 19, last month).
            double started = cards[product.Index] * (1 - industry.ChainPositions.SupplyLoss[IndustryState.OwnerOf(product)]);
            double value = started * products.UnitCost[product] / 1000;
            products.Pipeline[product, lag] += started;
            products.PipelineValue[product, lag] += value;
            industry.Accounts.SupplyPayments[IndustryState.OwnerOf(product)] += value;
            industry.Accounts.Prepayments[IndustryState.OwnerOf(product)] += value;
        }
    }

    private static FoundryId FoundryOf(IndustryState industry, ProductId product) =>
        new(industry.ProcessLines.Foundry[new LineId(industry.Products.Line[product])]);
}
