using CatchUpSim.Experiments.Sweeps;
using CatchUpSim.Model.Observation;
using Microsoft.Data.Sqlite;

namespace CatchUpSim.Cli.Tests;

/// <summary>A folder with a scenario in which commands are run, and what they said.</summary>
public abstract class CommandTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("catchupsim-cli-").FullName;

    protected CommandTest()
    {
        Scenario = InFolder("short.yaml");
        File.WriteAllText(Scenario, ShippedScenario.Short);
    }

    protected string Scenario { get; }

    protected string Results => InFolder("results");

    protected StringWriter Output { get; } = new();

    protected StringWriter Error { get; } = new();

    private protected RunFunction World { get; set; } = SyntheticWorld.Run;

    private protected SweepRunFunction SweepWorld { get; set; } =
        (scenario, seed, replication, _) => SyntheticWorld.Run(scenario, seed, replication, Recording.Focal);

    protected Dictionary<string, string> Variables { get; } = [];

    protected CancellationToken Cancellation { get; set; }

    protected bool IsTerminal { get; set; }

    protected int RunsWithoutJournal { get; set; } = 500;

    protected string InFolder(string name) => Path.Combine(_folder, name);

    protected int Command(params string[] args) => CommandLine.Run(args, new Surroundings
    {
        Output = Output,
        Error = Error,
        IsTerminal = IsTerminal,
        Cancellation = Cancellation,
        Run = World,
        RunsWithoutJournal = RunsWithoutJournal,
        SweepRun = SweepWorld,
        ReadVariable = name => Variables.GetValueOrDefault(name),
    });

    protected int Study(params string[] further) =>
        Command(["run", Scenario, "--out", Results, "--replications", "12", "--seed", "5", .. further]);

    /// <summary>What the database of the study answers to a statement: a single value, or null.</summary>
    protected object? Ask(string statement)
    {
        using var database = new SqliteConnection($"Data Source={Path.Combine(Results, "study.db")};Pooling=False");
        database.Open();
        using SqliteCommand command = database.CreateCommand();
        command.CommandText = statement;
        return command.ExecuteScalar();
    }

    /// <summary>The names of all files and folders, to show that nothing was written.</summary>
    protected string[] Everything() =>
        [.. Directory.EnumerateFileSystemEntries(_folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        Directory.Delete(_folder, recursive: true);
        Output.Dispose();
        Error.Dispose();
    }
}
