namespace CatchUpSim.Experiments.Statistics;

/// <summary>What a date counts for in runs that never reach it, where runs are to be chosen from and none may be left out.</summary>
public static class NeverReached
{
    /// <summary>One month after the end of the run for outcomes that are dates; not a number for others.</summary>
    /// <param name="unit">Unit of the outcome.</param>
    /// <param name="months">Months from the start of the run to its end.</param>
    public static double Of(string unit, int months) =>
        unit.StartsWith("months", StringComparison.Ordinal) ? months + 1 : double.NaN;
}
