namespace CatchUpSim.Experiments;

/// <summary>How many runs an ensemble has and on how many threads they are computed.</summary>
public sealed record EnsemblePlan
{
    /// <summary>Initializes a new instance of the <see cref="EnsemblePlan"/> class.</summary>
    /// <param name="replications">Number of runs, at least one.</param>
    /// <param name="threads">Number of threads that compute runs, at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below one.</exception>
    public EnsemblePlan(int replications, int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replications, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        Replications = replications;
        Threads = Math.Min(threads, replications);
    }

    /// <summary>Gets the number of runs.</summary>
    public int Replications { get; }

    /// <summary>Gets the number of threads that compute runs.</summary>
    public int Threads { get; }

    /// <summary>Gets what tells whether the run of a number, once it is done, was read instead of computed; null where all are computed.</summary>
    public Func<int, bool>? IsRead { get; init; }

    /// <summary>
    /// Gets how many runs may be under way or waiting for an earlier one. It bounds memory; it never changes a result.
    /// </summary>
    public int Window => (4 * Threads) + 4;
}

/// <summary>How far an ensemble is.</summary>
/// <param name="Done">Runs handed to the sinks.</param>
/// <param name="Total">Runs planned.</param>
/// <param name="Failed">Runs among the done ones that failed.</param>
/// <param name="Elapsed">Time since the start.</param>
public readonly record struct EnsembleProgress(int Done, int Total, int Failed, TimeSpan Elapsed)
{
    /// <summary>Gets up to where runs were read instead of computed.</summary>
    public TakenUp TakenUp { get; init; }

    /// <summary>Gets the runs computed per second so far; zero before the first.</summary>
    public double Rate => TakenUp.Rate(Done, Elapsed) ?? 0;

    /// <summary>Gets the time left at the present rate, or null before the first run is computed.</summary>
    public TimeSpan? Remaining => Done > TakenUp.Done ? (Total - Done) * ((Elapsed - TakenUp.Elapsed) / (Done - TakenUp.Done)) : null;
}

/// <summary>How an ensemble ended.</summary>
/// <param name="Completed">Runs that reached their horizon.</param>
/// <param name="Failures">Runs that failed, in the order of their replications.</param>
/// <param name="Interrupted">Whether the ensemble was stopped before its last run.</param>
/// <param name="Elapsed">Time it took.</param>
public sealed record EnsembleEnd(
    int Completed, IReadOnlyList<FailedRun> Failures, bool Interrupted, TimeSpan Elapsed)
{
    /// <summary>Gets why a sink could not take the next run, so that the ensemble ended there; null when all took theirs.</summary>
    public IOException? Refusal { get; init; }

    /// <summary>Gets up to where runs were read instead of computed.</summary>
    public TakenUp TakenUp { get; init; }

    /// <summary>Gets the number of runs that are done, those among them that failed included.</summary>
    public int Done => Completed + Failures.Count;
}
