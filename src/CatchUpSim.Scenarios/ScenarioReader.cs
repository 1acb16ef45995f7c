using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Scenarios;

/// <summary>Reads scenarios of the model.</summary>
public static class ScenarioReader
{
    private static readonly ScenarioReader<Scenario> Reader = new(scenario => scenario.Validate());

    /// <summary>Gets the keys that a scenario may have; schema and key reference are written from them.</summary>
    public static RecordShape Shape { get; } = RecordShape.OfScenario<Scenario>();

    /// <summary>Reads a scenario with the rules of the model.</summary>
    /// <param name="reference">The file and, if wanted, its variant.</param>
    /// <param name="overrides">Changes in the form <c>path=value</c>, in the order given.</param>
    /// <exception cref="InvalidScenarioException">Something is wrong; the exception holds all of it.</exception>
    public static ScenarioDocument<Scenario> Read(ScenarioReference reference, IReadOnlyList<string>? overrides =
        null) =>
        Reader.Read(reference, overrides);
}
