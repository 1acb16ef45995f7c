using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Figures;

namespace CatchUpSim.Reporting;

/// <summary>Figure 6: financing rounds, equity raised and runway.</summary>
public static class FundingFigure
{
    private const int MostWorlds = 40;

    /// <summary>Describes the figure.</summary>
    public static Figure Describe(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        int worlds = Math.Min(MostWorlds, study.Ensemble.Runs);
        return FigureLayout.WithRows(new Figure
        {
            FileName = "6-funding",
            Title = $"How {study.Heading.FocalFirm} is financed",
            Subtitle = FigureTexts.Subtitle(study, "Fans cover the worlds in which the firm is in business."),
            SourceLine = FigureTexts.Source(study),
            AlternativeText = AlternativeText(study),
            Panels =
            [
                Rounds(study),
                Fan(study, "equity_total", "Equity raised since founding", Axis.Amount("Equity", "USD million")),
                Runway(study),
            ],
            Legend = FigureTexts.FanLegend(hasRecord: false).And(
                new LegendEntry("single rounds", Ghost, LegendSymbol.Marker),
                new LegendEntry("median round of a year, 25–75%", Palette.FocalFirm, LegendSymbol.Marker)),
            Notes = [$"Single rounds are those of the first {NumberTexts.Counted(worlds, "world")}; medians and "
                + $"quartiles count all. Runway is cut off at {NumberTexts.Short(TrajectoryFigure.LongestRunway)} "
                + "months."],
        }, rows: 3, height: 262);
    }

    private static SeriesStyle Ghost => Palette.BaselineGhost with { Marker = MarkerShape.Circle, Opacity = 0.5 };

    private static Panel Rounds(Study study)
    {
        FundingRound[] rounds = [.. study.Ensemble.Rounds.Where(round => round.Amount > 0)];
        int[] shown = [.. rounds.Select(round => round.Replication).Distinct().Take(MostWorlds)];
        FundingRound[] dots = [.. rounds.Where(round => shown.Contains(round.Replication))];
        (double Year, QuantileSet Amount)[] years =
        [
            .. rounds.GroupBy(round => study.Heading.Start.Plus(round.Month).Year).OrderBy(group => group.Key)
                .Select(group => (
                    Math.Clamp(group.Key + 0.5, study.Heading.Start.DecimalYear, study.Heading.End.Next.DecimalYear),
                    QuantileSet.Of(group.Select(round => round.Amount)))),
        ];
        return new Panel
        {
            Title = "Rounds",
            XAxis = FigureTexts.TimeAxis(study.Heading),
            YAxis = Axis.Logarithmic("Amount of a round", "USD million"),
            NoDataReason = rounds.Length == 0 ? "no round was closed in any world" : string.Empty,
            Marks =
            [
                new PointsMark
                {
                    X = [.. dots.Select(round => study.YearOf(round.Month))],
                    Y = [.. dots.Select(round => round.Amount)],
                    Style = Ghost,
                    Size = 4,
                    Name = "rounds",
                },
                new PointsMark
                {
                    X = [.. years.Select(year => year.Year)],
                    Y = [.. years.Select(year => year.Amount.Q50)],
                    YLower = [.. years.Select(year => year.Amount.Q25)],
                    YUpper = [.. years.Select(year => year.Amount.Q75)],
                    Style = Palette.FocalFirm,
                    Name = "median round of the year",
                },
            ],
        };
    }

    private static Panel Fan(Study study, string outcome, string title, Axis axis, Func<double, double>? scale = null) => new()
    {
        Title = title,
        XAxis = FigureTexts.TimeAxis(study.Heading),
        YAxis = axis,
        Marks = FigureTexts.FanOf(study, outcome, scale),
        NoDataReason = FigureTexts.NoData(study.Ensemble.Fans.Firm(outcome).Months, "the firm is in business in no "
            + "world"),
    };

    private static Panel Runway(Study study) => Fan(
        study, "runway", "Runway", Axis.Amount("Runway", "months"), months => Math.Clamp(months, 0, TrajectoryFigure.LongestRunway));

    private static string AlternativeText(Study study)
    {
        QuantileSet amounts = QuantileSet.Of(study.Ensemble.Rounds.Select(round => round.Amount));
        return amounts.Count == 0
            ? "No financing round was closed in any world."
            : $"{NumberTexts.Counted(study.Ensemble.Rounds.Count, "financing round")} in all worlds; the median "
                + $"round is USD {NumberTexts.Short(amounts.Q50)} million "
                + $"(5 to 95 percent: {NumberTexts.Short(amounts.Q05)} to {NumberTexts.Short(amounts.Q95)}). "
                + "Below, equity raised and runway over time.";
    }
}
