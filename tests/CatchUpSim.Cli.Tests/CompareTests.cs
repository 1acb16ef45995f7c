using CatchUpSim.Experiments.Comparison;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;
using CatchUpSim.Reporting;

namespace CatchUpSim.Cli.Tests;

public sealed class CompareTests : CommandTest
{
    private readonly string _worlds;

    public CompareTests()
    {
        _worlds = InFolder("worlds.yaml");
        File.WriteAllText(_worlds, Worlds);
        World = Luckier;
    }

    private static string Worlds { get; } =
        $"""
        extends: {ShippedScenario.FirmA}
        name: worlds
        title: three worlds
        description: The base and two others.
        end: 2022-09
        variants:
          rich:
            description: more cash
            designers:
              firm-a:
                cash: USD 300 m
          renamed:
            description: another title and nothing else
            title: the same under another title

        """.ReplaceLineEndings("\n");

    [Fact]
    public void A_comparison_leaves_manifest_database_log_figures_and_report()
    {
        int code = Compare();

        Assert.Equal((0, ""), (code, Error.ToString()));
        Assert.Equal(
            ["manifest.json", "report.html", "run.log", "study.db"],
            Directory.GetFiles(Results).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["1-differences.png", "2-over-time.png", "3-trajectories.png", "4-who-flipped.png", "5-who-leads.png"],
            Directory.GetFiles(Path.Combine(Results, "figures"), "*.png").Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("3 worlds, 12 replications", Output.ToString(), StringComparison.Ordinal);
        string report = File.ReadAllText(Path.Combine(Results, "report.html"));
        Assert.Contains("Which world to choose", report, StringComparison.Ordinal);
        Assert.DoesNotContain("http", report.Replace("http-equiv", string.Empty, StringComparison.Ordinal).Split("Text of ")[0], StringComparison.Ordinal);
        Assert.All(Output.ToString().Split('\n'), line => Assert.True(line.Length <= Math.Max(101, Results.Length + 30), line));
    }

    [Fact]
    public void One_file_is_compared_with_all_its_variants_and_the_manifest_says_so()
    {
        Compare();

        Manifest manifest = Manifest.Parse(File.ReadAllText(Path.Combine(Results, "manifest.json")))!;
        Assert.Equal(["worlds", "rich", "renamed"], manifest.Worlds!.Select(world => world.Name));
        Assert.NotEqual(manifest.Worlds![0].ValuesHash, manifest.Worlds[1].ValuesHash);
        Assert.Equal("worlds", manifest.Options["baseline"]);
        Assert.Equal((12, 12), (manifest.Replications, manifest.Done));
    }

    [Fact]
    public void A_world_that_differs_in_nothing_that_matters_differs_by_exactly_zero()
    {
        Compare("--csv");

        string[][] rows = Csv("differences");
        int difference = Array.IndexOf(rows[0], "difference");
        string[][] same = [.. rows.Where(row => row[0] == "renamed")];
        Assert.Equal(ComparedOutcome.All.Count, same.Length);
        Assert.All(same, row => Assert.True(row[difference] is "0" or "", string.Join(' ', row)));
        Assert.Contains(rows, row => row[0] == "rich" && row[difference] is not ("0" or "" or "difference"));
    }

    [Theory]
    [InlineData("2")]
    [InlineData("4")]
    public void The_database_is_the_same_on_any_number_of_threads(string threads)
    {
        Compare("--threads", "1");
        byte[] one = File.ReadAllBytes(Path.Combine(Results, "study.db"));
        Compare("--threads", threads);

        Assert.Equal(one, File.ReadAllBytes(Path.Combine(Results, "study.db")));
    }

    [Fact]
    public void Two_files_and_a_named_baseline_are_compared_without_a_decision_table()
    {
        int code = Command(
            "compare", _worlds, $"{_worlds}#rich", "--baseline", "rich", "--replications", "6", "--seed", "3", "--out", Results, "--csv");

        Assert.Equal((0, ""), (code, Error.ToString()));
        Assert.Equal(["world", "worlds"], Csv("differences").Select(row => row[0]).Distinct(StringComparer.Ordinal));
        Assert.Single(Csv("decisions"));
        Assert.Equal(["1", "0"], Csv("worlds").Where(row => row[0] is "rich" or "worlds").OrderBy(row => row[0], StringComparer.Ordinal).Select(row => row[2]));
    }

    [Fact]
    public void A_world_can_be_compared_with_itself()
    {
        Assert.Equal(0, Command("compare", _worlds, _worlds, "--replications", "4", "--seed", "3", "--out", Results));

        Assert.Contains("(2)", Output.ToString(), StringComparison.Ordinal);
        Assert.Contains("the same in every pair", Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_setting_changes_all_worlds()
    {
        Compare("--set", "end=2021-12", "--csv");

        Assert.Contains("2020-09 to 2021-12", Output.ToString(), StringComparison.Ordinal);
        Assert.Equal(3 * 12, Csv("runs").Length - 1);
    }

    [Fact]
    public void Precision_goes_on_in_blocks_and_says_how_many_replications_it_took()
    {
        int code = Compare("--precision", "0.2", "--outcome", "survived", "--replications", "4");

        Assert.Equal(0, code);
        Assert.Contains("104 replications were enough for ±20 percentage points", Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Precision_that_is_out_of_reach_ends_at_the_cap()
    {
        Compare("--precision", "0.000001", "--most", "30", "--replications", "20");

        Assert.Contains("30 replications, the most allowed", Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Failed_runs_are_listed_with_their_world_and_left_out_in_pairs()
    {
        World = (scenario, seed, replication, recording) => replication == 4 && IsRich(scenario)
            ? throw new InvalidOperationException("out of wafers")
            : Luckier(scenario, seed, replication, recording);

        int code = Compare("--csv");

        Assert.Equal(1, code);
        Assert.Contains("error: 1 of 36 runs failed", Error.ToString(), StringComparison.Ordinal);
        Assert.Contains("rich, replication 4", Output.ToString(), StringComparison.Ordinal);
        Assert.Equal(["rich", "4"], Csv("failures")[1][..2]);
        string[][] survived = [.. Csv("differences").Where(row => row[1] == "survived")];
        Assert.Equal(["11", "12"], survived.Select(row => row[3]));
    }

    [Fact]
    public void A_stopped_comparison_keeps_what_is_complete_in_all_worlds()
    {
        using var stop = new CancellationTokenSource();
        Cancellation = stop.Token;
        World = (scenario, seed, replication, recording) =>
        {
            if (replication == 3)
            {
                stop.Cancel();
            }

            return Luckier(scenario, seed, replication, recording);
        };

        int code = Compare("--threads", "1", "--csv");

        Assert.Equal(ExitCode.Interrupted, code);
        Assert.Equal(9, Csv("runs").Length - 1);
        Assert.Contains("Stopped before the last replication", Output.ToString(), StringComparison.Ordinal);
        Assert.Equal($"interrupted: 3 of 12 replications done; results of these are in {Results}{Environment.NewLine}", Error.ToString());
    }

    [Theory]
    [InlineData("no variants to compare", "SHORTER")]
    [InlineData("did you mean 'survived'?", "WORLDS", "--outcome", "survive")]
    [InlineData("did you mean 'rich'?", "WORLDS", "--baseline", "ritch")]
    [InlineData("worlds are compared month by month", "WORLDS", "SHORTER")]
    [InlineData("no number above zero", "WORLDS", "--precision", "-1")]
    [InlineData("no variant 'poor'", "WORLDS#poor")]
    [InlineData("no-such-file.yaml", "WORLDS", "no-such-file.yaml")]
    [InlineData("SCENARIO is missing")]
    public void Bad_input_is_explained_in_a_line_and_writes_nothing(string expected, params string[] args)
    {
        string shorter = InFolder("shorter.yaml");
        File.WriteAllText(shorter, $"extends: {ShippedScenario.FirmA}\nname: shorter\ntitle: shorter\ndescription: shorter\nend: 2021-09\n");
        string[] before = Everything();

        int code = Command(
        [
            "compare",
            .. args.Select(arg => arg.Replace("WORLDS", _worlds, StringComparison.Ordinal).Replace("SHORTER", shorter, StringComparison.Ordinal)),
            "--out", Results,
        ]);

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains(expected, Error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, Everything());
    }

    private static bool IsRich(Scenario scenario) => scenario.Designers.First(each => each.Name == scenario.Focal).Cash > 200;

    /// <summary>The synthetic world, in which a rich firm meets the luck of the next replication.</summary>
    private static RunResult Luckier(Scenario scenario, ulong seed, int replication, Recording recording)
    {
        RunResult result = SyntheticWorld.Run(scenario, seed, replication + (IsRich(scenario) ? 1 : 0), recording);
        return result with { Replication = replication };
    }

    private int Compare(params string[] further) => Command(
        [
            "compare", _worlds, "--out", Results, "--seed", "5",
            .. further.Contains("--replications", StringComparer.Ordinal) ? Array.Empty<string>() : ["--replications", "12"], .. further,
        ]);

    private string[][] Csv(string table) =>
        [.. File.ReadAllLines(Path.Combine(Results, table + ".csv")).Select(line => line.Split(','))];
}
