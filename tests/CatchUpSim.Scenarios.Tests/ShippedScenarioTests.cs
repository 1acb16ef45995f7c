using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios.Tests.Worlds;

namespace CatchUpSim.Scenarios.Tests;

public sealed class ShippedScenarioTests
{
    // Files of worlds are there to be extended; alone they may lack keys.
    private static readonly IReadOnlyList<string> Scenarios =
        [.. ShippedScenarios.Files().Where(file => !file.StartsWith("worlds", StringComparison.Ordinal))];

    [Fact]
    public void Every_shipped_scenario_can_be_read_with_each_of_its_variants()
    {
        Assert.NotEmpty(Scenarios);
        Assert.Equal([], Scenarios.SelectMany(Faults));
    }

    [Fact]
    public void Every_world_is_extended_by_a_shipped_scenario() => Assert.Equal(
        ShippedScenarios.Files().Select(file => Path.GetFullPath(Path.Join(ShippedScenarios.Folder, file))),
        Scenarios.SelectMany(file => Read(file).Texts.Select(text => Path.GetFullPath(text.File)))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Every_number_of_every_shipped_scenario_says_where_it_comes_from() => Assert.Equal(
        [],
        Scenarios.SelectMany(file => Read(file).NumbersWithoutProvenance().Select(path => $"{file}: {path}")));

    [Fact]
    public void A_switch_that_differs_is_shown_as_a_scenario_file_writes_it()
    {
        Scenario on = Read("firm-a.yaml").Scenario;
        Scenario off = on with { Mechanisms = on.Mechanisms with { Alliances = false } };

        Assert.Equal([new ScenarioDifference("mechanisms.alliances", "true", "false")], ScenarioDifference.Between(on, off));
    }

    [Fact]
    public void Every_damaged_key_of_every_shipped_scenario_is_caught_in_its_line()
    {
        using ScenarioFolder copy = new();
        foreach (string file in ShippedScenarios.Files())
        {
            copy.Write(file, File.ReadAllText(Path.Join(ShippedScenarios.Folder, file)));
        }

        ScenarioReader<Scenario> reader = new(scenario => scenario.Validate());
        Assert.All(ShippedScenarios.Files(), file => Assert.True(
            DamagedKeys.CountCaught(reader, copy.PathOf(file)) > 0));
    }

    // Run with CATCHUPSIM_WRITE_REFERENCE=1 to write the file anew after a change of keys.
    [Fact]
    public void The_key_reference_beside_the_scenarios_is_the_generated_one()
    {
        string file = Path.Join(ShippedScenarios.Folder, "README.md");
        if (Environment.GetEnvironmentVariable("CATCHUPSIM_WRITE_REFERENCE") == "1")
        {
            File.WriteAllText(file, KeyReferenceWriter.Write(ScenarioReader.Shape));
        }

        Assert.Equal(KeyReferenceWriter.Write(ScenarioReader.Shape), File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    private static ScenarioDocument<Scenario> Read(string file) =>
        ScenarioReader.Read(new ScenarioReference(Path.Join(ShippedScenarios.Folder, file), null));

    private static IEnumerable<string> Faults(string file)
    {
        try
        {
            Read(file);
            return [];
        }
        catch (InvalidScenarioException exception)
        {
            return exception.Errors.Select(error => error.ToString());
        }
    }
}
