using CatchUpSim.Experiments.Comparison;

namespace CatchUpSim.Experiments.Store;

/// <summary>The tables of a comparison of worlds.</summary>
public static class ComparisonTables
{
    /// <summary>Gets the table of worlds.</summary>
    public static TableDefinition Worlds { get; } = new(
        "worlds",
        "one world that is compared",
        [
            World,
            new("position", ColumnType.Integer, "count", "place in the comparison, from 0"),
            new("is_baseline", ColumnType.Integer, "flag", "1 for the world that the others are held against"),
            new("reference", ColumnType.Text, "name", "the scenario file, or the variant in it"),
            new("title", ColumnType.Text, "words", "title of the scenario"),
            new("description", ColumnType.Text, "words", "what the world is"),
            new("content_hash", ColumnType.Text, "hexadecimal", "identifies the values; equal for equal worlds"),
            new("same_runs", ColumnType.Integer, "count", "runs that end in the very state of the baseline's run"),
        ]);

    /// <summary>Gets the table of runs, which is that of a study with a column for the world in front.</summary>
    public static TableDefinition Runs { get; } =
        TableDefinition.Runs with { Columns = [World, .. TableDefinition.Runs.Columns] };

    /// <summary>Gets the table of differences.</summary>
    public static TableDefinition Differences { get; } = new(
        "differences",
        "the paired difference of one outcome between a world and the baseline",
        [
            World,
            new("outcome", ColumnType.Text, "name", "the outcome, a column of the runs or a flag"),
            new("unit", ColumnType.Text, "unit", "unit of the outcome"),
            new("pairs", ColumnType.Integer, "count", "pairs of runs in which both worlds have the outcome"),
            new("only_baseline", ColumnType.Integer, "count", "pairs in which only the baseline has it"),
            new("only_world", ColumnType.Integer, "count", "pairs in which only the world has it"),
            new("neither", ColumnType.Integer, "count", "pairs in which neither has it"),
            new("rises", ColumnType.Integer, "count", "pairs in which the world's value is higher"),
            new("falls", ColumnType.Integer, "count", "pairs in which the world's value is lower"),
            new("baseline_mean", ColumnType.Real, "unit of the outcome", "mean of the baseline over the pairs"),
            new("world_mean", ColumnType.Real, "unit of the outcome", "mean of the world over the pairs"),
            new("difference", ColumnType.Real, "unit of the outcome", "mean of the differences, world less baseline"),
            new("lower", ColumnType.Real, "unit of the outcome", "lower end of the 95 % interval of the mean difference"),
            new("upper", ColumnType.Real, "unit of the outcome", "upper end of the 95 % interval of the mean difference"),
            new("interval", ColumnType.Text, "name", "Student's t for means, Agresti and Min for flags"),
            new("standardized", ColumnType.Real, "standard deviations", "difference in standard deviations of the baseline"),
            new("variance_ratio", ColumnType.Real, "ratio", "variance of the difference from pairs over that from independent runs"),
        ]);

    /// <summary>Gets the decision table.</summary>
    public static TableDefinition Decisions { get; } = new(
        "decisions",
        "one world under one outcome, over the replications that have the outcome in every world; a date that is never reached counts as one month after the end",
        [
            World,
            new("outcome", ColumnType.Text, "name", "the outcome"),
            new("unit", ColumnType.Text, "unit", "unit of the outcome"),
            new("better", ColumnType.Text, "class", "which values are better: higher or lower"),
            new("replications", ColumnType.Integer, "count", "replications that count"),
            new("never", ColumnType.Integer, "count", "replications among them that never reach the date; 0 for outcomes that are no dates"),
            new("expected", ColumnType.Real, "unit of the outcome", "mean"),
            new("worst_tenth", ColumnType.Real, "unit of the outcome", "mean of the worst tenth of the replications; empty for flags"),
            new("best_chance", ColumnType.Real, "probability", "chance of being best; ties share it"),
            new("tied_share", ColumnType.Real, "share", "replications in which it is best together with another world"),
            new("expected_regret", ColumnType.Real, "unit of the outcome", "mean shortfall from the best world of each replication"),
            new("largest_regret", ColumnType.Real, "unit of the outcome", "largest shortfall"),
            new("standing", ColumnType.Text, "class", "Best, TiedBest, NotToldApart or Worse, by expected value; Worse at 95 % for all worlds together"),
        ]);

    /// <summary>Gets the table of transitions.</summary>
    public static TableDefinition Transitions { get; } = new(
        "transitions",
        "replications by class in the baseline and in a world",
        [
            World,
            new("classification", ColumnType.Text, "name", "fate or regime"),
            new("from_class", ColumnType.Text, "class", "class in the baseline"),
            new("to_class", ColumnType.Text, "class", "class in the world"),
            new("replications", ColumnType.Integer, "count", "replications"),
        ]);

    /// <summary>Gets the table of paths.</summary>
    public static TableDefinition Paths { get; } = new(
        "paths",
        "one outcome of the focal firm in one world and month: its level or its paired difference to the baseline",
        [
            World,
            new("outcome", ColumnType.Text, "name", "column of the table of firms"),
            new("measure", ColumnType.Text, "class", "level or difference"),
            new("month", ColumnType.Text, "YYYY-MM", "calendar month"),
            new("runs", ColumnType.Integer, "count", "runs or pairs that have a value"),
            new("mean", ColumnType.Real, "unit of the outcome", "mean of the differences; empty for levels"),
            .. new[] { 5, 25, 50, 75, 95 }.Select(percent => new ColumnDefinition(
                $"q{percent:00}", ColumnType.Real, "unit of the outcome", $"{percent} per cent quantile")),
        ]);

    /// <summary>Gets the table of failures, which is that of a study with a column for the world in front.</summary>
    public static TableDefinition Failures { get; } =
        TableDefinition.Failures with { Columns = [World, .. TableDefinition.Failures.Columns] };

    /// <summary>Gets all tables.</summary>
    public static IReadOnlyList<TableDefinition> All { get; } =
    [
        Worlds, Runs, Differences, Decisions, Transitions, Paths, Failures, TableDefinition.Dictionary, TableDefinition.Study,
    ];

    /// <summary>Which interval a difference of an outcome has.</summary>
    public static string IntervalOf(ComparedOutcome outcome) => outcome.IsFlag ? "Agresti and Min" : "Student's t";

    private static ColumnDefinition World => new("world", ColumnType.Text, "name", "name of the world");
}
