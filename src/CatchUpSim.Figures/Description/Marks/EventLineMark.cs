namespace CatchUpSim.Figures;

/// <summary>Something that happened at a known time.</summary>
/// <param name="X">Position on the horizontal axis.</param>
/// <param name="Label">Short text.</param>
public sealed record DatedEvent(double X, string Label);

/// <summary>
/// Thin verticals with labels above the plot area. Labels are staggered; where they would still collide, they are
/// numbered and explained below the panel.
/// </summary>
public sealed record EventLineMark : Mark
{
    /// <summary>The events.</summary>
    public required IReadOnlyList<DatedEvent> Events { get; init; }
}
