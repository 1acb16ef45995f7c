namespace CatchUpSim.Reporting.Tests;

/// <summary>Manifests of studies that were never run.</summary>
internal static class SyntheticManifest
{
    public static Manifest Of(string scenario = "firm-a") => new()
    {
        Scenario = scenario,
        Files = [ScenarioText.Of("firm-a.yaml", "extends: world.yaml\n"), ScenarioText.Of("world.yaml", "world: {}\n")],
        Overrides = ["funding.hurdle=0.30"],
        Options = new Dictionary<string, string>(StringComparer.Ordinal) { ["keep"] = "all" },
        Seed = SyntheticStudy.Seed,
        Replications = 100,
        Done = 100,
        Environment = new RunEnvironment
        {
            Version = "0.1.0", Commit = "4f2a", Platform = "Linux X64", Runtime = ".NET 10", Cores = 4,
        },
        Started = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        Finished = new DateTimeOffset(2026, 1, 2, 3, 4, 9, TimeSpan.Zero),
        Phases = [new PhaseTiming("runs", 1.25), new PhaseTiming("figures", 0.5)],
    };
}
