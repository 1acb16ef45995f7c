using CatchUpSim.Experiments.Designs;
using CatchUpSim.Experiments.Store;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Sweeps;

/// <summary>The tables of a sweep; those of points and runs depend on its factors and outcomes.</summary>
internal sealed class SweepTables
{
    /// <summary>Marks a database as that of a sweep ("CUSD" in ASCII).</summary>
    public const int ApplicationId = 0x43555344;

    /// <summary>Version of the tables.</summary>
    public const int SchemaVersion = 1;

    private static readonly ColumnDefinition Run = new("run", ColumnType.Integer, "count", "number of the run: replication times number of points, plus point");

    private static readonly ColumnDefinition Replication = new("replication", ColumnType.Integer, "count", "number of the replication, from 0; the same luck at every point");

    private static readonly ColumnDefinition Point = new("point", ColumnType.Integer, "count", "number of the point of the design, from 0");

    private static readonly ColumnDefinition Seed = new("seed", ColumnType.Text, "whole number", "seed of the study");

    public SweepTables(IReadOnlyList<DesignFactor> factors, IReadOnlyList<string> outcomes)
    {
        Points = new TableDefinition("points", "one point of the design",
        [
            Point,
            new("point_key", ColumnType.Text, "hexadecimal", "identifies the inputs of the point; equal for equal inputs"),
            .. factors.Select(factor => new ColumnDefinition(
                ColumnOf(factor.Name), factor.Words.Count > 0 ? ColumnType.Text : ColumnType.Real,
                factor.Words.Count > 0 ? "word" : factor.Unit, $"value of {factor.Path}")),
        ]);
        Runs = new TableDefinition("runs", "one run that reached its horizon",
        [
            Run,
            Point,
            Replication,
            Seed,
            new("fate", ColumnType.Text, "class", "what became of the focal firm"),
            new("regime", ColumnType.Text, "class", "regime of catch-up of the home latecomers"),
            .. RunSummary.Columns.Where(column => outcomes.Contains(column.Name, StringComparer.Ordinal))
                .Select(column => new ColumnDefinition(column.Name, ColumnType.Real, column.Unit, column.Text)),
            new("state_hash", ColumnType.Text, "hexadecimal", "hash of the final state, equal for equal runs"),
        ]);
    }

    public TableDefinition Points { get; }

    public TableDefinition Runs { get; }

    public TableDefinition Failures { get; } = new("failures", "one run that stopped before its horizon",
    [
        Run,
        Point,
        Replication,
        Seed,
        new("month", ColumnType.Text, "YYYY-MM", "month of the breach, when it is known"),
        new("entity", ColumnType.Text, "name", "whose identity was broken"),
        new("identity", ColumnType.Text, "name", "which identity was broken, or the kind of error"),
        new("detail", ColumnType.Text, "words", "the numbers of the breach, or the message of the error"),
    ]);

    public TableDefinition Factors { get; } = new("factors", "one factor of the design",
    [
        new("number", ColumnType.Integer, "count", "order of the factors, from 0"),
        new("name", ColumnType.Text, "name", "name of the factor"),
        new("path", ColumnType.Text, "name", "path of the key that is varied"),
        new("unit", ColumnType.Text, "unit", "unit of its numbers; empty for words"),
        new("column_name", ColumnType.Text, "name", "its column in the table of points"),
    ]);

    public TableDefinition Sources { get; } = new("sources", "one file that the study was read from",
    [
        new("number", ColumnType.Integer, "count", "order: the study's file, the scenario's file, then what it extends"),
        new("name", ColumnType.Text, "name", "the file, relative to that of the study"),
        new("sha256", ColumnType.Text, "hexadecimal", "hash of the text"),
        new("text", ColumnType.Text, "words", "the whole text"),
    ]);

    public IReadOnlyList<TableDefinition> All =>
        [Points, Runs, Failures, Factors, Sources, TableDefinition.Study, TableDefinition.Dictionary];

    /// <summary>The column of a factor; SQL reads a hyphen as a minus.</summary>
    public static string ColumnOf(string factor) => factor.Replace('-', '_');

    /// <summary>The statement that creates a table; numbers of runs and points are its keys.</summary>
    public static string CreateStatement(TableDefinition table)
    {
        string first = $"\"{table.Columns[0].Name}\" INTEGER";
        return table.CreateStatement().Replace($"({first},", $"({first} PRIMARY KEY,", StringComparison.Ordinal);
    }
}
