using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Initialization;

/// <summary>Technology, foundries, inputs and neutral policies at the start.</summary>
internal static class InitialSupply
{
    public static void Set(IndustryState industry, Scenario scenario)
    {
        var first = new TechnologyId(0);
        industry.Technologies.Arrived[first] = industry.Start.Index;
        industry.Technologies.Limit[first] = scenario.TechnologyFrontier.FirstLimit;
        int row = 0;
        foreach (FoundryId foundry in industry.Foundries.All)
        {
            FoundryDefinition definition = scenario.Foundries[foundry.Index];
            industry.Foundries.IsHome[foundry] = definition.Home;
            industry.Foundries.Packaging[foundry] = definition.Packaging;
            industry.Foundries.PackagingGrowth[foundry] = definition.PackagingGrowth;
            industry.Foundries.Memory[foundry] = definition.Memory;
            industry.Foundries.MemoryGrowth[foundry] = definition.MemoryGrowth;
            industry.Foundries.Excursion[foundry] = 1;
            foreach (LineDefinition line in definition.Lines)
            {
                SetLine(industry, new LineId(row++), line, foundry.Index);
            }
        }

        industry.ProcessLines.Clustering.Values.Fill(scenario.FoundryAllocation.Clustering);
        SetInputs(industry, scenario);
        SetPolicies(industry);
    }

    private static void SetLine(IndustryState industry, LineId line, LineDefinition definition, int foundry)
    {
        ProcessLines lines = industry.ProcessLines;
        double age = Math.Max(0, industry.Start.Since(definition.Available));
        lines.Foundry[line] = foundry;
        lines.Node[line] = definition.Node;
        lines.Available[line] = definition.Available.Index;
        lines.Capacity[line] = definition.Capacity * Math.Pow(1 + definition.CapacityGrowth, age / 12);
        lines.CapacityGrowth[line] = definition.CapacityGrowth;
        lines.WaferPrice[line] = definition.WaferPrice;
        lines.Defects[line] = LearningCurves.DefectDensityAfterMonths(definition.DefectStart, definition.DefectFloor, age, definition.LearningMonths);
        lines.DefectFloor[line] = definition.DefectFloor;
        lines.Learning[line] = definition.LearningMonths;
        lines.TransistorDensity[line] = definition.Density;
        lines.MaskCost[line] = definition.MaskCost;
    }

    private static void SetInputs(IndustryState industry, Scenario scenario)
    {
        foreach (InputId input in industry.InputGoods.All)
        {
            InputDefinition definition = scenario.Inputs[input.Index];
            industry.InputGoods.Centrality[input] = definition.Centrality;
            industry.InputGoods.Concentration[input] = definition.Concentration;
            industry.InputGoods.InventoryNorm[input] = definition.InventoryNorm;
            industry.InputGoods.Distance[input] = definition.Distance;
            industry.InputGoods.CostShare[input] = definition.CostShare;
            industry.InputGoods.IsDesignTool[input] = SupplySecurity.Is(definition.Name, scenario.SupplySecurity.DesignTools);
            industry.InputGoods.User[input] = definition.UsedBy is { } user ? InitialState.IndexOf(industry.Names.Inputs, user) : -1;
            industry.InputGoods.Supply[input] = 1;
            industry.InputGoods.Granted[input] = 0;
            industry.InputGoods.Stock.Row(input).Fill(definition.InventoryNorm);
            industry.InputGoods.CapitalShare[input] = definition.CapitalShare ?? 0;
            SetPlaces(industry.InputGoods, input, definition.MadeIn);
        }
    }

    private static void SetPlaces(InputGoods goods, InputId input, ProductionShares? shares)
    {
        if (shares is not null)
        {
            shares.CopyTo(goods.PlaceShare.Row(input));
            shares.CopyTo(goods.FirstPlaceShare.Row(input));
            shares.CopyTo(goods.NeutralPlaceShare.Row(input));
            shares.CopyTo(goods.ToldPlaceShare.Row(input));
        }
    }

    private static void SetPolicies(IndustryState industry)
    {
        PolicyStates policy = industry.PolicyStates;
        PolicyId now = IndustryState.Policy;
        policy.ThresholdSet[now] = -1;
        policy.ThresholdScale[now] = 1;
        policy.MemorySupply[now] = 1;
        policy.ToolAccess[now] = 1;
        policy.DesignToolAccess[now] = 1;
        policy.Climate[now] = 1;
        policy.Cohesion[now] = 0.5;
        foreach (ProductId product in industry.Products.All)
        {
            industry.Products.MarketFactor[product] = 1;
        }
    }
}
