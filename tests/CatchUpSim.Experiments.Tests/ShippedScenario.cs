using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios;

namespace CatchUpSim.Experiments.Tests;

/// <summary>The default scenario as it is shipped.</summary>
internal static class ShippedScenario
{
    /// <summary>Reads it, with changes in the form <c>path=value</c>.</summary>
    public static Scenario Read(params string[] overrides)
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "CatchUpSim.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return ScenarioReader.Read(new ScenarioReference(Path.Combine(folder!, "scenarios", "firm-a.yaml"), null), overrides).Scenario;
    }
}
