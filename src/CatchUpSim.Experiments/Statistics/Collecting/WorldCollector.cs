using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Statistics.Collecting;

/// <summary>Collects the funding rounds, the mean market shares of all firms, and the first runs in full.</summary>
internal sealed class WorldCollector(int samples)
{
    private readonly List<FundingRound> _rounds = [];
    private readonly List<SampleWorld> _samples = [];
    private double[][] _shares = [];
    private string[] _firms = [];
    private int _runs;

    /// <summary>Gets the funding rounds.</summary>
    public IReadOnlyList<FundingRound> Rounds => _rounds;

    /// <summary>Gets the first runs.</summary>
    public IReadOnlyList<SampleWorld> Samples => _samples;

    /// <summary>Adds a run.</summary>
    public void Add(FocalRun run)
    {
        _runs++;
        AddRounds(run);
        AddShares(run.Result);
        if (_samples.Count < samples)
        {
            _samples.Add(Sample(run));
        }
    }

    /// <summary>The mean share of each recorded firm.</summary>
    public IReadOnlyList<(string Firm, IReadOnlyList<double> Share)> MeanShares() =>
        [.. _firms.Select((firm, i) => (firm, (IReadOnlyList<double>)[.. _shares[i].Select(sum => sum / _runs)]))];

    private static SampleWorld Sample(FocalRun run)
    {
        var outcomes = new Dictionary<string, IReadOnlyList<double>>(StringComparer.Ordinal);
        for (int outcome = 0; outcome < FirmOutcomes.All.Count; outcome++)
        {
            double[] values = new double[run.Months];
            for (int month = 0; month < values.Length; month++)
            {
                values[month] = run.IsAlive(month) ? run.Value(outcome, month) : double.NaN;
            }

            outcomes[FirmOutcomes.All[outcome].Name] = values;
        }

        return new SampleWorld(run.Result.Replication, run.Result.Summary, [.. run.Events], outcomes);
    }

    private void AddRounds(FocalRun run)
    {
        int raised = run.Result.Firms.IndexOf("equity_raised");
        int valuation = run.Result.Firms.IndexOf("post_money");
        int number = 0;
        for (int month = 0; month < run.Months; month++)
        {
            if (run.IsAlive(month) && run.Value(raised, month) is > 0 and var amount)
            {
                number++;
                _rounds.Add(new FundingRound(run.Result.Replication, number, month, amount, run.Value(valuation, month)));
            }
        }
    }

    private void AddShares(RunResult result)
    {
        SeriesTable firms = result.Firms;
        if (_firms.Length == 0)
        {
            _firms = [.. firms.Entities.Select(row => result.Names.Designers[row])];
            _shares = [.. _firms.Select(_ => new double[firms.Months])];
        }

        int share = firms.IndexOf("market_share");
        int status = firms.IndexOf("status");
        for (int firm = 0; firm < _firms.Length; firm++)
        {
            for (int month = 0; month < firms.Months; month++)
            {
                bool active = firms[status, month, firm] == (double)DesignerStatus.Active;
                _shares[firm][month] += active ? firms[share, month, firm] : 0;
            }
        }
    }
}
