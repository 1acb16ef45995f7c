using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Figures;

namespace CatchUpSim.Reporting;

/// <summary>Figure 7: alliances by kind, on the calendar and around the month of the first sale.</summary>
public static class AlliancesFigure
{
    /// <summary>Months shown before the launch.</summary>
    public const int MonthsBefore = 24;

    /// <summary>Months shown after the launch.</summary>
    public const int MonthsAfter = 36;

    private const int Step = 3;

    private static readonly (string Outcome, string Title)[] Kinds =
    [
        ("laboratories", "Laboratories, co-development"),
        ("certifications", "Certifications"),
        ("portings", "Porting alliances"),
        ("distributions", "Distribution alliances"),
    ];

    /// <summary>Describes the figure.</summary>
    public static Figure Describe(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        WorldTrace[] launched = [.. study.Worlds.Where(world => world.Launch is not null)];
        return FigureLayout.WithRows(new Figure
        {
            FileName = "7-alliances",
            Title = $"Alliances of {study.Heading.FocalFirm} on the calendar and around its launch",
            Subtitle = FigureTexts.Subtitle(study, $"Fans cover worlds in business; around the launch the "
                + $"{NumberTexts.Counted(launched.Length, "world")} that had one. New: growth of the number in a quarter; a decline counts as none."),
            SourceLine = FigureTexts.Source(study),
            AlternativeText = AlternativeText(study, launched),
            Panels =
            [
                OnCalendar(study, Gained(study), "New, on the calendar", "gained, per quarter"),
                AroundLaunch(launched),
                .. Kinds.Select(kind =>
                    OnCalendar(study, study.Ensemble.Fans.Firm(kind.Outcome).Months, kind.Title, "in force")),
            ],
            Columns = 2,
            Legend = FigureTexts.FanLegend(hasRecord: false),
        }, rows: 3, height: 246);
    }

    private static Panel OnCalendar(Study study, IReadOnlyList<QuantileSet> months, string title, string unit) => new()
    {
        Title = title,
        XAxis = FigureTexts.TimeAxis(study.Heading),
        YAxis = Axis.Amount("Alliances", unit),
        Marks = CatchUpSim.Figures.Fan.Of(FigureTexts.Quantiles(study.Years, months), Palette.FocalFirm, title),
        NoDataReason = FigureTexts.NoData(months, "the firm is in business in no world"),
    };

    private static QuantileSet[] Gained(Study study) =>
    [
        .. Enumerable.Range(0, study.Ensemble.Months)
            .Select(month => QuantileSet.Of(study.Worlds.Select(world => Gain(world.Series["alliances"], month)))),
    ];

    private static Panel AroundLaunch(WorldTrace[] launched)
    {
        const string Title = "New, around the first sale";
        double[] months = [.. Enumerable.Range(-MonthsBefore, MonthsBefore + MonthsAfter + 1).Select(month => (double)month)];
        QuantileSet[] quantiles =
        [
            .. months.Select(month => QuantileSet.Of(
                launched.Select(world => Gain(world.Series["alliances"], (world.Launch ?? 0) + (int)month)))),
        ];
        return new Panel
        {
            Title = Title,
            XAxis = Axis.Linear("Time from the first sale", "years") with { Minimum = -MonthsBefore / 12.0, Maximum = MonthsAfter / 12.0 },
            YAxis = Axis.Amount("Alliances", "gained, per quarter"),
            Marks =
            [
                new ReferenceLineMark { Value = 0, IsVertical = true },
                .. CatchUpSim.Figures.Fan.Of(FigureTexts.Quantiles([.. months.Select(month => month / 12)], quantiles), Palette.FocalFirm, Title),
            ],
            NoDataReason = FigureTexts.NoData(quantiles, "no world has a launch"),
        };
    }

    // The gain over a quarter is shown, because monthly gains are mostly zero.
    private static double Gain(double[] series, int position) =>
        position >= Step && position < series.Length ? Math.Max(0, series[position] - series[position - Step]) : double.NaN;

    private static string AlternativeText(Study study, WorldTrace[] launched)
    {
        double before = Mean(-Step);
        double after = Mean(Step);
        string burst = launched.Length == 0
            ? "No world has a launch."
            : $"In the quarter before the first sale {NumberTexts.Short(before)} alliances are added on average, "
                + $"in the quarter after it {NumberTexts.Short(after)}.";
        return $"Six panels: alliances of {study.Heading.FocalFirm} on the calendar and around the month of the "
            + $"first sale, and by kind. {burst}";

        double Mean(int offset) => launched
            .Select(world => Gain(world.Series["alliances"], (world.Launch ?? 0) + Math.Max(0, offset)))
            .Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average();
    }
}
