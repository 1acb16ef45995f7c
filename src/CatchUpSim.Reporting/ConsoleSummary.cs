using CatchUpSim.Experiments;
using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Reporting;

/// <summary>What a person reads on the terminal when a study is done, in at most a hundred columns.</summary>
public static class ConsoleSummary
{
    /// <summary>Most columns of a line.</summary>
    public const int Width = 100;

    private const int MostFailures = 5;

    /// <summary>Writes the summary.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="study">The study.</param>
    /// <param name="folder">Where the results lie; empty when nothing was written.</param>
    public static void Write(TextWriter output, Study study, string folder)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(study);
        EnsembleSummary ensemble = study.Ensemble;
        Line(output, $"{study.Heading.FocalFirm}, scenario {study.Heading.Name}: {NumberTexts.Counted(ensemble.Runs, "world")}, "
            + $"{study.Heading.Start} to {study.Heading.End}, seed {study.Heading.Seed}");
        if (study.Heading.IsInterrupted)
        {
            Line(output, $"The study was {study.Interruption}: all numbers are of the worlds done until then.");
        }

        output.WriteLine();
        Line(output, $"In business at the end: {NumberTexts.Interval(ensemble.Survived)}; 95% interval in brackets");
        WriteClasses(output, "Fate of the firm", ensemble.Fates);
        WriteClasses(output, "Regime of the market", ensemble.Regimes);
        WriteFacts(output, study);
        WriteFailures(output, ensemble.Failures);
        if (folder.Length > 0)
        {
            output.WriteLine();
            output.WriteLine($"Results: {folder}");
            output.WriteLine($"Report:  {Path.Combine(folder, StudyOutput.ReportName)}");
        }
    }

    /// <summary>Writes the failed runs, the first few in full.</summary>
    public static void WriteFailures(TextWriter output, IReadOnlyList<FailedRun> failures)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (failures.Count == 0)
        {
            return;
        }

        output.WriteLine();
        Line(output, $"{NumberTexts.Counted(failures.Count, "run")} failed and {(failures.Count == 1 ? "is" : "are")} in no number above:");
        foreach (FailedRun failure in failures.Take(MostFailures))
        {
            Line(output, $"  {failure}");
        }

        if (failures.Count > MostFailures)
        {
            Line(output, $"  and {failures.Count - MostFailures} more, listed in the report");
        }
    }

    private static void WriteClasses(TextWriter output, string title, IReadOnlyList<ClassShare> classes)
    {
        output.WriteLine();
        Line(output, title);
        foreach (ClassShare each in classes)
        {
            Line(output, $"  {Fit(NumberTexts.Words(each.Name), 26)}{NumberTexts.Percent(each.Proportion.Value),6}  "
                + $"({NumberTexts.Percent(each.Proportion.Lower)} to {NumberTexts.Percent(each.Proportion.Upper)})");
        }
    }

    private static void WriteFacts(TextWriter output, Study study)
    {
        if (study.Ensemble.Facts.Count == 0)
        {
            return;
        }

        Month start = study.Heading.Start;
        output.WriteLine();
        bool hasMoney = study.Ensemble.Facts.Any(fact => fact.Unit == "USD million");
        Line(output, $"Record beside the worlds in which the firm is in business then{(hasMoney ? "; money in USD million" : string.Empty)}");
        Line(output, Row("fact", "what", "recorded", "median", "5–95%", "record is"));
        foreach (FactComparison fact in study.Ensemble.Facts)
        {
            Line(output, Row(
                fact.Fact.Name,
                fact.Fact.Text,
                (fact.Fact.IsLowerBound ? "≥ " : string.Empty) + FactTexts.Value(fact, fact.Recorded, start),
                FactTexts.Value(fact, fact.Simulated.Q50, start),
                FactTexts.Interval(fact, start),
                fact.Simulated.Count == 0 ? "not reached" : fact.IsWithinBand ? "inside" : "OUTSIDE"));
        }
    }

    private static string Row(params string[] cells) =>
        $"  {Fit(cells[0], 7)}{Fit(cells[1], 37)}{cells[2],10}{cells[3],10}  {Fit(cells[4], 21)}{cells[5]}";

    // Pads to a width and cuts longer texts, always leaving a blank before the next column.
    private static string Fit(string text, int width) =>
        text.Length < width ? text.PadRight(width) : string.Concat(text.AsSpan(0, width - 2), "… ");

    private static void Line(TextWriter output, string text)
    {
        string single = text.ReplaceLineEndings(" ").TrimEnd();
        output.WriteLine(single.Length <= Width ? single : string.Concat(single.AsSpan(0, Width - 1), "…"));
    }
}
