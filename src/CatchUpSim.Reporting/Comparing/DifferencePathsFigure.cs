using CatchUpSim.Experiments.Comparison;
using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Figures;

namespace CatchUpSim.Reporting;

/// <summary>Figure 2 of a comparison: fans of paired differences over time, a row of panels for each world.</summary>
public static class DifferencePathsFigure
{
    // Names of worlds above a panel break into lines of about this many letters; a line needs its height.
    private const int LettersInTitle = 20;
    private const int MostTitleLines = 4;
    private const int TitleLine = 26;

    private static readonly (string Outcome, string Title, string Unit, double Scale)[] Columns =
    [
        ("market_share", "Market share", OutcomeTexts.Points, 100),
        ("technology_gap", "Technology gap", "log ratio", 1),
        ("cash", "Cash", "USD billion", 0.001),
    ];

    /// <summary>Describes the figure.</summary>
    public static Figure Describe(ComparisonStudy study)
    {
        ArgumentNullException.ThrowIfNull(study);
        int[] worlds = [.. study.Summary.Others];
        Axis[] axes = [.. Columns.Select(column => AxisOf(study, column, worlds))];
        int longest = worlds.Select(world => study.LabelOf(world).Length).DefaultIfEmpty(0).Max();
        int lines = Math.Clamp((longest + LettersInTitle - 1) / LettersInTitle, 1, MostTitleLines);
        return new Figure
        {
            FileName = "2-over-time",
            Title = "Where the differences open and close",
            Subtitle = ComparisonFigures.Subtitle(study, "Fans of paired differences, world less baseline. Share: a firm "
                + "out of business counts as zero. Gap and cash: pairs in which the firm is in business in both worlds."),
            SourceLine = ComparisonFigures.Source(study),
            AlternativeText = AlternativeText(study, worlds),
            Panels = [.. worlds.SelectMany(world => Columns.Select((column, i) => PanelOf(study, world, column, axes[i])))],
            Columns = Columns.Length,
            SharesColumnLabels = true,
            Height = ComparisonFigures.PageOf(340, 205 + (TitleLine * (lines - 1)), worlds.Length),
            Legend = Legend.OfFan(Palette.FocalFirm, "pairs").And(
                new LegendEntry("mean", MeanStyle, LegendSymbol.Line)),
            Notes = ["Panels of one column share their vertical scale. A higher gap is a greater distance to the frontier."],
        };
    }

    private static SeriesStyle MeanStyle => new() { Colour = Palette.Ink, Dash = LineDash.Dashed, Width = 1.6 };

    private static Panel PanelOf(
        ComparisonStudy study, int world, (string Outcome, string Title, string Unit, double Scale) column, Axis axis)
    {
        IReadOnlyList<QuantileSet> months = study.Summary.Path(world, column.Outcome)?.Differences ?? [];
        IReadOnlyList<double> means = study.Summary.Path(world, column.Outcome)?.MeanDifferences ?? [];
        return new Panel
        {
            Title = study.LabelOf(world),
            XAxis = FigureTexts.TimeAxis(study.Heading),
            YAxis = axis,
            NoDataReason = FigureTexts.NoData(months, "the firm is in business in no pair"),
            Marks =
            [
                .. ComparisonFigures.FanOf(study, months, (Palette.FocalFirm, $"{column.Title} difference"), column.Scale),
                new LineMark
                {
                    X = ComparisonFigures.Years(study, means.Count),
                    Y = [.. means.Select(mean => mean * column.Scale)],
                    Style = MeanStyle,
                    Name = $"{column.Title} difference, mean",
                },
                new ReferenceLineMark { Value = 0, Name = "no difference" },
            ],
        };
    }

    private static Axis AxisOf(
        ComparisonStudy study, (string Outcome, string Title, string Unit, double Scale) column, int[] worlds)
    {
        IEnumerable<WorldPath> paths = worlds.Select(world => study.Summary.Path(world, column.Outcome)).OfType<WorldPath>();
        (double low, double high) = ComparisonFigures.RangeOf(paths.Select(path => path.Differences), column.Scale);
        double[] means = [.. paths.SelectMany(path => path.MeanDifferences).Where(double.IsFinite).Select(mean => mean * column.Scale)];
        return Axis.Linear(column.Title, column.Unit) with
        {
            Minimum = Math.Min(low, means.DefaultIfEmpty(0).Min()),
            Maximum = Math.Max(high, means.DefaultIfEmpty(0).Max()),
        };
    }

    private static string AlternativeText(ComparisonStudy study, int[] worlds) =>
        "Fans of paired differences by month. Mean difference in the last month: " + string.Join("; ", worlds.Select(world =>
            $"{study.NameOf(world)}: " + string.Join(", ", Columns.Select(column =>
            {
                double mean = study.Summary.Path(world, column.Outcome)?.MeanDifferences is { Count: > 0 } means ? means[^1] : double.NaN;
                return $"{column.Title} {NumberTexts.Short(mean * column.Scale)} {column.Unit}";
            })))) + ".";
}
