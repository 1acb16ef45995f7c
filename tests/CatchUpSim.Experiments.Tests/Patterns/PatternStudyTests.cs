using CatchUpSim.Experiments.Patterns;
using CatchUpSim.Experiments.Store;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Experiments.Tests.Patterns;

/// <summary>Which runs the patterns of a study read, and which of them need not be computed again.</summary>
public sealed class PatternStudyTests : IDisposable
{
    private static readonly Scenario Usual = ShippedScenario.Read();

    private static readonly TestWorld First = new("first", "first", Usual);

    private static readonly TestWorld Second = new("second", "second", Usual with { End = Usual.End.Plus(1) });

    private readonly TemporaryFolder _folder = new();

    private readonly List<(string World, int Replication)> _computed = [];

    private static JournalHeading Heading { get; } = new() { Program = "p", Worlds = "first\nsecond", Seed = 42, Recording = "all" };

    [Fact]
    public void A_pattern_reads_as_many_times_the_usual_runs_of_its_worlds_as_it_asks_for()
    {
        PatternStudy study = Study();
        EnsembleEnd end = Run(study, journal: null);

        Assert.Equal((9, 9, false), (study.Runs(3), end.Completed, end.Interrupted));
        Assert.Equal([.. Runs("first", 0, 6), .. Runs("second", 0, 3)], _computed);
        Assert.Equal([[0, 1, 2], [0, 1, 2, 3, 4, 5], [0, 1, 2]], Read(study));
    }

    [Fact]
    public void What_was_read_before_is_taken_from_the_journal_and_the_rest_is_computed()
    {
        PatternStudy stopped = Study();
        using (Journal journal = Open())
        {
            Run(stopped, journal, stopAfter: 4);
        }

        Assert.Equal(Runs("first", 0, 4), _computed);
        Assert.Equal([true, true, false], stopped.Judge().Select(pattern => pattern.Statements[0].IsBegun));
        _computed.Clear();
        var seen = new List<EnsembleProgress>();
        PatternStudy study = Study();
        using (Journal journal = Open())
        {
            EnsembleEnd end = Run(study, journal, seen: seen);
            Assert.Equal((9, false), (end.Completed, end.Interrupted));
        }

        Assert.Equal([.. Runs("first", 4, 2), .. Runs("second", 0, 3)], _computed);
        Assert.Equal([[0, 1, 2], [0, 1, 2, 3, 4, 5], [0, 1, 2]], Read(study));
        Assert.Equal([5, 6, 7, 8, 9], seen.Select(progress => progress.Done));
        Assert.All(seen, progress => Assert.Equal((4, 9), (progress.TakenUp.Done, progress.Total)));
    }

    [Fact]
    public void A_study_that_was_complete_computes_nothing_and_its_worlds_are_not_taken_for_each_other()
    {
        using (Journal journal = Open())
        {
            Run(Study(), journal);
        }

        _computed.Clear();
        PatternStudy study = Study();
        using (Journal journal = Open())
        {
            Assert.Equal(9, Run(study, journal).Completed);
        }

        Assert.Empty(_computed);
        Assert.Equal([[0, 1, 2], [0, 1, 2, 3, 4, 5], [0, 1, 2]], Read(study));
        Assert.Equal([Usual.End.Index, Usual.End.Index, Usual.End.Index + 1], Sides(study).Select(side => side.Of(0)[0].X));
    }

