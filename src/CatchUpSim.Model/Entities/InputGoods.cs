namespace CatchUpSim.Model.Entities;

/// <summary>Inputs of the value chain.</summary>
public sealed class InputGoods : EntityTable<InputId>
{
    /// <summary>Initializes a new instance of the <see cref="InputGoods"/> class.</summary>
    /// <param name="count">Number of rows.</param>
    /// <param name="designers">Number of designers.</param>
    public InputGoods(int count, int designers)
        : base(count)
    {
        Centrality = Add("centrality", "index");
        Concentration = Add("concentration", "index 0 to 1");
        InventoryNorm = Add("inventory_norm", "months");
        Distance = Add("distance", "index 0 to 1");
        CostShare = Add("cost_share", "share");
        Supply = Add("supply", "share");
        Stock = Relate<DesignerId, double>("stock", "months", designers);
        Shortage = Relate<DesignerId, double>("shortage", "share", designers);
        Disruption = Add("disruption", "share");
        Granted = Add("granted", "share");
        Category = Add<int>("category", "category 1 to 4, 0 for unknown");
        User = Add<int>("user", "input row, -1 for designers");
        Upstreamness = Add("upstreamness", "stages, 0 for unknown");
    }

    /// <summary>Gets export centrality (index).</summary>
    public Column<InputId, double> Centrality { get; }

    /// <summary>Gets import concentration (index 0 to 1).</summary>
    public Column<InputId, double> Concentration { get; }

    /// <summary>Gets usual stock (months).</summary>
    public Column<InputId, double> InventoryNorm { get; }

    /// <summary>Gets political distance of the sources (index 0 to 1).</summary>
    public Column<InputId, double> Distance { get; }

    /// <summary>Gets share in the cost of a card (share).</summary>
    public Column<InputId, double> CostShare { get; }

    /// <summary>Gets share of normal supply that arrives (share).</summary>
    public Column<InputId, double> Supply { get; }

    /// <summary>Gets stock of each designer (months).</summary>
    public Relation<InputId, DesignerId, double> Stock { get; }

    /// <summary>Gets share of the month's need that each designer could not meet from supply and stock (share).</summary>
    public Relation<InputId, DesignerId, double> Shortage { get; }

    /// <summary>Gets share of supply lost to a disturbance (share).</summary>
    public Column<InputId, double> Disruption { get; }

    /// <summary>Gets share of supply that rules let through to home designers (share).</summary>
    public Column<InputId, double> Granted { get; }

    /// <summary>Gets category of vulnerability (category 1 to 4, 0 for unknown).</summary>
    public Column<InputId, int> Category { get; }

    /// <summary>Gets the input whose makers use it (input row, -1 for designers).</summary>
    public Column<InputId, int> User { get; }

    /// <summary>Gets how many times its value is sold until final use (stages, 0 for unknown).</summary>
    public Column<InputId, double> Upstreamness { get; }
}
