using System.IO.Pipes;
using System.Text.Json;

namespace CatchUpSim.Cli.Tests;

public sealed class OtherCommandTests : CommandTest
{
    [Fact]
    public void A_valid_file_is_said_to_be_valid()
    {
        Assert.Equal((0, ""), (Command("validate", Scenario), Error.ToString()));

        Assert.Contains("valid; ", Output.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 variant", Output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("study", "valid; 1 factor, 2 points, 6 runs")]
    [InlineData("pattern", "valid; 1 statement")]
    [InlineData("causes", "valid; 1 cause, whose changes are checked with the scenario that is explained")]
    public void Files_of_every_kind_are_checked_by_the_rules_of_their_kind(string kind, string expected)
    {
        string file = OfKind(kind);

        Assert.Equal((0, ""), (Command("validate", file), Error.ToString()));
        Assert.Equal($"{file}: {expected}", Output.ToString().TrimEnd());

        File.AppendAllText(file, "titel: wrong\n");
        Assert.Equal(ExitCode.BadInput, Command("validate", file));
        Assert.Contains("titel: unknown key", Assert.Single(Error.ToString().TrimEnd().Split('\n')), StringComparison.Ordinal);

        // What stands twice is told together with all else that is wrong.
        File.AppendAllText(file, "title: again\n");
        Error.GetStringBuilder().Clear();
        Assert.Equal(ExitCode.BadInput, Command("validate", file));
        Assert.Equal(2, Error.ToString().TrimEnd().Split('\n').Length);
    }

    [Fact]
    public void A_scenario_may_come_through_a_pipe()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var pipe = new AnonymousPipeServerStream(PipeDirection.Out);
        using (var writer = new StreamWriter(pipe, leaveOpen: true))
        {
            writer.Write(ShippedScenario.Short);
        }

        string file = $"/dev/fd/{pipe.GetClientHandleAsString()}";
        pipe.Close();

        Assert.Equal((0, ""), (Command("validate", file), Error.ToString()));
        Assert.StartsWith($"{file}: valid; ", Output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("study", "is a study, not a scenario; 'sweep' takes it")]
    [InlineData("pattern", "is a pattern, not a scenario; 'patterns' judges it")]
    [InlineData("causes", "is a file of causes, not a scenario; 'explain --causes' takes it")]
    public void A_command_that_gets_a_file_of_another_kind_says_so_in_one_line(string kind, string expected)
    {
        string file = OfKind(kind);
        string extending = InFolder("extending.yaml");
        File.WriteAllText(extending, $"name: x\nextends: {file}\n");

        Assert.Equal(ExitCode.BadInput, Command("run", file, "--out", Results));
        Assert.Equal(ExitCode.BadInput, Command("run", extending, "--out", Results));

        Assert.Equal([$"{file}: {expected}", $"{extending}:2:10: extends: '{file}' {expected}"], Error.ToString().TrimEnd().ReplaceLineEndings("\n").Split('\n'));
    }

    [Fact]
    public void A_sweep_that_gets_a_scenario_says_so_in_one_line()
    {
        Assert.Equal(ExitCode.BadInput, Command("sweep", Scenario, "--out", Results));

        Assert.Equal($"{Scenario}: is a scenario, not a study; 'run' takes it", Error.ToString().TrimEnd());
    }

    [Fact]
    public void One_bad_file_among_good_ones_gives_exit_code_2_and_all_are_checked()
    {
        string bad = InFolder("bad.yaml");
        File.WriteAllText(bad, ShippedScenario.Short + "titel: wrong\n");

        Assert.Equal(ExitCode.BadInput, Command("validate", bad, Scenario));

        Assert.Contains("bad.yaml:", Error.ToString(), StringComparison.Ordinal);
        Assert.Contains("short.yaml: valid", Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_is_json_and_knows_the_sections()
    {
        Assert.Equal(0, Command("schema"));

        using JsonDocument schema = JsonDocument.Parse(Output.ToString());
        Assert.True(schema.RootElement.GetProperty("properties").TryGetProperty("designers", out _));
    }

    [Fact]
    public void Scenarios_are_listed_with_their_variants()
    {
        File.WriteAllText(InFolder("world.yaml"), "title: extended by the other\n");
        File.WriteAllText(InFolder("broken.yaml"), "titel: misspelt\n");
        File.AppendAllText(InFolder("world.yaml"), $"extends: {ShippedScenario.FirmA}\nfocal: nobody\n");
        File.WriteAllText(
            Scenario,
            ShippedScenario.Short.Replace(ShippedScenario.FirmA, "world.yaml", StringComparison.Ordinal) + "focal: firm-a\n");

        Assert.Equal(0, Command("list", "--folder", Path.GetDirectoryName(Scenario)!));

        string list = Output.ToString();
        Assert.Contains("short.yaml  two years", list, StringComparison.Ordinal);
        Assert.Contains("#later  a longer horizon", list, StringComparison.Ordinal);
        Assert.Contains("broken.yaml  (cannot be run", list, StringComparison.Ordinal);
        Assert.DoesNotContain("world.yaml", list, StringComparison.Ordinal);
    }

    [Fact]
    public void Parameters_have_value_unit_range_and_provenance()
    {
        Assert.Equal(0, Command("parameters", "TALENT.attrition", "--scenario", Scenario));

        string[] lines = Output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Matches(@"^talent\.attrition\s+\S+\s+per year\s+0 to 0\.9\s+assumption", lines[1]);
    }

    [Fact]
    public void Bench_prints_every_figure_with_its_target()
    {
        Assert.Equal(0, Command("bench", "--quick", "--scenario", Scenario, "--mini-market", Scenario));

        string table = Output.ToString();
        foreach (string target in new[] { "study of 10,000 with its database, quick: 10 times that of 1,000", "one run with 1,000,000 customers", "≤ 4.00 s", "≤ 15.0 ms", "≤ 0.50 s", "≤ 60.0 s", "≤ 500 MB", "≤ 1.50 s", "≤ 5.00 ns" })
        {
            Assert.Contains(target, table, StringComparison.Ordinal);
        }
    }

    private string OfKind(string kind)
    {
        string file = InFolder(kind + ".yaml");
        File.WriteAllText(file, kind switch
        {
            "study" => """
                name: two
                title: Two amounts of cash
                scenario: short.yaml
                seed: 1
                replications: 3
                design: {kind: full-factorial}
                factors:
                  cash: {path: designers.firm-a.cash, values: [USD 75 m, USD 150 m]}

                """,
            "pattern" => """
                id: T1
                title: Cash is not negative
                basis: a test
                worlds:
                  default: {scenario: short.yaml}
                statements:
                  - says: cash in the third month
                    measure: outcome-at
                    with: {outcome: cash, month: 3}
                    statistic: median
                    expect: {above: 0}

                """,
            _ => """
                title: What matters
                causes:
                  alliances:
                    title: Alliances
                    reading: Absent, nobody forms any.
                    without: {mechanisms: {alliances: false}}

                """,
        });
        return file;
    }
}
