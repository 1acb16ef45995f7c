namespace CatchUpSim.Model.Entities;

/// <summary>What the designers believe; late and in error.</summary>
public sealed class Beliefs : EntityTable<DesignerId>
{
    /// <summary>Initializes a new instance of the <see cref="Beliefs"/> class.</summary>
    /// <param name="count">Number of rows.</param>
    /// <param name="segments">Number of segments.</param>
    public Beliefs(int count, int segments)
        : base(count)
    {
        Demand = Relate<SegmentId, double>("demand", "USD million per month", segments);
        Openness = Relate<SegmentId, double>("openness", "share", segments);
        Gap = Add("gap", "log ratio");
        NodeRisk = Add("node_risk", "probability per year");
        FundingClimate = Add("funding_climate", "ratio");
        IncumbentBase = Add("incumbent_base", "share");
        Aspiration = Add("aspiration", "share");
        Attainment = Add("attainment", "share");
        IncumbentNetwork = Relate<RouteId, double>("incumbent_network", "units, willingness to pay of an entrant = 1", IndustrySizes.Routes);
        EntrantNetwork = Relate<RouteId, double>("entrant_network", "units, willingness to pay of an entrant = 1", IndustrySizes.Routes);
    }

    /// <summary>Gets believed demand by segment (USD million per month).</summary>
    public Relation<DesignerId, SegmentId, double> Demand { get; }

    /// <summary>Gets believed share of demand by segment that a newcomer could win (share).</summary>
    public Relation<DesignerId, SegmentId, double> Openness { get; }

    /// <summary>Gets believed distance to the frontier (log ratio).</summary>
    public Column<DesignerId, double> Gap { get; }

    /// <summary>Gets believed risk of losing the foreign foundry (probability per year).</summary>
    public Column<DesignerId, double> NodeRisk { get; }

    /// <summary>Gets believed willingness of investors (ratio).</summary>
    public Column<DesignerId, double> FundingClimate { get; }

    /// <summary>Gets believed share of the dominant stack in use (share).</summary>
    public Column<DesignerId, double> IncumbentBase { get; }

    /// <summary>Gets market share that the firm aspires to (share).</summary>
    public Column<DesignerId, double> Aspiration { get; }

    /// <summary>Gets market share attained relative to the aspiration (share).</summary>
    public Column<DesignerId, double> Attainment { get; }

    /// <summary>Gets the dominant stack's network expected by way to a stack (units, willingness to pay of an entrant = 1).</summary>
    public Relation<DesignerId, RouteId, double> IncumbentNetwork { get; }

    /// <summary>Gets the network that own users could reach, expected by way to a stack (units, willingness to pay of an entrant = 1).</summary>
    public Relation<DesignerId, RouteId, double> EntrantNetwork { get; }
}
