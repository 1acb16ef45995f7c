using Microsoft.Data.Sqlite;

namespace CatchUpSim.Experiments.Store;

/// <summary>A run as a study has stored it.</summary>
/// <param name="Replication">Number of the replication.</param>
/// <param name="Fate">What became of the focal firm.</param>
/// <param name="Survived">Whether the focal firm was in business at the end.</param>
/// <param name="FinalShare">Its share of the market at the end.</param>
/// <param name="ExitMonth">Month of exit since the start; not a number for survivors.</param>
/// <param name="StateHash">Hash of the final state.</param>
public sealed record StoredRun(int Replication, string Fate, bool Survived, double FinalShare, double ExitMonth, string StateHash);

/// <summary>Reads the table of runs of a finished study.</summary>
public static class StoredRuns
{
    /// <summary>All runs in the order of their replications.</summary>
    /// <exception cref="InvalidDataException">The file is no database of a study.</exception>
    public static IReadOnlyList<StoredRun> Read(string path) => Query(
        path,
        "SELECT replication, fate, survived, final_share, exit_month, state_hash FROM runs ORDER BY replication",
        row => new StoredRun(
            row.GetInt32(0), row.GetString(1), row.GetDouble(2) > 0, row.GetDouble(3), row.IsDBNull(4) ? double.NaN : row.GetDouble(4), row.GetString(5)));

    /// <summary>Why a replication failed, or null when it is not among the failed ones.</summary>
    /// <exception cref="InvalidDataException">The file is no database of a study.</exception>
    public static string? FailureOf(string path, int replication) => Query(
        path,
        "SELECT replication, month, entity, identity, detail FROM failures",
        row => (Replication: row.GetInt32(0), Text: $"{row.GetString(1)} {row.GetString(2)}: {row.GetString(3)}: {row.GetString(4)}".Trim()))
        .Where(failure => failure.Replication == replication).Select(failure => failure.Text).FirstOrDefault();

    private static List<T> Query<T>(string path, string text, Func<SqliteDataReader, T> read)
    {
        try
        {
            var source = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false };
            using var connection = new SqliteConnection(source.ToString());
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = text;
            using SqliteDataReader rows = command.ExecuteReader();
            var found = new List<T>();
            while (rows.Read())
            {
                found.Add(read(rows));
            }

            return found;
        }
        catch (SqliteException error)
        {
            throw new InvalidDataException($"{path} is no database of a study, or is damaged ({error.Message})", error);
        }
    }
}
