using CatchUpSim.Experiments.Comparison;

namespace CatchUpSim.Reporting;

/// <summary>What a person reads on the terminal when an ablation is done, in at most a hundred columns.</summary>
public static class AblationConsole
{
    private const int NameWidth = 25;
    private const int CellWidth = 9;

    /// <summary>Writes the summary.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="study">The ablation.</param>
    /// <param name="folder">Where the results lie.</param>
    public static void Write(TextWriter output, ComparisonStudy study, string folder)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(study);
        IReadOnlyList<AblationFinding> findings = Ablation.Findings(study.Summary);
        output.WriteLine($"{study.Heading.FocalFirm} without each of {NumberTexts.Counted(findings.Count, "mechanism")}, "
            + $"{NumberTexts.Counted(study.Summary.Replications, "replication")} each with the same luck, seed {study.Heading.Seed}");
        if (study.Heading.IsInterrupted)
        {
            output.WriteLine("Stopped before the last replication; all numbers are of those complete in every world.");
        }

        output.WriteLine();
        output.WriteLine("Difference to the full model in its standard deviations; (…): the 95% interval includes zero;");
        output.WriteLine("*: the mechanism is meant to move it; –: no pair in which both have it");
        output.WriteLine(Row("without", Ablation.Outcomes.Select(outcome => OutcomeTexts.Name(outcome).Split(' ')[0])));
        output.WriteLine(Row(string.Empty, Ablation.Outcomes.Select(outcome => string.Join(' ', OutcomeTexts.Name(outcome).Split(' ')[1..]))));
        foreach ((int world, AblationFinding finding) in study.Summary.Others.Zip(findings))
        {
            output.WriteLine(Row(finding.Mechanism.Name, Ablation.Outcomes.Select(outcome => Cell(study, world, outcome, finding))));
        }

        output.WriteLine();
        AblationFinding[] open = [.. findings.Where(finding => finding.Confirmed.Count == 0)];
        output.WriteLine(open.Length == 0
            ? "Every mechanism moves at least one outcome that it is meant to move."
            : "Moving nothing that they are meant to move:");
        foreach (AblationFinding[] line in open.Chunk(4))
        {
            output.WriteLine("  " + string.Join(", ", line.Select(finding => finding.Mechanism.Name)));
        }

        CompareConsole.WriteFailures(output, study);
        output.WriteLine();
        output.WriteLine($"Results: {folder}");
        output.WriteLine($"Report:  {Path.Combine(folder, StudyOutput.ReportName)}");
    }

    private static string Cell(ComparisonStudy study, int world, ComparedOutcome outcome, AblationFinding finding)
    {
        PairedDifference paired = study.Summary.Difference(world, outcome.Name) ?? default;
        string text = AblationTexts.Standardized(paired);
        string meant = finding.Mechanism.Moves.Contains(outcome.Name, StringComparer.Ordinal) ? "*" : string.Empty;
        return meant + (Ablation.Moves(paired) ? text : $"({text})");
    }

    private static string Row(string name, IEnumerable<string> cells) =>
        (name.PadRight(NameWidth) + string.Concat(cells.Select(cell => cell.PadLeft(CellWidth)))).TrimEnd();
}
