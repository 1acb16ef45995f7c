using System.Text.Json;
using CatchUpSim.Scenarios.Patterns;

namespace CatchUpSim.Cli.Tests;

/// <summary>
/// The patterns that the program ships, and a fast subset of them: few replications of one seed, and no more asked than
/// that nothing speaks against a fact that 400 replications show.
/// </summary>
public sealed class StylisedFactTests : CommandTest
{
    private static readonly string Folder = Path.Combine(ShippedScenario.Root, "scenarios", "patterns");

    [Fact]
    public void All_32_facts_and_five_base_rates_are_patterns_whose_numbers_have_a_source()
    {
        PatternFile[] patterns = [.. Directory.EnumerateFiles(Folder, "*.yaml").Order(StringComparer.Ordinal).Select(PatternReader.Read)];

        Assert.Equal(
            [.. Enumerable.Range(1, 5).Select(i => $"BR{i:00}"), .. Enumerable.Range(1, 32).Select(i => $"SF{i:00}")],
            patterns.Select(pattern => pattern.Id));
        Assert.All(patterns, pattern => Assert.Equal(pattern.Id, Path.GetFileNameWithoutExtension(pattern.File)));
        Assert.Equal([], patterns.SelectMany(pattern => pattern.Worlds.SelectMany(
            world => world.NumbersWithoutProvenance.Select(path => $"{pattern.Id} {world.Name}: {path}"))));
    }

    [Fact]
    public void Nothing_speaks_against_facts_that_are_shown_at_20_replications()
    {
        Dictionary<string, string> verdicts = Verdicts("SF04,SF05,SF08,SF10,SF13,SF14,SF16,SF22,SF32", "20");
        Assert.All(verdicts, verdict => Assert.NotEqual("not shown", verdict.Value));
        Assert.All(["SF04", "SF10", "SF22"], id => Assert.Equal("shown", verdicts[id]));
    }

    [Fact]
    public void That_a_few_customers_carry_the_first_sales_is_shown_at_30_replications() =>
        Assert.Equal("shown", Verdicts("SF08", "30")["SF08"]);

    private Dictionary<string, string> Verdicts(string patterns, string replications)
    {
        World = static (scenario, seed, replication, recording) =>
            CatchUpSim.Model.Simulation.Run(scenario, seed, replication, recording);

        Assert.Equal(0, Command(
            "patterns", "--patterns", Folder, "--out", Results, "--replications", replications, "--seed", "1", "--only", patterns));

        using JsonDocument results = JsonDocument.Parse(File.ReadAllText(Path.Combine(Results, "patterns.json")));
        return results.RootElement.EnumerateArray().ToDictionary(
            pattern => pattern.GetProperty("id").GetString()!, pattern => pattern.GetProperty("verdict").GetString()!, StringComparer.Ordinal);
    }
}
