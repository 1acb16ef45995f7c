namespace CatchUpSim.Figures;

/// <summary>A panel with its place in the figure and its scales, into which marks are drawn.</summary>
internal sealed class PanelFrame
{
    /// <summary>The description.</summary>
    public required Panel Panel { get; init; }

    /// <summary>Index of the panel in the figure.</summary>
    public required int Index { get; init; }

    /// <summary>The whole place of the panel, with axis texts and labels.</summary>
    public required Box Cell { get; init; }

    /// <summary>The area between the axes.</summary>
    public required Box Plot { get; init; }

    /// <summary>Horizontal scale.</summary>
    public required PlotScale X { get; init; }

    /// <summary>Vertical scale.</summary>
    public required PlotScale Y { get; init; }

    /// <summary>Where primitives go.</summary>
    public required SceneBuilder Scene { get; init; }

    /// <summary>Sizes of text.</summary>
    public required Typography Typography { get; init; }

    /// <summary>Labels that look for a place once all marks are drawn.</summary>
    public LabelField Labels { get; } = new();

    /// <summary>Position of a pair of values.</summary>
    public ScenePoint At(double x, double y) => new(X.Map(x), Y.Map(y));

    /// <summary>Draws a line, cut at the plot area.</summary>
    public void Stroke(IReadOnlyList<ScenePoint> points, SeriesStyle style, string name)
    {
        NoteIfOutside(points, name);
        foreach (var piece in Clipping.Line(points, Plot))
        {
            Labels.Avoid(piece);
            Scene.Add(new StrokePrimitive(piece, style.Colour, style.Width, style.Dash)
            {
                Panel = Index, Opacity = style.Opacity,
            });
        }
    }

    /// <summary>Draws an area, cut at the plot area.</summary>
    public void Fill(IReadOnlyList<ScenePoint> points, Colour colour, double opacity, string name)
    {
        NoteIfOutside(points, name);
        var inside = Clipping.Polygon(points, Plot);
        if (inside.Count > 2)
        {
            Scene.Add(new PolygonPrimitive(inside, colour) { Panel = Index, Opacity = opacity });
        }
    }

    /// <summary>Draws a solid rectangle between two corners, cut at the plot area.</summary>
    public void FillBox(ScenePoint corner, ScenePoint opposite, Colour colour, string name)
    {
        NoteIfOutside([corner, opposite], name);
        var box = Box.Around([corner, opposite]);
        var inside = new Box(
            Math.Max(box.Left, Plot.Left), Math.Max(box.Top, Plot.Top),
            Math.Min(box.Right, Plot.Right), Math.Min(box.Bottom, Plot.Bottom));
        if (inside.Width > 0 && inside.Height > 0)
        {
            Scene.Add(new RectanglePrimitive(inside, colour) { Panel = Index });
        }
    }

    /// <summary>Draws a whisker with small ends.</summary>
    public void Whisker(ScenePoint from, ScenePoint to, SeriesStyle style, string name)
    {
        var solid = style with { Dash = LineDash.Solid };
        Stroke([from, to], solid, name);
        var (dx, dy) = Math.Abs(to.X - from.X) > Math.Abs(to.Y - from.Y) ? (0.0, 3.5) : (3.5, 0.0);
        foreach (var end in new[] { from, to })
        {
            if (Plot.Grown(0.01).Contains(end))
            {
                Stroke(
                    [
                        new(end.X - dx, Math.Max(Plot.Top, end.Y - dy)),
                        new(end.X + dx, Math.Min(Plot.Bottom, end.Y + dy)),
                    ],
                    solid, "");
            }
        }
    }

    private void NoteIfOutside(IReadOnlyList<ScenePoint> points, string name)
    {
        var room = Plot.Grown(0.6);
        foreach (var point in points)
        {
            if (name.Length > 0 && double.IsFinite(point.X) && double.IsFinite(point.Y) && !room.Contains(point))
            {
                Scene.NoteCut(name);
                return;
            }
        }
    }
}
