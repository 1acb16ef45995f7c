namespace CatchUpSim.Experiments.Statistics.Collecting;

/// <summary>Quantiles over runs, month by month.</summary>
internal static class MonthlyQuantiles
{
    /// <summary>The quantiles of one series.</summary>
    /// <param name="values">Values run by run, within a run month by month; not a number where there is none.</param>
    /// <param name="runs">Number of runs.</param>
    /// <param name="months">Number of months.</param>
    public static QuantileSet[] Of(float[] values, int runs, int months)
    {
        var quantiles = new QuantileSet[months];
        float[] present = new float[runs];
        double[] sorted = new double[runs];
        for (int month = 0; month < months; month++)
        {
            int count = 0;
            for (int run = 0; run < runs; run++)
            {
                float value = values[(run * months) + month];
                if (!float.IsNaN(value))
                {
                    present[count++] = value;
                }
            }

            present.AsSpan(0, count).Sort();
            for (int i = 0; i < count; i++)
            {
                sorted[i] = present[i];
            }

            quantiles[month] = QuantileSet.OfSorted(sorted.AsSpan(0, count));
        }

        return quantiles;
    }
}
