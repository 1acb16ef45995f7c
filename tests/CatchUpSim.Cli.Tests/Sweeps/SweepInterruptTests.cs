using System.Diagnostics;
using CatchUpSim.Experiments.Sweeps;

namespace CatchUpSim.Cli.Tests.Sweeps;

/// <summary>A sweep in a process of its own, stopped by the signals that a terminal sends.</summary>
[Collection(KilledProcesses.Alone)]
public sealed class SweepInterruptTests : SweepTest
{
    private const int Runs = 32;

    public SweepInterruptTests() => Write(Study, customers: 40_000);

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void A_signal_ends_a_sweep_in_order_and_the_same_command_ends_it_like_one_that_was_not_stopped(string signal)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using Process sweep = Start(Study, Results);
        WaitForRuns(sweep, 2);
        RealProgram.Send(signal, sweep);
        (int code, string output, string error) = RealProgram.Wait(sweep);

        int stored = Stored();
        Assert.InRange(stored, 2, Runs - 1);
        Assert.Equal((ExitCode.Interrupted, string.Empty), (code, output));
        Assert.Equal($"stopped after {stored} of {Runs} runs; the same command goes on from there\n", error.ReplaceLineEndings("\n"));
        Assert.Equal(0, Count(Database, "failures"));

        using Process again = Start(Study, Results);
        Assert.Equal(ExitCode.Success, RealProgram.Wait(again).Code);
        string whole = InFolder("whole");
        using Process unbroken = Start(Study, whole);
        Assert.Equal(ExitCode.Success, RealProgram.Wait(unbroken).Code);
        Assert.Equal(Tables(Path.Combine(whole, "study.db")), Tables(Database));
    }

    [Fact]
    public void A_run_under_way_is_given_up_and_is_no_failure()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // Two millions of customers over decades: a run takes seconds on any machine, and none of them is done.
        string slow = InFolder("slow.yaml");
        Write(slow, customers: 2_000_000);
        using Process sweep = Start(slow, Results);
        WaitForRuns(sweep, 0);
        RealProgram.Send("INT", sweep);
        RealProgram.Ended end = RealProgram.Wait(sweep);

        Assert.Equal((ExitCode.Interrupted, 0), (end.Code, Stored()));
        Assert.Contains("stopped after 0 of 32 runs", end.Error, StringComparison.Ordinal);
    }

    private static void Write(string file, int customers) => File.WriteAllText(file, $$"""
        name: stopped
        title: stopped and begun again
        scenario: {{ShippedScenario.MiniMarket}}
        set: [customers.organisation.count={{customers}}]
        seed: 1
        replications: {{Runs / 2}}
        design: {kind: full-factorial}
        factors:
          performance: {path: designers.firm-7.products.card.performance, values: [0.5, 1]}
        outcomes: [final_share, peak_share]

        """);

    private static Process Start(string study, string folder) => RealProgram.Start("sweep", study, "--out", folder, "--threads", "2", "--quiet");

    private int Stored()
    {
        using SweepReading reading = SweepReading.Open(Database);
        return reading.Completed + reading.Failed;
    }

    // The database is there before the first run, and from then on a signal is expected.
    private void WaitForRuns(Process process, int runs)
    {
        while (!process.HasExited && (!File.Exists(Database) || Stored() < runs))
        {
            WaitForCommits(process, 1);
        }
    }
}
