using CatchUpSim.Experiments.Comparison;

namespace CatchUpSim.Reporting;

/// <summary>The report of an ablation: one page that needs no network and no other file.</summary>
public static class AblationReport
{
    /// <summary>The page.</summary>
    public static string Render(ComparisonStudy study, Manifest manifest, IReadOnlyList<RenderedFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(manifest);
        IReadOnlyList<AblationFinding> findings = Ablation.Findings(study.Summary);
        return ReportPage.Render(
            $"{study.Heading.FocalFirm}: what each of {NumberTexts.Counted(findings.Count, "mechanism")} does",
            study.Heading.Description,
            [
                new ReportPart("answer", "The answer in short", html => WriteAnswer(html, study, findings)),
                new ReportPart("figure", "Mechanisms by outcomes", html => FigureSection.Write(html, figures)),
                new ReportPart("effects", "Effects with intervals", html => CompareTables.WriteDifferences(html, study)),
                new ReportPart("failures", "Failed runs", html => CompareTables.WriteFailures(html, study)),
                new ReportPart("method", "How to read the numbers", html => CompareMethod.Write(html, study)),
                new ReportPart("run", "What was run, and how to repeat it", html => CompareMethod.WriteRun(html, study, manifest)),
            ]);
    }

    private static void WriteAnswer(HtmlBuilder html, ComparisonStudy study, IReadOnlyList<AblationFinding> findings)
    {
        AblationFinding[] open = [.. findings.Where(finding => finding.Confirmed.Count == 0)];
        html.Element("p", open.Length == 0
            ? "Every mechanism moves at least one outcome that it is meant to move."
            : $"{NumberTexts.Counted(open.Length, "mechanism")} of {findings.Count} {(open.Length == 1 ? "moves nothing that it is" : "move nothing that they are")} meant to move: "
                + string.Join(", ", open.Select(finding => finding.Mechanism.Name + (finding.Moved.Count == 0 ? " (moves nothing at all)" : string.Empty))) + ".",
            "class=\"lead\"");
        if (study.Heading.IsInterrupted)
        {
            html.Element("p", "The ablation was stopped before its last replication.");
        }

        html.Table("What is moved when a mechanism is switched off", ["Mechanism", "What it does", "Moves", "Meant to move, but not shown", "Verdict"],
            findings.Select(finding => new[]
            {
                finding.Mechanism.Name,
                finding.Mechanism.Text,
                AblationTexts.Names(finding.Moved),
                AblationTexts.Names(finding.Missed),
                AblationTexts.Verdict(finding),
            }));
        html.Element("p", "“Moves” is among the outcomes of the figure and means that the paired difference is told from zero, up or down: at 95% for all "
            + "outcomes together that a mechanism is meant to move (Holm 1979), and for each other outcome at 95% for itself. With "
            + $"{NumberTexts.Counted(findings.Count, "mechanism")} one may still pass by chance; a mechanism whose only effect is small deserves a second look with another seed.");
    }
}
