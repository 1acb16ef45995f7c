using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Observation;

/// <summary>The outcomes recorded for every market segment and month: the columns of the table of the market.</summary>
public static class MarketOutcomes
{
    /// <summary>Gets the outcomes in the order of the table's columns.</summary>
    public static IReadOnlyList<Outcome<SegmentId>> All { get; } =
    [
        new("demand", "USD million per month", "demand", (s, m) => s.Segments.Demand[m]),
        new("sales", "USD million per month", "sales delivered", (s, m) => s.Segments.Sales[m]),
        new("units", "cards per month", "cards delivered", (s, m) => s.Segments.Units[m]),
        new("price_index", "USD thousand per performance unit", "mean price of effective performance", (s, m) => s.Segments.PriceIndex[m]),
        new("hhi", "index", "Herfindahl-Hirschman index of sales", (s, m) => s.Segments.Concentration[m]),
        new("domestic_share", "share", "share of home designers", (s, m) => s.Segments.DomesticShare[m]),
        new("leader_share", "share", "share of the largest designer", (s, m) => s.Segments.LeaderShare[m]),
        new("focal_share", "share", "share of the focal firm", (s, m) => s.MarketPositions.Share[s.Focal, m]),
        new("hollowing_out", "share", "production of inputs that policy has driven out of the home country, negative: drawn in; of all segments", (s, _) => s.PolicyStates.HollowingOut[IndustryState.Policy]),
        new("misallocation", "share", "what making inputs costs more than where costs alone would have put it; of all segments", (s, _) => s.PolicyStates.Misallocation[IndustryState.Policy]),
        new("contraction", "share", "production of inputs that policy has drawn to the incumbents' country; of all segments", (s, _) => s.PolicyStates.Contraction[IndustryState.Policy]),
        new("policy_pull", "share", "state-influenced demand that is reserved for home designers; of all segments", (s, _) => s.PolicyStates.ProcurementQuota[IndustryState.Policy]),
    ];
}
