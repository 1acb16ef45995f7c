using System.Xml.Linq;
using CatchUpSim.Experiments.Sweeps;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Cli.Tests.Sweeps;

public sealed class StatusAndMapTests : SweepTest
{
    [Fact]
    public void The_status_of_an_unfinished_sweep_tells_progress_and_outcomes_so_far()
    {
        Interrupted(24);

        Assert.Equal(0, Command("status", Results));
        string text = Output.ToString();
        Assert.Matches(@"2\d of 48 runs \(5\d%\)", text);
        Assert.Contains("final_share", text, StringComparison.Ordinal);
        Assert.Contains($"Figure of the classes so far: {Path.Combine(Results, "figures", "so-far.png")}", text, StringComparison.Ordinal);
        Assert.True(new FileInfo(Path.Combine(Results, "figures", "so-far.png")).Length > 0);
    }

    [Fact]
    public void In_their_first_world_status_and_map_give_shares_without_intervals_and_say_so()
    {
        Interrupted(6);
        Output.GetStringBuilder().Clear();

        Assert.Equal(0, Command("status", Results));
        Assert.Equal(0, Command("map", Results, "--x", "cash"));
        Assert.Contains("100% (one world: no interval)", Output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(" to ", Output.ToString(), StringComparison.Ordinal);
        foreach (string figure in new[] { "so-far.svg", "map-fate-cash.svg" })
        {
            Assert.Contains("One world: no intervals over luck.", WordsOf(figure), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_whole_sweep_has_shares_with_intervals_over_luck()
    {
        Sweep();

        Assert.Equal(0, Command("map", Results, "--x", "cash"));
        Assert.Contains("Shares with 95% intervals over luck:", Output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("one world", Output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Whiskers: 95% intervals over luck (Wilson, clustered by world).", WordsOf("map-fate-cash.svg"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_outcome_that_is_the_same_in_all_runs_is_said_to_be_so()
    {
        SweepWorld = (scenario, seed, replication, _) =>
        {
            RunResult run = SyntheticWorld.Run(scenario, seed, replication, Recording.Focal);
            return run with { Summary = run.Summary with { FinalShare = 0.1, ExitMonth = double.NaN } };
        };
        Sweep();
        Command("sweep", Study, "--out", InFolder("divided"), "--shard", "1/2");
        Command("sweep", Study, "--out", InFolder("divided"), "--shard", "2/2");
        foreach (string folder in new[] { Results, InFolder("divided") })
        {
            Output.GetStringBuilder().Clear();

            Assert.Equal(0, Command("status", folder));
            Assert.Matches(@"final_share +always 0\.1 share\r?\n", Output.ToString());
            Assert.Matches("exit_month +no run has it", Output.ToString());
            Assert.DoesNotContain("final_share                      mean", Output.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_status_says_how_fast_a_sweep_is_and_how_long_it_takes()
    {
        Interrupted(24);
        DateTimeOffset now = DateTimeOffset.UtcNow;
        new ProgressNote(now.AddSeconds(-10), now, 4, 24, 48, 0).Write(ProgressNote.FileOf(Database));
        Output.GetStringBuilder().Clear();

        Command("status", Results);
        Assert.Matches(@"2\.0 runs per second, 00:00:1[0-9] left\.", Output.ToString());
        new ProgressNote(now.AddHours(-2), now.AddHours(-1), 4, 24, 48, 0).Write(ProgressNote.FileOf(Database));
        Command("status", Results);
        Assert.Contains("Nobody works on it", Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_status_of_parts_is_that_of_the_whole()
    {
        Sweep("--shard", "1/2");
        Sweep("--shard", "2/2");
        Output.GetStringBuilder().Clear();
        Command("status", Results);
        string divided = Output.ToString();
        Command("merge", Results);
        Output.GetStringBuilder().Clear();
        Command("status", Results);

        Assert.Contains("in 2 parts", divided, StringComparison.Ordinal);
        Assert.Equal(Output.ToString(), divided.Replace(", in 2 parts", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("map-fate-cash", "--x", "cash")]
    [InlineData("map-fate-cash", "--x", "designers.firm-a.cash")]
    [InlineData("map-regime-stack-world", "--x", "stack", "--y", "world", "--class", "regime")]
    public void A_map_is_drawn_over_any_factor(string file, params string[] options)
    {
        Sweep();

        Assert.Equal((0, ""), (Command(["map", Results, .. options]), Error.ToString()));
        Assert.True(new FileInfo(Path.Combine(Results, "figures", file + ".png")).Length > 0);
        Assert.Contains("n = 48 runs, seed 5", File.ReadAllText(Path.Combine(Results, "figures", file + ".svg")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_map_that_cannot_be_written_is_refused_like_any_folder_that_cannot()
    {
        Sweep();
        File.WriteAllText(Path.Combine(Results, "figures"), "no folder");

        Assert.Equal(ExitCode.BadInput, Command("map", Results, "--x", "cash"));
        Assert.StartsWith($"error: {Path.Combine(Results, "figures")} cannot be written: ", Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_map_for_which_the_disk_has_no_room_is_a_failure_and_no_bad_input()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        Sweep();
        string figures = Path.Combine(Results, "figures");
        Directory.CreateDirectory(figures);
        File.CreateSymbolicLink(Path.Combine(figures, "map-fate-cash.svg.tmp"), "/dev/full");

        Assert.Equal(ExitCode.Failure, Command("map", Results, "--x", "cash"));
        Assert.StartsWith($"error: {figures} cannot be written: No space left on device", Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_factor_that_the_sweep_does_not_have_is_named_with_the_nearest()
    {
        Sweep();

        Assert.Equal(2, Command("map", Results, "--x", "cahs"));
        Assert.Contains("did you mean 'cash'?", Error.ToString(), StringComparison.Ordinal);
    }

    // The words of a figure, wherever its lines break.
    private string WordsOf(string figure)
    {
        string svg = File.ReadAllText(Path.Combine(Results, "figures", figure));
        Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
        return string.Join(' ', XDocument.Parse(svg).Descendants().Where(element => element.Name.LocalName == "text").Select(text => text.Value));
    }

    private void Interrupted(int after)
    {
        using var interrupt = new CancellationTokenSource();
        int done = 0;
        SweepWorld = (scenario, seed, replication, _) =>
        {
            if (Interlocked.Increment(ref done) == after)
            {
                interrupt.Cancel();
            }

            return SyntheticWorld.Run(scenario, seed, replication, Recording.Focal);
        };
        Cancellation = interrupt.Token;
        Assert.Equal(130, Sweep());
        Cancellation = default;
    }
}
