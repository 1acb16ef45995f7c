using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Patterns;

/// <summary>
/// Runs every distinct world of some patterns once, lets all measures read each run as it passes, and judges.
/// </summary>
public sealed class PatternStudy
{
    private readonly IReadOnlyList<Pattern> _patterns;
    private readonly List<Reader> _readers = [];
    private readonly List<TestWorld> _worlds;

    /// <summary>Prepares the patterns.</summary>
    public PatternStudy(IReadOnlyList<Pattern> patterns)
    {
        _patterns = patterns;
        foreach (Pattern pattern in patterns)
        {
            foreach (Statement statement in pattern.Statements)
            {
                _readers.AddRange(statement.Sides.Select(side => new Reader(statement, side, pattern.Times, new SideReadings())));
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
    /// <param name="progress">Told after every run of all worlds together.</param>
    /// <param name="cancellation">Stops after the runs under way; what is done is judged.</param>
    public EnsembleEnd Run(
        Func<Scenario, int, RunResult> run, EnsemblePlan plan, Action<EnsembleProgress>? progress, CancellationToken cancellation)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var failures = new List<FailedRun>();
        int done = 0;
        int total = Runs(plan.Replications);
        foreach (TestWorld world in _worlds)
        {
            int before = done;
            EnsembleEnd end = Ensemble.Run(
                replication => run(world.Scenario, replication),
                new EnsemblePlan(plan.Replications * Times(world), plan.Threads),
                [new WorldSink(this, world, plan.Replications)],
                each => progress?.Invoke(new EnsembleProgress(before + each.Done, total, failures.Count + each.Failed, clock.Elapsed)),
                cancellation);
            done += end.Done;
            failures.AddRange(end.Failures);
            if (end.Interrupted)
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

    private sealed record Reader(Statement Statement, StatementSide Side, int Times, SideReadings Readings);

    private sealed class WorldSink(PatternStudy study, TestWorld world, int replications) : IRunSink
    {
        public void Accept(RunRecord run)
        {
            if (run.Result is not { } result)
            {
                return;
            }

            var measured = new MeasuredRun(world.Scenario, result);
            foreach (Reader reader in study._readers)
            {
                if (reader.Side.World.Key == world.Key && run.Replication < replications * reader.Times)
                {
                    reader.Readings.Add(
                        run.Replication, reader.Statement.Measure.Read(measured, reader.Side.Arguments).Select(reader.Statement.Taken));
                }
            }
        }
    }
}
