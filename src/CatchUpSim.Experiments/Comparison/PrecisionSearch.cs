using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Comparison;

/// <summary>
/// Goes on with a comparison until it is precise enough. Looking again and again at an interval and stopping when it is
/// narrow makes it a little too narrow; stopping on width and not on sign keeps that small, and it is said in the report.
/// </summary>
public static class PrecisionSearch
{
    /// <summary>Runs the planned replications, then blocks of them.</summary>
    /// <param name="worlds">The worlds.</param>
    /// <param name="plan">How many replications.</param>
    /// <param name="sinks">What takes them.</param>
    /// <param name="isEnough">Asked after the planned replications and after every block.</param>
    /// <param name="watch">Who watches.</param>
    public static PairedEnd Run(
        IReadOnlyList<Func<int, RunResult>> worlds,
        PrecisionPlan plan,
        IReadOnlyList<IPairedSink> sinks,
        Func<bool> isEnough,
        PairedWatch watch)
    {
        var end = new PairedEnd(0, [], Interrupted: false, TimeSpan.Zero);
        int next = plan.Replications;
        do
        {
            end = Extend(end, worlds, new PairedPlan(end.Replications, next, plan.Threads) { IsRead = plan.IsRead }, sinks, watch);
            next = Math.Min(PrecisionPlan.Block, plan.Most - end.Replications);
        }
        while (!end.Interrupted && next > 0 && !isEnough());
        return end;
    }

    private static PairedEnd Extend(
        PairedEnd before,
        IReadOnlyList<Func<int, RunResult>> worlds,
        PairedPlan block,
        IReadOnlyList<IPairedSink> sinks,
        PairedWatch watch)
    {
        int runs = before.Replications * worlds.Count;
        PairedEnd end = PairedEnsemble.Run(worlds, block, sinks, Show, watch.Cancellation);
        return new PairedEnd(
            before.Replications + end.Replications,
            [.. before.Failures, .. end.Failures],
            end.Interrupted,
            before.Elapsed + end.Elapsed) { TakenUp = Since(end.TakenUp) };

        void Show(EnsembleProgress progress) => watch.Progress?.Invoke(new EnsembleProgress(
            runs + progress.Done, runs + progress.Total, before.Failures.Count + progress.Failed, before.Elapsed + progress.Elapsed) { TakenUp = Since(progress.TakenUp) });

        TakenUp Since(TakenUp inBlock) => inBlock.Done == 0 ? before.TakenUp : new TakenUp(runs + inBlock.Done, before.Elapsed + inBlock.Elapsed);
    }
}
