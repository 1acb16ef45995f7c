namespace CatchUpSim.Figures;

/// <summary>Markers, with error bars and labels on request.</summary>
public sealed record PointsMark : Mark
{
    /// <summary>Horizontal positions.</summary>
    public required IReadOnlyList<double> X { get; init; }

    /// <summary>Vertical positions.</summary>
    public required IReadOnlyList<double> Y { get; init; }

    /// <summary>Lower ends of vertical error bars, or null.</summary>
    public IReadOnlyList<double>? YLower { get; init; }

    /// <summary>Upper ends of vertical error bars, or null.</summary>
    public IReadOnlyList<double>? YUpper { get; init; }

    /// <summary>Left ends of horizontal error bars, or null.</summary>
    public IReadOnlyList<double>? XLower { get; init; }

    /// <summary>Right ends of horizontal error bars, or null.</summary>
    public IReadOnlyList<double>? XUpper { get; init; }

    /// <summary>Text for each point, or null; empty texts are skipped.</summary>
    public IReadOnlyList<string>? Labels { get; init; }

    /// <summary>Whether markers have a white core, as points of the record have.</summary>
    public bool IsRinged { get; init; }

    /// <summary>Diameter of markers in figure units.</summary>
    public double Size { get; init; } = 8;
}
