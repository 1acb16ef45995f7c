namespace CatchUpSim.Figures;

/// <summary>A label that wants to stand near a point.</summary>
internal sealed record PointLabel(ScenePoint Point, string Text, TextStyle Style, double Distance)
{
    /// <summary>Side to try first.</summary>
    public TextSide Side { get; init; } = TextSide.Right;
}

/// <summary>Finds places for labels near points, clear of markers and of each other.</summary>
internal sealed class LabelField
{
    private static readonly (double X, double Y)[] Directions =
        [(1, 0), (-1, 0), (0, -1), (0, 1), (0.8, -0.8), (0.8, 0.8), (-0.8, -0.8), (-0.8, 0.8)];

    private readonly List<Box> _taken = [];
    private readonly List<IReadOnlyList<ScenePoint>> _lines = [];
    private readonly List<PointLabel> _waiting = [];

    /// <summary>Keeps labels away from a box.</summary>
    public void Occupy(Box box) => _taken.Add(box);

    /// <summary>Keeps labels away from a line, if there is another place.</summary>
    public void Avoid(IReadOnlyList<ScenePoint> line) => _lines.Add(line);

    /// <summary>Whether a box is clear of everything so far.</summary>
    public bool IsFree(Box box) => !_taken.Exists(other => other.Overlaps(box));

    /// <summary>Adds a label to place.</summary>
    public void Add(PointLabel label)
    {
        if (label.Text.Length > 0)
        {
            _waiting.Add(label);
        }
    }

    /// <summary>Places all labels inside the plot area; those that find no room are noted.</summary>
    public void Place(PanelFrame frame)
    {
        foreach (var label in _waiting)
        {
            if (Find(label, frame.Plot) is { } text)
            {
                _taken.Add(text.Bounds);
                AddLeader(frame, label, text.Bounds);
                frame.Scene.AddOnTop(new RectanglePrimitive(text.Bounds.Grown(0.5), Colour.White)
                {
                    Role = PrimitiveRole.Decoration, Opacity = 0.72, Panel = frame.Index,
                });
                frame.Scene.AddOnTop(text with { Panel = frame.Index });
            }
            else
            {
                frame.Scene.NoteOmitted(label.Text);
            }
        }
    }

    private static void AddLeader(PanelFrame frame, PointLabel label, Box box)
    {
        var near = new ScenePoint(
            Math.Clamp(label.Point.X, box.Left, box.Right), Math.Clamp(label.Point.Y, box.Top, box.Bottom));
        var (dx, dy) = (near.X - label.Point.X, near.Y - label.Point.Y);
        if (Math.Sqrt((dx * dx) + (dy * dy)) > label.Distance + 10)
        {
            frame.Scene.Add(new StrokePrimitive([label.Point, near], Palette.AxisLine, 0.8)
            {
                Role = PrimitiveRole.Decoration, Panel = frame.Index,
            });
        }
    }

    // Near places first; a place far away is worse than one on a line, but the nearest ones on a line come last.
    private TextPrimitive? Find(PointLabel label, Box plot) =>
        Find(label, plot, [1.0, 1.8, 3], avoidsLines: true)
        ?? Find(label, plot, [1.0, 1.8, 3, 4.5, 6.5, 9], avoidsLines: false);

    private TextPrimitive? Find(PointLabel label, Box plot, double[] reaches, bool avoidsLines)
    {
        var room = plot.Grown(2);
        foreach (var reach in reaches)
        {
            foreach (var direction in Ordered(label.Side))
            {
                var text = Candidate(label, direction, reach);
                if (room.Contains(text.Bounds) && IsFree(text.Bounds)
                    && !(avoidsLines && IsCrossed(text.Bounds.Grown(2.5))))
                {
                    return text;
                }
            }
        }

        return null;
    }

    private bool IsCrossed(Box box) => _lines.Exists(line => Clipping.Line(line, box).Count > 0);

    private static IEnumerable<(double X, double Y)> Ordered(TextSide side) =>
        Directions.Skip((int)side).Take(1).Concat(Directions.Where((_, index) => index != (int)side));

    private static TextPrimitive Candidate(PointLabel label, (double X, double Y) direction, double factor)
    {
        var reach = label.Distance + ((factor - 1) * label.Style.Size * 0.8);
        var middle = label.Point.Y + ((TextMetrics.Ascent - TextMetrics.Descent) / 2 * label.Style.Size);
        var half = (TextMetrics.Ascent + TextMetrics.Descent) / 2 * label.Style.Size;
        var anchor = direction.X > 0 ? TextAnchor.Start : direction.X < 0 ? TextAnchor.End : TextAnchor.Middle;
        var shift = direction.Y * (reach + (direction.X == 0 ? half : half * 0.7));
        var position = new ScenePoint(label.Point.X + (direction.X * reach), middle + shift);
        return new TextPrimitive(label.Text, position, label.Style, anchor) { Role = PrimitiveRole.Text };
    }
}
