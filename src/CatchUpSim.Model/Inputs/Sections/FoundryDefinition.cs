namespace CatchUpSim.Model.Inputs;

/// <summary>A foundry with its process lines.</summary>
public sealed record FoundryDefinition : INamedDefinition
{
    /// <summary>Gets the name: the entry's key in the file.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the name as figures show it.</summary>
    [Key("the name as figures show it")]
    public required string Title { get; init; }

    /// <summary>Gets whether the foundry stands under the home government.</summary>
    [Key("whether the foundry stands under the home government")]
    public required bool Home { get; init; }

    /// <summary>Gets advanced packaging open to the modelled designers at the start.</summary>
    [Parameter("cards per month", 0, 10000000, "advanced packaging open to the modelled designers at the start")]
    public required double Packaging { get; init; }

    /// <summary>Gets growth of advanced packaging.</summary>
    [Parameter("per year", -0.5, 3, "growth of advanced packaging")]
    public required double PackagingGrowth { get; init; }

    /// <summary>Gets cards that the high-bandwidth memory at this foundry's packagers suffices for at the start.</summary>
    [Parameter("cards per month", 0, 10000000, "cards that the high-bandwidth memory at this foundry's packagers suffices for at the start")]
    public required double Memory { get; init; }

    /// <summary>Gets growth of that memory.</summary>
    [Parameter("per year", -0.5, 3, "growth of that memory")]
    public required double MemoryGrowth { get; init; }

    /// <summary>Gets process lines.</summary>
    [Key("process lines")]
    public required IReadOnlyList<LineDefinition> Lines { get; init; }
}
