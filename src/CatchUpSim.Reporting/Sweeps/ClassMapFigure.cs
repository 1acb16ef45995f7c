using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Experiments.Sweeps;
using CatchUpSim.Figures;

namespace CatchUpSim.Reporting;

/// <summary>
/// Probabilities of outcome classes over one factor (a stack, and each class with its interval) or over two (a heat map
/// for each class).
/// </summary>
public static class ClassMapFigure
{
    private const double RowHeight = 250;
    private const double RoomOfLongLabels = 50;
    private const double HeightOfBin = 28;
    private const double WidthOfLetter = 12;
    private const double WidthOfHalf = 310;

    /// <summary>Describes the figure.</summary>
    /// <param name="heading">The sweep.</param>
    /// <param name="map">The probabilities.</param>
    /// <param name="classes">What the classes are, <c>fate</c> or <c>regime</c>.</param>
    public static Figure Describe(SweepHeading heading, ClassMap map, string classes)
    {
        ArgumentNullException.ThrowIfNull(heading);
        ArgumentNullException.ThrowIfNull(map);
        IReadOnlyList<Panel> panels = map.Y is null ? Stacked(map) : [.. map.Classes.Select(name => Heat(map, name))];
        string what = classes == "fate" ? $"What becomes of {heading.FocalFirm}" : "Regime of the market";
        int columns = FitsHalf(map) ? 2 : 1;
        string over = map.Y is null ? map.X.Factor.Name : $"{map.X.Factor.Name} and {map.Y.Factor.Name}";
        return new Figure
        {
            FileName = $"map-{classes}-{map.X.Factor.Name}{(map.Y is null ? string.Empty : "-" + map.Y.Factor.Name)}",
            Title = $"{what}, by {over}",
            Subtitle = $"{heading.Subtitle} {Meaning(map)}",
            SourceLine = heading.Source,
            AlternativeText = $"{what}, by {over}: {string.Join("; ", map.Classes.Select(name => TextOf(map, name)))}.",
            Panels = panels,
            Columns = columns,
            Height = 120 + (HeightOfRow(map, columns) * ((panels.Count + columns - 1) / columns)),
            Legend = map.Y is null ? Legend.Of([.. map.Classes.Select((name, i) => new LegendEntry(NumberTexts.Words(name), Palette.Category(i), LegendSymbol.Area))]) : null,
        };
    }

    // A panel of the whole width is one of long labels, which may take three lines.
    private static double HeightOfRow(ClassMap map, int columns) => Math.Max(
        columns == 1 ? RowHeight + RoomOfLongLabels : RowHeight, 130 + (HeightOfBin * (map.Y?.Labels.Count ?? 0)));

    // Labels break at spaces alone: where the longest words of all bins do not fit beside each other, a panel takes the whole width.
    private static bool FitsHalf(ClassMap map)
    {
        int longest = map.X.Labels.SelectMany(label => label.Split(' ')).Max(word => word.Length);
        double room = map.Y is null ? WidthOfHalf : WidthOfHalf - (WidthOfLetter * map.Y.Labels.Max(label => label.Length));
        return map.X.Labels.Count * ((WidthOfLetter * longest) + 8) <= room;
    }

    private static string Meaning(ClassMap map)
    {
        ClusteredProportion[] shares = [.. Cells(map).SelectMany(cell => map.Classes.Select(name => map.At(cell.X, cell.Y, name)))];
        if (map.Y is null)
        {
            return $"{ShareWhiskers.Meaning(shares)} Vertical scales differ.";
        }

        int[] runs = [.. Cells(map).Select(cell => map.At(cell.X, cell.Y, map.Classes[0]).Total)];
        string counts = runs.Min() == runs.Max() ? string.Empty : $"{NumberTexts.Count(runs.Min())} to ";
        string none = runs.Min() == 0 ? " (–: none)" : string.Empty;
        return $"{counts}{NumberTexts.Counted(runs.Max(), "run")} in a cell{none}; {Widest([.. shares.Where(share => share.Total > 0)])}.";
    }

    private static string Widest(ClusteredProportion[] shares) => shares.All(share => share.HasInterval)
        ? $"95% intervals over luck at most ±{NumberTexts.Short(100 * shares.Max(share => share.Upper - share.Lower) / 2)} {OutcomeTexts.Points}"
        : "no intervals over luck where there is one world";

    private static IEnumerable<(int X, int Y)> Cells(ClassMap map) =>
        Enumerable.Range(0, map.X.Labels.Count).SelectMany(x => Enumerable.Range(0, map.Y?.Labels.Count ?? 1).Select(y => (x, y)));

    private static Panel[] Stacked(ClassMap map)
    {
        double[] positions = [.. map.X.Labels.Select((_, x) => (double)x)];
        return
        [
            new Panel
            {
                Title = "All classes",
                XAxis = Across(map),
                YAxis = Axis.Probability("Share of runs"),
                Marks =
                [
                    new StackedBarMark
                    {
                        Positions = positions,
                        Layers = [.. map.Classes.Select((name, i) => new StackLayer(NumberTexts.Words(name), [.. positions.Select(x => map.At((int)x, 0, name).Value)], Palette.Category(i)))],
                        Style = Palette.FocalFirm,
                        Name = "classes",
                    },
                ],
            },
            .. map.Classes.Select((name, i) => Alone(map, name, Palette.Category(i))),
        ];
    }

    private static Panel Alone(ClassMap map, string name, SeriesStyle style)
    {
        ClusteredProportion[] shares = [.. map.X.Labels.Select((_, x) => map.At(x, 0, name))];
        double highest = shares.Max(share => share.HasInterval ? share.Upper : share.Value);
        return new Panel
        {
            Title = NumberTexts.Words(name),
            XAxis = Across(map),
            YAxis = Axis.Probability("Share of runs") with { Minimum = 0, Maximum = Math.Min(1, Math.Max(0.05, 1.05 * highest)) },
            Marks =
            [
                new PointsMark
                {
                    X = [.. shares.Select((_, x) => (double)x)],
                    Y = [.. shares.Select(share => share.Value)],
                    YLower = ShareWhiskers.Lower(shares),
                    YUpper = ShareWhiskers.Upper(shares),
                    Style = style,
                    Name = NumberTexts.Words(name),
                },
            ],
        };
    }

    private static Panel Heat(ClassMap map, string name) => new()
    {
        Title = NumberTexts.Words(name),
        XAxis = Across(map),
        YAxis = Axis.Category(AxisTitle(map.Y!), [.. map.Y!.Labels.Reverse()]),
        Marks =
        [
            new HeatmapMark
            {
                // Rows are drawn from above; the axis grows upwards as any other.
                Values = [.. map.Y.Labels.Select((_, y) => map.X.Labels.Select((_, x) => map.At(x, y, name).Value).ToArray()).Reverse()],
                Maximum = 1,
                Format = NumberFormat.Percent,
                Style = Palette.Incumbent,
                Name = NumberTexts.Words(name),
            },
        ],
    };

    private static Axis Across(ClassMap map) => Axis.Category(AxisTitle(map.X), map.X.Labels);

    private static string AxisTitle(MapAxis axis) =>
        axis.Factor.Unit.Length == 0 ? axis.Factor.Name : $"{axis.Factor.Name} ({axis.Factor.Unit})";

    private static string TextOf(ClassMap map, string name)
    {
        double[] shares = [.. Cells(map).Select(cell => map.At(cell.X, cell.Y, name).Value).Where(double.IsFinite)];
        return $"{NumberTexts.Words(name)} {NumberTexts.Percent(shares.Min())} to {NumberTexts.Percent(shares.Max())}";
    }
}
