namespace CatchUpSim.Reporting;

/// <summary>Whose share of a segment it is.</summary>
public enum ShareGroup
{
    /// <summary>The focal firm.</summary>
    Focal = 0,

    /// <summary>Home designers other than the focal firm.</summary>
    OtherHome = 1,

    /// <summary>The first of the foreign designers that are there from the start.</summary>
    FirstForeign = 2,

    /// <summary>The second of them.</summary>
    SecondForeign = 3,

    /// <summary>Foreign designers that are none of the two.</summary>
    OtherForeign = 4,
}

/// <summary>
/// The share of a group of designers in one segment, by month, over the worlds in which anybody sells there; not a
/// number while nobody does.
/// </summary>
/// <param name="Group">The group.</param>
/// <param name="Title">The group as readers see it.</param>
/// <param name="Mean">Mean; the means of all groups add up to one.</param>
/// <param name="Lower">25 per cent quantile, to half a per cent.</param>
/// <param name="Median">Median, to half a per cent.</param>
/// <param name="Upper">75 per cent quantile, to half a per cent.</param>
public sealed record GroupShares(
    ShareGroup Group,
    string Title,
    IReadOnlyList<double> Mean,
    IReadOnlyList<double> Lower,
    IReadOnlyList<double> Median,
    IReadOnlyList<double> Upper);

/// <summary>The shares of the groups of designers in one segment.</summary>
/// <param name="Segment">Name of the segment.</param>
/// <param name="Groups">The groups that exist, in the order of <see cref="ShareGroup"/>.</param>
public sealed record SegmentShares(string Segment, IReadOnlyList<GroupShares> Groups)
{
    /// <summary>Gets a value indicating whether anybody sells in the segment in any world.</summary>
    public bool HasSales => Groups.Count > 0 && Groups[0].Mean.Any(double.IsFinite);
}
