namespace CatchUpSim.Model.Entities;

/// <summary>What ties designers to foundries and lines.</summary>
public sealed class FoundryTies : EntityTable<DesignerId>
{
    /// <summary>Initializes a new instance of the <see cref="FoundryTies"/> class.</summary>
    /// <param name="count">Number of rows.</param>
    /// <param name="foundries">Number of foundries.</param>
    /// <param name="lines">Number of lines.</param>
    public FoundryTies(int count, int foundries, int lines)
        : base(count)
    {
        Suspended = Relate<FoundryId, bool>("suspended", "flag", foundries);
        WafersWanted = Relate<LineId, double>("wafers_wanted", "wafers per month", lines);
        Wafers = Relate<LineId, double>("wafers", "wafers per month", lines);
        YearlyWafers = Relate<LineId, double>("yearly_wafers", "wafers per month", lines);
        Tenure = Relate<LineId, double>("tenure", "wafers", lines);
        IsBarred = Relate<LineId, bool>("is_barred", "flag", lines);
    }

    /// <summary>Gets whether the foundry has stopped serving the firm (flag).</summary>
    public Relation<DesignerId, FoundryId, bool> Suspended { get; }

    /// <summary>Gets wafers ordered (wafers per month).</summary>
    public Relation<DesignerId, LineId, double> WafersWanted { get; }

    /// <summary>Gets wafers allocated (wafers per month).</summary>
    public Relation<DesignerId, LineId, double> Wafers { get; }

    /// <summary>Gets wafers allocated, averaged over a year (wafers per month).</summary>
    public Relation<DesignerId, LineId, double> YearlyWafers { get; }

    /// <summary>Gets wafers bought so far (wafers).</summary>
    public Relation<DesignerId, LineId, double> Tenure { get; }

    /// <summary>Gets whether rules bar the firm from the line (flag).</summary>
    public Relation<DesignerId, LineId, bool> IsBarred { get; }
}
