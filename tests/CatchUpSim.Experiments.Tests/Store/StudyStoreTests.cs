using System.Globalization;
using CatchUpSim.Experiments.Store;
using CatchUpSim.Model.Observation;
using Microsoft.Data.Sqlite;

namespace CatchUpSim.Experiments.Tests.Store;

public sealed class StudyStoreTests : IDisposable
{
    private static readonly SyntheticRuns Worlds = new();

    private static readonly KeyValuePair<string, string>[] Study = [new("title", "a synthetic study"), new("empty", "")];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void One_two_and_four_threads_give_the_same_tables()
    {
        string one = Dump(Write("one.db", StoredContents.All, 12, threads: 1));

        Assert.Equal(one, Dump(Write("two.db", StoredContents.All, 12, threads: 2)));
        Assert.Equal(one, Dump(Write("four.db", StoredContents.All, 12, threads: 4)));
        Assert.NotEqual(one, Dump(Write("other.db", StoredContents.All, 13, threads: 4)));
    }

    [Fact]
    public void Everything_of_every_run_is_kept_when_asked_for()
    {
        string file = Write("all.db", StoredContents.All, 4);

        // Incumbent and focal firm in 25 months, the entrant from month 8 on.
        Assert.Equal(4 * (25 + 25 + 17), Count(file, "firms"));
        Assert.Equal(4 * 25 * 2, Count(file, "market"));
        Assert.Equal(4, Count(file, "runs"));
        Assert.Equal((4 * 2 * 2) + 4 + 1, Count(file, "events"));
    }

    [Fact]
    public void The_focal_firm_alone_is_kept_when_asked_for()
    {
        string file = Write("focal.db", StoredContents.Focal, 4);

        Assert.Equal(4 * 25, Count(file, "firms"));
        Assert.Equal(4 * 25, Count(file, "firms WHERE firm = 'Firm A'"));
        Assert.Equal(4 * 25 * 2, Count(file, "market"));
        Assert.Equal((4 * 2) + 4 + 1, Count(file, "events"));
    }

    [Fact]
    public void Every_turning_point_is_a_row_with_month_turn_and_share_whatever_else_is_kept()
    {
        string file = _folder["turns.db"];
        RunResult run = Worlds.Run(3) with
        {
            TurningPoints = [new TurningPoint(0, Turn.Peaks, 0.25), new TurningPoint(14, Turn.TakesTheLead, 0.5)],
        };
        using (StudyStore store = StudyStore.Create(file, StoredContents.Summary))
        {
            store.Accept(new RunRecord(3, run, null));
            store.Complete([]);
        }

        Assert.Equal(2, Count(file, "turning_points WHERE replication = 3"));
        Assert.Equal(run.Start.Plus(14).ToString(), Scalar(file, "SELECT month FROM turning_points WHERE turn = 'TakesTheLead' AND share = 0.5"));
    }

    [Fact]
    public void Outcomes_of_runs_alone_are_kept_when_asked_for()
    {
        string file = Write("summary.db", StoredContents.Summary, 4);

        Assert.Equal(4, Count(file, "runs"));
        Assert.Equal(0, Count(file, "firms") + Count(file, "market") + Count(file, "events"));
    }

    [Theory]
    [InlineData(500, StoredContents.All)]
    [InlineData(501, StoredContents.Focal)]
    public void Large_studies_keep_the_focal_firm_unless_told_otherwise(int replications, StoredContents contents) =>
        Assert.Equal(contents, DefaultContents.For(replications));

    [Fact]
    public void Values_are_stored_as_recorded_and_missing_ones_as_null()
    {
        string file = Write("values.db", StoredContents.All, 2);

        Assert.Equal(
            SyntheticRuns.Cash(1, 9),
            Scalar(file, "SELECT cash FROM firms WHERE replication = 1 AND month = '2021-06' AND firm = 'Firm A'"));
        Assert.Equal(
            DBNull.Value,
            Scalar(file, "SELECT gross_margin FROM firms WHERE replication = 1 AND month = '2021-06' AND firm = 'Firm A'"));
        Assert.Equal("", Scalar(file, "SELECT value FROM study WHERE key = 'empty'"));
    }

