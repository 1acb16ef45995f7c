namespace CatchUpSim.Model.Entities;

/// <summary>Investors.</summary>
public sealed class Investors : EntityTable<InvestorId>
{
    /// <summary>Initializes a new instance of the <see cref="Investors"/> class.</summary>
    /// <param name="count">Number of rows.</param>
    /// <param name="designers">Number of designers.</param>
    public Investors(int count, int designers)
        : base(count)
    {
        Kind = Add<InvestorKind>("kind", "kind");
        FundSize = Add("fund_size", "USD million");
        Available = Add("available", "USD million");
        Hurdle = Add("hurdle", "ratio");
        Successes = Relate<DesignerId, double>("successes", "count", designers);
        Failures = Relate<DesignerId, double>("failures", "count", designers);
        Stake = Relate<DesignerId, double>("stake", "share", designers);
    }

    /// <summary>Gets kind of fund (kind).</summary>
    public Column<InvestorId, InvestorKind> Kind { get; }

    /// <summary>Gets size of the fund (USD million).</summary>
    public Column<InvestorId, double> FundSize { get; }

    /// <summary>Gets money not yet committed (USD million).</summary>
    public Column<InvestorId, double> Available { get; }

    /// <summary>Gets required multiple of expected value to price (ratio).</summary>
    public Column<InvestorId, double> Hurdle { get; }

    /// <summary>Gets favourable evidence about each designer (count).</summary>
    public Relation<InvestorId, DesignerId, double> Successes { get; }

    /// <summary>Gets unfavourable evidence about each designer (count).</summary>
    public Relation<InvestorId, DesignerId, double> Failures { get; }

    /// <summary>Gets stake in each designer (share).</summary>
    public Relation<InvestorId, DesignerId, double> Stake { get; }
}
