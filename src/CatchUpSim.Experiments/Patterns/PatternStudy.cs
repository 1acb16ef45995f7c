using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Patterns;

/// <summary>
/// Runs every distinct world of some patterns once, lets all measures read each run as it passes, and judges.
/// </summary>
public sealed class PatternStudy
{
    private readonly IReadOnlyList<Pattern> _patterns;
    private readonly Dictionary<(Statement Statement, int Side), SideReadings> _readings = [];
    private readonly List<TestWorld> _worlds = [];

    /// <summary>Prepares the patterns.</summary>
    public PatternStudy(IReadOnlyList<Pattern> patterns)
    {
        _patterns = patterns;
        foreach (Statement statement in patterns.SelectMany(pattern => pattern.Statements))
        {
            for (int side = 0; side < statement.Sides.Count; side++)
            {
                _readings[(statement, side)] = new SideReadings();
                TestWorld world = statement.Sides[side].World;
                if (_worlds.All(known => known.Key != world.Key))
                {
                    _worlds.Add(world);
                }
            }
        }
    }

    /// <summary>Gets the distinct worlds.</summary>
    public IReadOnlyList<TestWorld> Worlds => _worlds;

    /// <summary>Runs all worlds.</summary>
    /// <param name="run">Computes a replication of a scenario; called on several threads.</param>
    /// <param name="plan">How many replications of each world, on how many threads.</param>
    /// <param name="progress">Told after every run of all worlds together.</param>
    /// <param name="cancellation">Stops after the runs under way; what is done is judged.</param>
    public EnsembleEnd Run(
        Func<Scenario, int, RunResult> run, EnsemblePlan plan, Action<EnsembleProgress>? progress, CancellationToken cancellation)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var failures = new List<FailedRun>();
        int done = 0;
        int total = _worlds.Count * plan.Replications;
        foreach (TestWorld world in _worlds)
        {
            int before = done;
            EnsembleEnd end = Ensemble.Run(
                replication => run(world.Scenario, replication),
                plan,
                [new WorldSink(this, world)],
                each => progress?.Invoke(new EnsembleProgress(before + each.Done, total, failures.Count + each.Failed, clock.Elapsed)),
                cancellation);
            done += end.Completed + end.Failures.Count;
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

    /// <summary>The readings of one side of a statement.</summary>
    public SideReadings ReadingsOf(Statement statement, int side) => _readings[(statement, side)];

    private StatementResult Judge(Statement statement)
    {
        SideReadings[] sides = [.. Enumerable.Range(0, statement.Sides.Count).Select(side => _readings[(statement, side)])];
        PatternEstimate estimate = PatternEstimation.Of(statement.Statistic, statement.Comparison, sides, statement.Expected.Confidence);
        return new StatementResult(statement, estimate, statement.Expected.Judge(estimate), sides);
    }

    private sealed class WorldSink(PatternStudy study, TestWorld world) : IRunSink
    {
        public void Accept(RunRecord run)
        {
            if (run.Result is not { } result)
            {
                return;
            }

            var measured = new MeasuredRun(world.Scenario, result);
            foreach (((Statement statement, int side), SideReadings readings) in study._readings)
            {
                StatementSide where = statement.Sides[side];
                if (where.World.Key == world.Key)
                {
                    readings.Add(run.Replication, statement.Measure.Read(measured, where.Arguments).Select(statement.Taken));
                }
            }
        }
    }
}
