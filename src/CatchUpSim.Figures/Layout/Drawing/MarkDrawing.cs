namespace CatchUpSim.Figures;

/// <summary>Draws each kind of mark into its panel.</summary>
internal static class MarkDrawing
{
    /// <summary>Draws a mark. Events and end labels are drawn with the frame.</summary>
    public static void Draw(PanelFrame frame, Mark mark)
    {
        switch (mark)
        {
            case LineMark line: LineDrawing.Draw(frame, line); break;
            case BandMark band: LineDrawing.Draw(frame, band); break;
            case TrajectoryMark path: TrajectoryDrawing.Draw(frame, path); break;
            case PointsMark points: PointsDrawing.Draw(frame, points); break;
            case BarMark bars: BarDrawing.Draw(frame, bars); break;
            case StackedBarMark stack: BarDrawing.Draw(frame, stack); break;
            case StackedAreaMark stack: StackedAreaDrawing.Draw(frame, stack); break;
            case IntervalMark intervals: IntervalDrawing.Draw(frame, intervals); break;
            case HeatmapMark heatmap: HeatmapDrawing.Draw(frame, heatmap); break;
            case TextMark text: AnnotationDrawing.Draw(frame, text); break;
            case ReferenceLineMark reference: AnnotationDrawing.Draw(frame, reference); break;
            default: break;
        }
    }

    /// <summary>Name by which checks report a mark.</summary>
    public static string NameOf(Mark mark) => mark.Name.Length > 0 ? mark.Name : mark.GetType().Name;

    /// <summary>The direct labels that a panel needs in its right margin.</summary>
    public static IReadOnlyList<(double Value, string Text, Colour Colour)> EndLabelsOf(Panel panel) =>
    [
        .. panel.Marks.OfType<LineMark>().Where(line => line.EndLabel.Length > 0 && LastIndex(line.Y) >= 0)
            .Select(line => (line.Y[LastIndex(line.Y)], line.EndLabel, line.Style.Colour)),
        .. panel.Marks.OfType<StackedAreaMark>().SelectMany(StackedAreaDrawing.EndLabelsOf),
        .. panel.Marks.OfType<ReferenceLineMark>()
            .Where(reference => !reference.IsVertical && reference.Label.Length > 0)
            .Select(reference => (reference.Value, reference.Label, Palette.MutedInk)),
        .. panel.Marks.OfType<IntervalMark>().SelectMany(mark => mark.Rows)
            .Where(row => row.Remark.Length > 0).Select(row => ((double)row.Row, row.Remark, Palette.MutedInk)),
    ];

    private static int LastIndex(IReadOnlyList<double> values)
    {
        var index = values.Count - 1;
        while (index >= 0 && !double.IsFinite(values[index]))
        {
            index--;
        }

        return index;
    }
}
