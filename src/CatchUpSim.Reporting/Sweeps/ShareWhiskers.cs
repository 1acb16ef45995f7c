using CatchUpSim.Experiments.Statistics;

namespace CatchUpSim.Reporting;

/// <summary>Whiskers of shares over runs that share their luck; a share of one world has none.</summary>
internal static class ShareWhiskers
{
    /// <summary>Lower ends; not a number where there is no interval.</summary>
    public static double[] Lower(IEnumerable<ClusteredProportion> shares) =>
        [.. shares.Select(share => share.HasInterval ? share.Lower : double.NaN)];

    /// <summary>Upper ends; not a number where there is no interval.</summary>
    public static double[] Upper(IEnumerable<ClusteredProportion> shares) =>
        [.. shares.Select(share => share.HasInterval ? share.Upper : double.NaN)];

    /// <summary>What the caption says of the whiskers.</summary>
    public static string Meaning(IEnumerable<ClusteredProportion> shares)
    {
        bool[] have = [.. shares.Where(share => share.Total > 0).Select(share => share.HasInterval).Distinct()];
        return have is [true] ? "Whiskers: 95% intervals over luck (Wilson, clustered by world)."
            : have.Contains(true) ? "Whiskers: 95% intervals over luck (Wilson, clustered by world), none where there is one world."
            : "One world: no intervals over luck.";
    }
}
