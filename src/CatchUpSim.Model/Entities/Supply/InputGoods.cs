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
        IsDesignTool = Add<bool>("is_design_tool", "flag");
        User = Add<int>("user", "input row, -1 for designers");
        Upstreamness = Add("upstreamness", "stages, 0 for unknown");
        PlaceShare = Relate<PlaceId, double>("place_share", "share", IndustrySizes.Places);
        FirstPlaceShare = Relate<PlaceId, double>("first_place_share", "share", IndustrySizes.Places);
        NeutralPlaceShare = Relate<PlaceId, double>("neutral_place_share", "share", IndustrySizes.Places);
        ToldPlaceShare = Relate<PlaceId, double>("told_place_share", "share", IndustrySizes.Places);
        CapitalShare = Add("capital_share", "share");
        ExpectedDenial = Add("expected_denial", "share");
        ReachChange = Add("reach_change", "share");
        HomePriceChange = Add("home_price_change", "share");
        ForeignPriceChange = Add("foreign_price_change", "share");
        Misallocation = Add("misallocation", "share");
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

    /// <summary>Gets whether work on designs needs it (flag).</summary>
    public Column<InputId, bool> IsDesignTool { get; }

    /// <summary>Gets the input whose makers use it (input row, -1 for designers).</summary>
    public Column<InputId, int> User { get; }

    /// <summary>Gets how many times its value is sold until final use (stages, 0 for unknown).</summary>
    public Column<InputId, double> Upstreamness { get; }

    /// <summary>Gets share of the production at each place; all zero for an input whose places are unknown (share).</summary>
    public Relation<InputId, PlaceId, double> PlaceShare { get; }

    /// <summary>Gets share of the production at each place at the start (share).</summary>
    public Relation<InputId, PlaceId, double> FirstPlaceShare { get; }

    /// <summary>Whether it is known where an input was made at the start; else its production stays where it is.</summary>
    public bool HasPlaces(InputId input) => IndustryMeasures.Sum(FirstPlaceShare.Row(input)) > 0;

    /// <summary>Gets share that each place would have if costs alone had moved production (share).</summary>
    public Relation<InputId, PlaceId, double> NeutralPlaceShare { get; }

    /// <summary>Gets share of each place when the log last told of it (share).</summary>
    public Relation<InputId, PlaceId, double> ToldPlaceShare { get; }

    /// <summary>Gets share of plant in the cost of making it (share).</summary>
    public Column<InputId, double> CapitalShare { get; }

    /// <summary>Gets share of home customers' orders that producers expect rules to forbid (share).</summary>
    public Column<InputId, double> ExpectedDenial { get; }

    /// <summary>Gets how much more of the production than at the start is within reach of the coalition's rules (share).</summary>
    public Column<InputId, double> ReachChange { get; }

    /// <summary>Gets what home designers pay more than from the first places without duties and subsidies (share).</summary>
    public Column<InputId, double> HomePriceChange { get; }

    /// <summary>Gets what foreign designers pay more than from the first places without duties and subsidies (share).</summary>
    public Column<InputId, double> ForeignPriceChange { get; }

    /// <summary>Gets what production costs more than where costs alone would have put it (share).</summary>
    public Column<InputId, double> Misallocation { get; }
}
