namespace CatchUpSim.Model.Inputs;

/// <summary>A market segment of the home market.</summary>
public sealed record SegmentDefinition : INamedDefinition
{
    /// <summary>Gets the name: the entry's key in the file.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the name as figures show it.</summary>
    [Key("the name as figures show it")]
    public required string Title { get; init; }

    /// <summary>Gets a value indicating whether controls on accelerators, the fee on them and home discouragement reach the segment.</summary>
    [Key("whether controls on accelerators, the fee on them and home discouragement reach the segment")]
    public required bool Controlled { get; init; }

    /// <summary>Gets the family of related segments.</summary>
    [Key("family of related segments; a product made for one fits the others of its family fairly well")]
    public required string Family { get; init; }

    /// <summary>Gets share of the whole market at the start.</summary>
    [Parameter("share", 0, 1, "share of the whole market at the start")]
    public required double Weight { get; init; }

    /// <summary>Gets performance relative to the frontier below which nothing is sold (minimum viable product).</summary>
    [Parameter("performance index", 0, 10, "performance relative to the frontier below which nothing is sold (minimum viable product)")]
    public required double MinimumPerformance { get; init; }

    /// <summary>Gets software readiness that customers require.</summary>
    [Parameter("index", 0, 1, "software readiness that customers require")]
    public required double RequiredReadiness { get; init; }

    /// <summary>Gets strength of social interaction among customers, beta J.</summary>
    [Parameter("index", 0, 3, "strength of social interaction among customers, beta J")]
    public required double Interaction { get; init; }

    /// <summary>Gets how much of the customers' work is code tied to the vendor, relative to training.</summary>
    [Parameter("ratio", 0, 5, "how much of the customers' work is code tied to the vendor, relative to training")]
    public required double CodeDependence { get; init; }

    /// <summary>Gets weight on performance relative to training.</summary>
    [Parameter("ratio", 0, 5, "weight on performance relative to training")]
    public required double FrontierNeed { get; init; }
}
