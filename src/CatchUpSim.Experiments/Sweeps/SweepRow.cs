namespace CatchUpSim.Experiments.Sweeps;

/// <summary>What is kept of one run of a sweep.</summary>
/// <param name="Run">Number of the run.</param>
/// <param name="Point">Number of its point.</param>
/// <param name="Replication">Number of its replication.</param>
/// <param name="Failure">Why it failed, or null.</param>
public sealed record SweepRow(int Run, int Point, int Replication, FailedRun? Failure)
{
    /// <summary>Gets what became of the focal firm.</summary>
    public string Fate { get; init; } = string.Empty;

    /// <summary>Gets the regime of the market.</summary>
    public string Regime { get; init; } = string.Empty;

    /// <summary>Gets the outcomes that are kept.</summary>
    public IReadOnlyList<double> Outcomes { get; init; } = [];

    /// <summary>Gets a hash of the final state.</summary>
    public string StateHash { get; init; } = string.Empty;

    /// <summary>Whether two runs ended alike: the same failure, or the same outcomes and final state.</summary>
    public bool EndsLike(SweepRow other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Failure is not null || other.Failure is not null
            ? Failure == other.Failure
            : (Fate, Regime, StateHash) == (other.Fate, other.Regime, other.StateHash) && Outcomes.SequenceEqual(other.Outcomes);
    }
}
