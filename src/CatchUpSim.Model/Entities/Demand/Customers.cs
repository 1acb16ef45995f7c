namespace CatchUpSim.Model.Entities;

/// <summary>Customer organisations.</summary>
public sealed class Customers : EntityTable<CustomerId>
{
    private readonly CustomerProfile[] _profiles;
    private readonly VendorStanding[] _standings;
    private readonly int _designers;

    /// <summary>Initializes a new instance of the <see cref="Customers"/> class.</summary>
    /// <param name="count">Number of rows.</param>
    /// <param name="designers">Number of designers.</param>
    public Customers(int count, int designers)
        : base(count)
    {
        _profiles = new CustomerProfile[count];
        _standings = new VendorStanding[count * designers];
        _designers = designers;
        Kind = Add<CustomerKind>("kind", "kind");
        Segment = Field("segment", "segment row", (ref CustomerProfile profile) => ref profile.Segment);
        Weight = Field("weight", "share of the segment's demand", (ref CustomerProfile profile) => ref profile.Weight);
        MonthsLeft = Add<byte>("months_left", "months");
        Interval = Field("interval", "months", (ref CustomerProfile profile) => ref profile.Interval);
        TrialMonths = Field("trial_months", "months", (ref CustomerProfile profile) => ref profile.TrialMonths);
        Vendor = Add<short>("vendor", "designer row, -1 for none");
        CodeBase = Field("code_base", "index", (ref CustomerProfile profile) => ref profile.CodeBase);
        PerformanceTaste = Field("performance_taste", "ratio", (ref CustomerProfile profile) => ref profile.PerformanceTaste);
        PriceTaste = Field("price_taste", "ratio", (ref CustomerProfile profile) => ref profile.PriceTaste);
        HomeRule = Field("home_rule", "share", (ref CustomerProfile profile) => ref profile.HomeRule);
        Purchases = Add<float>("purchases", "USD million");
        Trust = Field("trust", "index 0 to 1", (ref VendorStanding standing) => ref standing.Trust);
        Stage = Field("stage", "stage", (ref VendorStanding standing) => ref standing.Stage);
        StageEnds = Field("stage_ends", "months since start", (ref VendorStanding standing) => ref standing.StageEnds);
    }

    /// <summary>Gets what each customer brings to its choices, row by row; the columns below show the same values.</summary>
    internal Span<CustomerProfile> Profiles => _profiles;

    /// <summary>Gets the type of organisation (kind).</summary>
    public Column<CustomerId, CustomerKind> Kind { get; }

    /// <summary>Gets the segment in which it buys (segment row).</summary>
    public FieldColumn<CustomerId, CustomerProfile, byte> Segment { get; }

    /// <summary>Gets its size (share of the segment's demand).</summary>
    public FieldColumn<CustomerId, CustomerProfile, float> Weight { get; }

    /// <summary>Gets months until its next order (months).</summary>
    public Column<CustomerId, byte> MonthsLeft { get; }

    /// <summary>Gets usual months between orders (months).</summary>
    public FieldColumn<CustomerId, CustomerProfile, byte> Interval { get; }

    /// <summary>Gets how long it tests a vendor (months).</summary>
    public FieldColumn<CustomerId, CustomerProfile, byte> TrialMonths { get; }

    /// <summary>Gets the vendor of the last order (designer row, -1 for none).</summary>
    public Column<CustomerId, short> Vendor { get; }

    /// <summary>Gets code written for the present vendor (index).</summary>
    public FieldColumn<CustomerId, CustomerProfile, float> CodeBase { get; }

    /// <summary>Gets weight on performance (ratio).</summary>
    public FieldColumn<CustomerId, CustomerProfile, float> PerformanceTaste { get; }

    /// <summary>Gets weight on price (ratio).</summary>
    public FieldColumn<CustomerId, CustomerProfile, float> PriceTaste { get; }

    /// <summary>Gets strength of its local-content rule (share).</summary>
    public FieldColumn<CustomerId, CustomerProfile, float> HomeRule { get; }

    /// <summary>Gets purchases of the last twelve months, smoothed (USD million).</summary>
    public Column<CustomerId, float> Purchases { get; }

    /// <summary>Gets trust by vendor (index 0 to 1).</summary>
    public FieldRelation<CustomerId, DesignerId, VendorStanding, float> Trust { get; }

    /// <summary>Gets qualification by vendor (stage).</summary>
    public FieldRelation<CustomerId, DesignerId, VendorStanding, QualificationStage> Stage { get; }

    /// <summary>Gets when the trial of a vendor ends (months since start).</summary>
    public FieldRelation<CustomerId, DesignerId, VendorStanding, short> StageEnds { get; }

    /// <summary>Gets how all vendors stand with all customers, customer by customer.</summary>
    internal Span<VendorStanding> AllStandings => _standings;

    /// <summary>How all vendors stand with a customer; the relations above show the same values.</summary>
    internal Span<VendorStanding> Standings(CustomerId customer) => _standings.AsSpan(customer.Index * _designers, _designers);

    private FieldColumn<CustomerId, CustomerProfile, T> Field<T>(string name, string unit, FieldOf<CustomerProfile, T> field)
        where T : unmanaged => Register(new FieldColumn<CustomerId, CustomerProfile, T>(name, unit, _profiles, field));

    private FieldRelation<CustomerId, DesignerId, VendorStanding, T> Field<T>(string name, string unit, FieldOf<VendorStanding, T> field)
        where T : unmanaged =>
        Register(new FieldRelation<CustomerId, DesignerId, VendorStanding, T>(name, unit, _standings, _designers, field));
}
