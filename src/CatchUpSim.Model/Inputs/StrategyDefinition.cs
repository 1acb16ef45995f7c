using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Inputs;

/// <summary>What a scenario fixes about a designer's decisions; whatever is absent is decided by the firm.</summary>
public sealed record StrategyDefinition
{
    /// <summary>Gets relation to the dominant software stack.</summary>
    [Key("relation to the dominant software stack")]
    public EcosystemStrategy? Ecosystem { get; init; }

    /// <summary>Gets research mode of every project.</summary>
    [Key("research mode of every project")]
    public ResearchMode? ResearchMode { get; init; }

    /// <summary>Gets foundry of every product.</summary>
    [Key("foundry of every product", References = "foundries")]
    public string? Foundry { get; init; }

    /// <summary>Gets kind of investor asked first.</summary>
    [Key("kind of investor asked first")]
    public InvestorKind? FirstInvestor { get; init; }

    /// <summary>Gets order in which segments are entered.</summary>
    [Key("order in which segments are entered", References = "segments")]
    public IReadOnlyList<string>? SegmentOrder { get; init; }

    /// <summary>Gets price relative to the performance-equivalent incumbent card.</summary>
    [Parameter("ratio", 0.05, 3, "price relative to the performance-equivalent incumbent card")]
    public double? PriceRatio { get; init; }

    /// <summary>Gets share of experienced people among hires.</summary>
    [Parameter("share", 0, 1, "share of experienced people among hires")]
    public double? ExperiencedShare { get; init; }

    /// <summary>Gets number of projects that may run at once.</summary>
    [Parameter("count", 0, 3, "number of projects that may run at once")]
    public int? MaximumProjects { get; init; }

    /// <summary>Gets a value indicating whether an ecosystem alliance is founded at the first occasion, or never.</summary>
    [Key("true: found an ecosystem alliance at the first quarter's end with a product near; false: never found one")]
    public bool? EcosystemAlliance { get; init; }

    /// <summary>Gets number of alliances that may be held at once.</summary>
    [Parameter("count", 0, 200, "number of alliances that may be held at once")]
    public int? MaximumAlliances { get; init; }
}
