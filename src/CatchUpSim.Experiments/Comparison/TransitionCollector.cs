using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Comparison;

/// <summary>Who flipped: how many replications fall into which class in the baseline and in another world.</summary>
/// <param name="World">Position of the world.</param>
/// <param name="Classification">What is classified: <c>fate</c> or <c>regime</c>.</param>
/// <param name="Classes">Names of the classes, in their order from worst to best.</param>
/// <param name="Counts">Replications by class in the baseline (row) and in the world (column).</param>
public sealed record TransitionTable(
    int World, string Classification, IReadOnlyList<string> Classes, IReadOnlyList<IReadOnlyList<int>> Counts)
{
    /// <summary>Gets the replications in the table.</summary>
    public int Pairs => Counts.Sum(row => row.Sum());

    /// <summary>Gets the replications that are in the same class in both worlds.</summary>
    public int Unchanged => Counts.Select((row, i) => row[i]).Sum();

    /// <summary>Gets how unlike the classes of the two worlds are as a whole, whoever flipped: the L-divergence, from 0 to 2 ln 2.</summary>
    public double Distance => Divergence.Between(
        [.. Counts.Select(row => row.Sum())], [.. Classes.Select((_, column) => Counts.Sum(row => row[column]))]);
}

/// <summary>Counts transitions of the firm's fate and of the market's regime from the baseline to every other world.</summary>
/// <param name="worlds">Number of worlds.</param>
/// <param name="baseline">Position of the baseline.</param>
public sealed class TransitionCollector(int worlds, int baseline) : IPairedSink
{
    private readonly int[,,] _fates =
        new int[worlds, Enum.GetValues<FirmFate>().Length, Enum.GetValues<FirmFate>().Length];

    private readonly int[,,] _regimes =
        new int[worlds, Enum.GetValues<MarketRegime>().Length, Enum.GetValues<MarketRegime>().Length];

    /// <inheritdoc/>
    public void Accept(PairedRuns runs)
    {
        for (int world = 0; world < worlds; world++)
        {
            if (world != baseline && runs.Pair(baseline, world) is { } pair)
            {
                (RunSummary from, RunSummary to) = (pair.First.Summary, pair.Second.Summary);
                _fates[world, (int)from.Fate, (int)to.Fate]++;
                _regimes[world, (int)from.Regime, (int)to.Regime]++;
            }
        }
    }

    /// <summary>The tables so far: fates of every world, then regimes.</summary>
    public IReadOnlyList<TransitionTable> Read() =>
        [.. Tables("fate", Enum.GetNames<FirmFate>(), _fates), .. Tables("regime", Enum.GetNames<MarketRegime>(), _regimes)];

    private IEnumerable<TransitionTable> Tables(string classification, string[] classes, int[,,] counts) =>
        Enumerable.Range(0, worlds).Where(world => world != baseline).Select(world => new TransitionTable(
            world,
            classification,
            classes,
            [.. classes.Select((_, row) => (IReadOnlyList<int>)[.. classes.Select((_, column) => counts[world, row, column])])]));
}
