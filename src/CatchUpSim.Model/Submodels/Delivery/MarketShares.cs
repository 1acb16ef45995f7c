using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>Shares, concentration and prices of the month.</summary>
internal static class MarketShares
{
    public static void Measure(IndustryState industry, DeliveryParameters parameters)
    {
        double all = 0;
        Span<double> totals = stackalloc double[industry.Designers.Count];
        foreach (SegmentId segment in industry.Segments.All)
        {
            all += Smooth(industry, parameters, segment, totals);
            Describe(industry, segment);
        }

        foreach (DesignerId designer in industry.Designers.All)
        {
            industry.MarketPositions.TotalShare[designer] = all > 0 ? totals[designer.Index] / all : 0;
        }
    }

    private static double Smooth(IndustryState industry, DeliveryParameters parameters, SegmentId segment, Span<double> totals)
    {
        MarketPositions positions = industry.MarketPositions;
        double sum = 0;
        foreach (DesignerId designer in industry.Designers.All)
        {
            ref double smoothed = ref positions.SmoothedSales[designer, segment];
            smoothed += (positions.Sales[designer, segment] - smoothed) / parameters.ShareMonths;
            smoothed = industry.IsActive(designer) ? smoothed : 0;
            sum += smoothed;
            totals[designer.Index] += smoothed;
        }

        foreach (DesignerId designer in industry.Designers.All)
        {
            positions.Share[designer, segment] = sum > 0 ? positions.SmoothedSales[designer, segment] / sum : 0;
        }

        return sum;
    }

    private static void Describe(IndustryState industry, SegmentId segment)
    {
        MarketPositions positions = industry.MarketPositions;
        Segments segments = industry.Segments;
        double sales = 0;
        double units = 0;
        double performance = 0;
        double concentration = 0;
        double home = 0;
        double leader = 0;
        foreach (DesignerId designer in industry.Designers.All)
        {
            double share = positions.Share[designer, segment];
            concentration += share * share;
            home += industry.Designers.IsHome[designer] ? share : 0;
            leader = Math.Max(leader, share);
            sales += positions.Sales[designer, segment];
            units += positions.Units[designer, segment];
            performance += positions.PerformanceUnits[designer, segment];
        }

        segments.Sales[segment] = sales;
        segments.Units[segment] = units;
        segments.PriceIndex[segment] = performance > 0 ? sales * 1000 / performance : segments.PriceIndex[segment];
        segments.Concentration[segment] = concentration;
        segments.DomesticShare[segment] = Math.Min(1, home);
        segments.LeaderShare[segment] = leader;
    }
}
