namespace CatchUpSim.Figures;

/// <summary>The interval of one category row.</summary>
public sealed record IntervalRow
{
    /// <summary>Index of the category on the vertical axis.</summary>
    public required int Row { get; init; }

    /// <summary>5% quantile; NaN when there is none.</summary>
    public required double Percentile05 { get; init; }

    /// <summary>25% quantile.</summary>
    public required double Percentile25 { get; init; }

    /// <summary>Median.</summary>
    public required double Median { get; init; }

    /// <summary>75% quantile.</summary>
    public required double Percentile75 { get; init; }

    /// <summary>95% quantile.</summary>
    public required double Percentile95 { get; init; }

    /// <summary>Value of the historical record, drawn as a ringed point, or null.</summary>
    public double? Recorded { get; init; }

    /// <summary>Lower end of the error of the recorded value, or null.</summary>
    public double? RecordedLower { get; init; }

    /// <summary>Upper end of the error of the recorded value, or null.</summary>
    public double? RecordedUpper { get; init; }

    /// <summary>Text at the right of the row, such as the share of worlds that reached the milestone.</summary>
    public string Remark { get; init; } = "";
}

/// <summary>Horizontal intervals, one for each category row: 5–95% thin, 25–75% thick, a tick at the median.</summary>
public sealed record IntervalMark : Mark
{
    /// <summary>The rows.</summary>
    public required IReadOnlyList<IntervalRow> Rows { get; init; }

    /// <summary>The entries that explain intervals of a style.</summary>
    public static Legend LegendOf(SeriesStyle style, string unitOfVariation = "worlds") => Legend.Of(
        new("median", MedianOf(style), LegendSymbol.Tick),
        new($"25–75% of {unitOfVariation}", InnerOf(style), LegendSymbol.Area),
        new($"5–95% of {unitOfVariation}", OuterOf(style), LegendSymbol.Line));

    /// <summary>Style of the thin line from 5 to 95%.</summary>
    internal static SeriesStyle OuterOf(SeriesStyle style) => new() { Colour = style.Colour.MixedWith(Colour.White, 0.4), Width = 2.4 };

    /// <summary>Style of the thick bar from 25 to 75%.</summary>
    internal static SeriesStyle InnerOf(SeriesStyle style) => new() { Colour = style.Colour.MixedWith(Colour.White, 0.35) };

    /// <summary>Style of the tick at the median.</summary>
    internal static SeriesStyle MedianOf(SeriesStyle style) => new() { Colour = style.Colour.MixedWith(Colour.Black, 0.25), Width = 2.4 };
}
