namespace CatchUpSim.Experiments.Statistics;

/// <summary>
/// A share of runs of which some met the same luck: worlds of the same replication at several points of a design. The
/// interval is Wilson's with the number of independent runs that would have the same variance as the replications have.
/// </summary>
/// <param name="Value">The share; not a number without runs.</param>
/// <param name="Lower">Lower end of the 95 % interval.</param>
/// <param name="Upper">Upper end of the 95 % interval.</param>
/// <param name="Total">Number of runs.</param>
public readonly record struct ClusteredProportion(double Value, double Lower, double Upper, int Total)
{
    /// <summary>The share of runs with a property.</summary>
    /// <param name="clusters">For each replication the runs with the property and all runs.</param>
    public static ClusteredProportion Of(IReadOnlyCollection<(int Count, int Total)> clusters)
    {
        ArgumentNullException.ThrowIfNull(clusters);
        int total = clusters.Sum(cluster => cluster.Total);
        if (total == 0)
        {
            return new ClusteredProportion(double.NaN, 0, 1, 0);
        }

        double share = (double)clusters.Sum(cluster => cluster.Count) / total;
        double n = Math.Clamp(IndependentRuns(clusters, share, total), 1, total);
        (double lower, double upper) = Wilson(share, n);
        return new ClusteredProportion(share, lower, upper, total);
    }

    private static double IndependentRuns(IReadOnlyCollection<(int Count, int Total)> clusters, double share, int total)
    {
        // One replication says nothing about how alike runs of a replication are; and where all runs agree the variance
        // says nothing either, so that each replication counts as one run.
        if (clusters.Count < 2)
        {
            return total;
        }

        if (share is 0 or 1)
        {
            return clusters.Count;
        }

        double squares = clusters.Sum(cluster => Math.Pow(cluster.Count - (share * cluster.Total), 2));
        double variance = squares / ((double)total * total) * clusters.Count / (clusters.Count - 1);
        return variance > 0 ? share * (1 - share) / variance : total;
    }

    private static (double Lower, double Upper) Wilson(double share, double n)
    {
        double z = Proportion.Normal95;
        double centre = share + (z * z / (2 * n));
        double half = z * Math.Sqrt((share * (1 - share) / n) + (z * z / (4 * n * n)));
        double scale = 1 + (z * z / n);
        return (share == 0 ? 0 : (centre - half) / scale, share == 1 ? 1 : (centre + half) / scale);
    }
}
