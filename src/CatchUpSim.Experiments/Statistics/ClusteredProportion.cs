using MathNet.Numerics.Distributions;

namespace CatchUpSim.Experiments.Statistics;

/// <summary>
/// A share of runs of which some met the same luck: runs of the same replication at several points of a design. The
/// interval is Wilson's with the number of independent runs that would have the same variance as the replications have.
/// </summary>
/// <param name="Value">The share; not a number without runs.</param>
/// <param name="Lower">Lower end of the 95 % interval; 0 without an interval.</param>
/// <param name="Upper">Upper end of the 95 % interval; 1 without an interval.</param>
/// <param name="Total">Number of runs.</param>
/// <param name="Worlds">Number of replications of equal size that weigh as much together (Kish), rounded down.</param>
public readonly record struct ClusteredProportion(double Value, double Lower, double Upper, int Total, int Worlds)
{
    /// <summary>Gets a value indicating whether there is an interval: one world says nothing about how unlike others are.</summary>
    public bool HasInterval => Worlds > 1;

    /// <summary>The share of runs with a property.</summary>
    /// <param name="clusters">For each replication the runs with the property and all runs.</param>
    public static ClusteredProportion Of(IReadOnlyCollection<(int Count, int Total)> clusters)
    {
        ArgumentNullException.ThrowIfNull(clusters);
        int total = clusters.Sum(cluster => cluster.Total);
        if (total == 0)
        {
            return new ClusteredProportion(double.NaN, 0, 1, 0, 0);
        }

        // One under way has few runs, and is not yet one more world.
        double share = (double)clusters.Sum(cluster => cluster.Count) / total;
        int worlds = (int)((long)total * total / clusters.Sum(cluster => (long)cluster.Total * cluster.Total));
        if (worlds < 2)
        {
            return new ClusteredProportion(share, 0, 1, total, worlds);
        }

        (double lower, double upper) = WilsonInterval.Of(share, IndependentRuns(clusters, share, total, worlds), Proportion.Normal95);
        return new ClusteredProportion(share, lower, upper, total, worlds);
    }

    private static double IndependentRuns(IReadOnlyCollection<(int Count, int Total)> clusters, double share, int total, int worlds)
    {
        // Where all runs agree the variance says nothing, so that each replication counts as one run.
        if (share is 0 or 1)
        {
            return worlds;
        }

        double squares = clusters.Sum(cluster => Math.Pow(cluster.Count - (share * cluster.Total), 2));
        double variance = squares / ((double)total * total) * clusters.Count / (clusters.Count - 1);
        double runs = Math.Min(total, share * (1 - share) / variance);

        // The variance is known from few replications: Wilson's with Student's t in place of z (Korn & Graubard 1998, Survey Methodology
        // 24:193), which can leave less than one run.
        return runs * Math.Pow(Proportion.Normal95 / StudentT.InvCDF(0, 1, worlds - 1, 0.975), 2);
    }
}
