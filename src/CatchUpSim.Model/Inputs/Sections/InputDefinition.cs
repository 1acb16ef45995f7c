namespace CatchUpSim.Model.Inputs;

/// <summary>An input of the value chain.</summary>
public sealed record InputDefinition : INamedDefinition
{
    /// <summary>Gets the name: the entry's key in the file.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the name as figures show it.</summary>
    [Key("the name as figures show it")]
    public required string Title { get; init; }

    /// <summary>Gets export centrality, mean of all goods = 1.</summary>
    [Parameter("index", 0, 10, "export centrality, mean of all goods = 1")]
    public required double Centrality { get; init; }

    /// <summary>Gets import concentration, Herfindahl-Hirschman index of sources.</summary>
    [Parameter("index", 0, 1, "import concentration, Herfindahl-Hirschman index of sources")]
    public required double Concentration { get; init; }

    /// <summary>Gets usual stock.</summary>
    [Parameter("months", 0, 60, "usual stock")]
    public required double InventoryNorm { get; init; }

    /// <summary>Gets political distance of the sources from the home country.</summary>
    [Parameter("index", 0, 1, "political distance of the sources from the home country")]
    public required double Distance { get; init; }

    /// <summary>Gets share in the cost of a card.</summary>
    [Parameter("share", 0, 1, "share in the cost of a card")]
    public required double CostShare { get; init; }

    /// <summary>Gets the input whose makers use this one; null if designers do.</summary>
    [Key("input whose makers use it, as foundries use equipment; absent: designers use it", References = "inputs")]
    public string? UsedBy { get; init; }

    /// <summary>Gets where it is made at the start; null for an input whose production stays where it is.</summary>
    [Key("where it is made at the start, shares that sum to 1; absent: its production does not move")]
    public ProductionShares? MadeIn { get; init; }

    /// <summary>Gets share of plant in its cost; null for none.</summary>
    [Parameter("share", 0, 1, "share of plant in the cost of making it, which governments subsidise; absent: none")]
    public double? CapitalShare { get; init; }
}
