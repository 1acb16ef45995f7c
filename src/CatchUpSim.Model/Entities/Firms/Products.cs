namespace CatchUpSim.Model.Entities;

/// <summary>Products, a fixed number of slots per designer.</summary>
public sealed class Products : EntityTable<ProductId>
{
    /// <summary>Initializes a new instance of the <see cref="Products"/> class.</summary>
    /// <param name="count">Number of rows.</param>
    /// <param name="segments">Number of segments.</param>
    /// <param name="lags">Number of lags.</param>
    public Products(int count, int segments, int lags)
        : base(count)
    {
        IsSoldOut = Add<bool>("is_sold_out", "flag");
        OnSale = Add<bool>("on_sale", "flag");
        Launched = Add<int>("launched", "month index, 0 for none");
        Number = Add<int>("number", "count");
        Performance = Add("performance", "performance index");
        Processing = Add("processing", "TPP");
        Density = Add("density", "TPP per mm2");
        Interconnect = Add("interconnect", "GB/s");
        MemoryDensity = Add("memory_density", "GB/s per mm2");
        DieArea = Add("die_area", "mm2");
        Line = Add<int>("line", "line row");
        Fit = Relate<SegmentId, double>("fit", "index 0 to 1", segments);
        UnitCost = Add("unit_cost", "USD thousand");
        Price = Add("price", "USD thousand");
        Markup = Add("markup", "ratio");
        Inventory = Add("inventory", "cards");
        InventoryValue = Add("inventory_value", "USD million");
        Backlog = Add("backlog", "cards");
        LineLost = Add<int>("line_lost", "month index, 0 while it can be made");
        Pipeline = Relate<LagId, double>("pipeline", "cards", lags);
        PipelineValue = Relate<LagId, double>("pipeline_value", "USD million", lags);
        Produced = Add("produced", "cards");
        Orders = Add("orders", "cards per month");
        Delivered = Add("delivered", "cards per month");
        MarketFactor = Add("market_factor", "ratio");
        BlockedUntil = Add<int>("blocked_until", "month index from which a permitted derivative exists, 0 where none is made");
        IsBlocked = Add<bool>("is_blocked", "flag");
        Royalty = Add("royalty", "share");
        PriceFloor = Add("price_floor", "USD thousand");
        AssemblyCost = Add("assembly_cost", "USD thousand");
        RampShare = Add("ramp_share", "share");
        Waiting = Relate<SegmentId, double>("waiting", "cards", segments);
        WaitingValue = Relate<SegmentId, double>("waiting_value", "USD million", segments);
        Generation = Add<int>("generation", "technology row");
        Yield = Add("yield", "share");
        YieldMark = Add("yield_mark", "share, 0 for none");
        PriceChoice = Add<int>("price_choice", "option, 0 for none");
    }

    /// <summary>Gets whether it is sold (flag).</summary>
    public Column<ProductId, bool> OnSale { get; }

    /// <summary>Gets month in which it reached customers (month index, 0 for none).</summary>
    public Column<ProductId, int> Launched { get; }

    /// <summary>Gets which of the firm's products it is, from 1 (count).</summary>
    public Column<ProductId, int> Number { get; }

    /// <summary>Gets theoretical performance (performance index).</summary>
    public Column<ProductId, double> Performance { get; }

    /// <summary>Gets total processing performance (TPP).</summary>
    public Column<ProductId, double> Processing { get; }

    /// <summary>Gets performance density (TPP per mm2).</summary>
    public Column<ProductId, double> Density { get; }

    /// <summary>Gets aggregate input and output bandwidth (GB/s).</summary>
    public Column<ProductId, double> Interconnect { get; }

    /// <summary>Gets memory bandwidth density (GB/s per mm2).</summary>
    public Column<ProductId, double> MemoryDensity { get; }

    /// <summary>Gets die area (mm2).</summary>
    public Column<ProductId, double> DieArea { get; }

