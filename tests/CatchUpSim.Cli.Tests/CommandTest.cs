using CatchUpSim.Experiments.Sweeps;
using CatchUpSim.Model.Observation;
using Microsoft.Data.Sqlite;

namespace CatchUpSim.Cli.Tests;

/// <summary>A folder with a scenario in which commands are run, and what they said.</summary>
public abstract class CommandTest : IDisposable
{
    /// <summary>A pattern of two worlds and two statements, for a folder beside the scenario.</summary>
    protected const string Pattern = """
        id: T1
        title: Cash is not negative
        basis: a test
        worlds:
          default: {scenario: ../short.yaml}
          richer:
            scenario: ../short.yaml
            changes: {designers: {firm-a: {cash: USD 999 m}}}
        statements:
          - says: cash in the third month
            measure: outcome-at
            with: {outcome: cash, month: 3}
            statistic: median
            expect: {above: 0}
          - says: cash in the third month, richer less usual
            measure: outcome-at
            with: {outcome: cash, month: 3}
            sides: [{world: richer}, {world: default}]
            compare: difference
            statistic: mean
            expect: {sign: positive}
        """;

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

    /// <summary>Writes the pattern <c>patterns/T1.yaml</c>, with something in it replaced.</summary>
    protected void WritePattern(string before = "id: T1", string after = "id: T1")
    {
        Directory.CreateDirectory(InFolder("patterns"));
        File.WriteAllText(InFolder("patterns/T1.yaml"), Pattern.Replace(before, after, StringComparison.Ordinal));
    }

    /// <summary>Adds a variant with more cash to the scenario.</summary>
    protected void OfferRichVariant() =>
        File.AppendAllText(Scenario, "  rich:\n    description: more cash\n    designers: {firm-a: {cash: USD 300 m}}\n");

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
