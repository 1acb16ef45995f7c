using CatchUpSim.Experiments.Sweeps;
using CatchUpSim.Reporting;

namespace CatchUpSim.Cli.Sweeps;

/// <summary>Lists runs that failed: which, where in the design, and why.</summary>
internal static class FailureList
{
    /// <summary>Most runs that are listed; the database has all.</summary>
    public const int Longest = 20;

    /// <summary>Writes the list.</summary>
    public static void Write(TextWriter error, IReadOnlyList<SweepRow> failures, int count, Func<int, string> pointText)
    {
        error.WriteLine($"error: {NumberTexts.Counted(count, "run")} failed" + (count > failures.Count ? $"; the first {failures.Count} of them:" : ":"));
        foreach (SweepRow row in failures)
        {
            error.WriteLine($"  run {row.Run}, seed {row.Failure!.Seed}, {row.Failure} (point {row.Point}: {pointText(row.Point)})");
        }
    }
}
