using System.Globalization;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;
using CatchUpSim.Reporting;

namespace CatchUpSim.Cli.Tests;

public sealed class AblateTests : CommandTest
{
    [Fact]
    public void Every_mechanism_is_switched_off_once_and_only_it()
    {
        var seen = new List<Mechanisms>();
        World = (scenario, seed, replication, recording) =>
        {
            lock (seen)
            {
                seen.Add(scenario.Mechanisms);
            }

            return SyntheticWorld.Run(scenario, seed, replication, recording);
        };

        int code = Command("ablate", Scenario, "--replications", "1", "--seed", "5", "--threads", "1", "--out", Results);

        Assert.Equal((0, ""), (code, Error.ToString()));
        Assert.Equal(1 + MechanismSwitch.All.Count, seen.Count);
        Assert.Equal([0, .. MechanismSwitch.All.Select(_ => 1)], seen.Select(Off));
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public void An_ablation_leaves_table_figure_and_report_and_says_what_moves_nothing()
    {
        // In this world only talent matters: without it the luck of the next seed is met.
        // Without funding nobody gets to volume.
        World = (scenario, seed, replication, recording) =>
        {
            RunResult run = SyntheticWorld.Run(scenario, seed + (scenario.Mechanisms.Talent ? 0UL : 1UL), replication, recording);
            return run with { Summary = run.Summary with { MonthsToVolume = scenario.Mechanisms.Funding ? 30 : double.NaN } };
        };

        int code = Command("ablate", Scenario, "--replications", "6", "--seed", "5", "--out", Results, "--csv");

        Assert.Equal((0, ""), (code, Error.ToString()));
        Assert.True(File.Exists(Path.Combine(Results, "figures", "ablation.png")));
        Assert.Contains("Moving nothing that they are meant to move:", Output.ToString(), StringComparison.Ordinal);
        Assert.All(Output.ToString().Split('\n'), line => Assert.True(line.Length <= Math.Max(101, Results.Length + 30), line));
        string[] differences = File.ReadAllLines(Path.Combine(Results, "differences.csv"));
        Assert.Contains(differences, line => line.StartsWith("talent,final_cash,", StringComparison.Ordinal) && !line.Contains(",0,0,0,Student", StringComparison.Ordinal));
        Assert.Contains(differences, line => line.StartsWith("pricing,final_cash,", StringComparison.Ordinal) && line.Contains(",0,0,0,Student", StringComparison.Ordinal));
        Assert.Contains("What is moved when a mechanism is switched off", File.ReadAllText(Path.Combine(Results, "report.html")), StringComparison.Ordinal);
        Assert.Equal(17, Manifest.Parse(File.ReadAllText(Path.Combine(Results, "manifest.json")))!.Worlds!.Select(world => world.ValuesHash).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("80")]
    [InlineData("50")]
    public void Headings_stand_apart_and_no_line_is_wider_than_the_terminal(string? columns)
    {
        if (columns is not null)
        {
            Variables["COLUMNS"] = columns;
        }

        Assert.Equal(0, Command("ablate", Scenario, "--replications", "3", "--seed", "5", "--out", Results));

        string[] lines = Output.ToString().ReplaceLineEndings("\n").Split('\n');
        string[] table = [.. lines.TakeWhile(line => !line.StartsWith("Results:", StringComparison.Ordinal)).SkipWhile(line => line.Contains(" %: ", StringComparison.Ordinal))];
        Assert.All(table, line => Assert.True(line.Length <= (columns is null ? 100 : int.Parse(columns, CultureInfo.InvariantCulture)), line));
        string[] headings = [.. lines.Where((_, i) => i > 0 && lines[i - 1].StartsWith("without ", StringComparison.Ordinal))
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        Assert.Equal(["volume", "to", "share", "share", "gap", "position", "cash", "final"], headings);
    }

    [Fact]
    public void A_mechanism_that_the_scenario_lacks_is_not_ablated()
    {
        Command("ablate", Scenario, "--set", "mechanisms.talent=false", "--replications", "2", "--seed", "5", "--out", Results, "--csv");

        Assert.DoesNotContain(File.ReadAllLines(Path.Combine(Results, "worlds.csv")), line => line.StartsWith("talent,", StringComparison.Ordinal));
    }

    [Fact]
    public void A_scenario_without_any_mechanism_cannot_be_ablated()
    {
        int code = Command(
            ["ablate", Scenario, "--out", Results, .. MechanismSwitch.All.SelectMany(each => new[] { "--set", $"mechanisms.{each.Name}=false" })]);

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains("nothing to ablate", Error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Results));
    }

    private static int Off(Mechanisms mechanisms) => typeof(Mechanisms).GetProperties()
        .Count(property => property.PropertyType == typeof(bool) && property.GetValue(mechanisms) is false);
}
