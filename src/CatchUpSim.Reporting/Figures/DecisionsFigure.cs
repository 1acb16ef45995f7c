using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Figures;

namespace CatchUpSim.Reporting;

/// <summary>Figure 8: what the firm decided when, as shares of the worlds in business.</summary>
public static class DecisionsFigure
{
    /// <summary>Most rows drawn; the options that fewest worlds held at any one time are counted in a note.</summary>
    public const int MostRows = 30;

    private const int MonthsPerQuarter = 3;

    /// <summary>Describes the figure.</summary>
    public static Figure Describe(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        int quarters = study.Ensemble.Months / MonthsPerQuarter;

        // By their best quarter, not by how many worlds ever held them: what the few that live long hold is no less worth showing
        // than what all of them begin with.
        (DecisionSeries Series, double[] Shares)[] rows =
        [
            .. study.Ensemble.Decisions.Select(series => (Series: series, Shares: Shares(study, series, quarters)))
                .OrderByDescending(row => row.Shares.DefaultIfEmpty().Max()).ThenByDescending(row => row.Series.Runs).Take(MostRows)
                .OrderBy(row => row.Series.Decision, StringComparer.Ordinal).ThenBy(row => row.Series.Option, StringComparer.Ordinal),
        ];
        int left = study.Ensemble.Decisions.Count - rows.Length;
        return FigureLayout.WithRows(new Figure
        {
            FileName = "8-decisions",
            Title = $"What {study.Heading.FocalFirm} decided when",
            Subtitle = FigureTexts.Subtitle(study, "Shade: share of the worlds in business in which the option was "
                + "the last one chosen, by quarter. Grey: in business in no world."),
            SourceLine = FigureTexts.Source(study),
            AlternativeText = AlternativeText(study, [.. rows.Select(row => row.Series)]),
            Panels = [Panel(study, rows, quarters)],
            Notes = left > 0 ? [$"Not shown: {NumberTexts.Counted(left, "option")} that fewer worlds held at any one time."] : [],
        }, rows: 1, height: 90 + (26 * Math.Max(8, rows.Length)));
    }

    private static Panel Panel(Study study, (DecisionSeries Series, double[] Shares)[] rows, int quarters) => new()
    {
        XAxis = Axis.Time(),
        YAxis = Axis.Category(string.Empty, rows.Length == 0 ? ["decisions"] : [.. rows.Select(row => Label(row.Series))]),
        NoDataReason = rows.Length == 0 || quarters == 0 ? "no decision was recorded" : string.Empty,
        Marks =
        [
            new HeatmapMark
            {
                Values = [.. rows.Select(row => row.Shares)],
                ColumnPositions = [.. Enumerable.Range(0, quarters)
                    .Select(quarter => study.YearOf((quarter * MonthsPerQuarter) + 1))],
                Maximum = 1,
                Format = NumberFormat.Percent,
                ShowsValues = false,
                Style = Palette.FocalFirm,
                Name = "share of worlds",
            },
        ],
    };

    private static string Label(DecisionSeries series) =>
        $"{NumberTexts.Words(series.Decision)}: {NumberTexts.Words(series.Option)}";

    // The share at the end of the quarter, when decisions are reviewed.
    private static double[] Shares(Study study, DecisionSeries series, int quarters) =>
    [
        .. Enumerable.Range(0, quarters).Select(quarter =>
        {
            int month = (quarter * MonthsPerQuarter) + MonthsPerQuarter - 1;
            int alive = study.Ensemble.Fans.Firm("cash").Months[month].Count;
            return alive == 0 ? double.NaN : Math.Min(1, series.InForce[month] / (double)alive);
        }),
    ];

    private static string AlternativeText(Study study, DecisionSeries[] rows) => rows.Length == 0
        ? "No decision was recorded."
        : $"Heat map of the decisions of {study.Heading.FocalFirm} by quarter and option. Worlds that ever chose "
            + "an option: "
            + string.Join(", ", rows.Select(row => $"{Label(row)} {row.Runs}")) + ".";
}
