using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Figures;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Reporting;

/// <summary>Figure 1: the focal firm's path in small multiples, with the record and dated policy events.</summary>
public static class TrajectoryFigure
{
    /// <summary>Runway is drawn up to this many months; beyond it, cash is no constraint.</summary>
    public const double LongestRunway = 60;

    /// <summary>Describes the figure.</summary>
    public static Figure Describe(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        string firm = study.Heading.FocalFirm;
        (EventLineMark events, IReadOnlyList<string> key) = FigureTexts.PolicyEvents(study);
        Panel[] panels =
        [
            Outcome(study, "market_share", "Market share", Axis.Share("Share of sales")),
            Outcome(study, "technology_gap", "Technology gap", Axis.Amount("Gap", "log ratio")),
            Outcome(study, "coverage", "Software coverage", Axis.Share("Interfaces covered") with { Maximum = 1 }),
            Growing(study, "cash", "Cash", Axis.Logarithmic("Cash", "USD m"), 1),
            Outcome(study, "runway", "Runway", Axis.Amount("Runway", "months"), months => Math.Clamp(months, 0, LongestRunway)),
            Growing(study, "revenue", "Revenue of a month", Axis.Logarithmic("Sales", "USD m"), 0.1),
            Growing(study, "headcount", "Staff", Axis.Logarithmic("Staff", "FTE"), 10),
            Growing(study, "patents", "Patents filed", Axis.Logarithmic("Filed", "no."), 1),
            InBusiness(study),
        ];
        return FigureLayout.WithRows(new Figure
        {
            FileName = "1-trajectory",
            Title = $"How {firm} fares while it is in business",
            Subtitle = FigureTexts.Subtitle(study, $"Fans cover the worlds in which {firm} is in business in that "
                + "month; the last panel counts them."),
            SourceLine = FigureTexts.Source(study),
            AlternativeText = AlternativeText(study),
            // The numbers of the events stand above the first row; all columns share the time axis.
            Panels = [.. panels.Select((panel, i) => i < 3 ? panel with { Marks = [events, .. panel.Marks] } : panel)],
            Columns = 3,
            Legend = FigureTexts.FanLegend(panels.Any(panel => panel.Marks.OfType<PointsMark>().Any())),
            Notes = [.. key, $"Runway is cut off at {NumberTexts.Short(LongestRunway)} months; less than a log scale shows is drawn at its edge."],
        }, rows: 3, height: 214);
    }

    private static Panel Outcome(Study study, string outcome, string title, Axis axis, Func<double, double>? scale = null) => new()
    {
        Title = title,
        XAxis = FigureTexts.TimeAxis(study.Heading),
        YAxis = axis,
        Marks = [.. FigureTexts.FanOf(study, outcome, scale), .. RecordOf(study, outcome)],
        NoDataReason = FigureTexts.NoData(study.Ensemble.Fans.Firm(outcome).Months, "the firm is in business in no "
            + "world"),
    };

    // Grows a hundredfold: on a linear axis the years of the record would be a flat line.
    private static Panel Growing(Study study, string outcome, string title, Axis axis, double least)
    {
        // Where nothing grows beyond the edge of a log axis, that edge would stand in mid-panel, and what is drawn at it look like an amount.
        bool grows = study.Ensemble.Fans.Firm(outcome).Months.Any(month => month.Count > 0 && month.Q95 > least)
            || RecordOf(study, outcome).Any(record => record.Y[0] > least);
        return grows
            ? Outcome(study, outcome, title, axis with { Minimum = least, Format = NumberFormat.Compact }, value => Math.Max(least, value))
            : Outcome(study, outcome, title, Axis.Amount(axis.Title, axis.Unit) with { Format = NumberFormat.Compact });
    }

    private static Panel InBusiness(Study study)
    {
        double[] alive = [.. study.Ensemble.Fans.Firm("cash").Months.Select(q => (double)q.Count)];
        return new Panel
        {
            Title = "Worlds in business",
            XAxis = FigureTexts.TimeAxis(study.Heading),
            YAxis = Axis.Amount("Worlds", "count"),
            Marks =
            [
                new LineMark
                {
                    X = study.Years,
                    Y = alive,
                    IsStep = true,
                    Style = Palette.DomesticGroup with { Dash = LineDash.Solid },
                    Name = "worlds in business",
                },
            ],
        };
    }

    private static IEnumerable<PointsMark> RecordOf(Study study, string outcome)
    {
        foreach (RecordedFact fact in study.Ensemble.Facts.Select(comparison => comparison.Fact)
            .Where(fact => fact.Milestone is null && fact.Outcome == outcome && fact.Value is not null))
        {
            double value = fact.Value ?? 0;
            bool hasError = fact.Tolerance > 0 && !fact.IsLowerBound;
            yield return new PointsMark
            {
                X = [Study.YearOf(fact.Month)],
                Y = [value],
                YLower = hasError ? [value - fact.Tolerance] : null,
                YUpper = hasError ? [value + fact.Tolerance] : null,
                IsRinged = true,
                Style = Palette.RecordPoints,
                Name = $"record {fact.Name}",
            };
        }
    }

    private static string AlternativeText(Study study)
    {
        QuantileSet share = study.Ensemble.Fans.Firm("market_share").Months[^1];
        string end = share.Count == 0
            ? "No world has the firm in business at the end."
            : $"At the end {NumberTexts.Counted(share.Count, "world")} have it in business, with a median market "
                + "share of "
                + $"{NumberTexts.Percent(share.Q50)} (5 to 95 percent: {NumberTexts.Percent(share.Q05)} to "
                + $"{NumberTexts.Percent(share.Q95)}).";
        return $"Nine panels over time for {study.Heading.FocalFirm}: market share, technology gap, software "
            + "coverage, cash, "
            + $"runway, revenue, staff, patents and the number of worlds in which it is in business. {end}";
    }
}
