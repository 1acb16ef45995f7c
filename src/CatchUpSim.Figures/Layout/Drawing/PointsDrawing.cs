namespace CatchUpSim.Figures;

/// <summary>Draws markers with error bars and labels.</summary>
internal static class PointsDrawing
{
    /// <summary>Draws the points of a mark.</summary>
    public static void Draw(PanelFrame frame, PointsMark mark)
    {
        var name = MarkDrawing.NameOf(mark);
        var thin = mark.Style with { Width = 1.3 };
        for (var index = 0; index < mark.X.Count; index++)
        {
            var point = frame.At(mark.X[index], mark.Y[index]);
            if (!(double.IsFinite(point.X) && double.IsFinite(point.Y)))
            {
                continue;
            }

            if (mark.YLower is not null && mark.YUpper is not null)
            {
                frame.Whisker(
                    point with { Y = frame.Y.Map(mark.YLower[index]) },
                    point with { Y = frame.Y.Map(mark.YUpper[index]) }, thin, name);
            }

            if (mark.XLower is not null && mark.XUpper is not null)
            {
                frame.Whisker(
                    point with { X = frame.X.Map(mark.XLower[index]) },
                    point with { X = frame.X.Map(mark.XUpper[index]) }, thin, name);
            }

            DrawMarker(frame, mark, index, point);
        }
    }

    private static void DrawMarker(PanelFrame frame, PointsMark mark, int index, ScenePoint point)
    {
        if (!frame.Plot.Grown(0.6).Contains(point))
        {
            frame.Scene.NoteCut(MarkDrawing.NameOf(mark));
            return;
        }

        foreach (var primitive in MarkerShapes.Draw(point, mark.Size, mark.Style, mark.IsRinged))
        {
            frame.Scene.Add(primitive with { Panel = frame.Index });
        }

        frame.Labels.Occupy(new Box(point.X, point.Y, point.X, point.Y).Grown((mark.Size / 2) + 1));
        if (mark.Labels is { } labels)
        {
            var style = frame.Typography.Label with { Colour = mark.Style.Colour.ForText() };
            frame.Labels.Add(new PointLabel(point, labels[index], style, (mark.Size / 2) + 4));
        }
    }
}
