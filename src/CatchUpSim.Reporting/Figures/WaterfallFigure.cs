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

    private static readonly SeriesStyle Whole = Palette.BaselineGhost;

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
            Title = $"What made the difference to {attribution.Outcome.Phrase}",
            Subtitle = $"{text.FocalFirm}, scenario {text.Scenario}, seed {text.Seed}, {(isOne ? $"{text.Which} (n = 1)" : $"n = {NumberTexts.Counted(attribution.Full.Count, "world")}{text.Part}")}. Shapley values of {NumberTexts.Counted(text.Causes.Count, "cause")} from all "
                + $"{1 << text.Causes.Count} combinations, run with the same luck"
                + (isOne ? "; one world, so no interval." : "; whiskers: 95% intervals over the worlds."),
            SourceLine = $"Source: CatchUpSim {text.Version}, scenario {text.Scenario}.",
            AlternativeText = $"{text.Sentence(attribution)} Contributions: "
                + string.Join(", ", text.Causes.Zip(attribution.Contributions, (cause, mean) => $"{cause.Title} {QuantityTexts.Difference(mean.Mean, unit)}")) + ".",
            Panels = [PanelOf(steps, attribution)],
            Legend = Legend.Of(
                new LegendEntry("adds", Gain, LegendSymbol.Area),
                new LegendEntry("takes away", Loss, LegendSymbol.Area),
                new LegendEntry("whole world", Whole, LegendSymbol.Area)),
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
                    Lower = hasIntervals ? [.. steps.Select(step => step.Lower)] : null,
                    Upper = hasIntervals ? [.. steps.Select(step => step.Upper)] : null,
                    ValueLabels = [.. steps.Select(step => step.Label)],
                    BarStyles = [.. steps.Select(step => step.Style)],
                    Style = Whole,
                    Name = "contributions",
                },
                new ReferenceLineMark { Value = attribution.Baseline.Mean, IsVertical = true, Style = Whole, Name = "without any cause" },
            ],
        };
    }

    private static Axis AxisOf(AttributedOutcome outcome) => outcome.IsFlag
        ? Axis.Share($"Worlds in which {outcome.Phrase["whether ".Length..]}", "% of worlds")
        : QuantityTexts.IsFraction(outcome.Unit) ? Axis.Share(StoryNames.UpperFirst(outcome.Text), "%")
        : Axis.Amount(StoryNames.UpperFirst(outcome.Text), outcome.Unit);

    private static IEnumerable<Step> StepsOf(ExplanationText text, CauseAttribution attribution)
    {
        yield return Level("without any of them", attribution, attribution.Baseline);
        double level = attribution.Baseline.Mean;
        for (int i = 0; i < text.Causes.Count; i++)
        {
            SampleMean mean = attribution.Contributions[i];
            string difference = QuantityTexts.Difference(mean.Mean, attribution.Outcome.Unit);
            string label = QuantityTexts.IsFraction(attribution.Outcome.Unit) ? difference : difference.Split(' ')[0];
            double to = level + mean.Mean;
            yield return new Step(text.Causes[i].Title, level, to, mean.Mean < 0 ? Loss : Gain)
            {
                Lower = level + mean.Lower, Upper = level + mean.Upper, Label = label,
            };
            level = to;
        }

        yield return Level("with all of them", attribution, attribution.Full);
    }

    private static Step Level(string title, CauseAttribution attribution, SampleMean level)
    {
        (double lower, double upper) = attribution.IntervalOf(level);
        return new Step(title, 0, level.Mean, Whole) { Lower = lower, Upper = upper, Label = QuantityTexts.Value(level.Mean, attribution.Outcome.Unit) };
    }

    private sealed record Step(string Title, double From, double To, SeriesStyle Style)
    {
        public required double Lower { get; init; }

        public required double Upper { get; init; }

        public required string Label { get; init; }
    }
}
