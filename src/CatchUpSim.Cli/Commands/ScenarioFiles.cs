using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios;

namespace CatchUpSim.Cli.Commands;

/// <summary>Reads the scenarios that commands name.</summary>
internal static class ScenarioFiles
{
    /// <summary>The scenario that commands use when none is named.</summary>
    public const string Standard = "scenarios/firm-a.yaml";

    /// <summary>Reads a file, or a variant in it, with changes.</summary>
    /// <exception cref="InvalidScenarioException">Something is wrong with it.</exception>
    public static ScenarioDocument<Scenario> Read(string reference, IReadOnlyList<string>? overrides = null) =>
        Reader().Read(ScenarioReference.Parse(reference), overrides);

    /// <summary>A reader of scenarios.</summary>
    public static ScenarioReader<Scenario> Reader() => new(scenario => scenario.Validate());
}
