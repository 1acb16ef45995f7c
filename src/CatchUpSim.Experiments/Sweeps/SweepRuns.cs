using System.Globalization;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Sweeps;

/// <summary>Computes one replication of a scenario, as long as its time has not run out.</summary>
/// <param name="scenario">All inputs.</param>
/// <param name="seed">The study's seed.</param>
/// <param name="replication">Number of the replication.</param>
/// <param name="stop">Ends the run by an exception when its time has run out, or the whole sweep is stopped.</param>
public delegate RunResult SweepRunFunction(Scenario scenario, ulong seed, int replication, CancellationToken stop);

/// <summary>Computes the runs of a sweep one by one; whatever goes wrong with a run becomes its failure.</summary>
/// <param name="plan">The plan.</param>
/// <param name="scenarioAt">Makes the scenario of a point from the values of its factors.</param>
/// <param name="run">Computes a replication.</param>
/// <param name="timeLimit">Longest time of a run, or null.</param>
/// <param name="cancellation">Stops the sweep: a run under way is given up, which is no failure of it.</param>
public sealed class SweepRuns(
    SweepPlan plan,
    Func<IReadOnlyList<double>, Scenario> scenarioAt,
    SweepRunFunction run,
    TimeSpan? timeLimit,
    CancellationToken cancellation = default)
{
    private readonly Func<RunSummary, double>[] _outcomes =
        [.. RunSummary.Columns.Where(column => plan.Outcomes.Contains(column.Name, StringComparer.Ordinal)).Select(column => column.Read)];

    /// <summary>Computes a run; called on several threads at once.</summary>
    /// <returns>What is kept of it, or null when it was given up because the sweep is stopped.</returns>
    public SweepRow? Compute(int number)
    {
        int point = plan.PointOf(number);
        int replication = plan.ReplicationOf(number);
        var row = new SweepRow(number, point, replication, null);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stop.CancelAfter(timeLimit ?? Timeout.InfiniteTimeSpan);
        try
        {
            RunResult result = run(scenarioAt(plan.Points[point].Values), plan.Seed, replication, stop.Token);
            return result.Failure is { } breach
                ? row with { Failure = Failed(replication, breach.Month.ToString(), breach.Entity, breach.Identity, breach.Detail) }
                : Completed(row, result);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            if (cancellation.IsCancellationRequested)
            {
                return null;
            }

            string limit = timeLimit!.Value.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return row with { Failure = Failed(replication, string.Empty, string.Empty, "time limit", $"took longer than {limit} s") };
        }
        catch (Exception error)
        {
            string reason = error.Message.ReplaceLineEndings(" ");
            return row with { Failure = Failed(replication, string.Empty, string.Empty, error.GetType().Name, reason) };
        }
    }

    private SweepRow Completed(SweepRow row, RunResult result)
    {
        double[] outcomes = [.. _outcomes.Select(read => read(result.Summary))];
        int broken = Array.FindIndex(outcomes, double.IsInfinity);
        if (broken >= 0)
        {
            string detail = $"{plan.Outcomes[broken]} = {outcomes[broken].ToString(CultureInfo.InvariantCulture)}";
            return row with { Failure = Failed(row.Replication, string.Empty, string.Empty, "finite outcome", detail) };
        }

        return row with
        {
            Fate = result.Summary.Fate.ToString(),
            Regime = result.Summary.Regime.ToString(),
            Outcomes = outcomes,
            StateHash = result.StateHash,
        };
    }

    private FailedRun Failed(int replication, string month, string entity, string identity, string detail) =>
        new(replication, plan.Seed, month, entity, identity, detail);
}
