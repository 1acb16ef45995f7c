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

    /// <summary>Gets wage relative to the market.</summary>
    [Parameter("ratio", 0.3, 3, "wage relative to the market")]
    public double? WagePremium { get; init; }

    /// <summary>Gets runway below which a round is sought, and only then.</summary>
    [Parameter("months", 0, 120, "runway below which a round is sought, and only then; 0: never")]
    public double? RoundRunway { get; init; }

    /// <summary>Gets size of every round sought.</summary>
    [Key("size of every round sought")]
    public RoundSize? RoundSize { get; init; }

    /// <summary>Gets a value indicating whether the firm is put up for sale at every review, or never sold.</summary>
    [Key("true: put the firm up for sale at every review; false: never sell it, not even to a rescuer")]
    public bool? Sale { get; init; }

    /// <summary>Gets a value indicating whether the firm lists as soon as it may, or never.</summary>
    [Key("true: list on a public market as soon as it is allowed; false: never list")]
    public bool? Listing { get; init; }

    /// <summary>Gets a value indicating whether a product is begun at every occasion, or none.</summary>
    [Key("true: begin a product whenever a line promises a step; false: begin none, except to move one whose line is lost")]
    public bool? BeginProducts { get; init; }

    /// <summary>Gets number of silicon spins after which a project is given up.</summary>
    [Parameter("count", 1, 50, "silicon spins after which a project whose part does not work is given up at the latest; absent: no limit")]
    public int? MaximumSpins { get; init; }

    /// <summary>Gets node of every product.</summary>
    [Parameter("nm", 1, 90, "node of every product")]
    public double? Node { get; init; }

    /// <summary>Gets foundry to which a product moves whose line is lost.</summary>
    [Key("foundry to which a product moves, at once, when its line is lost", References = "foundries")]
    public string? SecondSource { get; init; }

    /// <summary>Gets a value indicating whether the second source is prepared before a line is lost.</summary>
    [Key("true: move a product to the second source as soon as one is on sale; false: only when its line is lost")]
    public bool? SecondSourceAhead { get; init; }
}
