using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Attribution;

/// <summary>
/// Runs every coalition of causes for every replication, all with the same luck, as one ensemble whose runs are numbered
/// replication by replication. Memory holds one replication's coalitions at a time.
/// </summary>
public sealed class CoalitionRuns : IRunSink
{
    private readonly IReadOnlyList<Scenario> _worlds;
    private readonly IReadOnlyList<int> _replications;
    private readonly ulong _seed;
    private readonly double[][] _values;
    private readonly int[] _never;
    private int _failed;

    /// <summary>Initializes a new instance of the <see cref="CoalitionRuns"/> class.</summary>
    /// <param name="worlds">Scenario of each coalition: bit i of its position is set when cause i is present.</param>
    /// <param name="replications">The replications.</param>
    /// <param name="seed">The study's seed.</param>
    /// <param name="outcomes">The outcomes to attribute.</param>
    public CoalitionRuns(
        IReadOnlyList<Scenario> worlds, IReadOnlyList<int> replications, ulong seed, IReadOnlyList<AttributedOutcome> outcomes)
    {
        ArgumentNullException.ThrowIfNull(worlds);
        ArgumentNullException.ThrowIfNull(outcomes);
        _worlds = worlds;
        _replications = replications;
        _seed = seed;
        _never = new int[outcomes.Count];
        _values = [.. outcomes.Select(_ => new double[worlds.Count])];
        int causes = System.Numerics.BitOperations.Log2((uint)worlds.Count);
        Attributions = [.. outcomes.Select(outcome => new CauseAttribution(outcome, causes))];
    }

    /// <summary>Gets the number of runs.</summary>
    public int Count => checked(_worlds.Count * _replications.Count);

    /// <summary>Gets the attributions so far, one for each outcome.</summary>
    public IReadOnlyList<CauseAttribution> Attributions { get; }

    /// <summary>Gets the number of replications left out, because a run of theirs failed.</summary>
    public int BrokenReplications { get; private set; }

    /// <summary>Gets the hash of the last full world, to be held against the study's.</summary>
    public string FullHash { get; private set; } = string.Empty;

    /// <summary>Computes a run by its number.</summary>
    /// <param name="number">Number of the run, from 0.</param>
    /// <param name="cancellation">Stops the run before its next month.</param>
    public RunResult Run(int number, CancellationToken cancellation = default)
    {
        (int position, int coalition) = Math.DivRem(number, _worlds.Count);

        // The full world first: bits count downwards.
        return Model.Simulation.Run(_worlds[_worlds.Count - 1 - coalition], _seed, _replications[position], Recording.Focal, cancellation);
    }

    /// <inheritdoc/>
    public void Accept(RunRecord run)
    {
        ArgumentNullException.ThrowIfNull(run);
        int coalition = _worlds.Count - 1 - (run.Replication % _worlds.Count);
        Take(run, coalition);
        if (coalition > 0)
        {
            return;
        }

        BrokenReplications += _failed > 0 ? 1 : 0;
        for (int i = 0; i < Attributions.Count && _failed == 0; i++)
        {
            Attributions[i].Add(_values[i], _never[i]);
        }

        _failed = 0;
        Array.Clear(_never);
    }

    private void Take(RunRecord run, int coalition)
    {
        if (run.Result is not { } result)
        {
            _failed++;
            return;
        }

        FullHash = coalition == _worlds.Count - 1 ? result.StateHash : FullHash;
        for (int i = 0; i < Attributions.Count; i++)
        {
            (double value, bool isNever) = Attributions[i].Outcome.Read(result.Summary);
            _values[i][coalition] = value;
            _never[i] += isNever ? 1 : 0;
        }
    }
}
