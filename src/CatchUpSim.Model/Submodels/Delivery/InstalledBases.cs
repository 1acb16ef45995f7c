using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>Cards in use: what was delivered in the last four years, by month of delivery.</summary>
internal static class InstalledBases
{
    public static void Age(IndustryState industry, DesignerId designer)
    {
        int slot = industry.Month.Index % IndustrySizes.CohortMonths;
        foreach (SegmentId segment in industry.Segments.All)
        {
            var cohort = new CohortId((segment.Index * IndustrySizes.CohortMonths) + slot);
            ref double units = ref industry.MarketPositions.CohortUnits[designer, cohort];
            double delivered = industry.MarketPositions.Units[designer, segment];
            ref double installed = ref industry.MarketPositions.InstalledBase[designer, segment];
            installed = Math.Max(0, installed + delivered - units);
            units = delivered;
        }
    }
}
