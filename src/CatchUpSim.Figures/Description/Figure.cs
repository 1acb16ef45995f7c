namespace CatchUpSim.Figures;

/// <summary>
/// A figure as a description: texts, panels, axes and marks, nothing drawn yet. SVG, PNG and the hover values of a page
/// come from the same description.
/// </summary>
public sealed record Figure
{
    /// <summary>
    /// Width of every figure in its own units; 800 units are 16 cm in print, so one unit is 0.567 pt.
    /// </summary>
    public const double Width = 800;

    /// <summary>
    /// Height of a printed page in the same units: what A4 leaves between margins of two and a half centimetres. A figure
    /// that is higher cannot be read as one.
    /// </summary>
    public const double PageHeight = 1235;

    /// <summary>File name without folder and extension.</summary>
    public required string FileName { get; init; }

    /// <summary>What the figure shows, in one sentence.</summary>
    public required string Title { get; init; }

    /// <summary>Scenario, number of worlds, seed and what bands mean.</summary>
    public required string Subtitle { get; init; }

    /// <summary>Source with model version, at the bottom.</summary>
    public required string SourceLine { get; init; }

    /// <summary>What a reader who cannot see the figure needs to know.</summary>
    public required string AlternativeText { get; init; }

    /// <summary>The panels, row by row.</summary>
    public required IReadOnlyList<Panel> Panels { get; init; }

    /// <summary>Number of columns in which panels stand.</summary>
    public int Columns { get; init; } = 1;

    /// <summary>Whether panels of a row have one vertical axis, whose labels stand at the first of them only.</summary>
    public bool SharesRowLabels { get; init; }

    /// <summary>
    /// Whether panels of a column have one horizontal axis, whose labels stand at the last of them only, and one kind of
    /// vertical axis, whose title stands at the first.
    /// </summary>
    public bool SharesColumnLabels { get; init; }

    /// <summary>Height in figure units.</summary>
    public double Height { get; init; } = 500;

    /// <summary>Legend outside the plot areas, or null where direct labels serve.</summary>
    public Legend? Legend { get; init; }

    /// <summary>Remarks above the source line.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whether all panels have the same horizontal range; the figure then says so.</summary>
    public bool SharesXScale { get; init; }

    /// <summary>Whether all panels have the same vertical range; the figure then says so.</summary>
    public bool SharesYScale { get; init; }
}
