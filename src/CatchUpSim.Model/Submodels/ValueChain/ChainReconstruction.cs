using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// When the global chain counts as reconstructed (§9.5): a latecomer has supplied more than a fifth of the market, a stage of high
/// margins, for two years, and its own chain has neither a captive nor an excluded link from end to end. §9.5 lets the supplier
/// and the chain be those of two firms; here they are one firm's.
/// </summary>
public static class ChainReconstruction
{
    /// <summary>The share of the market that the new supplier must hold.</summary>
    public const double SupplierShare = 0.2;

    /// <summary>How long it must hold it, months.</summary>
    public const int SupplierMonths = 24;

    /// <summary>Whether a chain counts as reconstructed.</summary>
    /// <param name="months">Months for which the new supplier has held more than its share, without a break.</param>
    /// <param name="links">Governance of the links of its chain from end to end.</param>
    public static bool IsReconstructed(int months, ReadOnlySpan<GovernanceType> links) =>
        months >= SupplierMonths
        && !links.IsEmpty
        && !links.Contains(GovernanceType.Captive)
        && !links.Contains(GovernanceType.Excluded);

    /// <summary>Counts the months of a latecomer as a large supplier, and notes the first in which its chain counts as reconstructed.</summary>
    internal static void Observe(IndustryState industry, DesignerId designer)
    {
        if (!industry.Designers.IsLatecomer[designer])
        {
            return;
        }

        ChainPositions chain = industry.ChainPositions;
        ref int months = ref chain.SupplierMonths[designer];
        months = industry.MarketPositions.TotalShare[designer] > SupplierShare ? months + 1 : 0;
        if (chain.Reconstructed[designer] == 0 && IsReconstructed(months, chain.Governance.Row(designer)))
        {
            chain.Reconstructed[designer] = industry.Month.Index;
        }
    }
}
