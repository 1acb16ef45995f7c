using CatchUpSim.Model.Observation;

namespace CatchUpSim.Reporting;

/// <summary>Mean shares of the groups of designers in one segment, by month; not a number while nobody sells there.</summary>
/// <param name="Segment">Name of the segment.</param>
/// <param name="Foreign">Foreign designers.</param>
/// <param name="Focal">The focal firm.</param>
/// <param name="OtherHome">Other home designers.</param>
public sealed record SegmentShares(
    string Segment, IReadOnlyList<double> Foreign, IReadOnlyList<double> Focal, IReadOnlyList<double> OtherHome);

/// <summary>Adds up the shares of the groups of designers over worlds.</summary>
internal sealed class MarketTally(StudyHeading heading)
{
    private const int Groups = 3;

    private readonly double[,,] _sums = new double[heading.Segments.Count, heading.Months, Groups];
    private readonly int[,] _worlds = new int[heading.Segments.Count, heading.Months];

    public void Add(SeriesTable market)
    {
        int sales = market.IndexOf("sales");
        int domestic = market.IndexOf("domestic_share");
        int focal = market.IndexOf("focal_share");
        for (int segment = 0; segment < heading.Segments.Count; segment++)
        {
            for (int month = 0; month < Math.Min(market.Months, heading.Months); month++)
            {
                double home = market[domestic, month, segment];
                if (market[sales, month, segment] > 0 && double.IsFinite(home))
                {
                    double own = Math.Clamp(market[focal, month, segment], 0, home);
                    _sums[segment, month, 0] += 1 - home;
                    _sums[segment, month, 1] += own;
                    _sums[segment, month, 2] += home - own;
                    _worlds[segment, month]++;
                }
            }
        }
    }

    public IReadOnlyList<SegmentShares> Read() =>
    [
        .. heading.Segments.Select((name, segment) =>
            new SegmentShares(name, Mean(segment, 0), Mean(segment, 1), Mean(segment, 2))),
    ];

    private double[] Mean(int segment, int group) =>
    [
        .. Enumerable.Range(0, heading.Months).Select(month =>
            _worlds[segment, month] == 0 ? double.NaN : _sums[segment, month, group] / _worlds[segment, month]),
    ];
}
