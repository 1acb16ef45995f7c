namespace CatchUpSim.Figures;

/// <summary>Draws heatmaps.</summary>
internal static class HeatmapDrawing
{
    private static readonly Colour NoValue = Colour.FromRgb(0xF1F2F4);

    /// <summary>Draws the cells, with values where they fit and a colour key where they do not.</summary>
    public static void Draw(PanelFrame frame, HeatmapMark mark)
    {
        var columns = mark.Values.Count == 0 ? 0 : mark.Values.Max(row => row.Count);
        var positions = mark.ColumnPositions ?? [.. Enumerable.Range(0, columns).Select(index => (double)index)];
        var half = MarkExtent.Step(positions) / 2;
        var maximum = MaximumOf(mark);
        var hasValues = HasValues(frame, mark);
        var gap = hasValues ? 0.8 : 0.25;
        for (var row = 0; row < mark.Values.Count; row++)
        {
            for (var column = 0; column < mark.Values[row].Count; column++)
            {
                var value = mark.Values[row][column];
                var colour = double.IsFinite(value) ? Shade(mark, value, maximum) : NoValue;
                var corner = frame.At(positions[column] - half, row - 0.5);
                var opposite = frame.At(positions[column] + half, row + 0.5);
                frame.FillBox(
                    new(corner.X + gap, corner.Y + gap), new(opposite.X - gap, opposite.Y - gap), colour,
                    MarkDrawing.NameOf(mark));
                if (hasValues)
                {
                    AddText(frame, TextOf(mark, row, column), Box.Around([corner, opposite]).Centre, colour);
                }
            }
        }
    }

    /// <summary>Whether the cells of a heatmap are large enough for their values.</summary>
    public static bool HasValues(PanelFrame frame, HeatmapMark mark)
    {
        var columns = mark.ColumnPositions ?? [0, 1];
        var style = frame.Typography.Label;
        var widest = mark.Values.SelectMany((row, r) => row.Select((_, c) => TextOf(mark, r, c)))
            .Select(text => TextMetrics.Width(text, style)).DefaultIfEmpty(0).Max();
        return mark.ShowsValues && frame.X.Length(MarkExtent.Step(columns)) > widest + 4
            && frame.Y.Length(1) > style.Size * 1.1;
    }

    /// <summary>Draws the colour key in a row above the plot area, at its right end.</summary>
    public static void DrawKey(PanelFrame frame, HeatmapMark mark)
    {
        const int Steps = 24;
        var style = frame.Typography.Axis;
        var maximum = MaximumOf(mark);
        var right = frame.Plot.Right - TextMetrics.Width(Text(mark, maximum), style) - 5;
        var (left, top) = (right - 120, frame.Plot.Top - 22);
        var width = (right - left) / Steps;
        for (var step = 0; step < Steps; step++)
        {
            var colour = Shade(mark, maximum * (step + 0.5) / Steps, maximum);
            frame.Scene.Add(new RectanglePrimitive(
                new Box(left + (step * width), top, left + ((step + 1) * width), top + 11), colour)
            {
                Role = PrimitiveRole.Decoration, Panel = frame.Index,
            });
        }

        var baseline = top + 5.5 + (style.Size * 0.27);
        frame.Scene.AddText(Text(mark, 0), new(left - 5, baseline), style, TextAnchor.End);
        frame.Scene.AddText(Text(mark, maximum), new(right + 5, baseline), style);
    }

    private static void AddText(PanelFrame frame, string text, ScenePoint centre, Colour backdrop)
    {
        if (text.Length == 0)
        {
            return;
        }

        // Black or white reaches the contrast on every shade; the softer ink does not in the middle of the ramp.
        var ink = Colour.Contrast(Palette.Ink, backdrop) >= Colour.MinimumTextContrast ? Palette.Ink
            : Colour.Contrast(Colour.Black, backdrop) >= Colour.MinimumTextContrast + 0.2 ? Colour.Black : Colour.White;
        var style = frame.Typography.Label with { Colour = ink };
        frame.Scene.AddOnTop(new TextPrimitive(
            text, new(centre.X, centre.Y + (style.Size * 0.27)), style, TextAnchor.Middle)
        {
            Role = PrimitiveRole.Text, Panel = frame.Index, Backdrop = backdrop,
        });
    }

    private static string TextOf(HeatmapMark mark, int row, int column) =>
        mark.Texts is { } texts ? texts[row][column]
        : double.IsFinite(mark.Values[row][column]) ? Text(mark, mark.Values[row][column])
        : "–";

    private static double MaximumOf(HeatmapMark mark)
    {
        var highest = mark.Values.SelectMany(row => row).Where(double.IsFinite)
            .Select(value => mark.NegativeStyle is null ? value : Math.Abs(value)).DefaultIfEmpty(1).Max();
        return mark.Maximum ?? (highest > 0 ? highest : 1);
    }

    // The ramp starts at nearly white and, past the hue itself, darkens so that white text stays readable on it.
    private static Colour Shade(HeatmapMark mark, double value, double maximum)
    {
        var (style, size) = value < 0 && mark.NegativeStyle is { } negative ? (negative, -value) : (mark.Style, value);
        var fraction = Math.Clamp(size / maximum, 0, 1);
        var pale = style.Colour.MixedWith(Colour.White, 0.93);
        var deep = style.Colour.ForText().MixedWith(Colour.Black, 0.12);
        return pale.MixedWith(deep, fraction);
    }

    private static string Text(HeatmapMark mark, double value)
    {
        var maximum = mark.Format == NumberFormat.Percent ? 0 : MaximumOf(mark);
        var step = maximum >= 20 ? 1 : maximum >= 2 ? 0.1 : 0.01;

        // Halves go up, as in the tables that stand beside the figure.
        return NumberText.Write(Math.Round(value / step, MidpointRounding.AwayFromZero) * step, step, mark.Format);
    }
}
