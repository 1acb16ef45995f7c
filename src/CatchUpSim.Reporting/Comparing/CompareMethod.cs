using System.Globalization;

namespace CatchUpSim.Reporting;

/// <summary>How a comparison's numbers are made, what was run, and how to repeat it.</summary>
internal static class CompareMethod
{
    /// <summary>Writes how to read the numbers.</summary>
    public static void Write(HtmlBuilder html, ComparisonStudy study)
    {
        html.Element("p", "Every replication is run in every world with the same luck: a draw is a function of seed, replication, "
            + "purpose, month and agent, so that a change shifts nobody else’s chance. Differences are taken run by run, world "
            + "less baseline. A world that differs in nothing that matters differs by exactly zero.");
        html.Element("p", "Intervals are 95% intervals of the mean difference: Student’s t for amounts, and for probabilities that "
            + "of Agresti and Min (2005) for paired proportions, which adds half a pair to each cell of the two-by-two table and "
            + "therefore has a width even where no pair differs. They say how precisely the model’s difference is known from so many "
            + "runs, not how right the model is. Each is for itself: with many outcomes and worlds, one interval in twenty misses by chance. "
            + "Only what is called worse than the best world is told at 95% for all worlds together.");
        html.Element("p", "Pairs count where both worlds have the outcome: for a date it is the difference among replications that get there in both "
            + "worlds (Frangakis and Rubin 2002). A date that one of them never reaches is in “only baseline” "
            + "or “only world” instead, and the flag “reached …” carries that part of the difference. The level of the baseline is over its own runs. “Saved” is how many times as many independent runs "
            + "would give the same precision, the variance of independent runs over that of pairs.");
        if (study.Heading.Precision is { } goal)
        {
            html.Element("p", $"Precision: after the first replications, blocks of {Experiments.Comparison.PrecisionPlan.Block} were added until half "
                + "of the interval was narrow enough in every world, at most "
                + $"{NumberTexts.Counted(goal.Most, "replication")}. The runs are those of a comparison with that number fixed. "
                + "Stopping when an interval is narrow makes it slightly too narrow.");
        }
    }

    /// <summary>Writes what was run and how to repeat it.</summary>
    public static void WriteRun(HtmlBuilder html, ComparisonStudy study, Manifest manifest)
    {
        RunEnvironment environment = manifest.Environment;
        string commit = environment.Commit is { } known ? $", commit {known}" : string.Empty;
        html.Table("Comparison", ["Item", "Value"],
        [
            ["Focal firm", study.Heading.FocalFirm],
            ["Months", $"{study.Heading.Start} to {study.Heading.End}"],
            ["Replications", $"{NumberTexts.Count(study.Summary.Replications)} in every world, "
                + $"{NumberTexts.Count(study.Summary.Complete)} of them without a failed run"],
            ["Seed", study.Heading.Seed.ToString(CultureInfo.InvariantCulture)],
            ["Program", $"CatchUpSim {environment.Version}{commit}"],
            ["Platform", $"{environment.Platform}, {environment.Runtime}, {NumberTexts.Counted(environment.Cores, "core")}"],
            ["Started", manifest.Started.ToString("yyyy-MM-dd HH:mm 'UTC'zzz", CultureInfo.InvariantCulture)],
            ["Content hash", manifest.ContentHash],
            ["Set in all worlds", manifest.Overrides.Count == 0 ? "nothing" : string.Join(", ", manifest.Overrides)],
        ]);
        html.Element("p", "The same version with the same scenario texts, seed and number of replications gives the same numbers on "
            + "the same platform. To repeat it:");
        html.Element("pre", study.Heading.Command);
        foreach (ScenarioText file in manifest.Files)
        {
            html.Element("details", () =>
            {
                html.Element("summary", $"Text of {file.Name}");
                html.Element("p", $"SHA-256 {file.Sha256}", "class=\"muted\"");
                html.Element("pre", file.Text);
            }, "class=\"screen\"");
        }
    }
}
