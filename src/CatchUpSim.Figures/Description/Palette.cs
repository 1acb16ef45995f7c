namespace CatchUpSim.Figures;

/// <summary>
/// The looks of all figures: the eight colours of Okabe and Ito, which colour-blind readers can tell apart, fixed by
/// role.
/// </summary>
public static class Palette
{
    /// <summary>Colour of titles and values.</summary>
    public static Colour Ink { get; } = Colour.FromRgb(0x1F2328);

    /// <summary>Colour of subtitles, ticks, notes and sources.</summary>
    public static Colour MutedInk { get; } = Colour.FromRgb(0x565C64);

    /// <summary>Colour of the grid behind the series.</summary>
    public static Colour Grid { get; } = Colour.FromRgb(0xE6E8EB);

    /// <summary>Colour of axis lines and event lines.</summary>
    public static Colour AxisLine { get; } = Colour.FromRgb(0x8B9199);

    /// <summary>The firm the study is about.</summary>
    public static SeriesStyle FocalFirm { get; } =
        new() { Colour = Colour.FromRgb(0xD55E00), Marker = MarkerShape.Circle, Width = 2.8 };

    /// <summary>The incumbent.</summary>
    public static SeriesStyle Incumbent { get; } =
        new() { Colour = Colour.FromRgb(0x0072B2), Dash = LineDash.Dashed, Marker = MarkerShape.Square };

    /// <summary>The second incumbent.</summary>
    public static SeriesStyle SecondIncumbent { get; } =
        new() { Colour = Colour.FromRgb(0x56B4E9), Dash = LineDash.DashDotted, Marker = MarkerShape.TriangleUp };

    /// <summary>Other rivals.</summary>
    public static SeriesStyle Rivals { get; } =
        new() { Colour = Colour.FromRgb(0xCC79A7), Dash = LineDash.Dotted, Marker = MarkerShape.Diamond };

    /// <summary>Domestic firms taken together.</summary>
    public static SeriesStyle DomesticGroup { get; } =
        new() { Colour = Colour.FromRgb(0x009E73), Dash = LineDash.Dashed, Marker = MarkerShape.TriangleDown };

    /// <summary>The baseline behind a what-if.</summary>
    public static SeriesStyle BaselineGhost { get; } =
        new() { Colour = Colour.FromRgb(0x8A8F98), Dash = LineDash.Dashed, Marker = MarkerShape.Cross, Width = 1.6 };

    /// <summary>Points of the historical record; drawn ringed.</summary>
    public static SeriesStyle RecordPoints { get; } =
        new() { Colour = Colour.Black, Marker = MarkerShape.Circle, Width = 1.6 };

    /// <summary>Styles for series without a role, in the order to use them; the ninth series starts again.</summary>
    public static IReadOnlyList<SeriesStyle> Categorical { get; } =
    [
        new() { Colour = Colour.FromRgb(0x0072B2), Dash = LineDash.Solid, Marker = MarkerShape.Circle },
        new() { Colour = Colour.FromRgb(0xD55E00), Dash = LineDash.Dashed, Marker = MarkerShape.Square },
        new() { Colour = Colour.FromRgb(0x009E73), Dash = LineDash.DashDotted, Marker = MarkerShape.TriangleUp },
        new() { Colour = Colour.FromRgb(0xCC79A7), Dash = LineDash.Dotted, Marker = MarkerShape.Diamond },
        new() { Colour = Colour.FromRgb(0xE69F00), Dash = LineDash.Solid, Marker = MarkerShape.TriangleDown },
        new() { Colour = Colour.FromRgb(0x56B4E9), Dash = LineDash.Dashed, Marker = MarkerShape.Cross },
        new() { Colour = Colour.FromRgb(0x3B3F45), Dash = LineDash.DashDotted, Marker = MarkerShape.Circle },
        new() { Colour = Colour.FromRgb(0xF0E442), Dash = LineDash.Dotted, Marker = MarkerShape.Square },
    ];

    /// <summary>The categorical style of a series' index; indices beyond the list start again.</summary>
    public static SeriesStyle Category(int index) => Categorical[index % Categorical.Count];
}
