namespace CatchUpSim.Cli.Patterns;

/// <summary>What the user asked of <c>patterns</c>.</summary>
internal sealed record PatternOptions
{
    /// <summary>Gets the identifiers of the patterns to run; empty for all.</summary>
    public required IReadOnlyList<string> Only { get; init; }

    /// <summary>Gets the folder with the patterns.</summary>
    public required string Patterns { get; init; }

    /// <summary>Gets the replications of each world.</summary>
    public required int Replications { get; init; }

    /// <summary>Gets the seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Gets the threads.</summary>
    public required int Threads { get; init; }

    /// <summary>Gets the folder of the results.</summary>
    public required string Folder { get; init; }

    /// <summary>Gets the page whose marked block is written anew, or null.</summary>
    public string? Page { get; init; }

    /// <summary>Gets a value indicating whether patterns are only listed.</summary>
    public bool IsList { get; init; }
}
