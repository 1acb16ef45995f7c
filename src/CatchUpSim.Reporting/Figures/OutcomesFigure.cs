using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Figures;

namespace CatchUpSim.Reporting;

/// <summary>Figure 5: what becomes of the firm and of the market, and how survival falls.</summary>
public static class OutcomesFigure
{
    /// <summary>Describes the figure.</summary>
    public static Figure Describe(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        EnsembleSummary ensemble = study.Ensemble;
        return FigureLayout.WithRows(new Figure
        {
            FileName = "5-outcomes",
            Title = $"What becomes of {study.Heading.FocalFirm} and of the market",
            Subtitle = FigureTexts.Subtitle(study, "Whiskers and band: 95% intervals (Wilson; survival curve: "
                + "product limit with Greenwood's interval)."),
            SourceLine = FigureTexts.Source(study),
            AlternativeText = AlternativeText(study),
            Panels =
            [
                Classes(ensemble.Fates, $"Fate of {study.Heading.FocalFirm} at the end", Palette.FocalFirm),
                Classes(ensemble.Regimes, "Regime of the market", Palette.DomesticGroup),
                Survival(study),
            ],
        }, rows: 3, height: 296);
    }

    private static Panel Classes(IReadOnlyList<ClassShare> classes, string title, SeriesStyle style) => new()
    {
        Title = title,
        XAxis = Axis.Probability("Share of worlds"),
        YAxis = Axis.Category(string.Empty, [.. classes.Select(each => NumberTexts.Words(each.Name))]),
        NoDataReason = classes.All(each => each.Proportion.Total == 0) ? "no run reached the horizon" : string.Empty,
        Marks =
        [
            new BarMark
            {
                Positions = [.. classes.Select((_, row) => (double)row)],
                Values = [.. classes.Select(each => each.Proportion.Value)],
                Lower = [.. classes.Select(each => each.Proportion.Lower)],
                Upper = [.. classes.Select(each => each.Proportion.Upper)],
                ValueLabels = [.. classes.Select(each => NumberTexts.Percent(each.Proportion.Value))],
                Style = style,
                Name = title,
            },
        ],
    };

    private static Panel Survival(Study study)
    {
        IReadOnlyList<SurvivalPoint> points = study.Ensemble.Survival.Points;
        double[] years = [.. points.Select(point => study.YearOf(point.Month))];
        return new Panel
        {
            Title = "In business",
            XAxis = FigureTexts.TimeAxis(study.Heading),
            YAxis = Axis.Probability("Probability"),
            NoDataReason = study.Ensemble.Runs == 0 ? "no run reached the horizon" : string.Empty,
            Marks =
            [
                new BandMark
                {
                    X = years,
                    Lower = [.. points.Select(point => point.Lower)],
                    Upper = [.. points.Select(point => point.Upper)],
                    IsStep = true,
                    Style = Palette.FocalFirm,
                    Name = "95% interval",
                },
                new LineMark
                {
                    X = years,
                    Y = [.. points.Select(point => point.Survival)],
                    IsStep = true,
                    Style = Palette.FocalFirm,
                    EndLabel = points.Count == 0 ? string.Empty : NumberTexts.Percent(points[^1].Survival),
                    Name = "survival",
                },
            ],
        };
    }

    private static string AlternativeText(Study study) =>
        $"{study.Heading.FocalFirm} is in business at the end in {NumberTexts.Interval(study.Ensemble.Survived)} "
            + "of worlds. Fates: "
        + Listed(study.Ensemble.Fates) + ". Regimes of the market: " + Listed(study.Ensemble.Regimes) + ".";

    private static string Listed(IReadOnlyList<ClassShare> classes) => string.Join(", ", classes
        .Where(each => each.Proportion.Count > 0)
        .Select(each => $"{NumberTexts.Words(each.Name)} {NumberTexts.Percent(each.Proportion.Value)}"));
}
