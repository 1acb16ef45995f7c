using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Initialization;

/// <summary>Segments at the start, and who had sold what in them before.</summary>
internal static class InitialMarket
{
    public static void SetSegments(IndustryState industry, Scenario scenario)
    {
        double demand = DemandWindows.Path(scenario.DemandWindows, scenario.Start) / 12;
        var families = scenario.Segments.Select(s => s.Family).Distinct(StringComparer.Ordinal).ToList();
        foreach (SegmentId segment in industry.Segments.All)
        {
            SegmentDefinition definition = scenario.Segments[segment.Index];
            Segments segments = industry.Segments;
            segments.Weight[segment] = definition.Weight;
            segments.MinimumPerformance[segment] = definition.MinimumPerformance;
            segments.RequiredReadiness[segment] = definition.RequiredReadiness;
            segments.Interaction[segment] = definition.Interaction;
            segments.CodeDependence[segment] = definition.CodeDependence;
            segments.FrontierNeed[segment] = definition.FrontierNeed;
            segments.IsControlled[segment] = definition.Controlled;
            segments.Family[segment] = families.IndexOf(definition.Family);
            segments.Demand[segment] = demand * definition.Weight;
            segments.DemandTrend[segment] = GrowthForecast.TrendOf(
                segments.Demand[segment], scenario.Appraisal.MarketGrowth, scenario.Appraisal.GrowthMemory);
            segments.ReferencePrice[segment] = scenario.Pricing.ReferencePrice;
        }

        if (scenario.Mechanisms.ProductDevelopment)
        {
            ProductDevelopment.PublishFit(industry.Segments, scenario.ProductDevelopment);
        }
    }

    public static void SetPositions(IndustryState industry, Scenario scenario)
    {
        foreach (SegmentId segment in industry.Segments.All)
        {
            double shares = scenario.Designers.Sum(d => ShareOf(d, industry.Names.Segments[segment.Index]));
            foreach (DesignerId designer in industry.Designers.All)
            {
                (DesignerDefinition definition, bool isEntrant) = InitialState.DefinitionOf(scenario, designer);
                if (!isEntrant && shares > 0)
                {
                    double share = ShareOf(definition, industry.Names.Segments[segment.Index]) / shares;
                    SetPosition(industry, scenario.Initialization, designer, segment, share);
                }
            }
        }

        double all = industry.Segments.Demand.Values.ToArray().Sum();
        foreach (DesignerId designer in industry.Designers.All)
        {
            industry.MarketPositions.TotalShare[designer] = industry.MarketPositions.SmoothedSales.Row(designer).ToArray().Sum() / all;
            industry.MarketPositions.TotalUnits[designer] = IndustryMeasures.InstalledBase(industry, designer);
        }
    }

    /// <summary>A designer's stated share of a segment's installed base.</summary>
    public static double ShareOf(DesignerDefinition designer, string segment) =>
        designer.InstalledShare.TryGetValue(segment, out double share) ? share : 0;

    private static void SetPosition(
        IndustryState industry, InitializationParameters parameters, DesignerId designer, SegmentId segment, double share)
    {
        MarketPositions positions = industry.MarketPositions;
        double sales = share * industry.Segments.Demand[segment];
        double cards = sales * 1000 / parameters.InstalledPrice;
        positions.SmoothedSales[designer, segment] = sales;
        positions.Share[designer, segment] = share;
        positions.OrderTrend[designer, segment] = cards;
        bool hasProduct = IndustryMeasures.BestProduct(industry, designer, segment) is { } best && industry.Products.Fit[best, segment] >= 0.5;
        positions.Entered[designer, segment] = share > 0 || hasProduct ? industry.Start.Index : 0;
        for (int cohort = 0; cohort < IndustrySizes.CohortMonths; cohort++)
        {
            positions.CohortUnits[designer, new CohortId((segment.Index * IndustrySizes.CohortMonths) + cohort)] = cards;
        }

        positions.InstalledBase[designer, segment] = cards * IndustrySizes.CohortMonths;
        if (IndustryMeasures.BestProduct(industry, designer, segment) is { } product)
        {
            Stock(industry, product, cards * parameters.FirstStock);
            for (int lag = 0; lag < IndustrySizes.ProductionLags / 3; lag++)
            {
                var due = new LagId((industry.Start.Index + 1 + lag) % IndustrySizes.ProductionLags);
                industry.Products.Pipeline[product, due] += cards;
                industry.Products.PipelineValue[product, due] += cards * industry.Products.UnitCost[product] / 1000;
                industry.Accounts.Prepayments[designer] += cards * industry.Products.UnitCost[product] / 1000;
            }
        }
    }

    private static void Stock(IndustryState industry, ProductId product, double cards)
    {
        industry.Products.Inventory[product] += cards;
        industry.Products.InventoryValue[product] += cards * industry.Products.UnitCost[product] / 1000;
        industry.Products.Produced[product] += cards;
        industry.ProcessLines.Cards[new LineId(industry.Products.Line[product])] += cards;
    }
}
