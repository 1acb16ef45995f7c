namespace CatchUpSim.Figures;

/// <summary>Cells shaded by value in one hue, with the value written in each where it fits.</summary>
public sealed record HeatmapMark : Mark
{
    /// <summary>
    /// Values by row (vertical category) and column (horizontal category, or a linear or time position).
    /// </summary>
    public required IReadOnlyList<IReadOnlyList<double>> Values { get; init; }

    /// <summary>
    /// Positions of the columns, or null for categories 0, 1, 2 …; neighbours must be equally far apart.
    /// </summary>
    public IReadOnlyList<double>? ColumnPositions { get; init; }

    /// <summary>Value of the full hue, or null for the highest value.</summary>
    public double? Maximum { get; init; }

    /// <summary>
    /// Look of values below zero, shaded by their size like those above; null where none are expected.
    /// </summary>
    public SeriesStyle? NegativeStyle { get; init; }

    /// <summary>
    /// Texts written into the cells in place of the values, by row and column, or null. A cell whose value is not a
    /// number is grey and shows its text, too.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>>? Texts { get; init; }

    /// <summary>How values are written.</summary>
    public NumberFormat Format { get; init; }

    /// <summary>
    /// Whether values are written into cells that are large enough; otherwise a colour key stands above.
    /// </summary>
    public bool ShowsValues { get; init; } = true;
}
