using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Inputs;

/// <summary>A dated technology generation.</summary>
public sealed record GenerationDefinition : INamedDefinition
{
    /// <summary>Gets the name: the entry's key in the file.</summary>
    public required string Name { get; init; }

    /// <summary>Gets month of arrival.</summary>
    [Key("month of arrival")]
    public required Month Arrives { get; init; }

    /// <summary>Gets limit relative to the generation before at that time.</summary>
    [Parameter("ratio", 1, 20, "limit relative to the generation before at that time")]
    public required double LimitStep { get; init; }

    /// <summary>Gets share of old capability that does not carry over.</summary>
    [Parameter("share", 0, 1, "share of old capability that does not carry over")]
    public required double Disruptiveness { get; init; }
}
