using System.Text.RegularExpressions;

namespace CatchUpSim.Cli.Tests.Sweeps;

/// <summary>What there is one of stands in the singular: on the screen, in complaints, reports, logs and figures.</summary>
public sealed partial class SingularTests : SweepTest
{
    [Theory]
    [InlineData("run", "SCENARIO")]
    [InlineData("compare", "SCENARIO", "SCENARIO#later")]
    [InlineData("ablate", "SCENARIO")]
    public void One_world_is_one_world_wherever_a_study_tells_of_it(string command, params string[] scenarios)
    {
        string[] named = [.. scenarios.Select(name => name.Replace("SCENARIO", Scenario, StringComparison.Ordinal))];
        string[] alike = command == "compare" ? ["--set", "end=2022-09"] : [];

        Assert.Equal(0, Command([command, .. named, .. alike, "--out", Results, "--replications", "1", "--seed", "5", "--verbose"]));

        Assert.Contains("1 replication, ", File.ReadAllText(Path.Combine(Results, "run.log")), StringComparison.Ordinal);
        AssertSingular();
    }

    [Fact]
    public void One_run_that_failed_is_one_run()
    {
        World = (_, _, _, _) => throw new InvalidOperationException("out of wafers");

        Assert.Equal(ExitCode.Failure, Command("run", Scenario, "--out", Results, "--replications", "1", "--seed", "5"));

        Assert.Contains("error: 1 of 1 run failed", Error.ToString(), StringComparison.Ordinal);
        AssertSingular();
    }

    [Fact]
    public void A_sweep_with_one_run_at_a_point_says_so_in_its_map()
    {
        Rewrite("replications: 4", "replications: 1");
        Assert.Equal(0, Sweep());

        Assert.Equal(0, Command("map", Results, "--x", "stack", "--y", "world"));
        Assert.Equal(0, Command("status", Results));

        AssertSingular();
    }

    [Fact]
    public void One_error_and_one_variant_are_one()
    {
        File.WriteAllText(InFolder("broken.yaml"), "extends: short.yaml\ntitel: misspelt\n");

        Command("list", "--folder", Path.GetDirectoryName(Scenario)!);
        Command("validate", Scenario);

        Assert.Contains("shows 1 error)", Output.ToString(), StringComparison.Ordinal);
        AssertSingular();
    }

    private void AssertSingular()
    {
        string[] endings = [".html", ".svg", ".log"];
        string[] texts =
        [
            Output.ToString(),
            Error.ToString(),
            .. Directory.Exists(Results)
                ? Directory.EnumerateFiles(Results, "*", SearchOption.AllDirectories)
                    .Where(file => endings.Contains(Path.GetExtension(file), StringComparer.Ordinal)).Select(File.ReadAllText)
                : [],
        ];
        Assert.All(texts, text => Assert.DoesNotMatch(OneOfMany(), text));
    }

    [GeneratedRegex(@"(?<![\d.,:#-])\b1 (recorded |failed |financing )?(replications|worlds|runs|pairs|points|parts|errors|variants|numbers|causes|facts|patterns|cores|values|mechanisms|months|rounds)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex OneOfMany();
}
