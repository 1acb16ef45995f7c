namespace CatchUpSim.Model.Entities;

/// <summary>The policies in force and what they have made of production, one row.</summary>
public sealed class PolicyStates : EntityTable<PolicyId>
{
    /// <summary>Initializes a new instance of the <see cref="PolicyStates"/> class.</summary>
    /// <param name="count">Number of rows.</param>
    public PolicyStates(int count)
        : base(count)
    {
        Regime = Add<SalesRegime>("regime", "regime");
        ThresholdSet = Add<int>("threshold_set", "row, -1 for none");
        ThresholdScale = Add("threshold_scale", "ratio");
        Scrutiny = Add("scrutiny", "index");
        NodeCutoff = Add("node_cutoff", "nm");
        PresumptionNode = Add("presumption_node", "nm");
        MemorySupply = Add("memory_supply", "share");
        ToolAccess = Add("tool_access", "share");
        DesignToolAccess = Add("design_tool_access", "share");
        ProcurementQuota = Add("procurement_quota", "share");
        ProcurementPremium = Add("procurement_premium", "share");
        SubsidyRate = Add("subsidy_rate", "share");
        Tariff = Add("tariff", "share");
        Fee = Add("fee", "share");
        LicenceHostility = Add("licence_hostility", "index 0 to 1");
        Climate = Add("climate", "ratio");
        Counter = Add("counter", "share");
        Discouragement = Add("discouragement", "share");
        LicenceLimit = Add("licence_limit", "TPP");
        SalesRule = Add<int>("sales_rule", "rule");
        Cohesion = Add("cohesion", "index 0 to 1");
        Effectiveness = Add("effectiveness", "index 0 to 1");
        ProcessingLimit = Add("processing_limit", "TPP");
        DenseProcessingLimit = Add("dense_processing_limit", "TPP");
        DensityLimit = Add("density_limit", "TPP per mm2");
        TariffAdjustment = Add("tariff_adjustment", "share");
        Leakage = Add("leakage", "share");
        ProcessingPerIndex = Add("processing_per_index", "TPP");
        TransistorsPerArea = Add("transistors_per_area", "million per mm2");
        LostCustom = Add("lost_custom", "share");
        PendingRestrictions = Add<int>("pending_restrictions", "count");
        ToolReachChange = Add("tool_reach_change", "share");
        HollowingOut = Add("hollowing_out", "share");
        Misallocation = Add("misallocation", "share");
        Contraction = Add("contraction", "share");
    }

    /// <summary>Gets the sales regime of the foreign coalition (regime).</summary>
    public Column<PolicyId, SalesRegime> Regime { get; }

    /// <summary>Gets the set of control thresholds in force (row, -1 for none).</summary>
    public Column<PolicyId, int> ThresholdSet { get; }

    /// <summary>Gets tightening of the thresholds after the last dated event (ratio).</summary>
    public Column<PolicyId, double> ThresholdScale { get; }

    /// <summary>Gets how closely foreign foundries look (index).</summary>
    public Column<PolicyId, double> Scrutiny { get; }

    /// <summary>Gets finest barred node for home designers, 0 for none (nm).</summary>
    public Column<PolicyId, double> NodeCutoff { get; }

    /// <summary>Gets coarsest node at which foreign foundries presume a home designer's part to be controlled, 0 for none (nm).</summary>
    public Column<PolicyId, double> PresumptionNode { get; }

    /// <summary>Gets share of high-bandwidth memory open to home designers (share).</summary>
    public Column<PolicyId, double> MemorySupply { get; }

    /// <summary>Gets access of the home foundry to equipment (share).</summary>
    public Column<PolicyId, double> ToolAccess { get; }

    /// <summary>Gets access of home designers to design tools (share).</summary>
    public Column<PolicyId, double> DesignToolAccess { get; }

    /// <summary>Gets share of state-influenced demand reserved for home designers (share).</summary>
    public Column<PolicyId, double> ProcurementQuota { get; }

