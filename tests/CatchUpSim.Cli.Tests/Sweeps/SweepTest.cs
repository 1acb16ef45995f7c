using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace CatchUpSim.Cli.Tests.Sweeps;

/// <summary>A folder with a study in which commands are run.</summary>
public abstract class SweepTest : CommandTest
{
    protected const string Text = """
        name: pocket
        title: A study for tests
        scenario: short.yaml
        seed: 5
        replications: 4
        design: {kind: full-factorial}
        factors:
          cash: {path: designers.firm-a.cash, from: USD 50 m, to: USD 100 m, levels: 3}
          stack: {path: designers.firm-a.strategy.ecosystem, values: [compatible, dual]}
          world: {variants: [none, later]}
        outcomes: [survived, exit_month, final_share]

        """;

    protected SweepTest()
    {
        Study = InFolder("pocket.yaml");
        File.WriteAllText(Study, Text);
    }

    protected new string Study { get; }

    protected string Database => Path.Combine(Results, "study.db");

    protected int Sweep(params string[] further) => Command(["sweep", Study, "--out", Results, "--threads", "3", .. further]);

    protected void Rewrite(string before, string after) =>
        File.WriteAllText(Study, File.ReadAllText(Study).Replace(before, after, StringComparison.Ordinal));

    /// <summary>
    /// Waits until a sweep in a process of its own has written the database some times, which is seen from outside: a reader that waits
    /// for its lock can sleep so long that a fast sweep ends meanwhile.
    /// </summary>
    protected void WaitForCommits(Process sweep, int commits)
    {
        var clock = Stopwatch.StartNew();
        DateTime last = File.GetLastWriteTimeUtc(Database);
        for (int seen = 0; seen < commits && !sweep.HasExited && clock.Elapsed < TimeSpan.FromSeconds(20);)
        {
            Thread.Sleep(1);
            DateTime now = File.GetLastWriteTimeUtc(Database);
            seen += now != last ? 1 : 0;
            last = now;
        }
    }

    /// <summary>Every row of every table as text, sorted.</summary>
    internal static string[] Tables(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        string[] tables = [.. Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table'")];
        Assert.Contains("runs", tables);
        return [.. tables.SelectMany(table => Rows(connection, $"SELECT '{table}', * FROM \"{table}\"")).Order(StringComparer.Ordinal)];
    }

    internal static long Count(string database, string table)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return long.Parse(Rows(connection, $"SELECT COUNT(*) FROM \"{table}\"").Single(), System.Globalization.CultureInfo.InvariantCulture);
    }

    protected static IEnumerable<string> Rows(SqliteConnection connection, string query)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = query;
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i =>
                reader.IsDBNull(i) ? "" : reader.GetValue(i) is double number
                    ? number.ToString("R", System.Globalization.CultureInfo.InvariantCulture) : reader.GetString(i)));
        }
    }
}