    [Fact]
    public void No_world_takes_a_run_of_the_next_one_for_its_own()
    {
        // Of each world one side is read, so that the bytes of their runs are alike.
        for (int time = 0; time < 2; time++)
        {
            PatternStudy study = new([new Pattern("first", "first", "basis", "", 1, [About(First)]), new Pattern("second", "second", "basis", "", 1, [About(Second)])]);
            using Journal journal = Open();
            Assert.Equal(6, Run(study, journal).Completed);
            Assert.Equal([[0, 1, 2], [0, 1, 2]], Read(study));
        }

        Assert.Equal(6, _computed.Count);
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 1, 0, 0, 0 })]
    [InlineData(new byte[] { 255, 255, 255, 255, 0, 0, 0, 0 })]
    [InlineData(new byte[] { 9, 0, 0, 0, 0, 0, 0, 0 })]
    public void What_is_no_reading_of_these_patterns_is_computed_again(byte[] bytes)
    {
        using Journal journal = Open();
        journal.Keep(0, bytes);
        PatternStudy study = Study();
        Assert.Equal(9, Run(study, journal).Completed);
        Assert.Equal(9, _computed.Count);
    }

    [Fact]
    public void A_world_of_which_all_runs_fail_was_computed_nevertheless()
    {
        PatternStudy study = new([new Pattern("first", "first", "basis", "", 1, [About(First)])]);

        Run(study, journal: null, replications: 1, fails: 0);

        StatementResult result = study.Judge()[0].Statements[0];
        Assert.Equal((true, 0), (result.IsBegun, result.Estimate.Runs));
    }

    [Fact]
    public void A_run_that_fails_is_told_by_its_replication_and_tried_again_when_the_study_is_taken_up()
    {
        using (Journal journal = Open())
        {
            Run(Study(), journal, stopAfter: 2);
        }

        _computed.Clear();
        using (Journal journal = Open())
        {
            EnsembleEnd end = Run(Study(), journal, fails: 3);
            Assert.Equal([3], end.Failures.Select(failure => failure.Replication));
            Assert.Equal((8, false), (end.Completed, end.Interrupted));
        }

        _computed.Clear();
        using Journal again = Open();
        Run(Study(), again);
        Assert.Contains(("first", 3), _computed);
        Assert.DoesNotContain(("first", 2), _computed);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>A pattern about both worlds, and one that reads twice as many runs of the first.</summary>
    private static PatternStudy Study() => new(
    [
        new Pattern("once", "once", "basis", "", 1, [About(First)]), new Pattern("twice", "twice", "basis", "", 2, [About(First)]),
        new Pattern("second", "second", "basis", "", 1, [About(Second)]),
    ]);

    private static Statement About(TestWorld world)
    {
        var measure = new Measure
        {
            Name = "replication", Unit = "1", Text = "Replication.", Arguments = [],
            Read = (run, _) => [new Reading(run.Run.Replication, run.Scenario.End.Index)],
        };
        MeasureArguments none = MeasureArguments.Bind([], new Dictionary<string, string>(), (name, fault) => Assert.Fail($"{name}: {fault}"));
        return new Statement
        {
            Says = "it says", Measure = measure, Sides = [new StatementSide(world, none)], Statistic = PatternStatistic.Mean,
            Comparison = SideComparison.None, Expected = new Expectation(0, 9, Expectation.Usual), Unit = "1",
        };
    }

    private static (string World, int Replication)[] Runs(string world, int first, int count) =>
        [.. Enumerable.Range(first, count).Select(replication => (world, replication))];

    private static SideReadings[] Sides(PatternStudy study) => [.. study.Judge().Select(result => result.Statements[0].Sides[0])];

    private static int[][] Read(PatternStudy study) => [.. Sides(study).Select(side => side.Replications.ToArray())];

    private Journal Open() => Journal.Open(_folder["runs.journal"], Heading)!;

    private EnsembleEnd Run(
        PatternStudy study, Journal? journal, int replications = 3, int stopAfter = int.MaxValue, int fails = -1, List<EnsembleProgress>? seen = null)
    {
        using var stop = new CancellationTokenSource();
        return study.Run(Compute, new EnsemblePlan(replications, 1), journal, seen is null ? null : seen.Add, stop.Token);

        RunResult Compute(Scenario scenario, int replication)
        {
            if (_computed.Count == stopAfter)
            {
                stop.Cancel();
                throw new OperationCanceledException(stop.Token);
            }

            _computed.Add((scenario.End == Usual.End ? "first" : "second", replication));
            return replication == fails ? throw new InvalidOperationException("no water") : new SyntheticRuns().Run(replication);
        }
    }
}
