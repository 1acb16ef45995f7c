namespace CatchUpSim.Experiments.Patterns;

/// <summary>The product-limit estimate of Kaplan and Meier (1958).</summary>
public static class KaplanMeier
{
    /// <summary>One less the product over all times with exits of one less exits over those at risk.</summary>
    /// <param name="readings">Y: 1 for a time that ends in an exit, 0 for one that ends otherwise; X: the time at risk.</param>
    public static double Gone(IReadOnlyCollection<Reading> readings)
    {
        double survival = 1;
        int atRisk = readings.Count;
        foreach (IGrouping<double, Reading> time in readings.GroupBy(reading => reading.X).OrderBy(group => group.Key))
        {
            // Who is censored in a month was at risk in it.
            survival *= 1 - ((double)time.Count(reading => reading.Y > 0) / atRisk);
            atRisk -= time.Count();
        }

        return readings.Count > 0 ? 1 - survival : double.NaN;
    }
}
