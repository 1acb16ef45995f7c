namespace CatchUpSim.Experiments;

/// <summary>
/// Up to where runs were read that an earlier attempt had computed: what came until the last of them tells nothing of how fast runs are computed now.
/// </summary>
/// <param name="Done">Runs done when the last one that was read was taken; zero when none was read.</param>
/// <param name="Elapsed">Time since the start by then.</param>
public readonly record struct TakenUp(int Done, TimeSpan Elapsed)
{
    /// <summary>Runs computed per second since then; null before the first one.</summary>
    /// <param name="done">Runs done by now.</param>
    /// <param name="elapsed">Time since the start.</param>
    public double? Rate(int done, TimeSpan elapsed) => done > Done && elapsed > Elapsed ? (done - Done) / (elapsed - Elapsed).TotalSeconds : null;
}
