using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios;

namespace CatchUpSim.Benchmarks;

/// <summary>The scenarios that are measured.</summary>
internal static class Shipped
{
    /// <summary>Reads a scenario below the folder of the solution.</summary>
    public static Scenario Read(params string[] path)
    {
        string? root = AppContext.BaseDirectory;
        while (root is not null && !File.Exists(Path.Combine(root, "CatchUpSim.sln")))
        {
            root = Path.GetDirectoryName(root);
        }

        string file = Path.Combine([root ?? string.Empty, "scenarios", .. path]);
        return new ScenarioReader<Scenario>(scenario => scenario.Validate()).Read(new ScenarioReference(file, null)).Scenario;
    }
}
