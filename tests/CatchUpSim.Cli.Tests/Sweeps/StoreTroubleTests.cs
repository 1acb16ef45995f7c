using Microsoft.Data.Sqlite;

namespace CatchUpSim.Cli.Tests.Sweeps;

/// <summary>Whatever is wrong with disk or database: one clear line, and what was there stays.</summary>
public sealed class StoreTroubleTests : SweepTest
{
    [Fact]
    public void A_folder_of_something_else_is_left_alone()
    {
        Directory.CreateDirectory(Results);
        File.WriteAllText(Path.Combine(Results, "thesis.txt"), "years of work");

        Refused("is not the folder of a sweep");
        Assert.Equal(["thesis.txt"], Directory.GetFiles(Results).Select(Path.GetFileName));
    }

    [Fact]
    public void The_folder_of_a_run_is_left_alone()
    {
        Assert.Equal(0, Command("run", Scenario, "--out", Results, "--replications", "2", "--seed", "1"));
        byte[] before = File.ReadAllBytes(Database);

        Refused("is the folder of a study of 'run'");
        Assert.Equal(before, File.ReadAllBytes(Database));
    }

    [Fact]
    public void A_foreign_database_is_left_alone()
    {
        Directory.CreateDirectory(Results);
        using (var connection = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE runs (run INTEGER)";
            command.ExecuteNonQuery();
        }

        Unchanged("is not the database of a sweep");
    }

    [Fact]
    public void A_file_that_is_no_database_is_left_alone()
    {
        Directory.CreateDirectory(Results);
        File.WriteAllText(Database, string.Concat(Enumerable.Repeat("this is a letter to my mother. ", 100)));

        Unchanged("is not a database");
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void A_half_written_database_is_left_alone(double share)
    {
        Sweep();
        byte[] whole = File.ReadAllBytes(Database);
        File.WriteAllBytes(Database, whole[..(int)(whole.Length * share)]);

        Unchanged("is damaged");
    }

    [Fact]
    public void A_locked_database_is_named_and_goes_on_once_it_is_free()
    {
        Sweep();
        using (var connection = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "BEGIN EXCLUSIVE";
            command.ExecuteNonQuery();

            Refused("is locked by another program");
        }

        Assert.Equal(0, Sweep());
    }

    [Fact]
    public void A_sweep_that_another_process_works_on_is_not_begun_twice()
    {
        Sweep();
        using var other = new FileStream(Path.Combine(Results, "sweep.lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Refused($"another process is writing to {Results}; choose another with --out");
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_named()
    {
        // Nobody can make folders here, not even the superuser.
        Assert.Equal(2, Command("sweep", Study, "--out", "/proc/catchupsim"));
        Assert.Contains("/proc/catchupsim cannot be written", Error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("map", "--x", "cash")]
    [InlineData("rerun", "--run", "1")]
    [InlineData("merge")]
    public void A_folder_without_a_sweep_is_named(string command, params string[] further)
    {
        Directory.CreateDirectory(Results);
        Assert.Equal(2, Command([command, Results, .. further]));
        Assert.Contains(Results, Error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", Error.ToString(), StringComparison.Ordinal);
    }

    private void Unchanged(string reason)
    {
        byte[] before = File.ReadAllBytes(Database);
        Refused(reason);
        Assert.Equal(before, File.ReadAllBytes(Database));
    }

    private void Refused(string reason)
    {
        Error.GetStringBuilder().Clear();
        Assert.Equal(2, Sweep());
        Assert.Contains(reason, Error.ToString(), StringComparison.Ordinal);
        Assert.Single(Error.ToString().Trim().Split('\n'));
    }
}
