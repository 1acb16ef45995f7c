using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Submodels;

/// <summary>What firms sell and buy, averaged over a year: orders come in lumps, and a month says little about a firm's place.</summary>
internal static class TradeAverages
{
    /// <summary>Takes the month into both averages alike, so that their ratio is that of the deliveries they hold from the first on.</summary>
    internal static void Update(IndustryState industry)
    {
        foreach (DesignerId designer in industry.Designers.All)
        {
            bool isActive = industry.IsActive(designer);
            double sold = isActive ? Math.Max(0, industry.Accounts.Revenue[designer]) : 0;
            double bought = isActive ? Math.Max(0, industry.Accounts.CostOfGoods[designer]) : 0;
            Average(ref industry.ChainPositions.SmoothedRevenue[designer], sold);
            Average(ref industry.ChainPositions.Purchases[designer], bought);
        }
    }

    private static void Average(ref double average, double month) => average += (month - average) / AnnualRates.MonthsPerYear;
}
