namespace CatchUpSim.Figures;

/// <summary>What a primitive is there for.</summary>
public enum PrimitiveRole
{
    /// <summary>Areas behind everything.</summary>
    Background,

    /// <summary>Grid lines.</summary>
    Grid,

    /// <summary>Axis lines and event lines.</summary>
    Axis,

    /// <summary>What shows values; it must stay inside the axes.</summary>
    Series,

    /// <summary>Legend symbols and lines that lead to labels.</summary>
    Decoration,

    /// <summary>Text.</summary>
    Text,
}

/// <summary>Where the given position lies in a text.</summary>
public enum TextAnchor
{
    /// <summary>At its start.</summary>
    Start,

    /// <summary>In its middle.</summary>
    Middle,

    /// <summary>At its end.</summary>
    End,
}

/// <summary>Something that a renderer draws as it is.</summary>
public abstract record Primitive
{
    /// <summary>What it is there for.</summary>
    public PrimitiveRole Role { get; init; } = PrimitiveRole.Series;

    /// <summary>Index of the panel, or -1 outside the panels.</summary>
    public int Panel { get; init; } = -1;

    /// <summary>Opacity, 0 to 1.</summary>
    public double Opacity { get; init; } = 1;

    /// <summary>Box of the geometry, without the width of its stroke.</summary>
    public abstract Box Bounds { get; }
}

/// <summary>An open line with round joins and caps.</summary>
/// <param name="Points">At least two points.</param>
/// <param name="Colour">Colour.</param>
/// <param name="Width">Width.</param>
/// <param name="Dash">Dash.</param>
public sealed record StrokePrimitive(
    IReadOnlyList<ScenePoint> Points, Colour Colour, double Width, LineDash Dash = LineDash.Solid) : Primitive
{
    /// <inheritdoc/>
    public override Box Bounds => Box.Around(Points);

    /// <summary>Lengths of dashes and gaps in turn; empty for a solid line. A dash of nearly zero is a dot.</summary>
    public IReadOnlyList<double> DashLengths => Dash switch
    {
        LineDash.Dashed => [Width * 2.6, Width * 2.5],
        LineDash.Dotted => [0.01, Width * 2.1],
        LineDash.DashDotted => [Width * 3.4, Width * 2.3, 0.01, Width * 2.3],
        _ => [],
    };
}

/// <summary>A filled polygon.</summary>
/// <param name="Points">At least three points.</param>
/// <param name="Fill">Colour of the area.</param>
public sealed record PolygonPrimitive(IReadOnlyList<ScenePoint> Points, Colour Fill) : Primitive
{
    /// <inheritdoc/>
    public override Box Bounds => Box.Around(Points);
}

/// <summary>A filled rectangle.</summary>
/// <param name="Area">The rectangle.</param>
/// <param name="Fill">Colour of the area.</param>
public sealed record RectanglePrimitive(Box Area, Colour Fill) : Primitive
{
    /// <inheritdoc/>
    public override Box Bounds => Area;
}

/// <summary>A disc, with a ring when the ring is wider than zero.</summary>
/// <param name="Centre">Centre.</param>
/// <param name="Radius">Radius of the middle of the ring, or of the disc.</param>
/// <param name="Fill">Colour inside.</param>
/// <param name="Ring">Colour of the ring.</param>
/// <param name="RingWidth">Width of the ring.</param>
public sealed record CirclePrimitive(ScenePoint Centre, double Radius, Colour Fill, Colour Ring, double RingWidth)
    : Primitive
{
    /// <inheritdoc/>
    public override Box Bounds => new Box(Centre.X, Centre.Y, Centre.X, Centre.Y).Grown(Radius);
}

/// <summary>How a text looks.</summary>
/// <param name="Size">Font size in figure units.</param>
/// <param name="Colour">Colour.</param>
/// <param name="IsBold">Whether the text is bold.</param>
public sealed record TextStyle(double Size, Colour Colour, bool IsBold = false);

/// <summary>One line of text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Position">Anchor on the baseline.</param>
/// <param name="Style">Look.</param>
/// <param name="Anchor">Which part of the text is at the position.</param>
public sealed record TextPrimitive(string Text, ScenePoint Position, TextStyle Style, TextAnchor Anchor) : Primitive
{
    /// <summary>Colour behind the text, against which its contrast is measured.</summary>
    public Colour Backdrop { get; init; } = Colour.White;

    /// <summary>
    /// Width reserved for the text in the layout; a renderer whose font is wider narrows the text to it.
    /// </summary>
    public double ReservedWidth => TextMetrics.Width(Text, Style);

    /// <inheritdoc/>
    public override Box Bounds
    {
        get
        {
            var width = ReservedWidth;
            var left = Anchor switch
            {
                TextAnchor.Middle => Position.X - (width / 2),
                TextAnchor.End => Position.X - width,
                _ => Position.X,
            };
            return new Box(
                left, Position.Y - (Style.Size * TextMetrics.Ascent),
                left + width, Position.Y + (Style.Size * TextMetrics.Descent));
        }
    }
}
