namespace CatchUpSim.Experiments.Comparison;

/// <summary>
/// How many replications a comparison has: a fixed number, or that number and then blocks until its user has seen enough
/// or the most are done. The same replications are run as with a fixed number that high.
/// </summary>
/// <param name="Replications">Replications that are run in any case.</param>
/// <param name="Threads">Number of threads.</param>
/// <param name="Most">Most replications; the first number when nothing decides on going on.</param>
public sealed record PrecisionPlan(int Replications, int Threads, int Most)
{
    /// <summary>Replications that are added before the interval is looked at again.</summary>
    public const int Block = 100;

    /// <summary>Most replications unless the user says otherwise.</summary>
    public const int UsualMost = 20_000;

    /// <summary>Gets what tells whether a run was read instead of computed, as in <see cref="PairedPlan.IsRead"/>.</summary>
    public Func<int, bool>? IsRead { get; init; }
}

/// <summary>Who watches and who may stop an ensemble.</summary>
/// <param name="Progress">Told after every run; called on the calling thread.</param>
/// <param name="Cancellation">Stops the ensemble after the runs under way.</param>
public sealed record PairedWatch(Action<EnsembleProgress>? Progress, CancellationToken Cancellation);
