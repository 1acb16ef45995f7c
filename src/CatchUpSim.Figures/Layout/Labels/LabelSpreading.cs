namespace CatchUpSim.Figures;

/// <summary>
/// Pushes labels along a line apart so that none overlap and each stays near the place that it wants.
/// </summary>
internal static class LabelSpreading
{
    private readonly record struct Cluster(int First, int Count, double Size, double Wish);

    /// <summary>Starts of labels, given by wanted start and size in ascending order, between two ends.</summary>
    public static double[] Spread(IReadOnlyList<(double Start, double Size)> labels, double low, double high)
    {
        // Neighbours that would overlap form a cluster, which sits at the mean of what its members want.
        var clusters = new List<Cluster>();
        for (var index = 0; index < labels.Count; index++)
        {
            clusters.Add(new Cluster(index, 1, labels[index].Size, labels[index].Start));
            while (clusters.Count > 1 && StartOf(clusters[^2]) + clusters[^2].Size > StartOf(clusters[^1]))
            {
                var (before, after) = (clusters[^2], clusters[^1]);
                var count = before.Count + after.Count;
                var wish = ((before.Wish * before.Count) + ((after.Wish - before.Size) * after.Count)) / count;
                clusters.RemoveAt(clusters.Count - 1);
                clusters[^1] = new Cluster(before.First, count, before.Size + after.Size, wish);
            }
        }

        var starts = new double[labels.Count];
        foreach (var cluster in clusters)
        {
            var at = StartOf(cluster);
            for (var index = cluster.First; index < cluster.First + cluster.Count; index++)
            {
                starts[index] = at;
                at += labels[index].Size;
            }
        }

        return starts;

        double StartOf(Cluster cluster) => Math.Clamp(cluster.Wish, low, Math.Max(low, high - cluster.Size));
    }
}
