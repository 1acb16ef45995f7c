namespace CatchUpSim.Figures;

/// <summary>A label right of the plot area that wants to stand at a height.</summary>
internal sealed record EndLabel(double Y, string Text, Colour Colour);

/// <summary>Direct labels of series in the right margin, pushed apart so that they never overlap.</summary>
internal static class EndLabels
{
    /// <summary>Distance of labels from the plot area.</summary>
    public const double Gap = 9;

    private sealed record Block(EndLabel Label, IReadOnlyList<string> Lines, double Height);

    /// <summary>Width of the right margin that labels need, up to a maximum at which they wrap.</summary>
    public static double MarginFor(IEnumerable<string> texts, TextStyle style, double most)
    {
        var widest = texts.Select(text => TextMetrics.Width(text, style)).DefaultIfEmpty(0).Max();
        return widest <= 0 ? 0 : Math.Min(widest + Gap + 2, most);
    }

    /// <summary>Draws the labels of a panel.</summary>
    public static void Draw(PanelFrame frame, IReadOnlyList<EndLabel> labels)
    {
        var style = frame.Typography.Label;
        var width = frame.Cell.Right - frame.Plot.Right - Gap;
        var blocks = labels.Where(label => label.Text.Length > 0 && double.IsFinite(label.Y))
            .OrderBy(label => label.Y)
            .Select(label => new Block(label, TextMetrics.Fit(label.Text, style, width, 2), 0))
            .Select(block => block with { Height = SceneBuilder.HeightOf(block.Lines, style) })
            .ToList();
        while (blocks.Sum(block => block.Height) > frame.Plot.Height + style.Size && blocks.Count > 0)
        {
            frame.Scene.NoteOmitted(blocks[^1].Label.Text);
            blocks.RemoveAt(blocks.Count - 1);
        }

        var tops = LabelSpreading.Spread(
            [.. blocks.Select(block => (block.Label.Y - (block.Height / 2), block.Height))],
            frame.Plot.Top - (style.Size / 2), frame.Plot.Bottom + (style.Size / 2));
        for (var index = 0; index < blocks.Count; index++)
        {
            Draw(frame, blocks[index], tops[index], style);
        }
    }

    private static void Draw(PanelFrame frame, Block block, double top, TextStyle style)
    {
        var left = frame.Plot.Right + Gap;
        var middle = top + (block.Height / 2);
        if (Math.Abs(middle - block.Label.Y) > style.Size * 0.45)
        {
            frame.Scene.Add(new StrokePrimitive(
                [new(frame.Plot.Right + 2, block.Label.Y), new(left - 1.5, middle)], Palette.AxisLine, 0.8)
            {
                Role = PrimitiveRole.Decoration, Panel = frame.Index,
            });
        }

        var spare = (TextMetrics.LineHeight - TextMetrics.Ascent - TextMetrics.Descent) / 2 * style.Size;
        frame.Scene.AddLines(block.Lines, new(left, top + spare), style with { Colour = block.Label.Colour.ForText() });
    }
}
