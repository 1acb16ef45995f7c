using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Observation;

/// <summary>Which firms a run keeps month by month.</summary>
public enum Recording
{
    /// <summary>Every firm.</summary>
    All = 0,

    /// <summary>The focal firm only.</summary>
    Focal = 1,
}

/// <summary>Copies the outcomes of the state into series, month after month. It only reads.</summary>
public sealed class Recorder
{
    private static readonly Outcome<DesignerId>[] FirmReadings = [.. FirmOutcomes.All];
    private static readonly Outcome<SegmentId>[] MarketReadings = [.. MarketOutcomes.All];

    private readonly SeriesTable _firms;
    private readonly SeriesTable _market;
    private readonly SeriesTable _foreignShares;
    private readonly DesignerId[] _foreign;
    private readonly double[] _group;
    private int _month;

    /// <summary>Initializes a new instance of the <see cref="Recorder"/> class.</summary>
    /// <param name="industry">The state to watch.</param>
    /// <param name="months">Months after the start that will be recorded.</param>
    /// <param name="recording">Which firms are kept.</param>
    public Recorder(IndustryState industry, int months, Recording recording)
    {
        int[] firms = recording == Recording.All
            ? Enumerable.Range(0, industry.Designers.Count).ToArray()
            : [industry.Focal.Index];
        Recording = recording;
        _firms = new SeriesTable([.. FirmOutcomes.All.Select(o => o.Name)], months + 1, firms);
        _market = new SeriesTable(
            [.. MarketOutcomes.All.Select(o => o.Name)], months + 1, [.. Enumerable.Range(0, industry.Segments.Count)]);
        _foreign = [.. industry.Designers.All.Where(designer => designer != industry.Focal
            && !industry.Designers.IsHome[designer] && industry.Designers.Status[designer] == DesignerStatus.Active)];
        _foreignShares = new SeriesTable(
            [.. _foreign.Select(designer => industry.Names.Designers[designer.Index])], months + 1, _market.Entities);
        _group = new double[months + 1];
    }

    /// <summary>Gets which firms are kept.</summary>
    public Recording Recording { get; }

    /// <summary>Gets the recorded firms.</summary>
    public SeriesTable Firms => _firms;

    /// <summary>Gets the recorded segments.</summary>
    public SeriesTable Market => _market;

    /// <summary>Gets the shares of the foreign designers that are active at the start, by designer, month and segment.</summary>
    public SeriesTable ForeignShares => _foreignShares;

    /// <summary>Gets the share of the home latecomers together in the whole market, by month so far.</summary>
    public ReadOnlySpan<double> LatecomerShare => _group.AsSpan(0, _month);

    /// <summary>Takes the records of the months up to a checkpoint.</summary>
    /// <param name="months">How many months were recorded.</param>
    /// <param name="take">Gives the next recorded value, in the order of <see cref="Recorded"/>.</param>
    internal void Restore(int months, Func<double> take)
    {
        _month = months;
        foreach (SeriesTable series in (SeriesTable[])[_firms, _market, _foreignShares])
        {
            for (int position = 0; position < series.Outcomes.Count * months * series.Entities.Count; position++)
            {
                int rest = position % (months * series.Entities.Count);
                series[position / (months * series.Entities.Count), rest / series.Entities.Count, rest % series.Entities.Count] = take();
            }
        }

        for (int month = 0; month < months; month++)
        {
            _group[month] = take();
        }
    }

    /// <summary>All recorded values so far: firms, market, latecomers' share.</summary>
    internal IEnumerable<double> Recorded()
    {
        foreach (SeriesTable series in (SeriesTable[])[_firms, _market, _foreignShares])
        {
            for (int outcome = 0; outcome < series.Outcomes.Count; outcome++)
            {
                for (int position = 0; position < _month * series.Entities.Count; position++)
                {
                    yield return series[outcome, position / series.Entities.Count, position % series.Entities.Count];
                }
            }
        }

        for (int month = 0; month < _month; month++)
        {
            yield return _group[month];
        }
    }

    /// <summary>Records the present month.</summary>
    public void Record(IndustryState industry)
    {
        for (int i = 0; i < _firms.Entities.Count; i++)
        {
            var designer = new DesignerId(_firms.Entities[i]);
            if (industry.Designers.Status[designer] == DesignerStatus.Absent)
            {
                continue;
            }

            for (int outcome = 0; outcome < FirmReadings.Length; outcome++)
            {
                _firms[outcome, _month, i] = FirmReadings[outcome].Read(industry, designer);
            }
        }

        foreach (SegmentId segment in industry.Segments.All)
        {
            for (int outcome = 0; outcome < MarketReadings.Length; outcome++)
            {
                _market[outcome, _month, segment.Index] = MarketReadings[outcome].Read(industry, segment);
            }

            for (int i = 0; i < _foreign.Length; i++)
            {
                _foreignShares[i, _month, segment.Index] = industry.MarketPositions.Share[_foreign[i], segment];
            }
        }

        _group[_month++] = GroupShare(industry);
    }

    private static double GroupShare(IndustryState industry)
    {
        double group = 0;
        double all = 0;
        foreach (DesignerId designer in industry.Designers.All)
        {
            foreach (double sales in industry.MarketPositions.Sales.Row(designer))
            {
                all += sales;
                group += industry.Designers.IsHome[designer] && industry.Designers.IsLatecomer[designer] ? sales : 0;
            }
        }

        return all > 0 ? group / all : 0;
    }
}
