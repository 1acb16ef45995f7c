namespace CatchUpSim.Figures;

/// <summary>
/// Sizes of text. A figure of 800 units printed 16 cm wide gives 0.567 pt per unit; the smallest size, 13.5 units, is
/// 7.65 pt there. Eleven points for every text would leave small multiples without plots, so eleven points is kept for
/// the title.
/// </summary>
internal sealed record Typography
{
    /// <summary>Points of type per figure unit when 800 units are printed 16 cm wide.</summary>
    public const double PointsPerUnit = 16 / 2.54 * 72 / Figure.Width;

    /// <summary>Smallest size used anywhere, in figure units.</summary>
    public const double Smallest = 13.5;

    /// <summary>Title of the figure.</summary>
    public TextStyle Title { get; } = new(19.5, Palette.Ink, true);

    /// <summary>Subtitle of the figure.</summary>
    public TextStyle Subtitle { get; } = new(14.5, Palette.MutedInk);

    /// <summary>Titles of panels.</summary>
    public TextStyle PanelTitle { get; } = new(16, Palette.Ink, true);

    /// <summary>Notes and source.</summary>
    public TextStyle Small { get; } = new(Smallest, Palette.MutedInk);

    /// <summary>Ticks and axis titles.</summary>
    public required TextStyle Axis { get; init; }

    /// <summary>Categories, labels of series and points.</summary>
    public required TextStyle Label { get; init; }

    /// <summary>The sizes for a number of panels: small multiples use smaller ones.</summary>
    public static Typography For(int panels)
    {
        var size = panels > 2 ? Smallest : 14.5;
        return new Typography
        {
            Axis = new TextStyle(size, Palette.MutedInk), Label = new TextStyle(size, Palette.Ink),
        };
    }
}
