using System.Globalization;
using CatchUpSim.Experiments.Comparison;

namespace CatchUpSim.Reporting;

/// <summary>What a person reads on the terminal when a comparison is done, in at most a hundred columns.</summary>
public static class CompareConsole
{
    private const int MostFailures = 5;

    // Names and differences share these columns: a name that is cut short can still be told, a number cannot.
    private const int Shared = 47;
    private const int LeastOfNames = 11;
    private const int LeastOfDifferences = 27;

    /// <summary>Writes the summary.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="study">The comparison.</param>
    /// <param name="folder">Where the results lie.</param>
    public static void Write(TextWriter output, ComparisonStudy study, string folder)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(study);
        ComparisonSummary summary = study.Summary;
        Line(output, $"{study.Heading.FocalFirm} in {NumberTexts.Counted(summary.Worlds.Count, "world")}, "
            + $"{NumberTexts.Counted(summary.Replications, "replication")} each with the same luck, "
            + $"{study.Heading.Start} to {study.Heading.End}, seed {study.Heading.Seed}");
        if (study.Heading.IsInterrupted)
        {
            Line(output, "Stopped before the last replication; all numbers are of those complete in every world.");
        }

        foreach (string line in PlainText.Lines(OutcomeTexts.Precision(study)))
        {
            Line(output, line);
        }

        int names = WidthOfNames(study);
        foreach (ComparedOutcome outcome in study.Heading.Outcomes)
        {
            WriteOutcome(output, study, outcome, names);
        }

        output.WriteLine();
        foreach (string line in PlainText.Lines(Legend(summary)))
        {
            Line(output, line);
        }

        WriteFailures(output, study);
        output.WriteLine();
        output.WriteLine($"Results: {folder}");
        output.WriteLine($"Report:  {Path.Combine(folder, StudyOutput.ReportName)}");
    }

    /// <summary>Writes the failed runs, the first few in full.</summary>
    public static void WriteFailures(TextWriter output, ComparisonStudy study)
    {
        IReadOnlyList<PairedFailure> failures = study.Summary.Failures;
        if (failures.Count == 0)
        {
            return;
        }

        output.WriteLine();
        Line(output, $"{NumberTexts.Counted(failures.Count, "run")} failed; their pairs are in no number above:");
        foreach (PairedFailure failure in failures.Take(MostFailures))
        {
            Line(output, $"  {study.NameOf(failure.World)}, {failure.Run}");
        }

        if (failures.Count > MostFailures)
        {
            Line(output, $"  and {failures.Count - MostFailures} more, listed in the report");
        }
    }

    private static string Legend(ComparisonSummary summary) =>
        "mean: over the world's own runs that have it; difference: world less baseline with its 95% interval, over pairs in which both have it; saved: times as many independent runs would be needed for the same interval"
        + (summary.Decisions.Count == 0
            ? "."
            : "; worst 10%: mean of the worst tenth, none where an outcome is yes or no; best: chance of being best, ties share it; "
                + "regret: mean shortfall from the best world of each replication; "
                + (summary.Decisions.Any(row => row.Never > 0) ? "a date that is never reached ranks as one month after the end; " : string.Empty)
                + "~: not told apart from the best, at 95% for all worlds together.");

    private static void WriteOutcome(TextWriter output, ComparisonStudy study, ComparedOutcome outcome, int names)
    {
        ComparisonSummary summary = study.Summary;
        DecisionRow[] ranked = [.. summary.Decisions.Where(row => row.Outcome == outcome)];
        output.WriteLine();
        string unit = OutcomeTexts.UnitOfDifference(outcome);
        string ranking = ranked.Length == 0 || ranked[0].Replications == summary.Complete
            ? string.Empty
            : $"; ranked over the {NumberTexts.Counted(ranked[0].Replications, "replication")} with it in every world";
        Line(output, $"{OutcomeTexts.Name(outcome)}: {outcome.Text} ({unit}){ranking}");
        Line(output, ranked.Length == 0
            ? Row(names, "", "mean", "difference", "pairs", "saved")
            : Row(names, "", "mean", "difference", "pairs", "saved") + RankHeads());
        for (int world = 0; world < summary.Worlds.Count; world++)
        {
            DecisionRow? rank = ranked.FirstOrDefault(row => row.World == world);
            string ranks = rank is null ? string.Empty : Ranks(outcome, rank);
            Line(output, world == summary.Baseline
                ? Row(names, study.NameOf(world), Mean(summary, outcome, world), Baseline(summary, outcome), "", "") + ranks
                : Row(study, outcome, world, names) + ranks);
        }
    }

    private static string Mean(ComparisonSummary summary, ComparedOutcome outcome, int world) =>
        OutcomeTexts.Value(outcome, summary.Level(world, outcome.Name)?.Mean ?? double.NaN);

    private static string Baseline(ComparisonSummary summary, ComparedOutcome outcome) =>
        summary.Level(summary.Baseline, outcome.Name) is { } level && level.Having < level.Runs
            ? $"baseline, {NumberTexts.Count(level.Having)} have it"
            : "baseline";

    private static string Row(ComparisonStudy study, ComparedOutcome outcome, int world, int names)
    {
        PairedDifference paired = study.Summary.Difference(world, outcome.Name) ?? default;
        return Row(
            names,
            study.NameOf(world),
            Mean(study.Summary, outcome, world),
            Change(outcome, paired),
            paired.Pairs.ToString(CultureInfo.InvariantCulture),
            OutcomeTexts.Saving(paired));
    }

    private static string Row(int names, params ReadOnlySpan<string> cells) =>
        $"  {Fit(cells[0], names)}{cells[1],8}  {Fit(cells[2], Shared - names)}{cells[3],5}{cells[4],7}";

    private static string Change(ComparedOutcome outcome, PairedDifference paired) =>
        paired.IsSame ? "0, the same in every pair" : OutcomeTexts.Interval(outcome, paired);

    private static int WidthOfNames(ComparisonStudy study)
    {
        ComparisonSummary summary = study.Summary;
        int widest = study.Heading.Outcomes
            .SelectMany(outcome => summary.Others.Select(world => Change(outcome, summary.Difference(world, outcome.Name) ?? default).Length))
            .DefaultIfEmpty().Max();
        return Math.Max(LeastOfNames, Shared - Math.Max(LeastOfDifferences, widest + 1));
    }

    private static string RankHeads() => $"{"worst10%",9}{"best",6}{"regret",8} ";

    private static string Ranks(ComparedOutcome outcome, DecisionRow row) =>
        $"{OutcomeTexts.Value(outcome, row.WorstTenth),9}{NumberTexts.Percent(row.BestChance),6}"
        + $"{OutcomeTexts.Value(outcome, row.ExpectedRegret),8} {Mark(row.Standing)}";

    private static string Mark(Standing standing) => standing switch
    {
        Standing.Best => "best",
        Standing.TiedBest => "tie",
        Standing.NotToldApart => "~",
        _ => string.Empty,
    };

    private static string Fit(string text, int width) =>
        text.Length < width ? text.PadRight(width) : string.Concat(text.AsSpan(0, width - 2), "… ");

    private static void Line(TextWriter output, string text)
    {
        string single = text.ReplaceLineEndings(" ").TrimEnd();
        if (single.Length > 0)
        {
            output.WriteLine(single.Length <= ConsoleSummary.Width
                ? single
                : string.Concat(single.AsSpan(0, ConsoleSummary.Width - 1), "…"));
        }
    }
}
