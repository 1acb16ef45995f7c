using CatchUpSim.Model.Observation;

namespace CatchUpSim.Cli.Tests.Sweeps;

public sealed class SweepCommandTests : SweepTest
{
    [Fact]
    public void A_sweep_stores_every_point_and_every_run_and_prints_the_classes()
    {
        Assert.Equal((0, ""), (Sweep(), Error.ToString()));

        Assert.Equal((12, 48, 0), (Count(Database, "points"), Count(Database, "runs"), Count(Database, "failures")));
        Assert.Contains("48 runs at 12 points, seed 5", Output.ToString(), StringComparison.Ordinal);
        Assert.Contains("100 %: 48 of 48 runs, ", Output.ToString(), StringComparison.Ordinal);
        Assert.Contains(Tables(Database), row => row.StartsWith("sources|0|pocket.yaml|", StringComparison.Ordinal));
        Assert.Contains(Tables(Database), row => row.StartsWith("points|11|", StringComparison.Ordinal) && row.EndsWith("|100|dual|later", StringComparison.Ordinal));
    }

    [Fact]
    public void A_sweep_says_in_how_many_worlds_an_outcome_goes_with_a_factor_and_what_its_intervals_cover()
    {
        SweepWorld = (scenario, seed, replication, _) =>
        {
            RunResult run = SyntheticWorld.Run(scenario, seed, replication, Recording.Focal);
            double cash = scenario.Designers.Single(designer => designer.Name == scenario.Focal).Cash;
            return run with { Summary = run.Summary with { FinalShare = cash / 1000 } };
        };

        Assert.Equal(0, Sweep());
        Assert.Contains("no numeric factor is told apart from none over 12 points and 4 worlds", Output.ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "goes with cash +1.00 (+1.00 to +1.00, up in 4 of 4 worlds); mean rank correlation over the 12 points of a world, 95% interval",
            Output.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_stored_sweep_writes_its_tables_as_csv_in_the_order_of_their_numbers()
    {
        Sweep();
        Assert.False(File.Exists(Path.Combine(Results, "runs.csv")));

        Assert.Equal(0, Command("sweep", Study, "--out", Results, "--csv"));

        string[] runs = File.ReadAllLines(Path.Combine(Results, "runs.csv"));
        Assert.StartsWith("run,point,replication,seed,fate,regime,", runs[0], StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(0, 48).Select(run => $"{run}"), runs[1..].Select(row => row.Split(',')[0]));
        string[] points = File.ReadAllLines(Path.Combine(Results, "points.csv"));
        Assert.Equal(12, points.Length - 1);
        Assert.EndsWith(",100,dual,later", points[^1], StringComparison.Ordinal);
        Assert.Equal(["factors.csv", "failures.csv"], new[] { "factors.csv", "failures.csv" }.Where(name => File.Exists(Path.Combine(Results, name))));
    }

    [Fact]
    public void Runs_are_taken_through_all_points_before_the_next_replication()
    {
        List<int> order = [];
        SweepWorld = (scenario, seed, replication, _) =>
        {
            lock (order)
            {
                order.Add(replication);
            }

            return SyntheticWorld.Run(scenario, seed, replication, Recording.Focal);
        };

        Assert.Equal(0, Command("sweep", Study, "--out", Results, "--threads", "1"));

        Assert.Equal(Enumerable.Range(0, 48).Select(run => run / 12), order);
    }

    [Fact]
    public void The_same_command_computes_nothing_that_is_stored()
    {
        Sweep();
        string[] before = Tables(Database);
        SweepWorld = (_, _, _, _) => throw new InvalidOperationException("a stored run was computed again");

        Assert.Equal((0, ""), (Sweep(), Error.ToString()));
        Assert.Contains("48 of them stored already", Output.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, Tables(Database));
    }

    [Fact]
    public void More_replications_and_more_levels_go_on_from_what_is_stored_and_end_like_a_new_study()
    {
        Sweep();
        Rewrite("replications: 4", "replications: 6");
        Rewrite("from: USD 50 m, to: USD 100 m, levels: 3", "values: [USD 25 m, USD 50 m, USD 75 m, USD 100 m]");
        int computed = 0;
        SweepWorld = (scenario, seed, replication, _) =>
        {
            Interlocked.Increment(ref computed);
            return SyntheticWorld.Run(scenario, seed, replication, Recording.Focal);
        };

        Assert.Equal((0, ""), (Sweep(), Error.ToString()));
        Assert.Equal((16 * 6) - 48, computed);
        string grown = InFolder("grown.db");
        File.Move(Database, grown);
        Sweep();
        Assert.Equal(Tables(Database), Tables(grown));
    }

    [Theory]
    [InlineData("seed: 5", "seed: 6", "seed '5' there, '6' here")]
    [InlineData("values: [compatible, dual]", "values: [compatible, proprietary]", "its point")]
    [InlineData("replications: 4", "replications: 3", "holds 4 replications")]
    [InlineData("final_share]", "peak_share]", "outcomes")]
    public void Another_study_is_refused_and_the_stored_one_stays(string before, string after, string reason)
    {
        Sweep();
        string[] stored = Tables(Database);
        Rewrite(before, after);

        Assert.Equal(2, Sweep());
        Assert.Contains(reason, Error.ToString(), StringComparison.Ordinal);
        Assert.Contains("--out", Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(stored, Tables(Database));
    }

    [Fact]
    public void A_changed_number_of_the_scenario_makes_another_study_and_a_changed_comment_does_not()
    {
        Sweep();
        string text = File.ReadAllText(Scenario);
        File.WriteAllText(Scenario, "# a remark\n" + text);
        Assert.Equal(0, Sweep());
        File.WriteAllText(Scenario, text.Replace("end: 2022-09", "end: 2022-10", StringComparison.Ordinal));

        Assert.Equal(2, Sweep());
        Assert.Contains("holds another study", Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sweep_that_is_interrupted_keeps_its_runs_and_ends_like_one_that_was_not()
    {
        using var interrupt = new CancellationTokenSource();
        int done = 0;
        SweepWorld = (scenario, seed, replication, _) =>
        {
            int number = Interlocked.Increment(ref done);
            if (number == 20)
            {
                interrupt.Cancel();
            }

            // On a busy machine the others could be done before the word is given.
            Assert.True(number < 20 || interrupt.Token.WaitHandle.WaitOne(TimeSpan.FromMinutes(1)));
            return SyntheticWorld.Run(scenario, seed, replication, Recording.Focal);
        };
        Cancellation = interrupt.Token;
        Assert.Equal(130, Sweep());
        Assert.InRange(Count(Database, "runs"), 20, 24);
        Assert.Contains("the same command goes on from there", Error.ToString(), StringComparison.Ordinal);
        Cancellation = default;

        Assert.Equal(0, Sweep());
        string interrupted = InFolder("interrupted.db");
        File.Move(Database, interrupted);
        Sweep();
        Assert.Equal(Tables(Database), Tables(interrupted));
    }

    [Fact]
    public void Failed_runs_are_recorded_listed_and_computed_again_alone()
    {
        SweepWorld = Failing;

        Assert.Equal(1, Sweep());
        Assert.Equal((36, 12), (Count(Database, "runs"), Count(Database, "failures")));
        string complaints = Error.ToString();
        Assert.Contains("12 runs failed", complaints, StringComparison.Ordinal);
        Assert.Contains("run 24, seed 5, replication 2: InvalidOperationException: money vanished (point 0: cash = 50 USD million, stack = compatible, world = none)", complaints, StringComparison.Ordinal);

        Assert.Equal(0, Command("rerun", Results, "--run", "24"));
        Assert.Contains("It fails as it failed in the sweep.", Output.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, Command("rerun", Results, "--run", "7"));
        Assert.Contains("It ends like the stored run, bit by bit.", Output.ToString(), StringComparison.Ordinal);
        Assert.Matches("\n  fate [a-z ]+, regime [a-z ]+\r?\n", Output.ToString());
        SweepWorld = (scenario, seed, replication, _) => SyntheticWorld.Run(scenario, seed + 1, replication, Recording.Focal);
        Assert.Equal(1, Command("rerun", Results, "--run", "7"));
        Assert.Equal(1, Command("rerun", Results, "--run", "24"));
        Assert.Contains("does not fail as it did", Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_failed_run_is_not_tried_again_unless_asked_for()
    {
        SweepWorld = Failing;
        Sweep();
        SweepWorld = (scenario, seed, replication, _) => SyntheticWorld.Run(scenario, seed, replication, Recording.Focal);

        Assert.Equal(1, Sweep());
        Assert.Equal(12, Count(Database, "failures"));
        Assert.Equal(0, Sweep("--retry"));
        Assert.Equal((48, 0), (Count(Database, "runs"), Count(Database, "failures")));
    }

    [Fact]
    public void Trying_again_that_is_stopped_goes_on_without_trying_again_what_has_failed_once_more()
    {
        SweepWorld = Failing;
        Sweep();
        using var stop = new CancellationTokenSource();
        Cancellation = stop.Token;
        SweepWorld = (_, _, _, _) =>
        {
            stop.Cancel();
            throw new InvalidOperationException("money vanished again");
        };
        Error.GetStringBuilder().Clear();

        Assert.Equal(ExitCode.Interrupted, Command("sweep", Study, "--out", Results, "--threads", "1", "--retry"));

        Assert.Contains("stopped after 37 of 48 runs; the same command without --retry goes on from there", Error.ToString(), StringComparison.Ordinal);
        Cancellation = CancellationToken.None;
        int computed = 0;
        SweepWorld = (scenario, seed, replication, _) =>
        {
            Interlocked.Increment(ref computed);
            return SyntheticWorld.Run(scenario, seed, replication, Recording.Focal);
        };
        Assert.Equal(ExitCode.Failure, Sweep());
        Assert.Equal((11, 1), (computed, Count(Database, "failures")));
    }

    [Fact]
    public void A_run_over_the_time_limit_is_recorded_with_its_reason()
    {
        SweepWorld = (scenario, seed, replication, timeLimit) =>
        {
            if (replication == 1)
            {
                timeLimit.WaitHandle.WaitOne();
                timeLimit.ThrowIfCancellationRequested();
            }

            return SyntheticWorld.Run(scenario, seed, replication, Recording.Focal);
        };

        Assert.Equal(1, Sweep("--time-limit", "0.02"));
        Assert.Contains("time limit: took longer than 0.02 s", Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(12, Count(Database, "failures"));
    }

    [Fact]
    public void The_stored_texts_are_enough_to_compute_a_run_again()
    {
        Sweep();
        File.Delete(Study);
        File.Delete(Scenario);

        Assert.Equal(0, Command("rerun", Results, "--run", "47"));
        Assert.Contains("bit by bit", Output.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, Command("rerun", Results, "--run", "48"));
        Assert.Contains("there are runs 0 to 47", Error.ToString(), StringComparison.Ordinal);
    }

    private static RunResult Failing(
        Model.Inputs.Scenario scenario, ulong seed, int replication, CancellationToken timeLimit) => replication == 2
        ? throw new InvalidOperationException("money vanished")
        : SyntheticWorld.Run(scenario, seed, replication, Recording.Focal);
}
