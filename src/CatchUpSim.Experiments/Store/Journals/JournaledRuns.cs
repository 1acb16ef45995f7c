using CatchUpSim.Model.Checkpoints;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Store;

/// <summary>Runs that are kept in a journal as they are computed.</summary>
public static class JournaledRuns
{
    /// <summary>What computes the runs of a world but reads those that the journal holds, and keeps the others; those that fail are not kept.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="run">Computes the replication of a number.</param>
    /// <param name="world">Position of the world.</param>
    /// <param name="worlds">Number of worlds.</param>
    public static Func<int, RunResult> Over(this Journal journal, Func<int, RunResult> run, int world = 0, int worlds = 1) => replication =>
    {
        int key = checked((replication * worlds) + world);
        if (journal.Read(key) is { } kept)
        {
            return ResultBytes.Read(kept);
        }

        RunResult result = run(replication);
        if (result.Failure is null)
        {
            journal.Keep(key, ResultBytes.Write(result));
        }

        return result;
    };
}
