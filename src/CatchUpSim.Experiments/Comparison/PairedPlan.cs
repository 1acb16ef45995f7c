namespace CatchUpSim.Experiments.Comparison;

/// <summary>Which replications of several worlds are computed and on how many threads.</summary>
public sealed record PairedPlan
{
    /// <summary>Initializes a new instance of the <see cref="PairedPlan"/> class.</summary>
    /// <param name="first">First replication.</param>
    /// <param name="replications">Number of replications, at least one.</param>
    /// <param name="threads">Number of threads that compute runs, at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is too small.</exception>
    public PairedPlan(int first, int replications, int threads)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfLessThan(replications, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        First = first;
        Replications = replications;
        Threads = threads;
    }

    /// <summary>Gets the first replication.</summary>
    public int First { get; }

    /// <summary>Gets the number of replications.</summary>
    public int Replications { get; }

    /// <summary>Gets the number of threads that compute runs.</summary>
    public int Threads { get; }

    /// <summary>
    /// Gets what tells whether a run, once it is done, was read instead of computed; null where all are computed. Runs are counted from the first
    /// replication of the first world on, replication by replication.
    /// </summary>
    public Func<int, bool>? IsRead { get; init; }
}
