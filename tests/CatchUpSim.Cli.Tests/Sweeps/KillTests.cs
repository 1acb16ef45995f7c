using System.Diagnostics;
using CatchUpSim.Experiments.Sweeps;

namespace CatchUpSim.Cli.Tests.Sweeps;

/// <summary>Kills the real program with the signal that no program can catch.</summary>
[Collection(KilledProcesses.Alone)]
public sealed class KillTests : SweepTest
{
    private const int Kills = 20;
    private const int Points = 16;
    private const int Replications = 20;
    private const int Runs = Points * Replications;

    private string Mini => InFolder("mini.yaml");

    [Fact]
    public void A_sweep_that_is_killed_twenty_times_ends_like_one_that_was_not()
    {
        // So many customers that a run takes some 50 ms on a fast machine, and the study many seconds: else it is done before it is met under way.
        File.WriteAllText(Mini, $$"""
            name: mini
            title: killed and killed again
            scenario: {{ShippedScenario.MiniMarket}}
            set: [end=2026-09, customers.organisation.count=80000]
            seed: 1
            replications: {{Replications}}
            design: {kind: sobol, points: {{Points}}}
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
            int commits = kill % 5 == 0 ? 0 : 1 + (kill * 37 % 7);
            WaitFor(process, commits, pause: kill * 7919 % 23);
            process.Kill();
            process.WaitForExit();
            int now = Stored();
            Assert.True(now >= seen, $"after kill {kill} there are {now} runs, before there were {seen}");
            meantMidway += now is > 0 and < Runs ? 1 : 0;
            seen = now;
        }

        Assert.True(meantMidway >= Kills / 2, $"only {meantMidway} kills met a sweep under way");
        Assert.Equal(0, Finish(Results));
        string whole = InFolder("whole");
        Assert.Equal(0, Finish(whole));
        Assert.Equal(Runs, Stored());
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

    private void WaitFor(Process process, int commits, int pause)
    {
        WaitForCommits(process, commits);
        Thread.Sleep(commits > 0 ? pause : 10 * pause);
    }

    private Process Start(string folder) => RealProgram.Start("sweep", Mini, "--out", folder, "--threads", "2", "--quiet");

    private int Finish(string folder)
    {
        using Process process = Start(folder);
        return RealProgram.Wait(process).Code;
    }
}
