namespace CatchUpSim.Figures;

/// <summary>The area between two lines.</summary>
public sealed record BandMark : Mark
{
    /// <summary>Opacity of the outer band of a fan.</summary>
    public const double LightOpacity = 0.2;

    /// <summary>Opacity of the inner band of a fan; it lies on the outer one.</summary>
    public const double DarkOpacity = 0.32;

    /// <summary>Horizontal positions, ascending.</summary>
    public required IReadOnlyList<double> X { get; init; }

    /// <summary>Lower border; a value that is not a number makes a gap.</summary>
    public required IReadOnlyList<double> Lower { get; init; }

    /// <summary>Upper border.</summary>
    public required IReadOnlyList<double> Upper { get; init; }

    /// <summary>Opacity of the area, 0 to 1.</summary>
    public double Opacity { get; init; } = LightOpacity;

    /// <summary>Whether values hold until the next point.</summary>
    public bool IsStep { get; init; }
}
