using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// When the global chain counts as reconstructed (§9.5): a latecomer has supplied more than a fifth of the market, a stage of high
/// margins, for two years, and a chain of a latecomer, its own or another's, has neither a captive nor an excluded link from end to end.
/// </summary>
public static class ChainReconstruction
{
    /// <summary>The share of the market that the new supplier must hold.</summary>
    public const double SupplierShare = 0.2;

    /// <summary>How long it must hold it, months.</summary>
    public const int SupplierMonths = 24;

    /// <summary>Whether the chain counts as reconstructed by a new supplier.</summary>
    /// <param name="months">Months for which the new supplier has held more than its share, without a break.</param>
    /// <param name="hasFreeChain">Whether a latecomer's chain is free from end to end.</param>
    public static bool IsReconstructed(int months, bool hasFreeChain) => months >= SupplierMonths && hasFreeChain;

    /// <summary>Whether a chain has neither a captive nor an excluded link.</summary>
    /// <param name="links">Governance of its links from end to end; a chain without links is none.</param>
    public static bool IsFree(ReadOnlySpan<GovernanceType> links) =>
        !links.IsEmpty
        && !links.Contains(GovernanceType.Captive)
        && !links.Contains(GovernanceType.Excluded);

    /// <summary>Counts the months of latecomers as large suppliers, and notes the first in which the chain counts as reconstructed by each.</summary>
    internal static void Observe(IndustryState industry)
    {
        ChainPositions chain = industry.ChainPositions;
        bool hasFreeChain = false;
        foreach (DesignerId designer in industry.Designers.All)
        {
            hasFreeChain |= Counts(industry, designer) && IsFree(chain.Governance.Row(designer));
        }

        foreach (DesignerId designer in industry.Designers.All)
        {
            if (!Counts(industry, designer))
            {
                continue;
            }

            ref int months = ref chain.SupplierMonths[designer];
            months = industry.MarketPositions.TotalShare[designer] > SupplierShare ? months + 1 : 0;
            if (chain.Reconstructed[designer] == 0 && IsReconstructed(months, hasFreeChain))
            {
                chain.Reconstructed[designer] = industry.Month.Index;
            }
        }
    }

    private static bool Counts(IndustryState industry, DesignerId designer) =>
        industry.Designers.IsLatecomer[designer] && industry.IsActive(designer);
}
