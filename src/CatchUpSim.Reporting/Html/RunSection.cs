using System.Globalization;

namespace CatchUpSim.Reporting;

/// <summary>What was run, what was changed, and how to cite and repeat it.</summary>
internal static class RunSection
{
    /// <summary>Writes scenario, seed, numbers, program and machine.</summary>
    public static void Write(HtmlBuilder html, Study study, Manifest manifest)
    {
        StudyHeading heading = study.Heading;
        RunEnvironment environment = manifest.Environment;
        string commit = environment.Commit is { } known ? $", commit {known}" : string.Empty;
        html.Table("Study", ["Item", "Value"],
        [
            ["Scenario", heading.Name],
            ["Scenario files", string.Join(", ", manifest.Files.Select(file => file.Name))],
            ["Focal firm", heading.FocalFirm],
            ["Months", $"{heading.Start} to {heading.End}"],
            ["Replications", $"{NumberTexts.Count(heading.Replications)} asked for, "
                + $"{NumberTexts.Count(study.Ensemble.Runs)} reached the horizon, "
                + $"{NumberTexts.Count(study.Ensemble.Failures.Count)} failed"],
            ["Seed", heading.Seed.ToString(CultureInfo.InvariantCulture)],
            ["Program", $"CatchUpSim {environment.Version}{commit}"],
            ["Platform", $"{environment.Platform}, {environment.Runtime}, {NumberTexts.Counted(environment.Cores, "core")}"],
            ["Started", manifest.Started.ToString("yyyy-MM-dd HH:mm 'UTC'zzz", CultureInfo.InvariantCulture)],
            ["Content hash", manifest.ContentHash],
        ]);
        WritePolicy(html, heading);
        html.Element("p", heading.Changes.Count == 0 && manifest.Overrides.Count == 0
            ? "Nothing was changed from the scenario file."
            : $"Changed from the default: {NumberTexts.Counted(Math.Max(heading.Changes.Count, manifest.Overrides.Count), "value")}, "
                + "listed under “Parameters changed”.");
    }

    private static void WritePolicy(HtmlBuilder html, StudyHeading heading)
    {
        if (heading.PolicyEvents.Count > 0)
        {
            html.Element("details", () =>
            {
                html.Element("summary", $"{NumberTexts.Counted(heading.PolicyEvents.Count, "dated policy event")} of the scenario");
                html.Table("Policy events", ["Month", "What happens"],
                    heading.PolicyEvents.OrderBy(policy => policy.Month).Select(policy => new[] { policy.Month.ToString(), policy.Text }));
            });
        }
    }

    /// <summary>Writes what differs from the scenario file.</summary>
    public static void WriteParameters(HtmlBuilder html, Study study, Manifest manifest)
    {
        if (study.Heading.Changes.Count > 0)
        {
            html.Table("Values that differ from the default", ["Parameter", "Default", "In this study"],
                study.Heading.Changes.Select(change => new[] { change.Path, change.From.Length == 0 ? "–" : change.From, change.To }));
        }

        if (manifest.Overrides.Count > 0)
        {
            html.Table("Values set on the command line", ["Setting"], manifest.Overrides.Select(setting => new[] { setting }));
        }

        if (study.Heading.Changes.Count == 0 && manifest.Overrides.Count == 0)
        {
            html.Element("p", "None.");
        }

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

    /// <summary>Writes how to cite the study and how to repeat it.</summary>
    public static void WriteCitation(HtmlBuilder html, Study study, Manifest manifest)
    {
        html.Element("p", $"CatchUpSim {manifest.Environment.Version}, scenario {study.Heading.Name}, "
            + $"{NumberTexts.Counted(study.Heading.Replications, "replication")}, seed {study.Heading.Seed}, "
            + $"content hash {manifest.ContentHash[..12]}, "
            + $"run on {manifest.Started.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.");
        html.Element("p", "The same version with the same scenario text, seed and number of replications gives the "
            + "same numbers on the same platform. To repeat it:");
        string settings = string.Concat(manifest.Overrides.Select(setting => $" --set '{setting}'"));
        html.Element("pre", $"catchupsim run {manifest.Reference} "
            + $"--replications {study.Heading.Replications} --seed {study.Heading.Seed}{settings}");
        html.Element("p", "Please cite the figures with their source lines; the manifest beside this page holds "
            + "the full text of the scenario.");
    }
}
