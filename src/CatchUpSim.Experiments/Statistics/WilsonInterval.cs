namespace CatchUpSim.Experiments.Statistics;

/// <summary>Wilson's score interval of a share (1927), which stays within 0 and 1. All intervals of shares are this one.</summary>
internal static class WilsonInterval
{
    /// <summary>The ends of the interval: 0 and 1 exactly where nobody and everybody has the property.</summary>
    /// <param name="share">The share.</param>
    /// <param name="runs">Number of independent runs that say as much about it; need not be whole.</param>
    /// <param name="quantile">The standard normal quantile that belongs to the confidence.</param>
    public static (double Lower, double Upper) Of(double share, double runs, double quantile)
    {
        double square = quantile * quantile;
        double centre = share + (square / (2 * runs));
        double half = quantile * Math.Sqrt((share * (1 - share) / runs) + (square / (4 * runs * runs)));
        double scale = 1 + (square / runs);
        return (share == 0 ? 0 : (centre - half) / scale, share == 1 ? 1 : (centre + half) / scale);
    }
}
