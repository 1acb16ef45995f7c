namespace CatchUpSim.Cli.Comparing;

/// <summary>What the user of a comparison asked for.</summary>
internal sealed record CompareOptions
{
    /// <summary>Gets the scenario files, or variants in them.</summary>
    public required IReadOnlyList<string> Scenarios { get; init; }

    /// <summary>Gets the name or reference of the baseline, or null for the first world.</summary>
    public string? Baseline { get; init; }

    /// <summary>Gets the number of replications.</summary>
    public required int Replications { get; init; }

    /// <summary>Gets the outcomes that are shown first; none for the usual ones.</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>Gets the half-width that the interval of the first outcome shall have, or null for a fixed number.</summary>
    public double? Precision { get; init; }

    /// <summary>Gets the most replications when a precision is asked for.</summary>
    public required int Most { get; init; }

    /// <summary>Gets the seed, or null when one is to be picked.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Gets the changed values of all worlds, <c>path=value</c>.</summary>
    public IReadOnlyList<string> Overrides { get; init; } = [];

    /// <summary>Gets the number of threads.</summary>
    public required int Threads { get; init; }

    /// <summary>Gets the folder of the results, or null for the usual one.</summary>
    public string? Folder { get; init; }

    /// <summary>Gets a value indicating whether tables are written as CSV, too.</summary>
    public bool WritesCsv { get; init; }

    /// <summary>Gets a value indicating whether nothing is printed but complaints.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Gets a value indicating whether the log is printed as well.</summary>
    public bool IsVerbose { get; init; }
}
