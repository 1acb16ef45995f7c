using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments;

/// <summary>
/// Runs computed ahead on worker threads and taken in order. At most a window of them is held, so memory stays flat
/// however many replications there are and however slow the taker is.
/// </summary>
internal sealed class OrderedRuns(Func<int, RunResult> run, EnsemblePlan plan, CancellationToken cancellation)
    : IDisposable
{
    // Stands in the place of a run that was stopped on its way: nothing is handed over for it.
    private static readonly RunRecord Stopped = new(-1, null, null);

    private readonly RunRecord?[] _ready = new RunRecord?[plan.Window];
    private readonly List<Thread> _threads = [];
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _room = new(plan.Window);
    private readonly AutoResetEvent _arrived = new(initialState: false);
    private int _claimed;
    private int _taken;
    private bool _stopped;

    /// <summary>Starts the worker threads.</summary>
    public void Start()
    {
        for (int i = 0; i < plan.Threads; i++)
        {
            var thread = new Thread(Work) { IsBackground = true, Name = $"runs {i}" };
            _threads.Add(thread);
            thread.Start();
        }
    }

    /// <summary>
    /// The next run in order, or null after the last one or when the ensemble was cancelled. What is handed over has no
    /// gaps: after a run that was stopped on its way nothing comes, or its successors would be taken for it.
    /// </summary>
    public RunRecord? TakeNext()
    {
        while (true)
        {
            lock (_gate)
            {
                int slot = _taken % plan.Window;
                if (_ready[slot] is { } record)
                {
                    if (ReferenceEquals(record, Stopped))
                    {
                        return null;
                    }

                    _ready[slot] = null;
                    _taken++;
                    _room.Release();
                    return record;
                }

                if (_taken == plan.Replications || (_taken == _claimed && IsStopping))
                {
                    return null;
                }
            }

            // The time-out only serves cancellation while no run is under way.
            _arrived.WaitOne(TimeSpan.FromMilliseconds(100));
        }
    }

    /// <summary>Lets the workers finish the runs they are at and waits for them.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _stopped = true;
        }

        _room.Release(plan.Threads);
        foreach (Thread thread in _threads)
        {
            thread.Join();
        }

        _room.Dispose();
        _arrived.Dispose();
    }

    private bool IsStopping => _stopped || cancellation.IsCancellationRequested;

    private void Work()
    {
        while (true)
        {
            _room.Wait();
            int replication;
            lock (_gate)
            {
                if (IsStopping || _claimed == plan.Replications)
                {
                    // The next waiting worker must learn it as well.
                    _room.Release();
                    _arrived.Set();
                    return;
                }

                replication = _claimed++;
            }

            RunRecord record = Compute(replication);
            lock (_gate)
            {
                _ready[replication % plan.Window] = record;
            }

            _arrived.Set();
        }
    }

    private RunRecord Compute(int replication)
    {
        try
        {
            RunResult result = run(replication);
            return result.Failure is not { } breach
                ? new RunRecord(replication, result, null)
                : Failed(replication, result.Seed, breach);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return Stopped;
        }
        catch (Exception error)
        {
            return new RunRecord(
                replication,
                null,
                new FailedRun(replication, null, string.Empty, string.Empty, error.GetType().Name, error.Message));
        }
    }

    private static RunRecord Failed(int replication, ulong seed, RunFailure breach)
    {
        Month month = breach.Month;
        return new RunRecord(
            replication,
            null,
            new FailedRun(replication, seed, month.ToString(), breach.Entity, breach.Identity, breach.Detail));
    }
}
