using System.Diagnostics;
using CatchUpSim.Model;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments;

/// <summary>
/// Computes many runs on several threads and hands them over in the order of their replications, so that whatever is
/// made of them is the same on one core and on sixteen.
/// </summary>
public static class Ensemble
{
    /// <summary>The runs of a scenario, as <see cref="Run"/> takes them.</summary>
    /// <param name="scenario">All inputs.</param>
    /// <param name="seed">The study's seed.</param>
    /// <param name="recording">Which firms are kept month by month.</param>
    public static Func<int, RunResult> RunsOf(Scenario scenario, ulong seed, Recording recording = Recording.All) =>
        replication => Simulation.Run(scenario, seed, replication, recording);

    /// <summary>Runs all replications; a run that fails is recorded and the others go on.</summary>
    /// <param name="run">Computes the replication of a number; called on several threads at once.</param>
    /// <param name="plan">How many runs, on how many threads.</param>
    /// <param name="sinks">
    /// What takes the runs; called on the calling thread, in order. One that throws an <see cref="IOException"/>, as on a full
    /// disk, ends the ensemble: its run counts as not done, and what was done stays. Those that can do so belong first.
    /// </param>
    /// <param name="progress">Told after every run; called on the calling thread.</param>
    /// <param name="cancellation">
    /// Stops the ensemble: what is done stays, no further run begins, and a run under way that knows the token may end
    /// by <see cref="OperationCanceledException"/>; others are waited for.
    /// </param>
    public static EnsembleEnd Run(
        Func<int, RunResult> run,
        EnsemblePlan plan,
        IReadOnlyList<IRunSink> sinks,
        Action<EnsembleProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        var clock = Stopwatch.StartNew();
        var failures = new List<FailedRun>();
        IOException? refusal = null;
        int done = 0;
        TakenUp taken = default;
        using (var queue = new OrderedRuns(run, plan, cancellation))
        {
            queue.Start();
            while (queue.TakeNext() is { } record)
            {
                try
                {
                    HandOver(record, sinks);
                }
                catch (IOException problem)
                {
                    refusal = problem;
                    break;
                }

                done++;
                taken = plan.IsRead?.Invoke(record.Replication) == true ? new TakenUp(done, clock.Elapsed) : taken;
                if (record.Failure is { } failure)
                {
                    failures.Add(failure);
                }

                progress?.Invoke(new EnsembleProgress(done, plan.Replications, failures.Count, clock.Elapsed) { TakenUp = taken });
            }
        }

        return new EnsembleEnd(done - failures.Count, failures, done < plan.Replications, clock.Elapsed) { Refusal = refusal, TakenUp = taken };
    }

    private static void HandOver(RunRecord record, IReadOnlyList<IRunSink> sinks)
    {
        foreach (IRunSink sink in sinks)
        {
            sink.Accept(record);
        }
    }
}
