using CatchUpSim.Experiments.Comparison;
using CatchUpSim.Figures;

namespace CatchUpSim.Reporting;

/// <summary>The figure of an ablation: mechanisms by outcomes, shaded where the effect is told from zero.</summary>
public static class AblationFigure
{
    private const double FullShade = 1;

    // So many columns leave room for the numbers and whole words above each other; the other outcomes stand in a panel below.
    private const int Beside = 5;

    /// <summary>Describes the figure.</summary>
    public static Figure Describe(ComparisonStudy study)
    {
        ArgumentNullException.ThrowIfNull(study);
        IReadOnlyList<AblationFinding> findings = Ablation.Findings(study.Summary);
        int[] worlds = [.. study.Summary.Others];
        Panel[] panels = [.. Ablation.Outcomes.Chunk(Beside).Select(outcomes => PanelOf(study, findings, worlds, outcomes))];
        return new Figure
        {
            FileName = "ablation",
            Title = $"What happens to {study.Heading.FocalFirm} when a mechanism is switched off",
            Subtitle = ComparisonFigures.Subtitle(study, "Paired difference to the full model, in standard deviations of the "
                + "full model. Blue: rises; orange: falls; grey: not told from zero at 95%. ●: meant to be moved; 95% for those of a row together."),
            SourceLine = ComparisonFigures.Source(study),
            AlternativeText = string.Join(" ", findings.Select(finding =>
                $"{finding.Mechanism.Name}: {AblationTexts.Verdict(finding)}; moved: {AblationTexts.Names(finding.Moved)}.")),
            Panels = panels,
            Height = 120 + (panels.Length * (110 + (27 * Math.Max(4, worlds.Length)))),
            Notes =
            [
                $"Full shade from {NumberTexts.Short(FullShade)} standard deviation on; –: {AblationTexts.NoNumber}; {AblationTexts.Beyond}. Of "
                + $"{worlds.Length * Ablation.Outcomes.Count} intervals up to about {Math.Round(worlds.Length * Ablation.Outcomes.Count / 20.0)} miss by chance.",
            ],
        };
    }

    private static Panel PanelOf(ComparisonStudy study, IReadOnlyList<AblationFinding> findings, int[] worlds, ComparedOutcome[] outcomes) => new()
    {
        XAxis = Axis.Category(string.Empty, [.. outcomes.Select(OutcomeTexts.Name)]),
        YAxis = Axis.Category("Mechanism switched off", [.. findings.Select(finding => finding.Mechanism.Name)]),
        NoDataReason = study.Summary.Replications < 2 ? "too few replications" : string.Empty,
        Marks =
        [
            new HeatmapMark
            {
                Values = [.. worlds.Select((world, i) => outcomes.Select(outcome => Value(study, world, outcome, findings[i])).ToArray())],
                Texts = [.. worlds.Select((world, i) => outcomes
                    .Select(outcome => Text(study, world, outcome, findings[i])).ToArray())],
                Maximum = FullShade,
                Style = Palette.Incumbent,
                NegativeStyle = Palette.FocalFirm,
                Name = "standardised effect",
            },
        ],
    };

    private static PairedDifference Paired(ComparisonStudy study, int world, ComparedOutcome outcome) =>
        study.Summary.Difference(world, outcome.Name) ?? default;

    private static double Value(ComparisonStudy study, int world, ComparedOutcome outcome, AblationFinding finding)
    {
        PairedDifference paired = Paired(study, world, outcome);

        // An outcome that vanishes has no effect size; the flag beside it says that it is reached no more.
        return paired.Pairs == 0 || !finding.Moved.Contains(outcome) ? double.NaN
            : double.IsFinite(paired.Standardized) ? paired.Standardized
            : FullShade * Math.Sign(paired.Value);
    }

    private static string Text(ComparisonStudy study, int world, ComparedOutcome outcome, AblationFinding finding) =>
        AblationTexts.Standardized(Paired(study, world, outcome))
        + (Ablation.IsMeant(finding.Mechanism, outcome) ? " ●" : string.Empty);
}
