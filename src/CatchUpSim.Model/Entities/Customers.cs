namespace CatchUpSim.Model.Entities;

/// <summary>Customer organisations.</summary>
public sealed class Customers : EntityTable<CustomerId>
{
    /// <summary>Initializes a new instance of the <see cref="Customers"/> class.</summary>
    /// <param name="count">Number of rows.</param>
    /// <param name="designers">Number of designers.</param>
    public Customers(int count, int designers)
        : base(count)
    {
        Kind = Add<CustomerKind>("kind", "kind");
        Segment = Add<byte>("segment", "segment row");
        Weight = Add("weight", "share of the segment's demand");
        MonthsLeft = Add<byte>("months_left", "months");
        Interval = Add<byte>("interval", "months");
        Vendor = Add<short>("vendor", "designer row, -1 for none");
        CodeBase = Add<float>("code_base", "index");
        PerformanceTaste = Add<float>("performance_taste", "ratio");
        PriceTaste = Add<float>("price_taste", "ratio");
        HomeRule = Add<float>("home_rule", "share");
        Purchases = Add<float>("purchases", "USD million");
        Trust = Relate<DesignerId, float>("trust", "index 0 to 1", designers);
        Stage = Relate<DesignerId, QualificationStage>("stage", "stage", designers);
        StageEnds = Relate<DesignerId, short>("stage_ends", "months since start", designers);
    }

    /// <summary>Gets the type of organisation (kind).</summary>
    public Column<CustomerId, CustomerKind> Kind { get; }

    /// <summary>Gets the segment in which it buys (segment row).</summary>
    public Column<CustomerId, byte> Segment { get; }

    /// <summary>Gets its size (share of the segment's demand).</summary>
    public Column<CustomerId, double> Weight { get; }

    /// <summary>Gets months until its next order (months).</summary>
    public Column<CustomerId, byte> MonthsLeft { get; }

    /// <summary>Gets usual months between orders (months).</summary>
    public Column<CustomerId, byte> Interval { get; }

    /// <summary>Gets the vendor of the last order (designer row, -1 for none).</summary>
    public Column<CustomerId, short> Vendor { get; }

    /// <summary>Gets code written for the present vendor (index).</summary>
    public Column<CustomerId, float> CodeBase { get; }

    /// <summary>Gets weight on performance (ratio).</summary>
    public Column<CustomerId, float> PerformanceTaste { get; }

    /// <summary>Gets weight on price (ratio).</summary>
    public Column<CustomerId, float> PriceTaste { get; }

    /// <summary>Gets strength of its local-content rule (share).</summary>
    public Column<CustomerId, float> HomeRule { get; }

    /// <summary>Gets purchases of the last twelve months, smoothed (USD million).</summary>
    public Column<CustomerId, float> Purchases { get; }

    /// <summary>Gets trust by vendor (index 0 to 1).</summary>
    public Relation<CustomerId, DesignerId, float> Trust { get; }

    /// <summary>Gets qualification by vendor (stage).</summary>
    public Relation<CustomerId, DesignerId, QualificationStage> Stage { get; }

    /// <summary>Gets when the trial of a vendor ends (months since start).</summary>
    public Relation<CustomerId, DesignerId, short> StageEnds { get; }
}
