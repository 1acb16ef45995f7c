using CatchUpSim.Experiments.Store;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Cli.Studies;

/// <summary>What the user asked for.</summary>
internal sealed record RunOptions
{
    /// <summary>Gets the scenario file, or a variant in it.</summary>
    public required string Scenario { get; init; }

    /// <summary>Gets the number of replications.</summary>
    public required int Replications { get; init; }

    /// <summary>Gets the seed, or null when one is to be picked.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Gets the changed values, <c>path=value</c>.</summary>
    public IReadOnlyList<string> Overrides { get; init; } = [];

    /// <summary>Gets the number of threads.</summary>
    public required int Threads { get; init; }

    /// <summary>Gets the folder of the results, or null for the usual one.</summary>
    public string? Folder { get; init; }

    /// <summary>Gets what is stored, or null for the usual.</summary>
    public StoredContents? Contents { get; init; }

    /// <summary>Gets the month at whose end the worlds are saved, or null.</summary>
    public Month? Checkpoint { get; init; }

    /// <summary>Gets a value indicating whether tables are written as CSV, too.</summary>
    public bool WritesCsv { get; init; }

    /// <summary>Gets a value indicating whether nothing is printed but complaints.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Gets a value indicating whether the log is printed as well.</summary>
    public bool IsVerbose { get; init; }

    /// <summary>Gets what is stored of every run.</summary>
    public StoredContents StoredContents => Contents ?? DefaultContents.For(Replications);

    /// <summary>Gets which firms are kept month by month while a run is computed.</summary>
    public Recording Recording => StoredContents == StoredContents.All ? Recording.All : Recording.Focal;
}
