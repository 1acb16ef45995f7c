using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Attribution;

/// <summary>An outcome of whole runs that is to be attributed to causes.</summary>
/// <param name="Name">Name, a column of the table of runs.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Text">What it is.</param>
/// <param name="Never">What counts for a date that a run never reaches; not a number for outcomes that are no dates.</param>
public sealed record AttributedOutcome(string Name, string Unit, string Text, double Never)
{
    private const string FlagStart = "1 when ";

    /// <summary>Gets the names of all outcomes.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. RunSummary.Columns.Select(column => column.Name)];

    /// <summary>Gets a value indicating whether it is 0 or 1.</summary>
    public bool IsFlag => string.Equals(Unit, "flag", StringComparison.Ordinal);

    /// <summary>Gets a value indicating whether it lies between nothing and all of a market; other fractions may be negative.</summary>
    public bool IsMarketShare => Unit is "share" && Name.EndsWith("_share", StringComparison.Ordinal);

    /// <summary>Gets what it is, inside of a sentence.</summary>
    public string Phrase => Text.StartsWith(FlagStart, StringComparison.Ordinal) ? $"whether {Text[FlagStart.Length..]}" : $"the {Text}";

    /// <summary>The outcome of a name.</summary>
    /// <param name="name">Name of a column of the table of runs.</param>
    /// <param name="months">Months of the study; a date that is never reached counts as one month after its end.</param>
    public static AttributedOutcome Of(string name, int months)
    {
        (string Name, string Unit, string Text, Func<RunSummary, double> Read) column = Column(name);
        return new AttributedOutcome(name, column.Unit, column.Text, NeverReached.Of(column.Unit, months));
    }

    /// <summary>The value in a run, and whether the run never reached it.</summary>
    public (double Value, bool IsNever) Read(RunSummary run)
    {
        double value = Column(Name).Read(run);
        return double.IsNaN(value) ? (Never, true) : (value, false);
    }

    private static (string Name, string Unit, string Text, Func<RunSummary, double> Read) Column(string name) =>
        RunSummary.Columns.First(column => string.Equals(column.Name, name, StringComparison.Ordinal));
}
