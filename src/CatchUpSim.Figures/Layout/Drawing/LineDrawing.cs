namespace CatchUpSim.Figures;

/// <summary>Draws lines and bands.</summary>
internal static class LineDrawing
{
    /// <summary>Draws a line; points between gaps become dots.</summary>
    public static void Draw(PanelFrame frame, LineMark line)
    {
        var name = MarkDrawing.NameOf(line);
        foreach (var run in Runs(line.X, line.Y, frame))
        {
            if (run.Count > 1)
            {
                frame.Stroke(line.IsStep ? Stepped(run) : run, line.Style, name);
            }
            else if (frame.Plot.Contains(run[0]))
            {
                frame.Scene.Add(new CirclePrimitive(run[0], 2.4, line.Style.Colour, line.Style.Colour, 0)
                {
                    Panel = frame.Index, Opacity = line.Style.Opacity,
                });
            }
            else
            {
                frame.Scene.NoteCut(name);
            }
        }
    }

    /// <summary>Draws the area between two lines.</summary>
    public static void Draw(PanelFrame frame, BandMark band)
    {
        var (lower, upper) = (new List<double>(band.Lower), new List<double>(band.Upper));
        for (var index = 0; index < band.X.Count; index++)
        {
            if (!double.IsFinite(lower[index] + upper[index]))
            {
                (lower[index], upper[index]) = (double.NaN, double.NaN);
            }
        }

        var bottoms = Runs(band.X, lower, frame);
        var tops = Runs(band.X, upper, frame);
        foreach (var (bottom, top) in bottoms.Zip(tops))
        {
            FillBetween(frame, band.IsStep ? Stepped(bottom) : bottom, band.IsStep ? Stepped(top) : top, band);
        }
    }

    /// <summary>Unbroken runs of points with finite positions.</summary>
    public static List<IReadOnlyList<ScenePoint>> Runs(IReadOnlyList<double> x, IReadOnlyList<double> y,
        PanelFrame frame)
    {
        var runs = new List<IReadOnlyList<ScenePoint>>();
        var run = new List<ScenePoint>();
        for (var index = 0; index <= x.Count; index++)
        {
            var point = index < x.Count ? frame.At(x[index], y[index]) : new ScenePoint(double.NaN, double.NaN);
            if (double.IsFinite(point.X) && double.IsFinite(point.Y))
            {
                run.Add(point);
            }
            else if (run.Count > 0)
            {
                runs.Add(run);
                run = [];
            }
        }

        return runs;
    }

    private static void FillBetween(
        PanelFrame frame, IReadOnlyList<ScenePoint> bottom, IReadOnlyList<ScenePoint> top, BandMark band)
    {
        var name = MarkDrawing.NameOf(band);
        if (bottom.Count > 1)
        {
            frame.Fill([.. bottom, .. top.Reverse()], band.Style.Colour, band.Opacity, name);
        }
        else
        {
            var style = band.Style with { Width = 4, Opacity = band.Opacity, Dash = LineDash.Solid };
            frame.Stroke([bottom[0], top[0]], style, name);
        }
    }

    private static List<ScenePoint> Stepped(IReadOnlyList<ScenePoint> points)
    {
        var steps = new List<ScenePoint> { points[0] };
        for (var index = 1; index < points.Count; index++)
        {
            steps.Add(new ScenePoint(points[index].X, points[index - 1].Y));
            steps.Add(points[index]);
        }

        return steps;
    }
}
