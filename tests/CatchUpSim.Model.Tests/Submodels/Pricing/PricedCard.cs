using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>One card of the focal firm in the shipped world, made for the first segment, at the end of a quarter.</summary>
internal static class PricedCard
{
    public static readonly DesignerId Firm = ShippedWorld.Focal;

    public static readonly ProductId Product = new(Firm.Index * IndustrySizes.ProductsPerDesigner);

    public static readonly Month QuarterEnd = Month.Of(2020, 12);

    public static PricingParameters Parameters => ShippedWorld.FirmA.Pricing;

    /// <summary>Nobody penetrates or skims: the mark-up price itself is asked.</summary>
    public static PricingParameters Plain { get; } = Parameters with
    {
        Decision = Parameters.Decision with { Penetrate = 1, Skim = 1, Temperature = 0 },
    };

    public static IndustryState Selling(double performance, double unitCost, bool isPriced = true)
    {
        Scenario scenario = ShippedWorld.FirmA;
        IndustryState industry = ShippedWorld.Beginning(
            scenario with { Mechanisms = scenario.Mechanisms with { Pricing = isPriced } });
        industry.Month = QuarterEnd;
        industry.SoftwareStacks.Efficiency[Firm] = 0.9;
        industry.MarketPositions.Share.Row(Firm).Clear();
        industry.Products.OnSale[Product] = true;
        industry.Products.Performance[Product] = performance;
        industry.Products.MarketFactor[Product] = 1;
        industry.Products.UnitCost[Product] = unitCost;
        industry.Products.Fit.Row(Product).Clear();
        industry.Products.Fit[Product, new SegmentId(0)] = 1;
        return industry;
    }

    public static void Review(IndustryState industry, PricingParameters parameters) =>
        Pricing.Review(industry, parameters, ShippedWorld.Stream(RandomPurpose.Pricing));
}
