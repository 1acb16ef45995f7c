namespace CatchUpSim.Figures;

/// <summary>Draws stacked areas.</summary>
internal static class StackedAreaDrawing
{
    /// <summary>Draws the layers from the lowest up, with thin white lines between them.</summary>
    public static void Draw(PanelFrame frame, StackedAreaMark mark)
    {
        var name = MarkDrawing.NameOf(mark);
        var sums = Cumulated(mark);
        for (var layer = 0; layer < mark.Layers.Count; layer++)
        {
            var colour = mark.Layers[layer].Style.Colour;
            var bottoms = LineDrawing.Runs(mark.X, sums[layer], frame);
            var tops = LineDrawing.Runs(mark.X, sums[layer + 1], frame);
            foreach (var (bottom, top) in bottoms.Zip(tops).Where(pair => pair.First.Count > 1))
            {
                frame.Fill([.. bottom, .. top.Reverse()], colour, 0.92, name);
                if (layer < mark.Layers.Count - 1)
                {
                    frame.Stroke(top, new SeriesStyle { Colour = Colour.White, Width = 1.1 }, "");
                }
            }
        }
    }

    /// <summary>Names of the layers at the middle of their right ends.</summary>
    public static IEnumerable<(double Value, string Text, Colour Colour)> EndLabelsOf(StackedAreaMark mark)
    {
        var sums = Cumulated(mark);
        var last = mark.X.Count - 1;
        while (last > 0 && !double.IsFinite(sums[^1][last]))
        {
            last--;
        }

        return mark.HasEndLabels && last >= 0
            ? mark.Layers.Select((layer, index) =>
                ((sums[index][last] + sums[index + 1][last]) / 2, layer.Name, layer.Style.Colour))
            : [];
    }

    // Sums below each layer; a position at which any layer has no number is a gap for all.
    private static List<double[]> Cumulated(StackedAreaMark mark)
    {
        var count = mark.X.Count;
        var isWhole = Enumerable.Range(0, count)
            .Select(index => mark.Layers.All(layer => double.IsFinite(layer.Values[index]))).ToArray();
        var sums = new List<double[]> { isWhole.Select(whole => whole ? 0.0 : double.NaN).ToArray() };
        foreach (var layer in mark.Layers)
        {
            var below = sums[^1];
            sums.Add([.. Enumerable.Range(0, count).Select(index => below[index] + layer.Values[index])]);
        }

        return sums;
    }
}
