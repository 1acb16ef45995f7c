using CatchUpSim.Experiments.Attribution;
using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Figures;

namespace CatchUpSim.Reporting;

/// <summary>What causes add, one after the other, from the world without any of them to the world with all.</summary>
public static class WaterfallFigure
{
    private const double RowHeight = 44;

    private const double Frame = 210;

    private static readonly SeriesStyle Gain = Palette.Incumbent;

    private static readonly SeriesStyle Loss = Palette.FocalFirm;

    private static readonly SeriesStyle Level = Palette.BaselineGhost;

    /// <summary>Describes the figure.</summary>
    public static Figure Describe(ExplanationText text, CauseAttribution attribution)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(attribution);
        string unit = attribution.Outcome.Unit;
        Step[] steps = [.. StepsOf(text, attribution)];
        bool isOne = attribution.Full.Count == 1;
        return new Figure
        {
            FileName = $"waterfall-{attribution.Outcome.Name}",
            Title = $"What made the difference to {attribution.Outcome.Text}",
            Subtitle = $"{text.FocalFirm}, scenario {text.Scenario}, seed {text.Seed}, {text.Which}. Shapley values of {text.Causes.Count} causes from all "
                + $"{1 << text.Causes.Count} combinations, run with the same luck"
                + (isOne ? "; one world, so no interval." : $"; whiskers: 95% intervals over {NumberTexts.Counted(attribution.Full.Count, "world")}."),
            SourceLine = $"Source: CatchUpSim {text.Version}, scenario {text.Scenario}.",
            AlternativeText = $"{text.Sentence(attribution)} Contributions: "
                + string.Join(", ", text.Causes.Zip(attribution.Contributions, (cause, mean) => $"{cause.Title} {OutcomeTexts.Difference(mean.Mean, unit)}")) + ".",
            Panels = [PanelOf(steps, attribution)],
            Legend = Legend.Of(
                new LegendEntry("adds", Gain, LegendSymbol.Area),
                new LegendEntry("takes away", Loss, LegendSymbol.Area),
                new LegendEntry("whole world", Level, LegendSymbol.Area)),
            Height = Frame + (RowHeight * steps.Length),
        };
    }

    private static Panel PanelOf(Step[] steps, CauseAttribution attribution)
    {
        bool hasIntervals = attribution.Full.Count > 1;
        return new Panel
        {
            XAxis = AxisOf(attribution.Outcome),
            YAxis = Axis.Category(string.Empty, [.. steps.Select(step => step.Title)]),
            Marks =
            [
                new BarMark
                {
                    Positions = [.. steps.Select((_, row) => (double)row)],
                    Starts = [.. steps.Select(step => step.From)],
                    Values = [.. steps.Select(step => step.To)],
                    Lower = hasIntervals ? [.. steps.Select(step => step.To - step.HalfWidth)] : null,
                    Upper = hasIntervals ? [.. steps.Select(step => step.To + step.HalfWidth)] : null,
                    ValueLabels = [.. steps.Select(step => step.Label)],
                    BarStyles = [.. steps.Select(step => step.Style)],
                    Style = Level,
                    Name = "contributions",
                },
                new ReferenceLineMark { Value = attribution.Baseline.Mean, IsVertical = true, Style = Level, Name = "without any cause" },
            ],
        };
    }

    private static Axis AxisOf(AttributedOutcome outcome) => OutcomeTexts.IsFraction(outcome.Unit)
        ? Axis.Share(StoryNames.UpperFirst(outcome.Name.Replace('_', ' ')), outcome.Unit == "flag" ? "% of worlds" : "%")
        : Axis.Amount(StoryNames.UpperFirst(outcome.Name.Replace('_', ' ')), outcome.Unit);

    private static IEnumerable<Step> StepsOf(ExplanationText text, CauseAttribution attribution)
    {
        string unit = attribution.Outcome.Unit;
        double level = attribution.Baseline.Mean;
        yield return new Step("without any of them", 0, level, Width(attribution.Baseline), OutcomeTexts.Value(level, unit), Level);
        for (int i = 0; i < text.Causes.Count; i++)
        {
            SampleMean mean = attribution.Contributions[i];
            yield return new Step(
                text.Causes[i].Title, level, level + mean.Mean, Width(mean), OutcomeTexts.Difference(mean.Mean, unit).Split(' ')[0], mean.Mean < 0 ? Loss : Gain);
            level += mean.Mean;
        }

        yield return new Step("with all of them", 0, attribution.Full.Mean, Width(attribution.Full), OutcomeTexts.Value(attribution.Full.Mean, unit), Level);
    }

    private static double Width(SampleMean mean) => double.IsFinite(mean.HalfWidth) ? mean.HalfWidth : 0;

    private sealed record Step(string Title, double From, double To, double HalfWidth, string Label, SeriesStyle Style);
}
