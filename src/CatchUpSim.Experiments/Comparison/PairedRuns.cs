using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Comparison;

/// <summary>One replication in every world: the same luck, other circumstances.</summary>
/// <param name="Replication">Number of the replication.</param>
/// <param name="Worlds">The run of each world, in the order of the worlds.</param>
public sealed record PairedRuns(int Replication, IReadOnlyList<RunRecord> Worlds)
{
    /// <summary>Gets a value indicating whether the run reached its horizon in every world.</summary>
    public bool IsComplete => Worlds.All(run => run.Result is not null);

    /// <summary>The results of two worlds, or null when a run of them failed.</summary>
    public (RunResult First, RunResult Second)? Pair(int first, int second) =>
        Worlds[first].Result is { } one && Worlds[second].Result is { } other ? (one, other) : null;
}

/// <summary>A failed run of one of several worlds.</summary>
/// <param name="World">Position of the world.</param>
/// <param name="Run">What failed.</param>
public sealed record PairedFailure(int World, FailedRun Run);

/// <summary>How a paired ensemble ended.</summary>
/// <param name="Replications">Replications that were computed in every world, whether or not some run failed.</param>
/// <param name="Failures">Failed runs, by replication and within it by world.</param>
/// <param name="Interrupted">Whether it was stopped before its last replication.</param>
/// <param name="Elapsed">Time it took.</param>
public sealed record PairedEnd(
    int Replications, IReadOnlyList<PairedFailure> Failures, bool Interrupted, TimeSpan Elapsed)
{
    /// <summary>Gets up to where runs were read instead of computed; it counts runs of all worlds.</summary>
    public TakenUp TakenUp { get; init; }
}
