namespace CatchUpSim.Figures;

/// <summary>
/// Sizes of text. A figure of 800 units printed 16 cm wide gives 0.567 pt per unit, so that eleven points, the smallest
/// size anywhere, are 19.4 units.
/// </summary>
internal sealed record Typography
{
    /// <summary>Points of type per figure unit when 800 units are printed 16 cm wide.</summary>
    public const double PointsPerUnit = 16 / 2.54 * 72 / Figure.Width;

    /// <summary>Smallest size used anywhere, in points of print.</summary>
    public const double SmallestPoints = 11;

    /// <summary>Smallest size used anywhere, in figure units.</summary>
    public const double Smallest = 19.5;

    /// <summary>The sizes of all figures.</summary>
    public static Typography Standard { get; } = new();

    /// <summary>Title of the figure.</summary>
    public TextStyle Title { get; } = new(25, Palette.Ink, true);

    /// <summary>Subtitle of the figure.</summary>
    public TextStyle Subtitle { get; } = new(Smallest, Palette.MutedInk);

    /// <summary>Titles of panels.</summary>
    public TextStyle PanelTitle { get; } = new(21, Palette.Ink, true);

    /// <summary>Notes and source.</summary>
    public TextStyle Small { get; } = new(Smallest, Palette.MutedInk);

    /// <summary>Ticks and axis titles.</summary>
    public TextStyle Axis { get; } = new(Smallest, Palette.MutedInk);

    /// <summary>Categories, labels of series and points.</summary>
    public TextStyle Label { get; } = new(Smallest, Palette.Ink);
}
