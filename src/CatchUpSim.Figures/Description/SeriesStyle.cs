namespace CatchUpSim.Figures;

/// <summary>How a line is broken up.</summary>
public enum LineDash
{
    /// <summary>One unbroken line.</summary>
    Solid,

    /// <summary>Long dashes.</summary>
    Dashed,

    /// <summary>Dots.</summary>
    Dotted,

    /// <summary>A dash and a dot in turn.</summary>
    DashDotted,
}

/// <summary>Shape of a point marker.</summary>
public enum MarkerShape
{
    /// <summary>A disc.</summary>
    Circle,

    /// <summary>A square.</summary>
    Square,

    /// <summary>A square on its corner.</summary>
    Diamond,

    /// <summary>A triangle that points up.</summary>
    TriangleUp,

    /// <summary>A triangle that points down.</summary>
    TriangleDown,

    /// <summary>Two crossing strokes.</summary>
    Cross,
}

/// <summary>
/// Look of a series: colour together with dash and marker, so that no series is told by colour alone.
/// </summary>
public sealed record SeriesStyle
{
    /// <summary>Colour of lines, bands and markers.</summary>
    public required Colour Colour { get; init; }

    /// <summary>Dash of lines.</summary>
    public LineDash Dash { get; init; }

    /// <summary>Shape of markers.</summary>
    public MarkerShape Marker { get; init; }

    /// <summary>Line width in figure units; the figure is 800 units wide.</summary>
    public double Width { get; init; } = 2.2;

    /// <summary>Opacity of lines and markers, 0 to 1.</summary>
    public double Opacity { get; init; } = 1;
}
