using CatchUpSim.Experiments.Store;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Patterns;

/// <summary>
/// Runs every distinct world of some patterns once, lets all measures read each run as it passes, and judges.
/// </summary>
public sealed class PatternStudy
{
    private readonly IReadOnlyList<Pattern> _patterns;
    private readonly List<StatementReader> _readers = [];
    private readonly List<TestWorld> _worlds;

    /// <summary>Prepares the patterns.</summary>
    public PatternStudy(IReadOnlyList<Pattern> patterns)
    {
        _patterns = patterns;
        foreach (Pattern pattern in patterns)
        {
            foreach (Statement statement in pattern.Statements)
            {
                _readers.AddRange(statement.Sides.Select(side => new StatementReader(statement, side, pattern.Times, new SideReadings())));
            }
        }

        _worlds = [.. _readers.Select(reader => reader.Side.World).DistinctBy(world => world.Key, StringComparer.Ordinal)];
    }

    /// <summary>Gets the distinct worlds.</summary>
    public IReadOnlyList<TestWorld> Worlds => _worlds;

    /// <summary>Number of runs of all worlds for a number of replications: more than their product when patterns read several for each.</summary>
    public int Runs(int replications) => _worlds.Sum(world => replications * Times(world));

    /// <summary>Runs all worlds.</summary>
    /// <param name="run">Computes a replication of a scenario; called on several threads.</param>
    /// <param name="plan">How many replications are asked for, and on how many threads.</param>
    /// <param name="journal">What keeps what was read from each run, and gives what was read before; null for none.</param>
    /// <param name="progress">Told after every run of all worlds together.</param>
    /// <param name="cancellation">Stops after the runs under way; what is done is judged.</param>
    public EnsembleEnd Run(
        Func<Scenario, int, RunResult> run, EnsemblePlan plan, Journal? journal, Action<EnsembleProgress>? progress, CancellationToken cancellation)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var failures = new List<FailedRun>();
        int done = 0;
        int total = Runs(plan.Replications);
        int before = 0;
        TakenUp taken = default;
        foreach (TestWorld world in _worlds)
        {
            int replications = plan.Replications * Times(world);
            var sink = new WorldSink(_readers, world, plan.Replications, journal, before);
            done += sink.TakeUp(replications);
            taken = sink.First > 0 ? new TakenUp(done, clock.Elapsed) : taken;
            if (sink.First < replications)
            {
                (int known, TakenUp since) = (done, taken);
                EnsembleEnd end = Ensemble.Run(
                    position => run(world.Scenario, sink.First + position),
                    new EnsemblePlan(replications - sink.First, plan.Threads),
                    [sink],
                    each => progress?.Invoke(new EnsembleProgress(known + each.Done, total, failures.Count + each.Failed, clock.Elapsed) { TakenUp = since }),
                    cancellation);
                done += end.Done;
                failures.AddRange(end.Failures.Select(failure => failure with { Replication = sink.First + failure.Replication }));
            }

            before += replications;
            if (done < before)
            {
                break;
            }
        }

        return new EnsembleEnd(done - failures.Count, failures, done < total, clock.Elapsed);
    }

    /// <summary>What the patterns show by now.</summary>
    public IReadOnlyList<PatternResult> Judge() =>
    [
        .. _patterns.Select(pattern => new PatternResult(pattern, [.. pattern.Statements.Select(Judge)])),
    ];

    /// <summary>What the pattern that reads a world most often wants of it.</summary>
    private int Times(TestWorld world) => _readers.Where(reader => reader.Side.World.Key == world.Key).Max(reader => reader.Times);

    private StatementResult Judge(Statement statement)
    {
        SideReadings[] sides = [.. _readers.Where(reader => ReferenceEquals(reader.Statement, statement)).Select(reader => reader.Readings)];
        PatternEstimate estimate = PatternEstimation.Of(statement.Statistic, statement.Comparison, sides, statement.Expected.Confidence);
        return new StatementResult(statement, estimate, statement.Expected.Judge(estimate), sides);
    }
}