    [Fact]
    public void Every_column_of_every_table_is_in_the_data_dictionary_with_a_unit()
    {
        string file = Write("dictionary.db", StoredContents.All, 1);
        using SqliteConnection connection = Open(file);
        int columns = 0;
        foreach (TableDefinition table in TableDefinition.All)
        {
            foreach (string column in Strings(connection, $"SELECT name FROM pragma_table_info('{table.Name}')"))
            {
                columns++;
                string documented = Assert.Single(Strings(
                    connection,
                    $"SELECT unit || '|' || text FROM data_dictionary WHERE table_name = '{table.Name}' AND column_name = '{column}'"));
                Assert.All(documented.Split('|'), part => Assert.NotEmpty(part));
            }
        }

        Assert.Equal(columns, Count(file, "data_dictionary"));
        Assert.True(columns > FirmOutcomes.All.Count + MarketOutcomes.All.Count + RunSummary.Columns.Count);
        Assert.Equal(
            TableDefinition.All.Select(table => table.Name).Order(StringComparer.Ordinal),
            Strings(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"));
    }

    [Fact]
    public void A_failed_run_is_in_the_table_of_failures_and_in_no_other()
    {
        string file = _folder["failures.db"];
        using (StudyStore store = StudyStore.Create(file, StoredContents.All))
        {
            Ensemble.Run(
                replication => replication == 1 ? throw new InvalidOperationException("broken") : Worlds.Run(replication),
                new EnsemblePlan(3, 2),
                [store]);
            store.Complete(Study);
        }

        Assert.Equal(1L, Scalar(file, "SELECT replication FROM failures WHERE detail = 'broken'"));
        Assert.Equal(0, Count(file, "runs WHERE replication = 1") + Count(file, "firms WHERE replication = 1"));
        Assert.Equal(2, Count(file, "runs"));
    }

    [Fact]
    public void An_interrupted_study_keeps_a_whole_database()
    {
        string file = _folder["interrupted.db"];
        using var cancellation = new CancellationTokenSource();
        EnsembleEnd end;
        using (StudyStore store = StudyStore.Create(file, StoredContents.All))
        {
            end = Ensemble.Run(
                Worlds.Run, new EnsemblePlan(5000, 2), [store], _ => cancellation.Cancel(), cancellation.Token);
            store.Complete(Study);
        }

        Assert.True(end.Interrupted);
        Assert.Equal("ok", Scalar(file, "PRAGMA integrity_check"));
        Assert.Equal(end.Completed, Count(file, "runs"));
        Assert.Equal([file], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_store_that_was_not_completed_leaves_nothing()
    {
        using (StudyStore store = StudyStore.Create(_folder["never.db"], StoredContents.All))
        {
            Ensemble.Run(Worlds.Run, new EnsemblePlan(3, 1), [store]);
        }

        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void An_older_database_stays_until_the_new_one_is_complete()
    {
        string file = Write("study.db", StoredContents.All, 3);
        using StudyStore store = StudyStore.Create(file, StoredContents.All);
        Ensemble.Run(Worlds.Run, new EnsemblePlan(5, 1), [store]);

        Assert.Equal(3, Count(file, "runs"));
        store.Complete(Study);
        Assert.Equal(5, Count(file, "runs"));
    }

    [Fact]
    public void Csv_files_read_back_exactly()
    {
        string file = Write("csv.db", StoredContents.All, 5);
        string folder = Directory.CreateDirectory(_folder["csv"]).FullName;

        IReadOnlyList<string> files = CsvExport.Write(file, folder);

        Assert.Equal(TableDefinition.All.Count, files.Count);
        using SqliteConnection connection = Open(file);
        foreach (TableDefinition table in TableDefinition.All)
        {
            string text = File.ReadAllText(Path.Combine(folder, table.Name + ".csv"));
            List<string[]> rows = CsvText.Parse(text);
            Assert.Equal(table.Columns.Select(column => column.Name), rows[0]);
            Assert.Equal(Rows(connection, table), rows.Skip(1).Select(row => string.Join('\u001f', row)));
        }
    }

    [Fact]
    public void Csv_quotes_what_needs_it_and_leaves_missing_numbers_empty()
    {
        string folder = Directory.CreateDirectory(_folder["csv"]).FullName;
        CsvExport.Write(Write("csv.db", StoredContents.All, 1), folder);

        string events = File.ReadAllText(Path.Combine(folder, "events.csv"));
        string firms = File.ReadAllText(Path.Combine(folder, "firms.csv"));

        Assert.Contains("\"Incumbent, the \"\"big\"\" one\"", events, StringComparison.Ordinal);
        Assert.Contains("\"line one\nline two\"\r\n", events, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", firms, StringComparison.Ordinal);
        Assert.Contains(",,", firms, StringComparison.Ordinal);
    }

    private string Write(string name, StoredContents contents, int replications, int threads = 2)
    {
        string file = _folder[name];
        using StudyStore store = StudyStore.Create(file, contents);
        Ensemble.Run(Worlds.Run, new EnsemblePlan(replications, threads), [store]);
        store.Complete(Study);
        return file;
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static object? Scalar(string file, string query)
    {
        using SqliteConnection connection = Open(file);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = query;
        return command.ExecuteScalar();
    }

    private static int Count(string file, string from) =>
        Convert.ToInt32(Scalar(file, $"SELECT count(*) FROM {from}"), CultureInfo.InvariantCulture);

    private static List<string> Strings(SqliteConnection connection, string query)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = query;
        using SqliteDataReader reader = command.ExecuteReader();
        var strings = new List<string>();
        while (reader.Read())
        {
            strings.Add(reader.GetString(0));
        }

        return strings;
    }

    private static List<string> Rows(SqliteConnection connection, TableDefinition table)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table.Name} ORDER BY rowid";
        using SqliteDataReader reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('\u001f', Enumerable.Range(0, table.Columns.Count)
                .Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return rows;
    }

    private static string Dump(string file)
    {
        using SqliteConnection connection = Open(file);
        return string.Join('\n', TableDefinition.All.SelectMany(table => Rows(connection, table).Prepend(table.Name)));
    }
}
