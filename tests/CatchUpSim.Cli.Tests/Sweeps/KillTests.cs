using System.Diagnostics;
using CatchUpSim.Experiments.Sweeps;

namespace CatchUpSim.Cli.Tests.Sweeps;

/// <summary>Kills the real program with the signal that no program can catch.</summary>
[Collection(KilledProcesses.Alone)]
public sealed class KillTests : SweepTest
{
    private const int Kills = 20;

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "catchupsim.dll");

    private string Mini => InFolder("mini.yaml");

    [Fact]
    public void A_sweep_that_is_killed_twenty_times_ends_like_one_that_was_not()
    {
        File.WriteAllText(Mini, $$"""
            name: mini
            title: killed and killed again
            scenario: {{Path.Combine(ShippedScenario.Root, "scenarios", "limits", "mini-market.yaml")}}
            set: [end=2026-09, customers.organisation.count=200]
            seed: 1
            replications: 100
            design: {kind: sobol, points: 16}
            factors:
              performance: {path: designers.firm-7.products.card.performance, from: 0.4, to: 1.2}
            outcomes: [final_share, peak_share]

            """);
        int meantMidway = 0;
        int seen = 0;
        for (int kill = 0; kill < Kills; kill++)
        {
            using Process process = Start(Results);

            // The moments: some while the program starts, the others anywhere between two or in the midst of a commit.
            int target = kill % 5 == 0 ? 0 : seen + 10 + (kill * 37 % 60);
            WaitFor(process, target, pause: kill * 7919 % 23);
            process.Kill();
            process.WaitForExit();
            int now = Stored();
            Assert.True(now >= seen, $"after kill {kill} there are {now} runs, before there were {seen}");
            meantMidway += now is > 0 and < 1600 ? 1 : 0;
            seen = now;
        }

        Assert.True(meantMidway >= Kills / 2, $"only {meantMidway} kills met a sweep under way");
        Assert.Equal(0, Finish(Results));
        string whole = InFolder("whole");
        Assert.Equal(0, Finish(whole));
        Assert.Equal(1600, Stored());
        Assert.Equal(Tables(Path.Combine(whole, "study.db")), Tables(Database));
    }

    private int Stored()
    {
        if (!File.Exists(Database))
        {
            return 0;
        }

        using SweepReading reading = SweepReading.Open(Database);
        return reading.Completed + reading.Failed;
    }

    private void WaitFor(Process process, int stored, int pause)
    {
        var clock = Stopwatch.StartNew();
        while (stored > 0 && !process.HasExited && clock.Elapsed < TimeSpan.FromSeconds(20) && Stored() < stored)
        {
            Thread.Sleep(5);
        }

        Thread.Sleep(stored > 0 ? pause : 10 * pause);
    }

    private Process Start(string folder) => Process.Start(new ProcessStartInfo("dotnet")
    {
        ArgumentList = { Program, "sweep", Mini, "--out", folder, "--threads", "2", "--quiet" },
        UseShellExecute = false,
        RedirectStandardError = true,
        RedirectStandardOutput = true,
        Environment = { ["DOTNET_TieredPGO"] = "0" },
    })!;

    private int Finish(string folder)
    {
        using Process process = Start(folder);
        process.WaitForExit();
        return process.ExitCode;
    }
}
