namespace CatchUpSim.Figures;

/// <summary>Draws paths with markers and an arrow head.</summary>
internal static class TrajectoryDrawing
{
    private const double ArrowLength = 11;

    /// <summary>Draws a path.</summary>
    public static void Draw(PanelFrame frame, TrajectoryMark path)
    {
        var runs = LineDrawing.Runs(path.X, path.Y, frame);
        for (var index = 0; index < runs.Count; index++)
        {
            if (runs[index].Count > 1)
            {
                var line = index == runs.Count - 1 ? Shortened(runs[index]) : runs[index];
                frame.Stroke(line, path.Style, MarkDrawing.NameOf(path));
            }
        }

        for (var index = 0; index < path.X.Count; index++)
        {
            var label = path.Labels?[index] ?? (index == 0 ? " " : "");
            var point = frame.At(path.X[index], path.Y[index]);
            if (label.Length > 0 && double.IsFinite(point.X + point.Y) && frame.Plot.Grown(0.6).Contains(point))
            {
                var hasArrow = index == path.X.Count - 1 && runs[^1].Count > 1;
                DrawMarker(frame, path, point, (label.Trim(), hasArrow));
            }
        }

        if (runs.Count > 0 && runs[^1].Count > 1)
        {
            DrawArrow(frame, runs[^1], path.Style);
        }
    }

    // The line ends inside the arrow head, or its round end would stick out of the tip.
    private static List<ScenePoint> Shortened(IReadOnlyList<ScenePoint> run)
    {
        var tip = run[^1];
        var line = run.Where(point => Distance(point, tip) > ArrowLength).ToList();
        if (line.Count == 0)
        {
            return [.. run];
        }

        var last = line[^1];
        var fraction = 1 - (ArrowLength * 0.7 / Distance(last, tip));
        line.Add(new ScenePoint(last.X + ((tip.X - last.X) * fraction), last.Y + ((tip.Y - last.Y) * fraction)));
        return line;
    }

    private static void DrawMarker(
        PanelFrame frame, TrajectoryMark path, ScenePoint point, (string Text, bool HasArrow) label)
    {
        foreach (var primitive in label.HasArrow ? [] : MarkerShapes.Draw(point, 6.5, path.Style, isRinged: true))
        {
            frame.Scene.Add(primitive with { Panel = frame.Index });
        }

        frame.Labels.Occupy(new Box(point.X, point.Y, point.X, point.Y).Grown(4));
        var style = frame.Typography.Label with { Colour = path.Style.Colour.ForText() };
        frame.Labels.Add(new PointLabel(point, label.Text, style, 8));
    }

    // The direction is taken over some distance, so that a last small wiggle does not turn the arrow.
    private static void DrawArrow(PanelFrame frame, IReadOnlyList<ScenePoint> run, SeriesStyle style)
    {
        var tip = run[^1];
        var from = run.Reverse().FirstOrDefault(point => Distance(point, tip) > ArrowLength, run[0]);
        var length = Distance(from, tip);
        if (length < 1 || !frame.Plot.Grown(0.6).Contains(tip))
        {
            return;
        }

        var (ux, uy) = ((tip.X - from.X) / length, (tip.Y - from.Y) / length);
        var back = new ScenePoint(tip.X - (ux * ArrowLength), tip.Y - (uy * ArrowLength));
        frame.Scene.Add(new PolygonPrimitive(
            [tip, new(back.X - (uy * 4.5), back.Y + (ux * 4.5)), new(back.X + (uy * 4.5), back.Y - (ux * 4.5))],
            style.Colour)
        {
            Panel = frame.Index, Role = PrimitiveRole.Decoration,
        });
    }

    private static double Distance(ScenePoint a, ScenePoint b) =>
        Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));
}
