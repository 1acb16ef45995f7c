using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Comparison;

/// <summary>The level of one outcome in one world, over the world's own runs: other worlds have no say in which of them count.</summary>
/// <param name="World">Position of the world.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Runs">Runs of the world that reached their horizon.</param>
/// <param name="Having">Those that have the outcome.</param>
/// <param name="Mean">Mean of these; not a number without any.</param>
public sealed record OutcomeLevel(int World, ComparedOutcome Outcome, int Runs, int Having, double Mean);

/// <summary>Collects the level of every outcome in every world.</summary>
/// <param name="worlds">Number of worlds.</param>
/// <param name="outcomes">The outcomes.</param>
public sealed class LevelCollector(int worlds, IReadOnlyList<ComparedOutcome> outcomes) : IPairedSink
{
    private readonly int[] _runs = new int[worlds];
    private readonly SampleMean[][] _means =
        [.. Enumerable.Range(0, worlds).Select(_ => outcomes.Select(_ => new SampleMean()).ToArray())];

    /// <inheritdoc/>
    public void Accept(PairedRuns runs)
    {
        for (int world = 0; world < worlds; world++)
        {
            if (runs.Worlds[world].Result is { } result)
            {
                _runs[world]++;
                Add(_means[world], result.Summary);
            }
        }
    }

    /// <summary>The levels so far: world by world, within it outcome by outcome.</summary>
    public IReadOnlyList<OutcomeLevel> Read() =>
    [
        .. Enumerable.Range(0, worlds).SelectMany(world => outcomes.Select((outcome, i) => new OutcomeLevel(
            world, outcome, _runs[world], _means[world][i].Count, _means[world][i].Count == 0 ? double.NaN : _means[world][i].Mean))),
    ];

    private void Add(SampleMean[] means, RunSummary summary)
    {
        for (int i = 0; i < means.Length; i++)
        {
            double value = outcomes[i].Read(summary);
            if (!double.IsNaN(value))
            {
                means[i].Add(value);
            }
        }
    }
}
