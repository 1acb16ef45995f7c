namespace CatchUpSim.Figures;

/// <summary>Bars from zero, or from a start of their own as in a waterfall; horizontal where the vertical axis is a category axis.</summary>
public sealed record BarMark : Mark
{
    /// <summary>Positions along the axis of categories (category index, year or other value).</summary>
    public required IReadOnlyList<double> Positions { get; init; }

    /// <summary>Where the bars begin, or null for zero.</summary>
    public IReadOnlyList<double>? Starts { get; init; }

    /// <summary>Where the bars end.</summary>
    public required IReadOnlyList<double> Values { get; init; }

    /// <summary>Lower ends of intervals, or null.</summary>
    public IReadOnlyList<double>? Lower { get; init; }

    /// <summary>Upper ends of intervals, or null.</summary>
    public IReadOnlyList<double>? Upper { get; init; }

    /// <summary>Text at the end of each bar, or null.</summary>
    public IReadOnlyList<string>? ValueLabels { get; init; }

    /// <summary>Styles of single bars, or null to draw all in <see cref="Mark.Style"/>.</summary>
    public IReadOnlyList<SeriesStyle>? BarStyles { get; init; }

    /// <summary>Width of a group of bars in steps of the axis (1 leaves no room between neighbours).</summary>
    public double GroupWidth { get; init; } = 0.7;

    /// <summary>Place of this series in a group of bars, counted from zero.</summary>
    public int GroupIndex { get; init; }

    /// <summary>Number of series that stand side by side.</summary>
    public int GroupCount { get; init; } = 1;
}
