using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CatchUpSim.Experiments.Sweeps;

/// <summary>Joins parts of a sweep into one database, equal to that of a sweep that was never divided.</summary>
public static class SweepMerge
{
    // Tables that say what study a part belongs to: they must be equal row by row.
    private static readonly string[] Describing = ["study", "points", "factors", "sources", "data_dictionary"];

    /// <summary>Joins parts. The order in which they are named leaves no trace.</summary>
    /// <param name="parts">The databases of the parts.</param>
    /// <param name="target">Where the whole will be; an existing one of the same study is a part as well.</param>
    /// <returns>How many runs there are now, and how many the study has.</returns>
    /// <exception cref="UnusableStoreException">Parts do not belong together; nothing was changed.</exception>
    public static (int Done, int Total) Join(IReadOnlyList<string> parts, string target)
    {
        ArgumentNullException.ThrowIfNull(parts);
        string[] all = [.. parts.Concat(File.Exists(target) ? [target] : []).Select(Path.GetFullPath).Distinct(StringComparer.Ordinal)];
        if (all.Length == 0)
        {
            throw new UnusableStoreException("there are no parts to join");
        }

        string draft = $"{target}.{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}.new";
        try
        {
            (int done, int total) = Write(all, draft, target);
            File.Move(draft, target, overwrite: true);
            return (done, total);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            SweepFolder.Delete(draft);
            throw error as UnusableStoreException ?? new UnusableStoreException($"{target} cannot be written: {error.Message}", error);
        }
    }

    /// <summary>Whether a part is one of the study of a whole. One that cannot be read is none.</summary>
    public static bool IsOfStudy(string part, string whole)
    {
        try
        {
            SweepReading.Open(part).Dispose();
            using SweepDatabase database = SweepDatabase.Open(whole, SqliteOpenMode.ReadOnly);
            database.Execute("ATTACH $0 AS part", part);
            return Describing.All(table => Differences(database, table) == 0);
        }
        catch (UnusableStoreException)
        {
            return false;
        }
    }

    private static (int Done, int Total) Write(string[] parts, string draft, string target)
    {
        // What is foreign or damaged is refused by its own name, before anything is copied from it.
        Check(parts[0]);
        File.Copy(parts[0], draft, overwrite: true);
        using SweepDatabase whole = SweepDatabase.Open(draft, SqliteOpenMode.ReadWrite, target);
        foreach (string part in parts.Skip(1))
        {
            Check(part);
            whole.Execute("ATTACH $0 AS part", part);
            try
            {
                CheckBelongs(whole, part, parts[0]);
                CheckAgrees(whole, part);
                whole.Together(() =>
                {
                    whole.Execute("INSERT OR IGNORE INTO runs SELECT * FROM part.runs ORDER BY run");
                    whole.Execute("INSERT OR IGNORE INTO failures SELECT * FROM part.failures WHERE run NOT IN (SELECT run FROM runs) ORDER BY run");
                });
            }
            finally
            {
                whole.Execute("DETACH part");
            }
        }

        // A failure that was mended elsewhere is none any more.
        whole.Execute("DELETE FROM failures WHERE run IN (SELECT run FROM runs)");
        Dictionary<string, string> study = SweepReading.ReadStudy(whole);
        int total = int.Parse(study["points"], CultureInfo.InvariantCulture) * int.Parse(study["replications"], CultureInfo.InvariantCulture);
        return ((int)whole.Number("SELECT (SELECT COUNT(*) FROM runs) + (SELECT COUNT(*) FROM failures)"), total);
    }

    private static void Check(string part)
    {
        using SweepReading reading = SweepReading.Open(part);
        reading.CheckWhole();
    }

    private static long Differences(SweepDatabase whole, string table) => whole.Number(
        $"SELECT (SELECT COUNT(*) FROM (SELECT * FROM main.{table} EXCEPT SELECT * FROM part.{table})) "
        + $"+ (SELECT COUNT(*) FROM (SELECT * FROM part.{table} EXCEPT SELECT * FROM main.{table}))");

    private static void CheckBelongs(SweepDatabase whole, string part, string first)
    {
        foreach (string table in Describing)
        {
            if (Differences(whole, table) > 0)
            {
                string what = table == "study" ? StudyDifference(whole) : $"their tables '{table}' differ";
                throw new UnusableStoreException($"{part} and {first} do not belong together: {what}; nothing was changed");
            }
        }
    }

    private static string StudyDifference(SweepDatabase whole) => string.Join("; ", whole
        .Rows("SELECT m.key, m.value, p.value FROM main.study m JOIN part.study p ON p.key = m.key WHERE m.value <> p.value")
        .Select(row => $"{row[0]} '{row[2]}' and '{row[1]}'")
        .DefaultIfEmpty("their tables 'study' differ"));

    private static void CheckAgrees(SweepDatabase whole, string part)
    {
        object? run = whole.Scalar(
            "SELECT MIN(run) FROM (SELECT * FROM part.runs WHERE run IN (SELECT run FROM main.runs) EXCEPT SELECT * FROM main.runs)");
        if (run is long number)
        {
            throw new UnusableStoreException(
                $"{part} contradicts the other parts in run {number}, which must be the same wherever it is computed; nothing was changed");
        }
    }
}
