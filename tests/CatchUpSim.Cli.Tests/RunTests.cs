using System.Globalization;
using System.Text.RegularExpressions;
using CatchUpSim.Model;
using CatchUpSim.Reporting;

namespace CatchUpSim.Cli.Tests;

public sealed class RunTests : CommandTest
{
    [Fact]
    public void A_study_leaves_manifest_database_log_figures_and_report()
    {
        int code = Study();

        Assert.Equal((0, ""), (code, Error.ToString()));
        Assert.Equal(
            ["manifest.json", "report.html", "run.log", "study.db"],
            Directory.GetFiles(Results).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(8, Directory.GetFiles(Path.Combine(Results, "figures"), "*.svg").Length);
        Assert.Equal(8, Directory.GetFiles(Path.Combine(Results, "figures"), "*.png").Length);
        Assert.Contains("seed 5", Output.ToString(), StringComparison.Ordinal);
        Assert.Contains(Results, Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_manifest_says_how_to_repeat_the_study()
    {
        Study("--set", "end=2022-12");

        Manifest manifest = ReadManifest();
        Assert.Equal(5UL, manifest.Seed);
        Assert.Equal((12, 12, 0, false), (manifest.Replications, manifest.Done, manifest.Failed, manifest.Interrupted));
        Assert.Equal(["end=2022-12"], manifest.Overrides);
        Assert.Equal(File.ReadAllText(Scenario), manifest.Files[0].Text);
        Assert.NotNull(manifest.Finished);
        Assert.Contains(manifest.Phases, phase => phase.Phase == "figures");
        Assert.True(manifest.RunsPerSecond > 0);
        Assert.InRange(manifest.PeakMemoryMegabytes ?? 0, 20, 20_000);
    }

    [Fact]
    public void Without_a_seed_one_is_picked_printed_and_written()
    {
        Command("run", Scenario, "--out", Results, "--replications", "2");

        Assert.Contains($"seed {ReadManifest().Seed}", Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_variant_is_run_under_its_own_name()
    {
        Assert.Equal(0, Command("run", Scenario + "#later", "--out", Results, "--replications", "2", "--seed", "1"));

        Assert.Equal("short-later", ReadManifest().Scenario);
        Assert.Contains("2023-09", Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_are_written_as_csv_when_asked_for()
    {
        Study("--csv", "--keep", "summary");

        Assert.Equal(13, File.ReadAllLines(Path.Combine(Results, "runs.csv")).Length);
        Assert.Single(File.ReadAllLines(Path.Combine(Results, "firms.csv")));
    }

    [Fact]
    public void A_second_study_replaces_the_first()
    {
        Study("--csv");
        Study();

        Assert.Empty(Directory.GetFiles(Results, "*.csv"));
        Assert.Equal(12, ReadManifest().Done);
    }

    [Fact]
    public void The_report_tells_one_surviving_and_one_failed_world_as_stories()
    {
        World = (scenario, seed, replication, recording) => Simulation.Run(scenario, seed, replication, recording);
        Assert.Equal(0, Command("run", Scenario, "--replications", "12", "--seed", "5", "--out", Results, "--quiet"));

        string report = File.ReadAllText(Path.Combine(Results, "report.html"));
        Assert.Equal(2, Regex.Count(report, "<summary>The story in [0-9]+ chapters?</summary>"));
        Assert.Equal(2, Regex.Count(report, "<h4>A firm and a design, "));
        Assert.Equal(1, Regex.Count(report, "catchupsim explain FOLDER --replication [0-9]+<"));
        Assert.Equal(2, Regex.Count(report, "<summary>The whole log"));
    }

    [Fact]
    public void Failed_runs_are_listed_and_the_rest_is_reported()
    {
        World = (scenario, seed, replication, recording) => replication == 4
            ? throw new InvalidOperationException("out of wafers")
            : SyntheticWorld.Run(scenario, seed, replication, recording);

        int code = Study();

        Assert.Equal(ExitCode.Failure, code);
        Assert.Contains("1 of 12 runs failed", Error.ToString(), StringComparison.Ordinal);
        Assert.Contains("replication 4", Output.ToString(), StringComparison.Ordinal);
        Assert.Contains("out of wafers", File.ReadAllText(Path.Combine(Results, "run.log")), StringComparison.Ordinal);
        Assert.Equal((12, 1), (ReadManifest().Done, ReadManifest().Failed));
        Assert.True(File.Exists(Path.Combine(Results, "report.html")));
    }

    [Fact]
    public void When_every_run_fails_the_list_is_printed_without_a_stack_trace()
    {
        World = (_, _, _, _) => throw new InvalidOperationException("out of wafers");

        Assert.Equal(ExitCode.Failure, Study("--quiet"));

        Assert.Contains("12 of 12 runs failed", Error.ToString(), StringComparison.Ordinal);
        Assert.Contains("replication 0", Error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Output.ToString());
    }

    [Fact]
    public void An_interrupted_study_keeps_what_is_done_and_says_so()
    {
        using var cancellation = new CancellationTokenSource();
        Cancellation = cancellation.Token;
        World = (scenario, seed, replication, recording) =>
        {
            if (replication == 20)
            {
                cancellation.Cancel();
            }

            return SyntheticWorld.Run(scenario, seed, replication, recording);
        };

        int code = Command("run", Scenario, "--out", Results, "--replications", "5000", "--seed", "1");

        Assert.Equal(ExitCode.Interrupted, code);
        Manifest manifest = ReadManifest();
        Assert.True(manifest.Interrupted);
        Assert.InRange(manifest.Done, 21, 4999);
        Assert.True(File.Exists(Path.Combine(Results, "study.db")));
        Assert.Contains($"interrupted, {manifest.Done} of 5,000", Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Redirected_progress_is_ten_plain_lines()
    {
        Command("run", Scenario, "--out", Results, "--replications", "40", "--seed", "1");

        string[] lines = [.. Output.ToString().Split('\n').Where(line => line.Contains(" %: ", StringComparison.Ordinal))];
        Assert.Equal(10, lines.Length);
        Assert.StartsWith("100 %: 40 of 40 worlds", lines[^1], StringComparison.Ordinal);
        Assert.DoesNotContain('\r', Output.ToString().Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    [Fact]
    public void On_a_terminal_progress_is_a_bar_that_is_redrawn()
    {
        IsTerminal = true;

        Study();

        Assert.Contains("\r[##############################] 12 of 12 worlds", Output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(" %: ", Output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("70")]
    [InlineData("45")]
    [InlineData("20")]
    [InlineData("2")]
    public void On_a_narrow_terminal_progress_keeps_to_one_line(string columns)
    {
        IsTerminal = true;
        Variables["COLUMNS"] = columns;

        Study();

        string[] drawn = [.. Output.ToString().Split('\n')[0].Split('\r', StringSplitOptions.RemoveEmptyEntries)];
        Assert.All(drawn, line => Assert.True(line.Length < int.Parse(columns, CultureInfo.InvariantCulture), line));
        Assert.True(columns == "2" || drawn[^1].Contains("12 of 12", StringComparison.Ordinal));
    }

    [Fact]
    public void Quiet_is_quiet_and_verbose_prints_the_log()
    {
        Study("--quiet");
        Assert.Empty(Output.ToString() + Error);

        Study("--verbose");
        Assert.Contains("12 replications", Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_but_times_depends_on_threads()
    {
        Study("--csv", "--threads", "1");
        string one = Tables();
        Study("--csv", "--threads", "2");
        string two = Tables();
        Study("--csv", "--threads", "4");

        Assert.Equal(one, two);
        Assert.Equal(one, Tables());

        string Tables() => string.Concat(Directory.GetFiles(Results, "*.csv").Order(StringComparer.Ordinal).Select(File.ReadAllText));
    }

    private Manifest ReadManifest() => Manifest.Parse(File.ReadAllText(Path.Combine(Results, "manifest.json")))!;
}
