using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>The world before its first month with firms that have cards made at the leading foundry.</summary>
internal static class OrderingIndustry
{
    public static readonly DesignerId Firm = ShippedWorld.Focal;

    public static readonly DesignerId Rival = new(Firm.Index + 1);

    public static IndustryState Ordering(double trend, DesignerId second) => Add(Ordering(trend), second, trend);

    public static IndustryState Ordering(double trend, Scenario? scenario = null)
    {
        IndustryState industry = ShippedWorld.Beginning(scenario);
        industry.Products.OnSale.Values.Clear();
        industry.PolicyStates.ToolAccess[IndustryState.Policy] = 1;
        return Add(industry, Firm, trend);
    }

    /// <summary>A firm that sells one card made at the leading foundry and has had orders.</summary>
    public static IndustryState Add(IndustryState industry, DesignerId firm, double trend)
    {
        PutOnSale(industry, ProductOf(firm));
        industry.MarketPositions.OrderTrend[firm, new SegmentId(0)] = trend;
        industry.Accounts.Cash[firm] = 1e6;
        return industry;
    }

    /// <summary>Puts a card on sale that is made at the leading foundry.</summary>
    public static void PutOnSale(IndustryState industry, ProductId product)
    {
        industry.Products.OnSale[product] = true;
        industry.Products.Performance[product] = 1;
        industry.Products.MarketFactor[product] = 1;
        industry.Products.RampShare[product] = 1;
        industry.Products.DieArea[product] = 600;
        industry.Products.Price[product] = 10;
        industry.Products.UnitCost[product] = 2;
        industry.Products.Line[product] = industry.Line("leading/n7").Index;
        industry.Products.Fit[product, new SegmentId(0)] = 1;
    }

    /// <summary>The firm has made cards before, sells nothing yet, and everything but its orders abounds.</summary>
    public static IndustryState Experienced(double trend)
    {
        IndustryState industry = Ordering(trend);
        industry.Products.Produced[ProductOf(Firm)] = 1;
        industry.MarketPositions.Share.Row(Firm).Clear();
        industry.ProcessLines.Capacity[industry.Line("leading/n7")] = 1e7;
        industry.Foundries.Packaging[new FoundryId(0)] = Math.Max(1e5, industry.Foundries.Packaging[new FoundryId(0)]);
        industry.Foundries.Memory[new FoundryId(0)] = Math.Max(1e5, industry.Foundries.Memory[new FoundryId(0)]);
        return industry;
    }

    public static ProductId ProductOf(DesignerId firm) => new(firm.Index * IndustrySizes.ProductsPerDesigner);

    public static void Advance(IndustryState industry, FoundryAllocationParameters parameters)
    {
        industry.Month = industry.Month.Next;
        FoundryAllocation.Allocate(industry, parameters, ShippedWorld.Stream(RandomPurpose.Foundry));
    }
}
