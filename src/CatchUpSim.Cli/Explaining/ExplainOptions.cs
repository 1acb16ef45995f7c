namespace CatchUpSim.Cli.Explaining;

/// <summary>What the user wants explained.</summary>
internal sealed record ExplainOptions
{
    /// <summary>Gets the folder of the study.</summary>
    public required string Study { get; init; }

    /// <summary>Gets the replication whose world is told, or null.</summary>
    public int? Replication { get; init; }

    /// <summary>Gets a value indicating whether causes are attributed over many worlds of the seed.</summary>
    public bool IsAcross { get; init; }

    /// <summary>Gets the number of replications of the ensemble.</summary>
    public required int Replications { get; init; }

    /// <summary>Gets the outcomes to attribute.</summary>
    public required IReadOnlyList<string> Outcomes { get; init; }

    /// <summary>Gets the file of causes, or null for the one that belongs to the scenario.</summary>
    public string? Causes { get; init; }

    /// <summary>Gets a value indicating whether only the story is told.</summary>
    public bool IsStoryOnly { get; init; }

    /// <summary>Gets the number of threads.</summary>
    public required int Threads { get; init; }

    /// <summary>Gets the folder of the results, or null for the usual one.</summary>
    public string? Folder { get; init; }

    /// <summary>Gets a value indicating whether nothing is printed but complaints.</summary>
    public bool IsQuiet { get; init; }
}
