namespace CatchUpSim.Experiments.Statistics;

/// <summary>The five quantiles of a fan: 5, 25, 50, 75 and 95 per cent, and of how many numbers.</summary>
/// <param name="Q05">5 per cent quantile.</param>
/// <param name="Q25">25 per cent quantile.</param>
/// <param name="Q50">Median.</param>
/// <param name="Q75">75 per cent quantile.</param>
/// <param name="Q95">95 per cent quantile.</param>
/// <param name="Count">How many numbers; without any the quantiles are not a number.</param>
public readonly record struct QuantileSet(double Q05, double Q25, double Q50, double Q75, double Q95, int Count)
{
    /// <summary>Gets the quantiles of no numbers.</summary>
    public static QuantileSet Empty { get; } =
        new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, 0);

    /// <summary>The quantiles of some numbers; those that are not a number are left out.</summary>
    public static QuantileSet Of(IEnumerable<double> values)
    {
        double[] sorted = values.Where(value => !double.IsNaN(value)).ToArray();
        Array.Sort(sorted);
        return OfSorted(sorted);
    }

    /// <summary>The quantiles of ascending numbers, none of them not-a-number.</summary>
    public static QuantileSet OfSorted(ReadOnlySpan<double> sorted) =>
        sorted.IsEmpty
            ? Empty
            : new QuantileSet(
                Quantile(sorted, 0.05),
                Quantile(sorted, 0.25),
                Quantile(sorted, 0.50),
                Quantile(sorted, 0.75),
                Quantile(sorted, 0.95),
                sorted.Length);

    /// <summary>
    /// One quantile of ascending numbers by linear interpolation between order statistics (Hyndman and Fan's type 7,
    /// the default of R and NumPy). Infinite numbers are allowed.
    /// </summary>
    public static double Quantile(ReadOnlySpan<double> sorted, double probability)
    {
        double position = probability * (sorted.Length - 1);
        int below = (int)Math.Floor(position);
        double fraction = position - below;
        double low = sorted[below];
        if (fraction == 0 || sorted[below + 1] == low)
        {
            return low;
        }

        return low + (fraction * (sorted[below + 1] - low));
    }
}
