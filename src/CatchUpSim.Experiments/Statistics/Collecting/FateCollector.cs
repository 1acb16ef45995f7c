using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Statistics.Collecting;

/// <summary>Collects how runs ended: fates, regimes, times of exit, and the columns of the table of runs.</summary>
internal sealed class FateCollector
{
    private readonly int[] _fates = new int[Enum.GetValues<FirmFate>().Length];
    private readonly int[] _regimes = new int[Enum.GetValues<MarketRegime>().Length];
    private readonly List<int> _times = [];
    private readonly List<bool> _exited = [];
    private readonly List<double>[] _columns = [.. RunSummary.Columns.Select(_ => new List<double>())];
    private int _survived;

    /// <summary>Adds a run.</summary>
    public void Add(FocalRun run)
    {
        RunSummary summary = run.Result.Summary;
        _fates[(int)summary.Fate]++;
        _regimes[(int)summary.Regime]++;
        _survived += summary.Survived ? 1 : 0;
        bool exits = !double.IsNaN(summary.ExitMonth);
        _times.Add(exits ? (int)summary.ExitMonth : run.Months);
        _exited.Add(exits);
        for (int column = 0; column < _columns.Length; column++)
        {
            _columns[column].Add(RunSummary.Columns[column].Read(summary));
        }
    }

    /// <summary>Fills in what was collected.</summary>
    public EnsembleSummary Complete(EnsembleSummary summary) => summary with
    {
        Survived = new Proportion(_survived, _times.Count),
        Survival = SurvivalCurve.Estimate(_times, _exited, summary.Months),
        Fates = [.. Enum.GetValues<FirmFate>().Select(fate => Class(fate.ToString(), _fates[(int)fate]))],
        Regimes = [.. Enum.GetValues<MarketRegime>().Select(regime => Class(regime.ToString(), _regimes[(int)regime]))],
        RunOutcomes =
        [
            .. RunSummary.Columns.Select((column, i) =>
                (column.Name, column.Unit, column.Text, QuantileSet.Of(_columns[i]))),
        ],
    };

    private ClassShare Class(string name, int count) => new(name, new Proportion(count, _times.Count));
}
