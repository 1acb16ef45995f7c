using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// How fast investors expect the market to grow: as fast as it has grown in the years that they remember. They know no
/// future, so a boom makes them hope too much, and where growth fades they learn it late (extrapolative expectations,
/// Barberis, Greenwood, Jin and Shleifer 2015).
/// </summary>
public static class GrowthForecast
{
    /// <summary>Equation (FU17): T · (D/T)^(1/L), the trend a month later; it follows demand by one part in the memory, in logarithms.</summary>
    /// <param name="trend">T: demand as remembered, money per month; above 0.</param>
    /// <param name="demand">D: demand of the month; above 0.</param>
    /// <param name="memory">L: months.</param>
    /// <returns>Trend, money per month.</returns>
    public static double NextTrend(double trend, double demand, double memory)
    {
        EquationDomain.RequirePositive(trend);
        EquationDomain.RequirePositive(demand);
        return trend * Math.Pow(demand / trend, 1 / memory);
    }

    /// <summary>
    /// Equation (FU18): (D/T)^(12/(L − 1)) − 1, the growth that a trend tells; exact where demand has always grown at one rate.
    /// </summary>
    /// <param name="demand">D: demand of the month, money per month; above 0.</param>
    /// <param name="trend">T: the trend of the same month; above 0.</param>
    /// <param name="memory">L: months, above 1.</param>
    /// <returns>Growth per year.</returns>
    public static double Growth(double demand, double trend, double memory)
    {
        EquationDomain.RequirePositive(trend);
        EquationDomain.RequirePositive(demand);
        return Math.Pow(demand / trend, AnnualRates.MonthsPerYear / (memory - 1)) - 1;
    }

    /// <summary>The trend at which investors expect a growth, the inverse of (FU18).</summary>
    /// <param name="demand">Demand of the month, money per month.</param>
    /// <param name="growth">Expected growth, per year.</param>
    /// <param name="memory">Memory, months.</param>
    /// <returns>Trend, money per month.</returns>
    public static double TrendOf(double demand, double growth, double memory) =>
        demand / Math.Pow(1 + growth, (memory - 1) / AnnualRates.MonthsPerYear);

    /// <summary>Remembers the month's demand, and tells the growth of the whole market that investors expect.</summary>
    /// <returns>Growth per year.</returns>
    public static double Update(Segments segments, double memory)
    {
        double demand = 0;
        double trend = 0;
        foreach (SegmentId segment in segments.All)
        {
            // A segment that nobody asks for has no trend either.
            ref double remembered = ref segments.DemandTrend[segment];
            if (segments.Demand[segment] > 0)
            {
                remembered = NextTrend(remembered > 0 ? remembered : segments.Demand[segment], segments.Demand[segment], memory);
                demand += segments.Demand[segment];
                trend += remembered;
            }
        }

        return demand > 0 ? Growth(demand, trend, memory) : 0;
    }
}
