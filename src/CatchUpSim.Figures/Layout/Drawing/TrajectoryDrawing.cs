namespace CatchUpSim.Figures;

/// <summary>Draws paths with markers and an arrow head.</summary>
internal static class TrajectoryDrawing
{
    private const double ArrowLength = 11;

    /// <summary>Draws a path.</summary>
    public static void Draw(PanelFrame frame, TrajectoryMark path)
    {
        var runs = LineDrawing.Runs(path.X, path.Y, frame);
        foreach (var run in runs.Where(run => run.Count > 1))
        {
            frame.Stroke(run, path.Style, MarkDrawing.NameOf(path));
        }

        for (var index = 0; index < path.X.Count; index++)
        {
            var label = path.Labels?[index] ?? (index == 0 ? " " : "");
            var point = frame.At(path.X[index], path.Y[index]);
            if (label.Length > 0 && double.IsFinite(point.X + point.Y) && frame.Plot.Grown(0.6).Contains(point))
            {
                DrawMarker(frame, path, point, label.Trim());
            }
        }

        if (runs.Count > 0 && runs[^1].Count > 1)
        {
            DrawArrow(frame, runs[^1], path.Style);
        }
    }

    private static void DrawMarker(PanelFrame frame, TrajectoryMark path, ScenePoint point, string label)
    {
        foreach (var primitive in MarkerShapes.Draw(point, 6.5, path.Style, isRinged: true))
        {
            frame.Scene.Add(primitive with { Panel = frame.Index });
        }

        frame.Labels.Occupy(new Box(point.X, point.Y, point.X, point.Y).Grown(4));
        var style = frame.Typography.Label with { Colour = path.Style.Colour.ForText() };
        frame.Labels.Add(new PointLabel(point, label, style, 8));
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
            [tip, new(back.X - (uy * 4.5), back.Y + (ux * 4.5)), new(back.X + (uy * 4.5), back.Y - (ux * 4.5))], style.Colour)
        {
            Panel = frame.Index, Role = PrimitiveRole.Decoration,
        });
    }

    private static double Distance(ScenePoint a, ScenePoint b) =>
        Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));
}
