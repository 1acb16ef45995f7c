namespace CatchUpSim.Model.Entities;

/// <summary>Market segments of the home market.</summary>
public sealed class Segments : EntityTable<SegmentId>
{
    /// <summary>Initializes a new instance of the <see cref="Segments"/> class.</summary>
    /// <param name="count">Number of rows.</param>
    public Segments(int count)
        : base(count)
    {
        Demand = Add("demand", "USD million per month");
        DemandTrend = Add("demand_trend", "USD million per month");
        Deviation = Add("deviation", "log ratio");
        WindowFactor = Add("window_factor", "ratio");
        Units = Add("units", "cards per month");
        Sales = Add("sales", "USD million per month");
        PriceIndex = Add("price_index", "USD thousand per performance unit");
        Concentration = Add("concentration", "index 0 to 1");
        DomesticShare = Add("domestic_share", "share");
        LeaderShare = Add("leader_share", "share");
        Weight = Add("weight", "share");
        MinimumPerformance = Add("minimum_performance", "ratio");
        RequiredReadiness = Add("required_readiness", "index");
        Interaction = Add("interaction", "index");
        CodeDependence = Add("code_dependence", "ratio");
        FrontierNeed = Add("frontier_need", "ratio");
        IsControlled = Add<bool>("is_controlled", "flag");
        Family = Add<int>("family", "code");
        RelatedFit = Add("related_fit", "index 0 to 1");
        UnrelatedFit = Add("unrelated_fit", "index 0 to 1");
        ReferencePrice = Add("reference_price", "USD thousand");
        Access = Add("access", "ratio, 0 for not yet known");
    }

    /// <summary>Gets demand (USD million per month).</summary>
    public Column<SegmentId, double> Demand { get; }

    /// <summary>Gets demand of the past years as investors remember it (USD million per month).</summary>
    public Column<SegmentId, double> DemandTrend { get; }

    /// <summary>Gets deviation of demand from its path (log ratio).</summary>
    public Column<SegmentId, double> Deviation { get; }

    /// <summary>Gets effect of open demand windows (ratio).</summary>
    public Column<SegmentId, double> WindowFactor { get; }

    /// <summary>Gets cards delivered (cards per month).</summary>
    public Column<SegmentId, double> Units { get; }

    /// <summary>Gets sales delivered (USD million per month).</summary>
    public Column<SegmentId, double> Sales { get; }

    /// <summary>Gets mean price of effective performance (USD thousand per performance unit).</summary>
    public Column<SegmentId, double> PriceIndex { get; }

    /// <summary>Gets Herfindahl-Hirschman index of sales (index 0 to 1).</summary>
    public Column<SegmentId, double> Concentration { get; }

    /// <summary>Gets share of home designers (share).</summary>
    public Column<SegmentId, double> DomesticShare { get; }

    /// <summary>Gets share of the largest designer (share).</summary>
    public Column<SegmentId, double> LeaderShare { get; }

    /// <summary>Gets share of the whole market at the start (share).</summary>
    public Column<SegmentId, double> Weight { get; }

    /// <summary>Gets performance relative to the frontier below which nothing is sold (ratio).</summary>
    public Column<SegmentId, double> MinimumPerformance { get; }

    /// <summary>Gets software readiness that customers require (index).</summary>
    public Column<SegmentId, double> RequiredReadiness { get; }

    /// <summary>Gets strength of social interaction among customers (index).</summary>
    public Column<SegmentId, double> Interaction { get; }

    /// <summary>Gets how much of the customers' work is code tied to the vendor (ratio).</summary>
    public Column<SegmentId, double> CodeDependence { get; }

    /// <summary>Gets weight on performance (ratio).</summary>
    public Column<SegmentId, double> FrontierNeed { get; }

    /// <summary>Gets family of related segments (code).</summary>
    public Column<SegmentId, int> Family { get; }

    /// <summary>Gets fit of a part made for the segment in others of its family (index 0 to 1).</summary>
    public Column<SegmentId, double> RelatedFit { get; }

    /// <summary>Gets fit of a part made for the segment in those of other families (index 0 to 1).</summary>
    public Column<SegmentId, double> UnrelatedFit { get; }

    /// <summary>Gets price that buyers of the segment are used to (USD thousand).</summary>
    public Column<SegmentId, double> ReferencePrice { get; }

    /// <summary>Gets the part of the best performance on offer that the law lets buyers have, as prices follow it (ratio, 0 for not yet known).</summary>
    public Column<SegmentId, double> Access { get; }

    /// <summary>Gets whether the foreign coalition's controls reach the segment (flag).</summary>
    public Column<SegmentId, bool> IsControlled { get; }
}