    /// <summary>Gets price premium accepted for home designers (share).</summary>
    public Column<PolicyId, double> ProcurementPremium { get; }

    /// <summary>Gets share of research cost refunded by the home government (share).</summary>
    public Column<PolicyId, double> SubsidyRate { get; }

    /// <summary>Gets tariff on foreign cards (share).</summary>
    public Column<PolicyId, double> Tariff { get; }

    /// <summary>Gets fee on permitted foreign cards (share).</summary>
    public Column<PolicyId, double> Fee { get; }

    /// <summary>Gets hostility of the dominant stack's licence to compatible stacks (index 0 to 1).</summary>
    public Column<PolicyId, double> LicenceHostility { get; }

    /// <summary>Gets willingness of investors, 1 for normal (ratio).</summary>
    public Column<PolicyId, double> Climate { get; }

    /// <summary>Gets home restriction on raw materials (share).</summary>
    public Column<PolicyId, double> Counter { get; }

    /// <summary>Gets home discouragement of foreign cards (share).</summary>
    public Column<PolicyId, double> Discouragement { get; }

    /// <summary>Gets total processing performance from which the permissive regime licenses no part, before the scale of thresholds; 0 for no limit (TPP).</summary>
    public Column<PolicyId, double> LicenceLimit { get; }

    /// <summary>Gets the rule that keeps foreign parts out: 0 for none, 1 for the licence limit, 2 and more for the thresholds of a dated event (rule).</summary>
    public Column<PolicyId, int> SalesRule { get; }

    /// <summary>Gets cohesion of the foreign coalition (index 0 to 1).</summary>
    public Column<PolicyId, double> Cohesion { get; }

    /// <summary>Gets effectiveness of its controls (index 0 to 1).</summary>
    public Column<PolicyId, double> Effectiveness { get; }

    /// <summary>Gets total processing performance that a product made abroad must stay below, 0 for none (TPP).</summary>
    public Column<PolicyId, double> ProcessingLimit { get; }

    /// <summary>Gets the same for dense products, 0 for none (TPP).</summary>
    public Column<PolicyId, double> DenseProcessingLimit { get; }

    /// <summary>Gets density from which a product is dense, 0 for none (TPP per mm2).</summary>
    public Column<PolicyId, double> DensityLimit { get; }

    /// <summary>Gets what retaliation adds to and exclusions take from the tariff on foreign cards (share).</summary>
    public Column<PolicyId, double> TariffAdjustment { get; }

    /// <summary>Gets share of denied goods that gets through (share).</summary>
    public Column<PolicyId, double> Leakage { get; }

    /// <summary>Gets total processing performance of performance index 1 (TPP).</summary>
    public Column<PolicyId, double> ProcessingPerIndex { get; }

    /// <summary>Gets transistors per area on a line of density 1 (million per mm2).</summary>
    public Column<PolicyId, double> TransistorsPerArea { get; }

    /// <summary>Gets share of home designers' wafers abroad that rules or foundries stopped this month (share).</summary>
    public Column<PolicyId, double> LostCustom { get; }

    /// <summary>Gets the restrictions of foreign supply that are known and not yet in force (count).</summary>
    public Column<PolicyId, int> PendingRestrictions { get; }

    /// <summary>Gets how much more of the equipment than at the start is made within reach of the coalition's rules (share).</summary>
    public Column<PolicyId, double> ToolReachChange { get; }

    /// <summary>Gets share of the production of inputs that policy has driven out of the home country, negative: drawn in (share).</summary>
    public Column<PolicyId, double> HollowingOut { get; }

    /// <summary>Gets what making inputs costs more than where costs alone would have put it (share).</summary>
    public Column<PolicyId, double> Misallocation { get; }

    /// <summary>Gets share of the production of inputs that policy has drawn to the incumbents' country (share).</summary>
    public Column<PolicyId, double> Contraction { get; }
}
