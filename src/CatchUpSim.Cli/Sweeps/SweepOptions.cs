using CatchUpSim.Experiments.Sweeps;

namespace CatchUpSim.Cli.Sweeps;

/// <summary>What the user of <c>sweep</c> asked for.</summary>
internal sealed record SweepOptions
{
    /// <summary>Gets the study file.</summary>
    public required string Study { get; init; }

    /// <summary>Gets the folder of the results, or null for the usual one.</summary>
    public string? Folder { get; init; }

    /// <summary>Gets the number of threads.</summary>
    public required int Threads { get; init; }

    /// <summary>Gets the part that is computed, or null for the whole.</summary>
    public SweepShard? Shard { get; init; }

    /// <summary>Gets the longest time of a run, or null.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>Gets a value indicating whether failed runs are tried again.</summary>
    public bool RetriesFailures { get; init; }

    /// <summary>Gets a value indicating whether the tables of a whole sweep are written as CSV, too.</summary>
    public bool WritesCsv { get; init; }

    /// <summary>Gets a value indicating whether nothing is printed but complaints.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Gets what to ask of a cluster, or null to compute here.</summary>
    public SlurmOptions? Slurm { get; init; }
}

/// <summary>What a Slurm cluster is asked for.</summary>
internal sealed record SlurmOptions
{
    /// <summary>Gets the number of parts that are computed at the same time.</summary>
    public required int Nodes { get; init; }

    /// <summary>Gets the number of parts.</summary>
    public required int Shards { get; init; }

    /// <summary>Gets the processors of each part.</summary>
    public required int Processors { get; init; }

    /// <summary>Gets further arguments of <c>sbatch</c>.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Gets a value indicating whether the scripts are only written.</summary>
    public bool IsDryRun { get; init; }
}
