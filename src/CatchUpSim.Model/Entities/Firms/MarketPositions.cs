namespace CatchUpSim.Model.Entities;

/// <summary>What each designer sells where.</summary>
public sealed class MarketPositions : EntityTable<DesignerId>
{
    /// <summary>Initializes a new instance of the <see cref="MarketPositions"/> class.</summary>
    /// <param name="count">Number of rows.</param>
    /// <param name="segments">Number of segments.</param>
    /// <param name="cohorts">Number of cohorts.</param>
    public MarketPositions(int count, int segments, int cohorts)
        : base(count)
    {
        Entered = Relate<SegmentId, int>("entered", "month index, 0 for not", segments);
        Sales = Relate<SegmentId, double>("sales", "USD million per month", segments);
        Units = Relate<SegmentId, double>("units", "cards per month", segments);
        PerformanceUnits = Relate<SegmentId, double>("performance_units", "performance index times cards per month", segments);
        Share = Relate<SegmentId, double>("share", "share", segments);
        InstalledBase = Relate<SegmentId, double>("installed_base", "cards", segments);
        Orders = Relate<SegmentId, double>("orders", "cards per month", segments);
        OrderTrend = Relate<SegmentId, double>("order_trend", "cards per month", segments);
        CohortUnits = Relate<CohortId, double>("cohort_units", "cards", cohorts);
        TotalShare = Add("total_share", "share");
        TopCustomersShare = Add("top_customers_share", "share");
        TotalUnits = Add("total_units", "cards");
        MonthsOnSale = Add<int>("months_on_sale", "months");
        IndirectShare = Add("indirect_share", "share");
        SmoothedSales = Relate<SegmentId, double>("smoothed_sales", "USD million per month", segments);
    }

    /// <summary>Gets the month in which the segment became a target (month index, 0 for not).</summary>
    public Relation<DesignerId, SegmentId, int> Entered { get; }

    /// <summary>Gets deliveries of the month (USD million per month).</summary>
    public Relation<DesignerId, SegmentId, double> Sales { get; }

    /// <summary>Gets cards delivered in the month (cards per month).</summary>
    public Relation<DesignerId, SegmentId, double> Units { get; }

    /// <summary>Gets effective performance delivered, all cards together (performance index times cards per month).</summary>
    public Relation<DesignerId, SegmentId, double> PerformanceUnits { get; }

    /// <summary>Gets share of the segment's sales, averaged over recent months (share).</summary>
    public Relation<DesignerId, SegmentId, double> Share { get; }

    /// <summary>Gets cards in use (cards).</summary>
    public Relation<DesignerId, SegmentId, double> InstalledBase { get; }

    /// <summary>Gets cards ordered in the month (cards per month).</summary>
    public Relation<DesignerId, SegmentId, double> Orders { get; }

    /// <summary>Gets smoothed orders, the firm's own forecast (cards per month).</summary>
    public Relation<DesignerId, SegmentId, double> OrderTrend { get; }

    /// <summary>Gets cards delivered by segment and month of delivery (cards).</summary>
    public Relation<DesignerId, CohortId, double> CohortUnits { get; }

    /// <summary>Gets share of the whole market's sales, averaged over recent months (share).</summary>
    public Column<DesignerId, double> TotalShare { get; }

    /// <summary>Gets share of the five largest customers in the last year's deliveries (share).</summary>
    public Column<DesignerId, double> TopCustomersShare { get; }

    /// <summary>Gets share of server makers, who sell on, in the last year's deliveries (share).</summary>
    public Column<DesignerId, double> IndirectShare { get; }

    /// <summary>Gets cards delivered since founding (cards).</summary>
    public Column<DesignerId, double> TotalUnits { get; }

    /// <summary>Gets in how many months so far the firm had a product on sale, with cards or a line to make them (months).</summary>
    public Column<DesignerId, int> MonthsOnSale { get; }

    /// <summary>Gets sales averaged over recent months (USD million per month).</summary>
    public Relation<DesignerId, SegmentId, double> SmoothedSales { get; }
}
