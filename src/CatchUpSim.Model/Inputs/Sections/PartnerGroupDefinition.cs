using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Inputs;

/// <summary>A group of partner organisations of one kind.</summary>
public sealed record PartnerGroupDefinition : INamedDefinition
{
    /// <summary>Gets the name: the entry's key in the file.</summary>
    public required string Name { get; init; }

    /// <summary>Gets kind of organisation.</summary>
    [Key("kind of organisation")]
    public required PartnerKind Kind { get; init; }

    /// <summary>Gets number of organisations.</summary>
    [Parameter("organisations", 0, 10000, "number of organisations")]
    public required int Count { get; init; }

    /// <summary>Gets applications in the portfolio of an average one.</summary>
    [Parameter("count", 0, 10000, "applications in the portfolio of an average one")]
    public required double Applications { get; init; }

    /// <summary>Gets standard deviation of the logarithm of size.</summary>
    [Parameter("log points", 0, 4, "standard deviation of the logarithm of size")]
    public required double SizeDispersion { get; init; }

    /// <summary>Gets mean skill in architecture, verification, physical-design, software and systems.</summary>
    [Parameter("index", 0, 2, "mean skill in architecture, verification, physical-design, software and systems")]
    public required IReadOnlyDictionary<string, double> Skills { get; init; }

    /// <summary>Gets standard deviation of the logarithm of each skill.</summary>
    [Parameter("log points", 0, 2, "standard deviation of the logarithm of each skill")]
    public required double SkillDispersion { get; init; }

    /// <summary>Gets who decides research with one of them, and what is shared; null is a research cartel.</summary>
    [Key("of universities and institutes: who decides research with them, and what is shared; absent: research-cartel")]
    public ResearchAgreement? Agreement { get; init; }
}
