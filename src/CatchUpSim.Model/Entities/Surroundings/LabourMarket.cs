namespace CatchUpSim.Model.Entities;

/// <summary>The market for people.</summary>
public sealed class LabourMarket : EntityTable<StaffClassId>
{
    /// <summary>Initializes a new instance of the <see cref="LabourMarket"/> class.</summary>
    /// <param name="count">Number of rows.</param>
    public LabourMarket(int count)
        : base(count)
    {
        Pool = Add("pool", "persons");
        Wage = Add("wage", "USD million per person-month");
    }

    /// <summary>Gets people looking for work (persons).</summary>
    public Column<StaffClassId, double> Pool { get; }

    /// <summary>Gets loaded cost of one person (USD million per person-month).</summary>
    public Column<StaffClassId, double> Wage { get; }
}
