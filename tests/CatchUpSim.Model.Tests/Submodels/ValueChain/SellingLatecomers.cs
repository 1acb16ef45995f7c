using CatchUpSim.Model.Entities;
using static CatchUpSim.Model.Tests.SmallIndustryMoney;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>Two home latecomers that sell a part each, the second one founded this month.</summary>
internal static class SellingLatecomers
{
    public static IndustryState Selling()
    {
        IndustryState industry = Create();
        industry.Designers.Founded[Twin] = industry.Month.Index;
        foreach (DesignerId designer in new[] { Latecomer, Twin })
        {
            var product = new ProductId(designer.Index * IndustrySizes.ProductsPerDesigner);
            industry.Products.OnSale[product] = true;
            industry.Products.Performance[product] = 0.5;
            industry.Products.UnitCost[product] = 2;
            industry.Products.DieArea[product] = 600;
            industry.SoftwareStacks.Usable[designer] = 0.6;
        }

        return industry;
    }
}
