namespace CatchUpSim.Figures;

/// <summary>What stands before the text of a legend entry.</summary>
public enum LegendSymbol
{
    /// <summary>A piece of line with the dash of the style.</summary>
    Line,

    /// <summary>A short upright line, as the median of an interval.</summary>
    Tick,

    /// <summary>A light area, as the outer band of a fan.</summary>
    LightBand,

    /// <summary>A darker area, as the inner band of a fan.</summary>
    DarkBand,

    /// <summary>A full area, as a bar or the layer of a stack.</summary>
    Area,

    /// <summary>A filled marker.</summary>
    Marker,

    /// <summary>A marker with a white core, as points of the record.</summary>
    RingedMarker,
}

/// <summary>One entry of a legend.</summary>
/// <param name="Label">Text of the entry.</param>
/// <param name="Style">Style of the series.</param>
/// <param name="Symbol">Symbol before the text.</param>
public sealed record LegendEntry(string Label, SeriesStyle Style, LegendSymbol Symbol);

/// <summary>A legend, placed between the subtitle and the panels, never over a plot area.</summary>
public sealed record Legend
{
    /// <summary>The entries in reading order.</summary>
    public required IReadOnlyList<LegendEntry> Entries { get; init; }

    /// <summary>A legend of these entries.</summary>
    public static Legend Of(params IReadOnlyList<LegendEntry> entries) => new() { Entries = entries };

    /// <summary>The entries that explain a fan chart.</summary>
    public static Legend OfFan(SeriesStyle style, string unitOfVariation = "worlds") => Of(
        new("median", style, LegendSymbol.Line),
        new($"25–75% of {unitOfVariation}", style, LegendSymbol.DarkBand),
        new($"5–95% of {unitOfVariation}", style, LegendSymbol.LightBand));

    /// <summary>This legend with more entries.</summary>
    public Legend And(params IReadOnlyList<LegendEntry> entries) => new() { Entries = [.. Entries, .. entries] };
}
