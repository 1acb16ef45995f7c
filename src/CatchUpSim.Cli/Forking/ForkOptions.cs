using CatchUpSim.Experiments.Store;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Cli.Forking;

/// <summary>What the user asked of a fork.</summary>
internal sealed record ForkOptions
{
    /// <summary>Gets the file of the checkpoint.</summary>
    public required string Checkpoint { get; init; }

    /// <summary>Gets the forks.</summary>
    public required IReadOnlyList<ForkGroup> Groups { get; init; }

    /// <summary>Gets the number of threads.</summary>
    public required int Threads { get; init; }

    /// <summary>Gets the largest number of worlds, or null for all of the checkpoint.</summary>
    public int? Replications { get; init; }

    /// <summary>Gets the folder of the results, or null for the usual one.</summary>
    public string? Folder { get; init; }

    /// <summary>Gets the month at whose end the forks' worlds are saved, for forks of forks, or null.</summary>
    public Month? NextCheckpoint { get; init; }

    /// <summary>Gets what is stored, or null for the usual.</summary>
    public StoredContents? Contents { get; init; }

    /// <summary>Gets a value indicating whether tables are written as CSV, too.</summary>
    public bool WritesCsv { get; init; }

    /// <summary>Gets a value indicating whether nothing is printed but complaints.</summary>
    public bool IsQuiet { get; init; }
}
