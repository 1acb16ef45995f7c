namespace CatchUpSim.Figures;

/// <summary>A path through two dimensions in time, with markers on the way and an arrow head at the end.</summary>
public sealed record TrajectoryMark : Mark
{
    /// <summary>Horizontal positions in order of time.</summary>
    public required IReadOnlyList<double> X { get; init; }

    /// <summary>Vertical positions.</summary>
    public required IReadOnlyList<double> Y { get; init; }

    /// <summary>Text for each point, such as the year, or null; points with an empty text get no marker.</summary>
    public IReadOnlyList<string>? Labels { get; init; }
}
