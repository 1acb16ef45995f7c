namespace CatchUpSim.Model.Inputs;

/// <summary>A product that a designer sells at the start.</summary>
public sealed record ProductDefinition : INamedDefinition
{
    /// <summary>Gets the name: the entry's key in the file.</summary>
    public required string Name { get; init; }

    /// <summary>Gets theoretical performance, leader of 2020-09 = 1.</summary>
    [Parameter("performance index", 0.001, 100, "theoretical performance, leader of 2020-09 = 1")]
    public required double Performance { get; init; }

    /// <summary>Gets die area.</summary>
    [Parameter("mm2", 20, 1700, "die area")]
    public required double DieArea { get; init; }

    /// <summary>Gets the process line it is made on, as foundry/line.</summary>
    [Key("the process line it is made on, as foundry/line")]
    public required string Line { get; init; }

    /// <summary>Gets list price of a card.</summary>
    [Parameter("USD thousand", 0.05, 200, "list price of a card")]
    public required double Price { get; init; }

    /// <summary>Gets cost of a card.</summary>
    [Parameter("USD thousand", 0.02, 100, "cost of a card")]
    public required double UnitCost { get; init; }

    /// <summary>Gets aggregate input and output bandwidth.</summary>
    [Parameter("GB/s", 0, 10000, "aggregate input and output bandwidth")]
    public required double Interconnect { get; init; }

    /// <summary>Gets fit to each segment.</summary>
    [Parameter("index", 0, 1, "fit to each segment")]
    [Key("fit to each segment", References = "segments")]
    public required IReadOnlyDictionary<string, double> Segments { get; init; }
}
