using CatchUpSim.Experiments.Sweeps;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;
using Microsoft.Data.Sqlite;

namespace CatchUpSim.Cli.Tests.Sweeps;

/// <summary>What becomes of runs that fail, from the run to the list at the end and the run computed again alone.</summary>
public sealed class SweepFailureTests : SweepTest
{
    // Run 29: the third replication at the point with 75 million, the compatible stack and the longer horizon.
    private const int Broken = 29;

    private static readonly RunFailure Breach =
        new(Month.Of(2021, 3), "firm-a", "cash flows", "cash 51 differs from opening cash and flows by 1");

    [Fact]
    public void A_broken_invariant_is_stored_with_design_point_seed_and_reason_and_fails_again_alone()
    {
        SweepWorld = OnlyAtOnePoint(run => run with { Failure = Breach });

        Assert.Equal(ExitCode.Failure, Sweep());
        Assert.Equal(
            "29|5|2|5|2021-03|firm-a|cash flows|cash 51 differs from opening cash and flows by 1|75|compatible|later", Stored());
        Assert.Equal(
            [
                "error: 1 run failed:",
                "  run 29, seed 5, replication 2: 2021-03: firm-a: cash flows: cash 51 differs from opening cash and flows by 1"
                + " (point 5: cash = 75 USD million, stack = compatible, world = later)",
                $"'catchupsim rerun {Results} --run NUMBER' computes one of them alone, the same command with --retry all of them again.",
            ],
            Error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        FailsAgainAlone("2021-03: firm-a: cash flows");
    }

    [Fact]
    public void An_infinite_outcome_is_stored_as_a_failure_and_fails_again_alone()
    {
        SweepWorld = OnlyAtOnePoint(run => run with { Summary = run.Summary with { FinalShare = double.PositiveInfinity } });

        Assert.Equal(ExitCode.Failure, Sweep());
        Assert.Equal("29|5|2|5|||finite outcome|final_share = Infinity|75|compatible|later", Stored());
        FailsAgainAlone("finite outcome: final_share = Infinity");
    }

    [Fact]
    public void A_failure_of_arithmetic_is_stored_with_its_kind_and_fails_again_alone()
    {
        SweepWorld = OnlyAtOnePoint(_ => throw new ArithmeticException("no logarithm\nof -1"));

        Assert.Equal(ExitCode.Failure, Sweep());
        Assert.Equal("29|5|2|5|||ArithmeticException|no logarithm of -1|75|compatible|later", Stored());
        FailsAgainAlone("ArithmeticException: no logarithm of -1");
    }

    [Fact]
    public void Failures_of_parts_are_those_of_the_whole()
    {
        SweepWorld = OnlyAtOnePoint(run => run with { Failure = Breach });
        Sweep();
        string whole = InFolder("whole.db");
        File.Move(Database, whole);

        Assert.Equal([ExitCode.Success, ExitCode.Failure], new[] { "1/2", "2/2" }.Select(part => Sweep("--shard", part)));
        Assert.Equal(ExitCode.Failure, Command("merge", Results));
        Assert.Equal(Tables(whole), Tables(Database));
        FailsAgainAlone("2021-03: firm-a: cash flows");
    }

    [Fact]
    public void Computed_levels_are_listed_without_their_rounding_error()
    {
        Rewrite("from: USD 50 m, to: USD 100 m, levels: 3", "from: USD 0.1 m, to: USD 0.9 m, levels: 9");
        SweepWorld = (_, _, _, _) => throw new ArithmeticException("no water");

        Assert.Equal([ExitCode.Failure, ExitCode.Failure], new[] { "1/2", "2/2" }.Select(part => Sweep("--shard", part)));
        string swept = Error.ToString();
        Error.GetStringBuilder().Clear();
        Assert.Equal(ExitCode.Failure, Command("merge", Results));
        Command("rerun", Results, "--run", "8");

        Assert.All([swept, Error.ToString()], list => Assert.Contains("(point 8: cash = 0.3 USD million, stack = compatible, world = none)", list, StringComparison.Ordinal));
        Assert.Contains("run 8: point 8 (cash = 0.3 USD million, ", Output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("00000", swept + Error + Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_real_program_stores_a_run_over_its_time_and_computes_it_again_alone()
    {
        // A million customers and a hundredth of a second: no machine is as fast as that.
        File.WriteAllText(Study, $$"""
            name: slow
            title: too many customers
            scenario: {{ShippedScenario.MiniMarket}}
            set: [customers.organisation.count=1000000]
            seed: 4
            replications: 1
            design: {kind: full-factorial}
            factors:
              performance: {path: designers.firm-7.products.card.performance, values: [0.5, 1]}
            outcomes: [final_share]

            """);

        RealProgram.Ended sweep = RealProgram.Run("sweep", Study, "--out", Results, "--threads", "1", "--time-limit", "0.01");
        Assert.Equal(ExitCode.Failure, sweep.Code);
        Assert.Contains("error: 2 runs failed:", sweep.Error, StringComparison.Ordinal);
        Assert.Contains(
            "run 1, seed 4, replication 0: time limit: took longer than 0.01 s (point 1: performance = 1 performance index)", sweep.Error, StringComparison.Ordinal);
        Assert.Equal((0, 2), (Count(Database, "runs"), Count(Database, "failures")));

        RealProgram.Ended rerun = RealProgram.Run("rerun", Results, "--run", "1", "--time-limit", "0.01");
        Assert.Equal((ExitCode.Success, string.Empty), (rerun.Code, rerun.Error));
        Assert.Contains("run 1: point 1 (performance = 1 performance index), replication 0, seed 4", rerun.Output, StringComparison.Ordinal);
        Assert.Contains("It fails as it failed in the sweep.", rerun.Output, StringComparison.Ordinal);
    }

    private static RunResult Plain(Scenario scenario, ulong seed, int replication) =>
        SyntheticWorld.Run(scenario, seed, replication, Recording.Focal);

    private static SweepRunFunction OnlyAtOnePoint(Func<RunResult, RunResult> fail) =>
        (scenario, seed, replication, _) =>
        {
            RunResult run = Plain(scenario, seed, replication);
            bool isThePoint = scenario.End == Month.Of(2023, 9) && replication == 2
                && scenario.Designers.First(each => each.Name == scenario.Focal) is { Cash: > 74 and < 76, Strategy.Ecosystem: EcosystemStrategy.Compatible };
            return isThePoint ? fail(run) : run;
        };

    private void FailsAgainAlone(string reason)
    {
        Output.GetStringBuilder().Clear();
        Assert.Equal(ExitCode.Success, Command("rerun", Results, "--run", Broken.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains($"failed: replication 2: {reason}", Output.ToString(), StringComparison.Ordinal);
        Assert.Contains("It fails as it failed in the sweep.", Output.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The only failure that is stored, with the factors of its point.</summary>
    private string Stored()
    {
        Assert.Equal((47, 1), (Count(Database, "runs"), Count(Database, "failures")));
        using var connection = new SqliteConnection($"Data Source={Database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return Rows(connection, "SELECT f.*, p.cash, p.stack, p.world FROM failures f JOIN points p ON p.point = f.point").Single();
    }
}
