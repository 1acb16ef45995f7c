using CatchUpSim.Experiments.Comparison;

namespace CatchUpSim.Reporting;

/// <summary>What a person reads on the terminal when an ablation is done, in at most a hundred columns, or fewer where there are fewer.</summary>
public static class AblationConsole
{
    // Words of a heading stand below each other: beside each other, those of two columns read as one.
    private static readonly int HeadingRows = Ablation.Outcomes.Max(outcome => OutcomeTexts.Name(outcome).Split(' ').Length);

    /// <summary>Writes the summary.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="study">The ablation.</param>
    /// <param name="folder">Where the results lie.</param>
    /// <param name="columns">Columns of the terminal.</param>
    public static void Write(TextWriter output, ComparisonStudy study, string folder, int columns)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(study);
        columns = Math.Min(columns, ConsoleSummary.Width);
        IReadOnlyList<AblationFinding> findings = Ablation.Findings(study.Summary);
        Paragraph(output, $"{study.Heading.FocalFirm} without each of {NumberTexts.Counted(findings.Count, "mechanism")}, "
            + $"{NumberTexts.Counted(study.Summary.Replications, "replication")} each with the same luck, seed {study.Heading.Seed}", columns);
        if (study.Heading.IsInterrupted)
        {
            Paragraph(output, "Stopped before the last replication; all numbers are of those complete in every world.", columns);
        }

        output.WriteLine();
        Paragraph(output, "Difference to the full model in its standard deviations; (…): not told from zero at 95%; *: the mechanism is meant "
            + $"to move it, 95% for those of a mechanism together; –: {AblationTexts.NoNumber}; {AblationTexts.Beyond}", columns);
        foreach (string row in Rows(Names(findings), [.. Ablation.Outcomes.Select(outcome => Cells(study, findings, outcome))], columns))
        {
            output.WriteLine(row);
        }

        output.WriteLine();
        WriteOpen(output, [.. findings.Where(finding => finding.Confirmed.Count == 0)], columns);
        CompareConsole.WriteFailures(output, study);
        output.WriteLine();
        output.WriteLine($"Results: {folder}");
        output.WriteLine($"Report:  {Path.Combine(folder, StudyOutput.ReportName)}");
    }

    private static void WriteOpen(TextWriter output, AblationFinding[] open, int columns)
    {
        if (open.Length == 0)
        {
            Paragraph(output, "Every mechanism moves at least one outcome that it is meant to move.", columns);
            return;
        }

        Paragraph(output, "Moving nothing that they are meant to move:", columns);
        Paragraph(output, string.Join(", ", open.Select(finding => finding.Mechanism.Name)), columns, "  ");
    }

    private static void Paragraph(TextWriter output, string text, int columns, string indent = "")
    {
        foreach (string line in PlainText.Lines(text, indent, columns))
        {
            output.WriteLine(line);
        }
    }

    /// <summary>
    /// The rows of a table whose columns are as wide as what stands in them, with a blank between; those for which a line has no room stand
    /// below, beside the names again.
    /// </summary>
    private static IEnumerable<string> Rows(string[] names, IReadOnlyList<string[]> table, int columns)
    {
        int beside = Width(names) - 1;
        var left = new Queue<string[]>(table);
        while (left.Count > 0)
        {
            var block = new List<string[]> { left.Dequeue() };
            while (left.Count > 0 && beside + block.Sum(Width) + Width(left.Peek()) <= columns)
            {
                block.Add(left.Dequeue());
            }

            for (int row = 0; row < names.Length; row++)
            {
                string line = names[row].PadRight(beside) + string.Concat(block.Select(cells => cells[row].PadLeft(Width(cells))));
                if (!string.IsNullOrWhiteSpace(line))
                {
                    yield return line.TrimEnd();
                }
            }

            if (left.Count > 0)
            {
                yield return string.Empty;
            }
        }
    }

    private static int Width(string[] cells) => cells.Max(cell => cell.Length) + 1;

    private static string[] Names(IReadOnlyList<AblationFinding> findings) =>
        ["without", .. Enumerable.Repeat(string.Empty, HeadingRows - 1), .. findings.Select(finding => finding.Mechanism.Name)];

    private static string[] Cells(ComparisonStudy study, IReadOnlyList<AblationFinding> findings, ComparedOutcome outcome)
    {
        string[] words = OutcomeTexts.Name(outcome).Split(' ');
        return
        [
            .. words,
            .. Enumerable.Repeat(string.Empty, HeadingRows - words.Length),
            .. study.Summary.Others.Zip(findings, (world, finding) => Cell(study, world, outcome, finding)),
        ];
    }

    private static string Cell(ComparisonStudy study, int world, ComparedOutcome outcome, AblationFinding finding)
    {
        PairedDifference paired = study.Summary.Difference(world, outcome.Name) ?? default;
        string text = AblationTexts.Standardized(paired);
        string meant = Ablation.IsMeant(finding.Mechanism, outcome) ? "*" : string.Empty;
        return meant + (finding.Moved.Contains(outcome) ? text : $"({text})");
    }
}
