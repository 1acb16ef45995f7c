namespace CatchUpSim.Experiments.Comparison;

/// <summary>The difference of one outcome between the baseline and another world.</summary>
/// <param name="World">Position of the world.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Difference">The difference.</param>
public sealed record OutcomeDifference(int World, ComparedOutcome Outcome, PairedDifference Difference);

/// <summary>
/// Collects the paired difference to the baseline of every outcome and world. A pair with a failed run is left out of
/// that world's differences and stays in those of the others.
/// </summary>
/// <param name="worlds">Number of worlds.</param>
/// <param name="baseline">Position of the baseline.</param>
/// <param name="outcomes">What is compared.</param>
public sealed class DifferenceCollector(int worlds, int baseline, IReadOnlyList<ComparedOutcome> outcomes) : IPairedSink
{
    private readonly PairedAccumulator[][] _sums =
        [.. Enumerable.Range(0, worlds).Select(_ => outcomes.Select(_ => new PairedAccumulator()).ToArray())];

    /// <inheritdoc/>
    public void Accept(PairedRuns runs)
    {
        for (int world = 0; world < worlds; world++)
        {
            if (world == baseline || runs.Pair(baseline, world) is not { } pair)
            {
                continue;
            }

            for (int i = 0; i < outcomes.Count; i++)
            {
                _sums[world][i].Add(outcomes[i].Read(pair.First.Summary), outcomes[i].Read(pair.Second.Summary));
            }
        }
    }

    /// <summary>The differences so far: world by world without the baseline, within it outcome by outcome.</summary>
    public IReadOnlyList<OutcomeDifference> Read() =>
    [
        .. Enumerable.Range(0, worlds).Where(world => world != baseline).SelectMany(world => outcomes.Select(
            (outcome, i) => new OutcomeDifference(world, outcome, _sums[world][i].Read(outcome.IsFlag)))),
    ];
}
