namespace CatchUpSim.Figures;

/// <summary>Refuses marks whose columns differ in length, before the layout stumbles over them.</summary>
internal static class DescriptionCheck
{
    /// <summary>Throws when a mark of a figure cannot be drawn.</summary>
    public static void Verify(Figure figure)
    {
        foreach (var mark in figure.Panels.SelectMany(panel => panel.Marks))
        {
            var columns = Columns(mark).Where(column => column.Count is not null).ToArray();
            foreach (var (name, count) in columns.Skip(1))
            {
                if (count != columns[0].Count)
                {
                    throw new ArgumentException(
                        $"Figure '{figure.FileName}', {MarkDrawing.NameOf(mark)}: {columns[0].Name} has {columns[0].Count} "
                        + $"values, but {name} has {count}.",
                        nameof(figure));
                }
            }
        }
    }

    private static (string Name, int? Count)[] Columns(Mark mark) => mark switch
    {
        LineMark line => [("X", line.X.Count), ("Y", line.Y.Count)],
        BandMark band => [("X", band.X.Count), ("Lower", band.Lower.Count), ("Upper", band.Upper.Count)],
        TrajectoryMark path => [("X", path.X.Count), ("Y", path.Y.Count), ("Labels", path.Labels?.Count)],
        PointsMark points =>
        [
            ("X", points.X.Count), ("Y", points.Y.Count), ("Labels", points.Labels?.Count),
            ("XLower", points.XLower?.Count), ("XUpper", points.XUpper?.Count),
            ("YLower", points.YLower?.Count), ("YUpper", points.YUpper?.Count),
        ],
        BarMark bars =>
        [
            ("Positions", bars.Positions.Count), ("Starts", bars.Starts?.Count), ("Values", bars.Values.Count), ("Lower", bars.Lower?.Count),
            ("Upper", bars.Upper?.Count), ("ValueLabels", bars.ValueLabels?.Count), ("BarStyles", bars.BarStyles?.Count),
        ],
        StackedAreaMark stack => [("X", stack.X.Count), .. Columns(stack.Layers)],
        StackedBarMark stack => [("Positions", stack.Positions.Count), .. Columns(stack.Layers)],
        HeatmapMark heatmap =>
        [
            ("ColumnPositions", heatmap.ColumnPositions?.Count),
            .. heatmap.Values.Select((row, index) => ($"row {index}", (int?)row.Count)),
            .. (heatmap.Texts ?? []).Select((row, index) => ($"texts of row {index}", (int?)row.Count)),
        ],
        _ => [],
    };

    private static IEnumerable<(string Name, int? Count)> Columns(IReadOnlyList<StackLayer> layers) =>
        layers.Select(layer => (layer.Name, (int?)layer.Values.Count));
}
