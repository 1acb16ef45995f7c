using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Store;

/// <summary>Type of a column in the store.</summary>
public enum ColumnType
{
    /// <summary>Text.</summary>
    Text = 0,

    /// <summary>Whole number.</summary>
    Integer = 1,

    /// <summary>Number.</summary>
    Real = 2,
}

/// <summary>A column of a stored table.</summary>
/// <param name="Name">Name, snake_case.</param>
/// <param name="Type">Type.</param>
/// <param name="Unit">Unit of a number, or the form of a text.</param>
/// <param name="Text">What it is, in one line.</param>
public sealed record ColumnDefinition(string Name, ColumnType Type, string Unit, string Text);

/// <summary>A stored table. The outcomes among its columns come from their one declaration in the model.</summary>
/// <param name="Name">Name, snake_case.</param>
/// <param name="Text">What a row is.</param>
/// <param name="Columns">Columns in order.</param>
public sealed record TableDefinition(string Name, string Text, IReadOnlyList<ColumnDefinition> Columns)
{
    private const string MonthForm = "YYYY-MM";

    /// <summary>Gets the table of runs.</summary>
    public static TableDefinition Runs { get; } = new(
        "runs",
        "one run that reached its horizon",
        [
            Replication,
            new("seed", ColumnType.Text, "whole number", "seed of the study"),
            new("fate", ColumnType.Text, "class", "what became of the focal firm"),
            new("regime", ColumnType.Text, "class", "regime of catch-up of the home latecomers"),
            .. RunSummary.Columns.Select(c => new ColumnDefinition(c.Name, ColumnType.Real, c.Unit, c.Text)),
            new("state_hash", ColumnType.Text, "hexadecimal", "hash of the final state, equal for equal runs"),
        ]);

    /// <summary>Gets the table of firms.</summary>
    public static TableDefinition Firms { get; } = new(
        "firms",
        "one firm in one month of one run, from its founding on",
        [
            Replication,
            Month,
            new("firm", ColumnType.Text, "name", "name of the firm"),
            .. FirmOutcomes.All.Select(o => new ColumnDefinition(o.Name, ColumnType.Real, o.Unit, o.Text)),
        ]);

    /// <summary>Gets the table of the market.</summary>
    public static TableDefinition Market { get; } = new(
        "market",
        "one market segment in one month of one run",
        [
            Replication,
            Month,
            new("segment", ColumnType.Text, "name", "name of the segment"),
            .. MarketOutcomes.All.Select(o => new ColumnDefinition(o.Name, ColumnType.Real, o.Unit, o.Text)),
        ]);

    /// <summary>Gets the table of events.</summary>
    public static TableDefinition Events { get; } = new(
        "events",
        "one entry of the chronicle of a run",
        [
            Replication,
            new("number", ColumnType.Integer, "count", "order of the entry in its run"),
            Month,
            new("actor", ColumnType.Text, "name", "who acts"),
            new("kind", ColumnType.Text, "class", "kind of event"),
            new("subject", ColumnType.Text, "name", "what it is about"),
            new("detail", ColumnType.Text, "words", "details; for a decision the options, utilities and signals"),
        ]);

    /// <summary>Gets the table of turning points.</summary>
    public static TableDefinition TurningPoints { get; } = new(
        "turning_points",
        "one month in which the share of the home latecomers together turned",
        [
            Replication,
            Month,
            new("turn", ColumnType.Text, "class", "SharesTheMarket (above 30 %), TakesTheLead (above 50 %), LosesTheLead (below 40 % after it) or Peaks (before a fall to less than half)"),
            new("share", ColumnType.Real, "share", "the share in that month, mean of twelve months"),
        ]);

    /// <summary>Gets the table of failures.</summary>
    public static TableDefinition Failures { get; } = new(
        "failures",
        "one run that stopped before its horizon and is in no other table",
        [
            Replication,
            new("seed", ColumnType.Text, "whole number", "seed of the study"),
            Month,
            new("entity", ColumnType.Text, "name", "whose identity was broken"),
            new("identity", ColumnType.Text, "name", "which identity was broken, or the kind of error"),
            new("detail", ColumnType.Text, "words", "the numbers of the breach, or the message of the error"),
        ]);

    /// <summary>Gets the data dictionary.</summary>
    public static TableDefinition Dictionary { get; } = new(
        "data_dictionary",
        "one column of one table",
        [
            new("table_name", ColumnType.Text, "name", "the table"),
            new("column_name", ColumnType.Text, "name", "the column"),
            new("unit", ColumnType.Text, "unit", "unit of the numbers, or the form of a text"),
            new("text", ColumnType.Text, "words", "what the column holds"),
        ]);

    /// <summary>Gets the table of what is known of the study as a whole.</summary>
    public static TableDefinition Study { get; } = new(
        "study",
        "one thing known of the study as a whole",
        [
            new("key", ColumnType.Text, "name", "what is known"),
            new("value", ColumnType.Text, "words", "its value"),
        ]);

    /// <summary>Gets all tables.</summary>
    public static IReadOnlyList<TableDefinition> All { get; } =
        [Runs, Firms, Market, Events, TurningPoints, Failures, Dictionary, Study];

    private static ColumnDefinition Replication =>
        new("replication", ColumnType.Integer, "count", "number of the replication, from 0");

    private static ColumnDefinition Month => new("month", ColumnType.Text, MonthForm, "calendar month");

    /// <summary>The statement that creates the table.</summary>
    internal string CreateStatement() =>
        $"CREATE TABLE \"{Name}\" ({string.Join(", ", Columns.Select(c => $"\"{c.Name}\" {SqlType(c.Type)}"))})";

    /// <summary>The statement that inserts a row.</summary>
    internal string InsertStatement() =>
        $"INSERT INTO \"{Name}\" VALUES ({string.Join(", ", Columns.Select(_ => "?"))})";

    private static string SqlType(ColumnType type) => type switch
    {
        ColumnType.Text => "TEXT",
        ColumnType.Integer => "INTEGER",
        ColumnType.Real => "REAL",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
