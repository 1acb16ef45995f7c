using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics;

namespace CatchUpSim.Experiments.Sweeps;

/// <summary>
/// Computes the runs of a sweep that are not stored yet, on several threads, and stores each as soon as it ends. Runs
/// are taken through all points before the next replication begins, so an unfinished sweep is a whole one with fewer worlds.
/// </summary>
public static class SweepExecution
{
    // Ended runs that wait for the store; those that wait while it writes are written together.
    private const int LargestQueue = 64;

    /// <summary>Computes what is missing.</summary>
    /// <param name="compute">
    /// Computes the run of a number, or gives it up and returns null when the sweep is stopped; called on several threads.
    /// </param>
    /// <param name="store">Where runs are kept; used on the calling thread.</param>
    /// <param name="work">Which runs, and on how many threads.</param>
    /// <param name="progress">Told whenever runs were stored; called on the calling thread.</param>
    /// <param name="cancellation">Stops the sweep: no further run begins, and those under way may be given up.</param>
    /// <exception cref="UnusableStoreException">A run could not be stored.</exception>
    public static SweepEnd Run(
        Func<int, SweepRow?> compute,
        SweepStore store,
        SweepWork work,
        Action<SweepProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(work);
        var clock = Stopwatch.StartNew();
        BitArray stored = store.Stored(work.Total);
        SweepProgress state = Beginning(stored, store, work);
        progress?.Invoke(state);
        using var ended = new BlockingCollection<SweepRow>(LargestQueue);
        using var stop = new CancellationTokenSource();
        var pending = new PendingRuns(stored, work, () => stop.IsCancellationRequested || cancellation.IsCancellationRequested);
        Thread[] threads = Start(compute, pending, ended);
        try
        {
            var batch = new List<SweepRow>(LargestQueue);
            while (TakeBatch(ended, batch))
            {
                store.Add(batch);
                state = state with
                {
                    Done = state.Done + batch.Count,
                    Failed = state.Failed + batch.Count(row => row.Failure is not null),
                    Elapsed = clock.Elapsed,
                };
                progress?.Invoke(state);
            }
        }
        finally
        {
            stop.Cancel();
            LetGo(threads, ended);
        }

        return new SweepEnd(state.Done, state.Total, state.Failed, clock.Elapsed);
    }

    private static SweepProgress Beginning(BitArray stored, SweepStore store, SweepWork work)
    {
        int before = Enumerable.Range(0, work.Total).Count(run => work.Shard.Has(run) && stored[run]);
        return new SweepProgress(before, before, work.Shard.SizeOf(work.Total), store.CountFailures(), TimeSpan.Zero);
    }

    private static Thread[] Start(Func<int, SweepRow?> compute, PendingRuns pending, BlockingCollection<SweepRow> ended)
    {
        int working = pending.Threads;
        Thread[] threads = [.. Enumerable.Range(0, pending.Threads).Select(i => new Thread(Work) { IsBackground = true, Name = $"sweep {i}" })];
        Array.ForEach(threads, thread => thread.Start());
        return threads;

        void Work()
        {
            while (pending.Next() is { } run)
            {
                if (compute(run) is { } row)
                {
                    ended.Add(row);
                }
            }

            if (Interlocked.Decrement(ref working) == 0)
            {
                ended.CompleteAdding();
            }
        }
    }

    private static void LetGo(Thread[] threads, BlockingCollection<SweepRow> ended)
    {
        // Workers that wait for room in the queue must be let go before they can be waited for.
        while (ended.TryTake(out _, Timeout.Infinite))
        {
            continue;
        }

        Array.ForEach(threads, thread => thread.Join());
    }

    private static bool TakeBatch(BlockingCollection<SweepRow> ended, List<SweepRow> batch)
    {
        batch.Clear();
        if (!ended.TryTake(out SweepRow? first, Timeout.Infinite))
        {
            return false;
        }

        batch.Add(first);
        while (batch.Count < LargestQueue && ended.TryTake(out SweepRow? next))
        {
            batch.Add(next);
        }

        return true;
    }

    /// <summary>Hands out runs in their order until there are no more or the sweep is stopped.</summary>
    private sealed class PendingRuns(BitArray stored, SweepWork work, Func<bool> isStopped)
    {
        private readonly Lock _gate = new();
        private int _next;

        public int Threads => work.Threads;

        public int? Next()
        {
            lock (_gate)
            {
                while (_next < work.Total && (stored[_next] || !work.Shard.Has(_next)))
                {
                    _next++;
                }

                return _next < work.Total && !isStopped() ? _next++ : null;
            }
        }
    }
}

/// <summary>Which runs of a sweep are computed, and on how many threads.</summary>
/// <param name="Total">Number of runs of the whole sweep.</param>
/// <param name="Shard">The part of it.</param>
/// <param name="Threads">Number of threads.</param>
public sealed record SweepWork(int Total, SweepShard Shard, int Threads);

/// <summary>How far a sweep is.</summary>
/// <param name="Before">Runs that were stored when it began.</param>
/// <param name="Done">Runs that are stored now.</param>
/// <param name="Total">Runs that are planned.</param>
/// <param name="Failed">Stored runs that failed.</param>
/// <param name="Elapsed">Time since it began.</param>
public sealed record SweepProgress(int Before, int Done, int Total, int Failed, TimeSpan Elapsed);

/// <summary>How a sweep ended.</summary>
/// <param name="Done">Runs that are stored.</param>
/// <param name="Total">Runs that are planned.</param>
/// <param name="Failed">Stored runs that failed.</param>
/// <param name="Elapsed">Time it took.</param>
public sealed record SweepEnd(int Done, int Total, int Failed, TimeSpan Elapsed);
