namespace CatchUpSim.Figures;

/// <summary>The values that a mark needs on an axis.</summary>
internal static class MarkExtent
{
    /// <summary>Lowest and highest value that a panel's marks need; null when no value is a number.</summary>
    public static (double Low, double High)? Of(Panel panel, bool isVertical)
    {
        var axis = isVertical ? panel.YAxis : panel.XAxis;
        var (low, high) = (double.MaxValue, double.MinValue);
        foreach (var value in panel.Marks.SelectMany(mark => Values(mark, panel, isVertical)))
        {
            if (double.IsFinite(value) && (axis.Scale != AxisScale.Logarithmic || value > 0))
            {
                (low, high) = (Math.Min(low, value), Math.Max(high, value));
            }
        }

        return low <= high ? (low, high) : null;
    }

    /// <summary>Smallest distance between neighbouring positions; 1 when there is only one.</summary>
    public static double Step(IReadOnlyList<double> positions)
    {
        var step = double.MaxValue;
        for (var index = 1; index < positions.Count; index++)
        {
            var distance = Math.Abs(positions[index] - positions[index - 1]);
            step = distance > 0 ? Math.Min(step, distance) : step;
        }

        return step < double.MaxValue ? step : 1;
    }

    /// <summary>Whether the bars of a panel lie.</summary>
    public static bool HasLyingBars(Panel panel) => panel.YAxis.Scale == AxisScale.Category;

    private static IEnumerable<double> Values(Mark mark, Panel panel, bool isVertical) => mark switch
    {
        LineMark line => isVertical ? line.Y : line.X,
        BandMark band => isVertical ? band.Lower.Concat(band.Upper) : band.X,
        PointsMark points => isVertical
            ? points.Y.Concat(points.YLower ?? []).Concat(points.YUpper ?? [])
            : points.X.Concat(points.XLower ?? []).Concat(points.XUpper ?? []),
        TrajectoryMark path => isVertical ? path.Y : path.X,
        BarMark bars => isVertical != HasLyingBars(panel)
            ? bars.Values.Concat(bars.Starts ?? []).Concat(bars.Lower ?? []).Concat(bars.Upper ?? []).Append(0)
            : Edges(bars.Positions),
        StackedBarMark stack => isVertical != HasLyingBars(panel)
            ? Sums(stack.Layers, stack.Positions.Count).Append(0)
            : Edges(stack.Positions),
        StackedAreaMark stack => isVertical ? Sums(stack.Layers, stack.X.Count).Append(0) : stack.X,
        IntervalMark intervals when !isVertical => intervals.Rows.SelectMany(Values),
        HeatmapMark { ColumnPositions: { } columns } when !isVertical => Edges(columns),
        TextMark text => [isVertical ? text.Y : text.X],
        ReferenceLineMark reference when reference.IsVertical != isVertical => [reference.Value],
        _ => [],
    };

    private static IEnumerable<double> Values(IntervalRow row) =>
    [
        row.Percentile05, row.Percentile25, row.Median, row.Percentile75, row.Percentile95,
        row.Recorded ?? double.NaN, row.RecordedLower ?? double.NaN, row.RecordedUpper ?? double.NaN,
    ];

    private static IEnumerable<double> Edges(IReadOnlyList<double> positions)
    {
        var half = Step(positions) / 2;
        return positions.SelectMany(position => new[] { position - half, position + half });
    }

    private static IEnumerable<double> Sums(IReadOnlyList<StackLayer> layers, int count) =>
        Enumerable.Range(0, count).Select(index => layers.Sum(layer => layer.Values[index]));
}
