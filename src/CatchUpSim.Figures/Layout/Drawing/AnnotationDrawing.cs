namespace CatchUpSim.Figures;

/// <summary>Draws texts at points and reference lines.</summary>
internal static class AnnotationDrawing
{
    /// <summary>Lets a text find its place.</summary>
    public static void Draw(PanelFrame frame, TextMark mark)
    {
        var point = frame.At(mark.X, mark.Y);
        if (double.IsFinite(point.X + point.Y))
        {
            frame.Labels.Add(new PointLabel(point, mark.Text, frame.Typography.Label, 5) { Side = mark.Side });
        }
    }

    /// <summary>Draws a line across the plot area.</summary>
    public static void Draw(PanelFrame frame, ReferenceLineMark mark)
    {
        var style = new SeriesStyle { Colour = Palette.MutedInk, Width = 1.2, Dash = LineDash.Dashed };
        var plot = frame.Plot;
        if (mark.IsVertical)
        {
            var x = frame.X.Map(mark.Value);
            frame.Stroke([new(x, plot.Top), new(x, plot.Bottom)], style, MarkDrawing.NameOf(mark));
            var text = frame.Typography.Axis;
            frame.Labels.Add(new PointLabel(new(x, plot.Top + text.Size), mark.Label, text, 5));
        }
        else
        {
            var y = frame.Y.Map(mark.Value);
            frame.Stroke([new(plot.Left, y), new(plot.Right, y)], style, MarkDrawing.NameOf(mark));
        }
    }
}
