using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Statistics.Collecting;

/// <summary>Collects every outcome of the focal firm and of the segments, for the fans.</summary>
internal sealed class FanCollector(StatisticsSettings settings) : IDisposable
{
    private SeriesArchive? _archive;
    private IReadOnlyList<string> _segments = [];
    private int _months;

    private static int FirmCount => FirmOutcomes.All.Count;

    private static int MarketCount => MarketOutcomes.All.Count;

    /// <summary>Adds a run.</summary>
    public void Add(FocalRun run)
    {
        SeriesTable market = run.Result.Market;
        if (_archive is null)
        {
            _months = run.Months;
            _segments = run.Result.Names.Segments;
            int series = FirmCount + (MarketCount * _segments.Count);
            _archive = new SeriesArchive(series, _months, settings.MemoryLimit, settings.SpillFolder);
        }

        for (int outcome = 0; outcome < FirmCount; outcome++)
        {
            Span<float> place = _archive.Place(outcome);
            for (int month = 0; month < _months; month++)
            {
                place[month] = run.IsAlive(month) ? (float)run.Value(outcome, month) : float.NaN;
            }
        }

        for (int i = 0; i < MarketCount * _segments.Count; i++)
        {
            Span<float> place = _archive.Place(FirmCount + i);
            for (int month = 0; month < _months; month++)
            {
                place[month] = (float)market[i / _segments.Count, month, i % _segments.Count];
            }
        }

        _archive.CompleteRun();
    }

    /// <summary>The quantiles of everything collected.</summary>
    public FanStatistics Summarize()
    {
        SeriesArchive archive = _archive ?? throw new InvalidOperationException("No run was collected.");
        var fans = new Fan[FirmCount + (MarketCount * _segments.Count)];
        Parallel.For(
            0,
            fans.Length,
            new ParallelOptions { MaxDegreeOfParallelism = settings.Threads },
            () => new float[archive.Runs * _months],
            (series, _, values) =>
            {
                archive.Read(series, values);
                fans[series] = Describe(series, MonthlyQuantiles.Of(values, archive.Runs, _months));
                return values;
            },
            _ => { });
        return new FanStatistics(
            fans.Take(FirmCount).ToDictionary(fan => fan.Outcome, StringComparer.Ordinal),
            fans.Skip(FirmCount)
                .Select((fan, i) => (Key: (_segments[i % _segments.Count], fan.Outcome), Fan: fan))
                .ToDictionary(pair => pair.Key, pair => pair.Fan));
    }

    /// <inheritdoc/>
    public void Dispose() => _archive?.Dispose();

    private Fan Describe(int series, QuantileSet[] quantiles)
    {
        if (series < FirmCount)
        {
            var firm = FirmOutcomes.All[series];
            return new Fan(firm.Name, firm.Unit, firm.Text, quantiles);
        }

        var market = MarketOutcomes.All[(series - FirmCount) / _segments.Count];
        return new Fan(market.Name, market.Unit, market.Text, quantiles);
    }
}
