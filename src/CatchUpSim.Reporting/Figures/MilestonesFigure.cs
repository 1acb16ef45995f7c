using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Figures;

namespace CatchUpSim.Reporting;

/// <summary>Figure 2: the record's facts beside what the worlds show in which the firm is in business then, one row each.</summary>
public static class MilestonesFigure
{
    private const double RowHeight = 54;

    // Years left free before the first interval.
    private const double Padding = 0.2;

    /// <summary>Describes the figure.</summary>
    public static Figure Describe(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        FactComparison[] dated = [.. study.Ensemble.Facts.Where(FactTexts.IsDated)];
        FactComparison[] measured = [.. study.Ensemble.Facts.Where(fact => !FactTexts.IsDated(fact) && fact.Recorded > 0)];
        Panel[] panels = [Dated(study, dated), Measured(measured)];
        Panel[] shown = [.. panels.Where(panel => panel.YAxis.Categories.Count > 0).DefaultIfEmpty(NoFacts())];
        int rows = Math.Max(3, shown.Max(panel => panel.YAxis.Categories.Count));
        return FigureLayout.WithRows(new Figure
        {
            FileName = "2-milestones",
            Title = $"Dated record of {study.Heading.FocalFirm} beside the worlds in business",
            Subtitle = FigureTexts.Subtitle(study, "Intervals cover worlds in which the firm is in business in the "
                + "month of the fact; n at the right: how many have the quantity."),
            SourceLine = FigureTexts.Source(study),
            AlternativeText = AlternativeText(study),
            Panels = shown,
            Legend = IntervalMark.LegendOf(Palette.FocalFirm)
                .And(new LegendEntry("record with its tolerance", Palette.RecordPoints, LegendSymbol.RingedMarker)),
            Notes = measured.Any(fact => fact.Fact.IsLowerBound) ? ["≥: the record states a lower bound; any "
                + "larger simulated value agrees with it."] : [],
        }, shown.Length, 110 + (RowHeight * rows));
    }

    private static Panel Dated(Study study, FactComparison[] facts) => new()
    {
        Title = "Milestones: when",
        XAxis = Axis.Time("Month of the milestone") with { Minimum = Earliest(study, facts) - Padding },
        YAxis = Axis.Category(string.Empty, [.. facts.Select(Label)]),
        Marks = [Intervals(facts, study.YearOf)],
    };

    private static double Earliest(Study study, FactComparison[] facts) => facts
        .SelectMany(fact => new[] { fact.Recorded - fact.Fact.Tolerance, fact.Simulated.Q05 })
        .Where(double.IsFinite).Select(study.YearOf).DefaultIfEmpty(study.YearOf(0)).Min();

    private static Panel Measured(FactComparison[] facts) => new()
    {
        Title = "Quantities: how much, relative to the record",
        XAxis = Axis.Amount("Simulated value divided by the recorded value", "ratio, record = 1"),
        YAxis = Axis.Category(string.Empty, [.. facts.Select(Label)]),
        Marks =
        [
            new ReferenceLineMark { Value = 1, IsVertical = true, Style = new SeriesStyle { Colour = Palette.AxisLine, Width = 1 } },
            .. facts.Select((fact, row) => Intervals([fact], value => value / fact.Recorded, row)),
        ],
    };

    private static Panel NoFacts() => new()
    {
        XAxis = Axis.Time(),
        YAxis = Axis.Category(string.Empty, ["record"]),
        NoDataReason = "the scenario holds no dated record",
    };

    private static string Label(FactComparison fact) =>
        $"{fact.Fact.Name} {fact.Fact.Text}{(fact.Fact.IsLowerBound ? " (≥)" : string.Empty)}";

    private static IntervalMark Intervals(FactComparison[] facts, Func<double, double> scale, int firstRow = 0) => new()
    {
        Style = Palette.FocalFirm,
        Name = "simulated",
        Rows =
        [
            .. facts.Select((fact, i) => new IntervalRow
            {
                Row = firstRow + i,
                Percentile05 = scale(fact.Simulated.Q05),
                Percentile25 = scale(fact.Simulated.Q25),
                Median = scale(fact.Simulated.Q50),
                Percentile75 = scale(fact.Simulated.Q75),
                Percentile95 = scale(fact.Simulated.Q95),
                Recorded = double.IsFinite(fact.Recorded) ? scale(fact.Recorded) : null,
                RecordedLower = Edge(fact, -1) is { } lower ? scale(lower) : null,
                RecordedUpper = Edge(fact, +1) is { } upper ? scale(upper) : null,
                Remark = fact.Simulated.Count == 0 ? "none" : $"{fact.Simulated.Count} of {fact.Survivors}",
            }),
        ],
    };

    private static double? Edge(FactComparison fact, int side) =>
        fact.Fact.IsLowerBound || fact.Fact.Tolerance <= 0 || !double.IsFinite(fact.Recorded)
            ? null
            : fact.Recorded + (side * fact.Fact.Tolerance);

    private static string AlternativeText(Study study)
    {
        int inside = study.Ensemble.Facts.Count(fact => fact.IsWithinBand);
        return $"Intervals of {NumberTexts.Counted(study.Ensemble.Facts.Count, "recorded fact")}. The record lies inside the simulated 5 "
            + $"to 95 percent interval for {inside} of them: "
            + string.Join(", ", study.Ensemble.Facts.Select(fact => $"{fact.Fact.Name} {FactTexts.Verdict(fact)}")) + ".";
    }
}
