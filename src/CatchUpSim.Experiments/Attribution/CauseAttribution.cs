using CatchUpSim.Experiments.Statistics;

namespace CatchUpSim.Experiments.Attribution;

/// <summary>What causes contribute to one outcome, over the replications of which all coalitions were run.</summary>
/// <param name="outcome">The outcome.</param>
/// <param name="causes">Number of causes.</param>
public sealed class CauseAttribution(AttributedOutcome outcome, int causes)
{
    /// <summary>Gets the outcome.</summary>
    public AttributedOutcome Outcome { get; } = outcome;

    /// <summary>Gets the outcome with all causes.</summary>
    public SampleMean Full { get; } = new();

    /// <summary>Gets the outcome without any of the causes: what they do not explain.</summary>
    public SampleMean Baseline { get; } = new();

    /// <summary>Gets the Shapley contribution of each cause.</summary>
    public IReadOnlyList<SampleMean> Contributions { get; } = [.. Enumerable.Range(0, causes).Select(_ => new SampleMean())];

    /// <summary>Gets what is lost when each cause alone is taken away and all others stay.</summary>
    public IReadOnlyList<SampleMean> LastIn { get; } = [.. Enumerable.Range(0, causes).Select(_ => new SampleMean())];

    /// <summary>Gets what each cause adds when it comes alone into a world without the others.</summary>
    public IReadOnlyList<SampleMean> FirstIn { get; } = [.. Enumerable.Range(0, causes).Select(_ => new SampleMean())];

    /// <summary>Gets the number of replications left out, because a coalition has no value.</summary>
    public int Undefined { get; private set; }

    /// <summary>Gets the number of runs in which a date is never reached.</summary>
    public int Never { get; private set; }

    /// <summary>Gets what is left when baseline and contributions are taken off the full world: rounding alone.</summary>
    public double Residual => Full.Mean - Baseline.Mean - Contributions.Sum(contribution => contribution.Mean);

    /// <summary>
    /// The 95 % interval of a level, of which there is none in a single world: Wilson's for a flag, and for a share of a market with the
    /// number of worlds that would say as much about a flag (Korn and Graubard 1998); Student's otherwise.
    /// </summary>
    public (double Lower, double Upper) IntervalOf(SampleMean level)
    {
        ArgumentNullException.ThrowIfNull(level);
        if (Outcome.IsFlag)
        {
            var worlds = new Proportion((int)Math.Round(level.Mean * level.Count), level.Count);
            return (worlds.Lower, worlds.Upper);
        }

        // Student's is symmetric, and would go below a share of nothing where few worlds hold most of it.
        return Outcome.IsMarketShare && level.HalfWidth > 0 && level.Mean is > 0 and < 1
            ? WilsonInterval.Of(level.Mean, level.Mean * (1 - level.Mean) * Math.Pow(Proportion.Normal95 / level.HalfWidth, 2), Proportion.Normal95)
            : (level.Lower, level.Upper);
    }

    /// <summary>Adds a replication.</summary>
    /// <param name="values">Outcome of each coalition: bit i of its position is set when cause i is present.</param>
    /// <param name="never">Coalitions among them in which a date is never reached.</param>
    internal void Add(double[] values, int never)
    {
        if (values.Any(double.IsNaN))
        {
            Undefined++;
            return;
        }

        Never += never;
        int all = values.Length - 1;
        Full.Add(values[all]);
        Baseline.Add(values[0]);
        double[] contributions = ShapleyValues.Of(values);
        for (int cause = 0; cause < contributions.Length; cause++)
        {
            Contributions[cause].Add(contributions[cause]);
            LastIn[cause].Add(values[all] - values[all & ~(1 << cause)]);
            FirstIn[cause].Add(values[1 << cause] - values[0]);
        }
    }
}
