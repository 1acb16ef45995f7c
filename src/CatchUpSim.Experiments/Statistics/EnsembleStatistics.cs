using CatchUpSim.Experiments.Statistics.Collecting;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Statistics;

/// <summary>
/// Makes the summary of an ensemble from its runs as they come, with memory that does not grow with their number.
/// Runs that failed are listed and enter no statistic.
/// </summary>
public sealed class EnsembleStatistics : IRunSink, IDisposable
{
    private readonly FanCollector _fans;
    private readonly FateCollector _fates = new();
    private readonly FactCollector _facts;
    private readonly FrequencyCollector _frequencies = new();
    private readonly WorldCollector _worlds;
    private readonly List<FailedRun> _failures = [];
    private RunResult? _first;
    private int _runs;

    /// <summary>Initializes a new instance of the <see cref="EnsembleStatistics"/> class, empty.</summary>
    /// <param name="facts">Facts of the record that the runs are held against.</param>
    /// <param name="settings">What it may use.</param>
    public EnsembleStatistics(IReadOnlyList<RecordedFact> facts, StatisticsSettings? settings = null)
    {
        settings ??= new StatisticsSettings();
        _fans = new FanCollector(settings);
        _facts = new FactCollector(facts);
        _worlds = new WorldCollector(settings.SampleWorlds);
    }

    /// <inheritdoc/>
    public void Accept(RunRecord run)
    {
        if (run.Failure is { } failure)
        {
            _failures.Add(failure);
        }

        if (run.Result is not { } result)
        {
            return;
        }

        var focal = new FocalRun(result);

        // The fans alone may need the disk; where it is full, the run counts nowhere.
        _fans.Add(focal);
        _first ??= result;
        _runs++;
        _fates.Add(focal);
        _facts.Add(focal);
        _frequencies.Add(focal);
        _worlds.Add(focal);
    }

    /// <summary>The summary of the runs so far, or null when none reached its horizon.</summary>
    public EnsembleSummary? Summarize()
    {
        if (_first is null)
        {
            return null;
        }

        return _fates.Complete(new EnsembleSummary
        {
            Runs = _runs,
            Failures = [.. _failures],
            Seed = _first.Seed,
            Start = _first.Start,
            Months = _first.Firms.Months,
            FocalFirm = _first.Names.Designers[_first.Focal.Index],
            Segments = _first.Names.Segments,
            Fans = _fans.Summarize(),
            MeanShares = _worlds.MeanShares(),
            Survived = default,
            Survival = new SurvivalCurve([]),
            Fates = [],
            Regimes = [],
            RunOutcomes = [],
            Milestones = _facts.Milestones(),
            Facts = _facts.Facts(_first.Start),
            Decisions = _frequencies.Decisions(),
            Events = _frequencies.Events(),
            Rounds = [.. _worlds.Rounds],
            Samples = [.. _worlds.Samples],
        });
    }

    /// <inheritdoc/>
    public void Dispose() => _fans.Dispose();
}
