using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CatchUpSim.Experiments.Sweeps;

/// <summary>
/// Keeps the runs of a sweep as they end. Every call of <see cref="Add"/> is a transaction, so a process that is killed
/// leaves all runs that were added before. The content depends only on the plan and the runs: not on time, threads,
/// order or interruptions.
/// </summary>
public sealed class SweepStore : IDisposable
{
    private readonly SweepDatabase _database;
    private readonly SqliteCommand _insertRun;
    private readonly SqliteCommand _insertFailure;
    private readonly string _seed;

    private SweepStore(SweepDatabase database, SweepTables tables, SweepPlan plan)
    {
        _database = database;
        _seed = plan.Seed.ToString(CultureInfo.InvariantCulture);
        _insertRun = Insertion(database, tables.Runs.Name, tables.Runs.Columns.Count);
        _insertFailure = Insertion(database, tables.Failures.Name, tables.Failures.Columns.Count);
    }

    /// <summary>Gets the path of the database.</summary>
    public string Path => _database.Path;

    /// <summary>Opens the store of a plan: a new one, or one that holds runs of the same study.</summary>
    /// <param name="path">The file.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="largestPages">Most pages of the file, or 0 for no limit.</param>
    /// <exception cref="UnusableStoreException">The file cannot be used, or holds another study.</exception>
    public static SweepStore Open(string path, SweepPlan plan, int largestPages = 0)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var tables = new SweepTables(plan.Factors, plan.Outcomes);
        if (!File.Exists(path))
        {
            SweepCreation.Create(path, plan, tables);
        }

        SweepDatabase database = SweepDatabase.Open(path, SqliteOpenMode.ReadWrite);
        try
        {
            // A killed process cannot damage the file at any setting; NORMAL also outlives most power cuts.
            database.Execute("PRAGMA synchronous = NORMAL");
            if (largestPages > 0)
            {
                database.Scalar($"PRAGMA max_page_count = {largestPages}");
            }

            database.CheckWhole();
            SweepAdoption.Adopt(database, plan, tables);
            return new SweepStore(database, tables, plan);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Which runs are stored, failed ones included.</summary>
    /// <param name="total">Number of runs of the plan.</param>
    public System.Collections.BitArray Stored(int total)
    {
        var stored = new System.Collections.BitArray(total);
        foreach (object[] row in _database.Rows("SELECT run FROM runs UNION ALL SELECT run FROM failures"))
        {
            stored[(int)(long)row[0]] = true;
        }

        return stored;
    }

    /// <summary>Adds runs that have ended.</summary>
    /// <exception cref="UnusableStoreException">They could not be stored; none of them is.</exception>
    public void Add(IReadOnlyList<SweepRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        _database.Together(() =>
        {
            foreach (SweepRow row in rows)
            {
                Insert(row);
            }
        });
    }

    /// <summary>Number of runs that failed.</summary>
    public int CountFailures() => (int)_database.Number("SELECT COUNT(*) FROM failures");

    /// <summary>Forgets runs that failed, so that they are tried again.</summary>
    /// <returns>How many there were.</returns>
    public int ForgetFailures() => _database.Execute("DELETE FROM failures");

    /// <summary>The failed runs in their order, at most a number of them.</summary>
    public IReadOnlyList<SweepRow> Failures(int most) => SweepReading.ReadFailures(_database, most);

    /// <inheritdoc/>
    public void Dispose()
    {
        _insertRun.Dispose();
        _insertFailure.Dispose();
        _database.Dispose();
    }

    private static SqliteCommand Insertion(SweepDatabase database, string table, int columns)
    {
        SqliteCommand command = database.Command(
            $"INSERT INTO \"{table}\" VALUES ({string.Join(", ", Enumerable.Range(0, columns).Select(i => $"${i}"))})");
        for (int i = 0; i < columns; i++)
        {
            command.Parameters.Add(new SqliteParameter($"${i}", DBNull.Value));
        }

        return command;
    }

    private void Insert(SweepRow row)
    {
        SqliteCommand command = row.Failure is null ? _insertRun : _insertFailure;
        Set(command, 0, row.Run);
        Set(command, 1, row.Point);
        Set(command, 2, row.Replication);
        Set(command, 3, _seed);
        if (row.Failure is { } failure)
        {
            Set(command, 4, failure.Month);
            Set(command, 5, failure.Entity);
            Set(command, 6, failure.Identity);
            Set(command, 7, failure.Detail);
        }
        else
        {
            Set(command, 4, row.Fate);
            Set(command, 5, row.Regime);
            for (int i = 0; i < row.Outcomes.Count; i++)
            {
                Set(command, 6 + i, double.IsNaN(row.Outcomes[i]) ? DBNull.Value : row.Outcomes[i]);
            }

            Set(command, 6 + row.Outcomes.Count, row.StateHash);
        }

        command.ExecuteNonQuery();
    }

    private static void Set(SqliteCommand command, int column, object value) => command.Parameters[column].Value = value;
}
