using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Model.Entities;
using ModelFan = CatchUpSim.Experiments.Statistics.Fan;

namespace CatchUpSim.Reporting;

/// <summary>The study in three sentences: survival, the typical path, the widest uncertainty.</summary>
internal static class AnswerSection
{
    // What a reader asks about; the sentence on uncertainty names the one that the worlds disagree on most, relative to
    // the median. The technology gap is left out: it can end near zero, where any spread is relatively large.
    private static readonly string[] Questions = ["market_share", "coverage", "cash", "revenue", "headcount", "patents"];

    /// <summary>Writes the section.</summary>
    public static void Write(HtmlBuilder html, Study study)
    {
        if (study.Heading.IsInterrupted)
        {
            html.Element("p", () => html.Element("strong", $"The study was {study.Interruption} replications; all numbers "
                + "are of the worlds done until then."));
        }

        html.Element("p", string.Join(" ", Survival(study), Path(study), Uncertainty(study)), "class=\"lead\"");
    }

    /// <summary>How likely the firm is in business at the end, and what most often becomes of it.</summary>
    public static string Survival(Study study)
    {
        EnsembleSummary ensemble = study.Ensemble;
        return $"{study.Heading.FocalFirm} is in business in {study.Heading.End} in "
            + $"{NumberTexts.Percent(ensemble.Survived.Value)} of "
            + $"{NumberTexts.Counted(ensemble.Runs, "world")} (95% interval "
            + $"{NumberTexts.Percent(ensemble.Survived.Lower)} to "
            + $"{NumberTexts.Percent(ensemble.Survived.Upper)}){Fate(ensemble.Fates)}.";
    }

    // Whether the largest count is the largest in truth must be told from the same worlds that made it the largest.
    private static string Fate(IReadOnlyList<ClassShare> fates)
    {
        ClassShare[] byCount = [.. fates.OrderByDescending(fate => fate.Proportion.Count)];
        (ClassShare first, ClassShare second) = (byCount[0], byCount[1]);
        return ChoiceOfBest.IsTold(first.Proportion.Count, second.Proportion.Count, fates.Count) ? $"; its likeliest fate is {Named(first)}"
            : second.Proportion.Count == 0 ? $"; in all of these worlds its fate is {Named(first)}"
            : $"; most often its fate here is {Named(first)}, not told apart from {Named(second)}";

        static string Named(ClassShare fate) => $"“{NumberTexts.Words(fate.Name)}” ({NumberTexts.Percent(fate.Proportion.Value)})";
    }

    private static string Path(Study study)
    {
        string[] steps =
        [
            Step(study, Milestone.FirstSilicon, "first silicon"),
            Step(study, Milestone.FirstRevenue, "a first sale"),
            Step(study, Milestone.VolumeProduction, "volume production"),
        ];
        string reached = string.Join(", ", steps.Where(step => step.Length > 0));
        QuantileSet share = study.Ensemble.Fans.Firm("market_share").Months[^1];
        string end = share.Count == 0
            ? "no world has it in business at the end"
            : $"the median surviving world ends with {NumberTexts.Percent(share.Q50)} of the market "
                + $"({NumberTexts.Percent(share.Q05)} to {NumberTexts.Percent(share.Q95)})";
        return reached.Length == 0
            ? $"It typically reaches neither silicon nor a sale, and {end}."
            : $"The typical path runs over {reached}, and {end}.";
    }

    // What fewer than half of the worlds reach is on no typical path.
    private static string Step(Study study, Milestone milestone, string name)
    {
        MilestoneStatistics? statistics = study.Ensemble.Milestones.FirstOrDefault(each => each.Milestone == milestone);
        return statistics is not { Months.Count: > 0, Reached.Value: >= 0.5 }
            ? string.Empty
            : $"{name} in "
                + $"{study.Heading.Start.Plus((int)Math.Round(statistics.Months.Q50, MidpointRounding.AwayFromZero))} "
                + $"({NumberTexts.Percent(statistics.Reached.Value)} of worlds)";
    }

    private static string Uncertainty(Study study)
    {
        ModelFan? widest = Questions.Select(study.Ensemble.Fans.Firm).Where(fan => fan.Months[^1] is { Count: > 1, Q50: > 0 })
            .MaxBy(fan => (fan.Months[^1].Q95 - fan.Months[^1].Q05) / fan.Months[^1].Q50);
        if (widest is null)
        {
            return "Too few worlds survive to say how far their ends lie apart.";
        }

        QuantileSet end = widest.Months[^1];
        bool isShare = widest.Unit == "share";
        return $"Surviving worlds disagree most on {NumberTexts.Words(widest.Outcome)}: nine in ten end between "
            + $"{Value(end.Q05)} and {Value(end.Q95)}"
            + (isShare ? "." : $" {widest.Unit}.");

        string Value(double value) => isShare ? NumberTexts.Percent(value) : NumberTexts.Short(value);
    }
}
