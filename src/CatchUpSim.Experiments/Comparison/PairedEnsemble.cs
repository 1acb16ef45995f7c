using System.Diagnostics;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Comparison;

/// <summary>
/// Computes the same replications of several worlds on several threads and hands each replication over as a whole, in
/// order. Every world gets the same replication numbers; with the same seed behind them it gets the same luck, draw by
/// draw, because draws are addressed. What is under way is bounded, so memory stays flat.
/// </summary>
public static class PairedEnsemble
{
    /// <summary>Runs the replications; a run that fails is recorded and the others go on.</summary>
    /// <param name="worlds">Each computes the replication of a number in its world; called on several threads.</param>
    /// <param name="plan">Which replications, on how many threads.</param>
    /// <param name="sinks">What takes the replications; called on the calling thread, in order.</param>
    /// <param name="progress">Told after every run of a world; called on the calling thread.</param>
    /// <param name="cancellation">
    /// Stops after the runs under way. A replication that is not complete in all worlds by then is dropped.
    /// </param>
    public static PairedEnd Run(
        IReadOnlyList<Func<int, RunResult>> worlds,
        PairedPlan plan,
        IReadOnlyList<IPairedSink> sinks,
        Action<EnsembleProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        var clock = Stopwatch.StartNew();
        var failures = new List<PairedFailure>();
        var gathered = new List<RunRecord>(worlds.Count);
        int total = checked(plan.Replications * worlds.Count);
        (int done, int failed) = (0, 0);
        TakenUp taken = default;

        // Runs are claimed replication by replication, so that an early end leaves at most a few halves behind.
        using var queue = new OrderedRuns(
            job => worlds[job % worlds.Count](plan.First + (job / worlds.Count)),
            new EnsemblePlan(total, plan.Threads),
            cancellation);
        queue.Start();
        while (queue.TakeNext() is { } record)
        {
            bool isRead = plan.IsRead?.Invoke((plan.First * worlds.Count) + done) == true;
            int replication = plan.First + (done++ / worlds.Count);
            taken = isRead ? new TakenUp(done, clock.Elapsed) : taken;
            failed += record.Failure is null ? 0 : 1;
            gathered.Add(Numbered(record, replication));
            if (gathered.Count == worlds.Count)
            {
                HandOver(new PairedRuns(replication, [.. gathered]), sinks, failures);
                gathered.Clear();
            }

            progress?.Invoke(new EnsembleProgress(done, total, failed, clock.Elapsed) { TakenUp = taken });
        }

        return new PairedEnd(done / worlds.Count, failures, done < total, clock.Elapsed) { TakenUp = taken };
    }

    // The queue counts jobs; the world knows replications.
    private static RunRecord Numbered(RunRecord record, int replication) => record with
    {
        Replication = replication,
        Failure = record.Failure is { } failure ? failure with { Replication = replication } : null,
    };

    private static void HandOver(PairedRuns runs, IReadOnlyList<IPairedSink> sinks, List<PairedFailure> failures)
    {
        for (int world = 0; world < runs.Worlds.Count; world++)
        {
            if (runs.Worlds[world].Failure is { } failure)
            {
                failures.Add(new PairedFailure(world, failure));
            }
        }

        foreach (IPairedSink sink in sinks)
        {
            sink.Accept(runs);
        }
    }
}