    /// <summary>Gets the process line (line row).</summary>
    public Column<ProductId, int> Line { get; }

    /// <summary>Gets fit to a segment (index 0 to 1).</summary>
    public Relation<ProductId, SegmentId, double> Fit { get; }

    /// <summary>Gets cost of one more card (USD thousand).</summary>
    public Column<ProductId, double> UnitCost { get; }

    /// <summary>Gets list price (USD thousand).</summary>
    public Column<ProductId, double> Price { get; }

    /// <summary>Gets price relative to the performance-equivalent incumbent card (ratio).</summary>
    public Column<ProductId, double> Markup { get; }

    /// <summary>Gets cards in stock (cards).</summary>
    public Column<ProductId, double> Inventory { get; }

    /// <summary>Gets cost of the cards in stock (USD million).</summary>
    public Column<ProductId, double> InventoryValue { get; }

    /// <summary>Gets cards ordered but not delivered (cards).</summary>
    public Column<ProductId, double> Backlog { get; }

    /// <summary>Gets the month in which its line was closed to it (month index, 0 while it can be made).</summary>
    public Column<ProductId, int> LineLost { get; }

    /// <summary>Gets cards in production by month of delivery (cards).</summary>
    public Relation<ProductId, LagId, double> Pipeline { get; }

    /// <summary>Gets cost of cards in production by month of delivery (USD million).</summary>
    public Relation<ProductId, LagId, double> PipelineValue { get; }

    /// <summary>Gets cards made so far (cards).</summary>
    public Column<ProductId, double> Produced { get; }

    /// <summary>Gets cards ordered in the month (cards per month).</summary>
    public Column<ProductId, double> Orders { get; }

    /// <summary>Gets cards delivered in the month (cards per month).</summary>
    public Column<ProductId, double> Delivered { get; }

    /// <summary>Gets performance permitted in the home market relative to the full one (ratio).</summary>
    public Column<ProductId, double> MarketFactor { get; }

    /// <summary>Gets month from which a permitted derivative exists (month index, 0 where none is made).</summary>
    public Column<ProductId, int> BlockedUntil { get; }

    /// <summary>Gets whether no version of it may be sold in the home market (flag).</summary>
    public Column<ProductId, bool> IsBlocked { get; }

    /// <summary>Gets the share of gross profit that a partner in its research receives (share).</summary>
    public Column<ProductId, double> Royalty { get; }

    /// <summary>Gets the lowest price at which its maker sells, list price or bargain (USD thousand).</summary>
    public Column<ProductId, double> PriceFloor { get; }

    /// <summary>Gets cost of packaging, memory and board per card (USD thousand).</summary>
    public Column<ProductId, double> AssemblyCost { get; }

    /// <summary>Gets share of planned volume that production has reached (share).</summary>
    public Column<ProductId, double> RampShare { get; }

    /// <summary>Gets cards ordered and not yet delivered, by segment (cards).</summary>
    public Relation<ProductId, SegmentId, double> Waiting { get; }

    /// <summary>Gets price of those cards, by segment (USD million).</summary>
    public Relation<ProductId, SegmentId, double> WaitingValue { get; }

    /// <summary>Gets the technology generation that its firm had reached when it was launched (technology row).</summary>
    public Column<ProductId, int> Generation { get; }

    /// <summary>Gets good dies in all dies, at the usual defect density of its line (share).</summary>
    public Column<ProductId, double> Yield { get; }

    /// <summary>Gets the yield from which the next process upgrade counts (share, 0 for none).</summary>
    public Column<ProductId, double> YieldMark { get; }

    /// <summary>Gets the latest price decision (option, 0 for none).</summary>
    public Column<ProductId, int> PriceChoice { get; }

    /// <summary>Gets whether orders waiting exceed all cards in stock and in production (flag).</summary>
    public Column<ProductId, bool> IsSoldOut { get; }
}
