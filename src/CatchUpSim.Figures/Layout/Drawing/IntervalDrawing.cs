namespace CatchUpSim.Figures;

/// <summary>Draws horizontal intervals with their recorded values.</summary>
internal static class IntervalDrawing
{
    /// <summary>Draws all rows.</summary>
    public static void Draw(PanelFrame frame, IntervalMark mark)
    {
        var step = frame.Y.Length(1);
        var thick = Math.Clamp(step * 0.34, 5, 13);
        foreach (var row in mark.Rows)
        {
            if (double.IsFinite(row.Percentile05 + row.Median + row.Percentile95))
            {
                DrawInterval(frame, mark, row, thick);
            }

            DrawRecord(frame, row);
        }
    }

    private static void DrawInterval(PanelFrame frame, IntervalMark mark, IntervalRow row, double thick)
    {
        var name = MarkDrawing.NameOf(mark);
        var y = frame.Y.Map(row.Row);
        frame.Stroke([new(frame.X.Map(row.Percentile05), y), new(frame.X.Map(row.Percentile95), y)], IntervalMark.OuterOf(mark.Style), name);
        frame.FillBox(
            new(frame.X.Map(row.Percentile25), y - (thick / 2)), new(frame.X.Map(row.Percentile75), y + (thick / 2)),
            IntervalMark.InnerOf(mark.Style).Colour, name);
        var median = frame.X.Map(row.Median);
        frame.Stroke([new(median, y - (thick / 2) - 1.5), new(median, y + (thick / 2) + 1.5)], IntervalMark.MedianOf(mark.Style), name);
    }

    private static void DrawRecord(PanelFrame frame, IntervalRow row)
    {
        if (row.Recorded is not { } recorded || !double.IsFinite(recorded))
        {
            return;
        }

        var point = frame.At(recorded, row.Row);
        var style = Palette.RecordPoints;
        if (row.RecordedLower is { } lower && row.RecordedUpper is { } upper)
        {
            var (from, to) = (point with { X = frame.X.Map(lower) }, point with { X = frame.X.Map(upper) });
            frame.Whisker(from, to, style with { Width = 1.3 }, "record");
        }

        if (!frame.Plot.Grown(0.6).Contains(point))
        {
            frame.Scene.NoteCut("record");
            return;
        }

        foreach (var primitive in MarkerShapes.Draw(point, 8.5, style, isRinged: true))
        {
            frame.Scene.Add(primitive with { Panel = frame.Index });
        }
    }
}
