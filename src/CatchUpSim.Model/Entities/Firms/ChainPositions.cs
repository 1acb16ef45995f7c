namespace CatchUpSim.Model.Entities;

/// <summary>Positions of the designers in the value chain; measured only, never fed back in the same month.</summary>
public sealed class ChainPositions : EntityTable<DesignerId>
{
    /// <summary>Initializes a new instance of the <see cref="ChainPositions"/> class.</summary>
    /// <param name="count">Number of rows.</param>
    /// <param name="links">Number of links.</param>
    /// <param name="segments">Number of segments.</param>
    public ChainPositions(int count, int links, int segments)
        : base(count)
    {
        Governance = Relate<LinkId, GovernanceType>("governance", "governance type", links);
        Position = Add("position", "index 0 to 1");
        Captivity = Add("captivity", "index 0 to 1");
        ExternalReliance = Add("external_reliance", "share");
        Vulnerability = Add("vulnerability", "index 0 to 1");
        SoftwareShare = Add("software_share", "share");
        SoftwareMargin = Add("software_margin", "share");
        UnitCost = Add("unit_cost", "USD thousand per performance unit");
        BestPerformance = Add("best_performance", "performance index");
        GenerationMark = Add<int>("generation_mark", "technology row");
        OwnLine = Add<bool>("own_line", "flag");
        FunctionalMark = Add("functional_mark", "share");
        Material = Relate<SegmentId, bool>("material", "flag", segments);
        Upgrades = Add<int>("upgrades", "count");
        SupplierMonths = Add<int>("supplier_months", "months");
        Reconstructed = Add<int>("reconstructed", "month index, 0 for never");
        FunctionalDrag = Add("functional_drag", "share");
        SupplyLoss = Add("supply_loss", "share");
        DesignLoss = Add("design_loss", "share");
        Purchases = Add("purchases", "USD million per month");
        SmoothedRevenue = Add("smoothed_revenue", "USD million per month");
        Upstreamness = Add("upstreamness", "stages, 0 for none sold yet");
        StockExpense = Add("stock_expense", "USD million per month");
        InputPriceChange = Add("input_price_change", "share");
    }

    /// <summary>Gets the governance type of each link (governance type).</summary>
    public Relation<DesignerId, LinkId, GovernanceType> Governance { get; }

    /// <summary>Gets for how long a latecomer has supplied more than a fifth of the market (months).</summary>
    public Column<DesignerId, int> SupplierMonths { get; }

    /// <summary>Gets since when a latecomer's chain counts as reconstructed (month index, 0 for never).</summary>
    public Column<DesignerId, int> Reconstructed { get; }

    /// <summary>Gets the position on the smile curve (index 0 to 1).</summary>
    public Column<DesignerId, double> Position { get; }

    /// <summary>Gets the captivity in the firm's links (index 0 to 1).</summary>
    public Column<DesignerId, double> Captivity { get; }

    /// <summary>Gets the share of purchases from foreign suppliers (share).</summary>
    public Column<DesignerId, double> ExternalReliance { get; }

    /// <summary>Gets the composite vulnerability of the inputs (index 0 to 1).</summary>
    public Column<DesignerId, double> Vulnerability { get; }

    /// <summary>Gets the share of value added from software and solutions (share).</summary>
    public Column<DesignerId, double> SoftwareShare { get; }

    /// <summary>Gets the gross margin of the software and solutions, as the firm's people mix them (share).</summary>
    public Column<DesignerId, double> SoftwareMargin { get; }

    /// <summary>Gets the best unit cost shown so far, for process upgrading (USD thousand per performance unit).</summary>
    public Column<DesignerId, double> UnitCost { get; }

    /// <summary>Gets the best effective performance shipped at the last product upgrade (performance index).</summary>
    public Column<DesignerId, double> BestPerformance { get; }

    /// <summary>Gets the newest technology generation shipped so far, for product upgrading (technology row).</summary>
    public Column<DesignerId, int> GenerationMark { get; }

    /// <summary>Gets whether software of its own is a line of revenue, for functional upgrading (flag).</summary>
    public Column<DesignerId, bool> OwnLine { get; }

    /// <summary>Gets software share at the last functional upgrade (share).</summary>
    public Column<DesignerId, double> FunctionalMark { get; }

    /// <summary>Gets in which segments the firm has had a material share of its revenue, now or before, for chain upgrading (flag).</summary>
    public Relation<DesignerId, SegmentId, bool> Material { get; }

    /// <summary>Gets upgrading events so far (count).</summary>
    public Column<DesignerId, int> Upgrades { get; }

    /// <summary>Gets how far captive links slow functional upgrading next month (share).</summary>
    public Column<DesignerId, double> FunctionalDrag { get; }

    /// <summary>Gets share of next month's output that cannot be made for want of inputs (share).</summary>
    public Column<DesignerId, double> SupplyLoss { get; }

    /// <summary>Gets share of next month's design work lost for want of design tools (share).</summary>
    public Column<DesignerId, double> DesignLoss { get; }

    /// <summary>Gets what was bought for the cards delivered, averaged over a year (USD million per month).</summary>
    public Column<DesignerId, double> Purchases { get; }

    /// <summary>Gets sales in the modelled market, averaged over a year (USD million per month).</summary>
    public Column<DesignerId, double> SmoothedRevenue { get; }

    /// <summary>Gets how many times the firm's output is sold until final use (stages, 0 for none sold yet).</summary>
    public Column<DesignerId, double> Upstreamness { get; }

    /// <summary>Gets what the stocks of inputs cost, paid next month (USD million per month).</summary>
    public Column<DesignerId, double> StockExpense { get; }

    /// <summary>Gets how much more cards cost next month because of where inputs are made and of duties on them (share).</summary>
    public Column<DesignerId, double> InputPriceChange { get; }
}
