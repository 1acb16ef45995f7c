using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Experiments.Statistics.Collecting;

namespace CatchUpSim.Experiments.Comparison;

/// <summary>Collects what a decision table needs, in memory that stays flat.</summary>
public sealed class DecisionCollector : IPairedSink, IDisposable
{
    private readonly int _worlds;
    private readonly IReadOnlyList<ComparedOutcome> _outcomes;
    private readonly Tally[][] _tallies;
    private readonly int[][] _never;
    private readonly PairedAccumulator[][] _pairs;
    private readonly SeriesArchive _values;

    /// <summary>Initializes a new instance of the <see cref="DecisionCollector"/> class, empty.</summary>
    /// <param name="worlds">Number of worlds.</param>
    /// <param name="outcomes">Outcomes that rank worlds.</param>
    /// <param name="settings">What it may use.</param>
    /// <exception cref="ArgumentException">An outcome has no preference.</exception>
    public DecisionCollector(int worlds, IReadOnlyList<ComparedOutcome> outcomes, StatisticsSettings? settings = null)
    {
        if (outcomes.FirstOrDefault(outcome => outcome.Preference == Preference.None) is { } neutral)
        {
            throw new ArgumentException($"The outcome '{neutral.Name}' ranks nothing.", nameof(outcomes));
        }

        settings ??= new StatisticsSettings();
        _worlds = worlds;
        _outcomes = outcomes;
        _tallies = [.. outcomes.Select(_ => new Tally[worlds])];
        _never = [.. outcomes.Select(_ => new int[worlds])];
        _pairs = [.. outcomes.Select(_ => Enumerable.Range(0, worlds * worlds).Select(_ => new PairedAccumulator()).ToArray())];
        _values = new SeriesArchive(
            Math.Max(1, worlds * outcomes.Count), 1, settings.MemoryLimit, settings.SpillFolder);
    }

    /// <inheritdoc/>
    public void Accept(PairedRuns runs)
    {
        if (!runs.IsComplete)
        {
            return;
        }

        // Worlds that end at different times share what counts for never, the worst of all.
        int months = runs.Worlds.Max(run => run.Result!.Firms.Months) - 1;
        Span<double> values = stackalloc double[_worlds];
        for (int i = 0; i < _outcomes.Count; i++)
        {
            double never = NeverReached.Of(_outcomes[i].Unit, months);
            bool isDefined = true;
            for (int world = 0; world < _worlds; world++)
            {
                double value = _outcomes[i].Read(runs.Worlds[world].Result!.Summary);
                values[world] = double.IsNaN(value) ? never : value;
                isDefined &= !double.IsNaN(values[world]);
                _never[i][world] += double.IsNaN(value) && !double.IsNaN(never) ? 1 : 0;
            }

            for (int world = 0; world < _worlds; world++)
            {
                _values.Place((i * _worlds) + world)[0] = isDefined ? (float)values[world] : float.NaN;
            }

            if (isDefined)
            {
                Add(i, values);
            }
        }

        _values.CompleteRun();
    }

    /// <summary>The table so far: outcome by outcome, within it world by world.</summary>
    public IReadOnlyList<DecisionRow> Read() =>
        [.. _outcomes.SelectMany((_, i) => Enumerable.Range(0, _worlds).Select(world => Row(i, world)))];

    /// <inheritdoc/>
    public void Dispose() => _values.Dispose();

    private void Add(int outcome, ReadOnlySpan<double> values)
    {
        double sign = Sign(outcome);
        double best = double.NegativeInfinity;
        foreach (double value in values)
        {
            best = Math.Max(best, sign * value);
        }

        int tied = 0;
        foreach (double value in values)
        {
            tied += sign * value == best ? 1 : 0;
        }

        for (int world = 0; world < _worlds; world++)
        {
            _tallies[outcome][world].Add(values[world], best - (sign * values[world]), tied);
            for (int other = 0; other < _worlds; other++)
            {
                _pairs[outcome][(world * _worlds) + other].Add(values[world], values[other]);
            }
        }
    }

    private double Sign(int outcome) => _outcomes[outcome].Preference == Preference.Lower ? -1 : 1;

    private DecisionRow Row(int outcome, int world)
    {
        Tally tally = _tallies[outcome][world];
        double n = tally.Count == 0 ? double.NaN : tally.Count;
        return new DecisionRow(world, _outcomes[outcome])
        {
            Replications = tally.Count,
            Never = _never[outcome][world],
            Expected = tally.Sum / n,
            WorstTenth = WorstTenth(outcome, world),
            BestChance = tally.Best / n,
            TiedShare = tally.Tied / n,
            ExpectedRegret = tally.Regret / n,
            LargestRegret = tally.Count == 0 ? double.NaN : tally.LargestRegret,
            Standing = StandingOf(outcome, world),
        };
    }

    private Standing StandingOf(int outcome, int world)
    {
        int best = Enumerable.Range(0, _worlds).MaxBy(each => Sign(outcome) * _tallies[outcome][each].Sum);
        PairedDifference difference = Difference(outcome, best, world);
        return world == best || difference is { IsSame: true, Pairs: > 0 }
            ? Enumerable.Range(0, _worlds).Any(other => other != best && Difference(outcome, best, other) is { IsSame: true, Pairs: > 0 })
                ? Standing.TiedBest
                : Standing.Best
            : difference.PValue < 2 * ChoiceOfBest.LevelOf(_worlds) ? Standing.Worse
            : Standing.NotToldApart;
    }

    private PairedDifference Difference(int outcome, int world, int other) =>
        _pairs[outcome][(world * _worlds) + other].Read(_outcomes[outcome].IsFlag);

    private double WorstTenth(int outcome, int world)
    {
        // Of zeros and ones a tenth says no more than the share.
        if (_outcomes[outcome].IsFlag)
        {
            return double.NaN;
        }

        float[] values = new float[_values.Runs];
        _values.Read((outcome * _worlds) + world, values);
        double sign = Sign(outcome);
        double[] sorted = [.. values.Where(value => !float.IsNaN(value)).Select(value => sign * value).Order()];
        double tenth = sorted.Length / 10.0;
        int whole = (int)tenth;
        return sorted.Length == 0 ? double.NaN : sign * (sorted.Take(whole).Sum() + ((tenth - whole) * sorted[whole])) / tenth;
    }

    private struct Tally
    {
        public int Count { get; private set; }

        public double Sum { get; private set; }

        public double Best { get; private set; }

        public int Tied { get; private set; }

        public double Regret { get; private set; }

        public double LargestRegret { get; private set; }

        public void Add(double value, double regret, int tied)
        {
            Count++;
            Sum += value;
            Best += regret == 0 ? 1.0 / tied : 0;
            Tied += regret == 0 && tied > 1 ? 1 : 0;
            Regret += regret;
            LargestRegret = Math.Max(LargestRegret, regret);
        }
    }
}
