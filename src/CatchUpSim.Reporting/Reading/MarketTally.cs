using CatchUpSim.Model.Observation;

namespace CatchUpSim.Reporting;

/// <summary>Collects the shares of the groups of designers over worlds.</summary>
internal sealed class MarketTally(StudyHeading heading)
{
    private const int NamedForeign = 2;

    private static readonly int Groups = Enum.GetValues<ShareGroup>().Length;

    private readonly ShareTally?[,,] _tallies = new ShareTally?[heading.Segments.Count, heading.Months, Groups];
    private readonly double[] _shares = new double[Groups];
    private IReadOnlyList<string> _foreign = [];

    /// <summary>Adds a world.</summary>
    public void Add(RunResult run)
    {
        SeriesTable market = run.Market;
        int sales = market.IndexOf("sales");
        int domestic = market.IndexOf("domestic_share");
        int focal = market.IndexOf("focal_share");
        _foreign = run.ForeignShares?.Outcomes ?? [];
        for (int segment = 0; segment < heading.Segments.Count; segment++)
        {
            for (int month = 0; month < Math.Min(market.Months, heading.Months); month++)
            {
                double home = market[domestic, month, segment];
                if (market[sales, month, segment] > 0 && double.IsFinite(home))
                {
                    Split(run, (month, segment), home, market[focal, month, segment]);
                    Count(segment, month);
                }
            }
        }
    }

    /// <summary>The shares so far.</summary>
    public IReadOnlyList<SegmentShares> Read() =>
    [
        .. heading.Segments.Select((name, segment) => new SegmentShares(
            name, [.. Enum.GetValues<ShareGroup>().Where(Exists).Select(group => Read(segment, group))])),
    ];

    private void Split(RunResult run, (int Month, int Segment) at, double home, double focal)
    {
        Array.Clear(_shares);
        double own = Math.Clamp(focal, 0, 1);
        double ownAtHome = Math.Min(own, home);
        _shares[(int)ShareGroup.Focal] = own;
        _shares[(int)ShareGroup.OtherHome] = home - ownAtHome;
        double foreign = 1 - home - (own - ownAtHome);
        for (int i = 0; i < Math.Min(_foreign.Count, NamedForeign); i++)
        {
            double share = Math.Clamp(run.ForeignShares![i, at.Month, at.Segment], 0, Math.Max(0, foreign));
            _shares[(int)ShareGroup.FirstForeign + i] = share;
            foreign -= share;
        }

        _shares[(int)ShareGroup.OtherForeign] = foreign;
    }

    private void Count(int segment, int month)
    {
        for (int group = 0; group < Groups; group++)
        {
            if (Exists((ShareGroup)group))
            {
                (_tallies[segment, month, group] ??= new ShareTally()).Add(_shares[group]);
            }
        }
    }

    // Foreign designers beyond the named ones are one group, which most scenarios do not have.
    private bool Exists(ShareGroup group) => group switch
    {
        ShareGroup.FirstForeign => _foreign.Count > 0,
        ShareGroup.SecondForeign => _foreign.Count > 1,
        ShareGroup.OtherForeign => _foreign.Count != 1 && _foreign.Count != NamedForeign,
        _ => true,
    };

    private string TitleOf(ShareGroup group) => group switch
    {
        ShareGroup.Focal => heading.FocalFirm,
        ShareGroup.OtherHome => "other home designers",
        ShareGroup.FirstForeign => heading.TitleOf(_foreign[0]),
        ShareGroup.SecondForeign => heading.TitleOf(_foreign[1]),
        _ => _foreign.Count == 0 ? "foreign designers" : "other foreign designers",
    };

    private GroupShares Read(int segment, ShareGroup group)
    {
        return new GroupShares(
            group,
            TitleOf(group),
            By(tally => tally.Mean),
            By(tally => tally.Quantile(0.25)),
            By(tally => tally.Quantile(0.5)),
            By(tally => tally.Quantile(0.75)));

        double[] By(Func<ShareTally, double> value) =>
        [
            .. Enumerable.Range(0, heading.Months)
                .Select(month => _tallies[segment, month, (int)group] is { } tally ? value(tally) : double.NaN),
        ];
    }
}
