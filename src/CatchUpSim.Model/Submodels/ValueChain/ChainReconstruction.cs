using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>Where a firm stands in the value chain (§9.5).</summary>
public readonly record struct PositionLeg(
    double Score, double Gap, double MarketShare, double Captivity, double ExternalReliance, int CaptiveLinks);

/// <summary>What draws a firm upward (§9.5).</summary>
public readonly record struct MotivationLeg(
    double MarginGap, double BelievedDemand, double DomesticShareGap, double PolicyPull, double AspirationGap);

/// <summary>How a firm climbs (§9.5).</summary>
public readonly record struct PathwayLeg(
    int SegmentsEntered, double Usable, double OwnStack, ResearchMode Mode, double Alliances, int Upgrades);

/// <summary>What its climb changes in the industry (§9.5).</summary>
public readonly record struct ImpactLeg(
    double Concentration, double LeaderShare, double DomesticShare, double PriceIndex, double Security);

/// <summary>The four legs of global-value-chain reconstruction for one firm, read from the state.</summary>
public static class ChainReconstruction
{
    /// <summary>The share that a new supplier of a high-margin stage must hold.</summary>
    public const double SupplierShare = 0.2;

    /// <summary>How long it must hold it, months.</summary>
    public const int SupplierMonths = 24;

    /// <summary>Position: score, gap, share, captivity and dependence.</summary>
    public static PositionLeg Position(IndustryState industry, DesignerId designer)
    {
        int captive = 0;
        foreach (GovernanceType type in industry.ChainPositions.Governance.Row(designer))
        {
            captive += type == GovernanceType.Captive ? 1 : 0;
        }

        return new PositionLeg(
            industry.ChainPositions.Position[designer],
            industry.Capabilities.Gap[designer],
            industry.MarketPositions.TotalShare[designer],
            industry.ChainPositions.Captivity[designer],
            industry.ChainPositions.ExternalReliance[designer],
            captive);
    }

    /// <summary>Motivation: distance to the top of the smile, demand, room at home, policy and aspiration.</summary>
    public static MotivationLeg Motivation(IndustryState industry, DesignerId designer)
    {
        double demand = 0;
        foreach (double believed in industry.Beliefs.Demand.Row(designer))
        {
            demand += believed;
        }

        return new MotivationLeg(
            1 - industry.ChainPositions.Position[designer],
            demand,
            1 - Weighted(industry, industry.Segments.DomesticShare),
            industry.PolicyStates.ProcurementQuota[IndustryState.Policy],
            industry.Beliefs.Aspiration[designer] * (1 - industry.Beliefs.Attainment[designer]));
    }

    /// <summary>Pathway: segments, compatibility, own stack, research mode, alliances and upgrades.</summary>
    public static PathwayLeg Pathway(IndustryState industry, DesignerId designer)
    {
        int entered = 0;
        foreach (int month in industry.MarketPositions.Entered.Row(designer))
        {
            entered += month > 0 ? 1 : 0;
        }

        return new PathwayLeg(
            entered,
            industry.SoftwareStacks.Usable[designer],
            industry.SoftwareStacks.OwnStack[designer],
            industry.Capabilities.Mode[designer],
            industry.AllianceTies.Held[designer],
            industry.ChainPositions.Upgrades[designer]);
    }

    /// <summary>Impact: concentration, leader and domestic share, prices, security of the firm's supply.</summary>
    public static ImpactLeg Impact(IndustryState industry, DesignerId designer) => new(
        Weighted(industry, industry.Segments.Concentration),
        Weighted(industry, industry.Segments.LeaderShare),
        Weighted(industry, industry.Segments.DomesticShare),
        Weighted(industry, industry.Segments.PriceIndex),
        1 - industry.ChainPositions.Vulnerability[designer]);

    /// <summary>
    /// Whether the chain counts as reconstructed: a high-margin stage has had another supplier above 20 % for 24 months,
    /// and a chain from end to end exists without a captive link.
    /// </summary>
    /// <param name="newcomerShares">Share of newcomers in a high-margin stage by month, latest last.</param>
    /// <param name="links">Governance of the links of one chain from end to end.</param>
    public static bool IsReconstructed(ReadOnlySpan<double> newcomerShares, ReadOnlySpan<GovernanceType> links)
    {
        if (newcomerShares.Length < SupplierMonths || links.IsEmpty)
        {
            return false;
        }

        foreach (double share in newcomerShares[^SupplierMonths..])
        {
            if (share <= SupplierShare)
            {
                return false;
            }
        }

        return !links.Contains(GovernanceType.Captive) && !links.Contains(GovernanceType.Excluded);
    }

    private static double Weighted(IndustryState industry, Column<SegmentId, double> column)
    {
        double sum = 0;
        double weights = 0;
        foreach (SegmentId segment in industry.Segments.All)
        {
            double weight = Math.Max(0, industry.Segments.Demand[segment]);
            sum += weight * column[segment];
            weights += weight;
        }

        return weights > 0 ? sum / weights : 0;
    }
}
