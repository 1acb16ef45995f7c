namespace CatchUpSim.Figures;

/// <summary>One layer of a stack.</summary>
/// <param name="Name">Name of the layer, also its direct label.</param>
/// <param name="Values">
/// Thickness at each position; values that are not numbers count as a gap of the whole stack.
/// </param>
/// <param name="Style">Look of the layer.</param>
public sealed record StackLayer(string Name, IReadOnlyList<double> Values, SeriesStyle Style);

/// <summary>Areas stacked from zero upwards, the first layer lowest.</summary>
public sealed record StackedAreaMark : Mark
{
    /// <summary>Horizontal positions, ascending.</summary>
    public required IReadOnlyList<double> X { get; init; }

    /// <summary>The layers.</summary>
    public required IReadOnlyList<StackLayer> Layers { get; init; }

    /// <summary>Whether layers are named at their right end; turn off where a legend names them.</summary>
    public bool HasEndLabels { get; init; } = true;
}

/// <summary>
/// Bars stacked from zero upwards (or rightwards on a vertical category axis), the first layer first.
/// </summary>
public sealed record StackedBarMark : Mark
{
    /// <summary>Positions along the axis of categories.</summary>
    public required IReadOnlyList<double> Positions { get; init; }

    /// <summary>The layers.</summary>
    public required IReadOnlyList<StackLayer> Layers { get; init; }

    /// <summary>Width of a bar in steps of the axis.</summary>
    public double BarWidth { get; init; } = 0.8;
}
