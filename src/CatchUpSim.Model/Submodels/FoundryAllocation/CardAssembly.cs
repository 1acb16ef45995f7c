using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>Advanced packaging and memory ration once more; what is started is paid for and arrives after the lead time.</summary>
internal static class CardAssembly
{
    public static void Ration(IndustryState industry, ReadOnlySpan<ProductId> products, Span<double> cards)
    {
        int foundries = industry.Foundries.Count;
        Span<double> wanted = foundries <= IndustrySizes.OnStack ? stackalloc double[foundries] : new double[foundries];
        wanted.Clear();
        foreach (ProductId product in products)
        {
            wanted[FoundryOf(industry, product).Index] += cards[product.Index];
        }

        foreach (ProductId product in products)
        {
            FoundryId foundry = FoundryOf(industry, product);
            double all = wanted[foundry.Index];
            double packaging = all > industry.Foundries.Packaging[foundry] ? industry.Foundries.Packaging[foundry] / all : 1;
            double memory = all > industry.Foundries.Memory[foundry] ? industry.Foundries.Memory[foundry] / all : 1;
            cards[product.Index] *= Math.Min(packaging, memory);
        }
    }

    public static void Start(
        IndustryState industry, FoundryAllocationParameters parameters, ReadOnlySpan<ProductId> started, ReadOnlySpan<double> cards)
    {
        Products products = industry.Products;
        foreach (ProductId product in started)
        {
            // The first cards of a part were started at the firm's risk while it was qualified, and are paid for at its launch.
            bool isFirst = products.Launched[product] == industry.Month.Index;
            int months = isFirst ? Math.Max(1, parameters.LeadMonths - parameters.EarlyMonths) : parameters.LeadMonths;
            var lag = new LagId((industry.Month.Index + months) % IndustrySizes.ProductionLags);
            double number = cards[product.Index];
            double value = number * products.UnitCost[product] / 1000;
            products.Pipeline[product, lag] += number;
            products.PipelineValue[product, lag] += value;
            industry.Accounts.SupplyPayments[IndustryState.OwnerOf(product)] += value;
            industry.Accounts.Prepayments[IndustryState.OwnerOf(product)] += value;
        }
    }

    private static FoundryId FoundryOf(IndustryState industry, ProductId product) =>
        new(industry.ProcessLines.Foundry[new LineId(industry.Products.Line[product])]);
}
