using CatchUpSim.Experiments.Statistics;
using CatchUpSim.Experiments.Statistics.Collecting;

namespace CatchUpSim.Experiments.Comparison;

/// <summary>
/// Collects the paths of the focal firm in every world and their paired differences to the baseline, over the
/// replications that reached their horizon in every world.
/// </summary>
/// <param name="worlds">Number of worlds.</param>
/// <param name="baseline">Position of the baseline.</param>
/// <param name="settings">What it may use.</param>
public sealed class PathCollector(int worlds, int baseline, StatisticsSettings settings) : IPairedSink, IDisposable
{
    private SeriesArchive? _archive;
    private int[][] _columns = [];
    private int[,] _alive = new int[0, 0];
    private int[,] _rises = new int[0, 0];
    private int[,] _falls = new int[0, 0];
    private int _months;

    /// <summary>Gets the replications collected.</summary>
    public int Replications => _archive?.Runs ?? 0;

    /// <inheritdoc/>
    public void Accept(PairedRuns runs)
    {
        if (!runs.IsComplete)
        {
            return;
        }

        FocalRun[] focal = [.. runs.Worlds.Select(run => new FocalRun(run.Result!))];
        SeriesArchive archive = _archive ??= Begin(focal);
        for (int world = 0; world < worlds; world++)
        {
            Count(world, focal[world], focal[baseline]);
            for (int i = 0; i < PathOutcome.All.Count; i++)
            {
                Fill(archive.Place(Series(world, i)), archive.Place(Series(worlds + world, i)), (world, i), focal);
            }
        }

        archive.CompleteRun();
    }

    /// <summary>The paths so far: world by world, within it outcome by outcome; none without a replication.</summary>
    public IReadOnlyList<WorldPath> Read()
    {
        if (_archive is not { } archive)
        {
            return [];
        }

        var paths = new WorldPath[worlds * PathOutcome.All.Count];
        Parallel.For(0, paths.Length, new ParallelOptions { MaxDegreeOfParallelism = settings.Threads }, i =>
        {
            (int world, int outcome) = (i / PathOutcome.All.Count, i % PathOutcome.All.Count);
            float[] values = new float[archive.Runs * _months];
            archive.Read(Series(world, outcome), values);
            QuantileSet[] levels = MonthlyQuantiles.Of(values, archive.Runs, _months);
            if (world == baseline)
            {
                paths[i] = new WorldPath(world, PathOutcome.All[outcome], levels, [], []);
                return;
            }

            archive.Read(Series(worlds + world, outcome), values);
            paths[i] = new WorldPath(
                world, PathOutcome.All[outcome], levels, MonthlyQuantiles.Of(values, archive.Runs, _months), Means(values));
        });
        return paths;
    }

    /// <summary>In how many runs the firm is in business, world by world.</summary>
    public IReadOnlyList<WorldSurvival> Survival() =>
    [
        .. Enumerable.Range(0, _archive is null ? 0 : worlds).Select(world => new WorldSurvival(
            world, Row(_alive, world), Row(_rises, world), Row(_falls, world))),
    ];

    /// <inheritdoc/>
    public void Dispose() => _archive?.Dispose();

    private static int Series(int world, int outcome) => (world * PathOutcome.All.Count) + outcome;

    private SeriesArchive Begin(FocalRun[] focal)
    {
        _months = focal.Min(run => run.Months);
        _columns = [.. focal.Select(run => PathOutcome.All.Select(o => run.Result.Firms.IndexOf(o.Name)).ToArray())];
        _alive = new int[worlds, _months];
        _rises = new int[worlds, _months];
        _falls = new int[worlds, _months];
        return new SeriesArchive(
            2 * worlds * PathOutcome.All.Count, _months, settings.MemoryLimit, settings.SpillFolder);
    }

    private void Count(int world, FocalRun run, FocalRun reference)
    {
        for (int month = 0; month < _months; month++)
        {
            bool isAlive = run.IsAlive(month);
            bool wasAlive = reference.IsAlive(month);
            _alive[world, month] += isAlive ? 1 : 0;
            _rises[world, month] += isAlive && !wasAlive ? 1 : 0;
            _falls[world, month] += wasAlive && !isAlive ? 1 : 0;
        }
    }

    private void Fill(Span<float> levels, Span<float> differences, (int World, int Outcome) place, FocalRun[] focal)
    {
        for (int month = 0; month < _months; month++)
        {
            double level = Value(place.World, place.Outcome, month, focal);
            levels[month] = (float)level;
            differences[month] = (float)(level - Value(baseline, place.Outcome, month, focal));
        }
    }

    private double Value(int world, int outcome, int month, FocalRun[] focal) =>
        focal[world].IsAlive(month) ? focal[world].Value(_columns[world][outcome], month)
        : PathOutcome.All[outcome].AbsentIsZero ? 0
        : double.NaN;

    private double[] Means(float[] values)
    {
        var means = new double[_months];
        for (int month = 0; month < _months; month++)
        {
            (double sum, int count) = (0, 0);
            for (int i = month; i < values.Length; i += _months)
            {
                if (!float.IsNaN(values[i]))
                {
                    sum += values[i];
                    count++;
                }
            }

            means[month] = count == 0 ? double.NaN : sum / count;
        }

        return means;
    }

    private int[] Row(int[,] counts, int world) => [.. Enumerable.Range(0, _months).Select(month => counts[world, month])];
}
