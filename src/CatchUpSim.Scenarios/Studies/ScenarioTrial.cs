using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios.Layers;

namespace CatchUpSim.Scenarios;

/// <summary>Tries changes on a scenario that was read before, without reading its files again.</summary>
internal sealed class ScenarioTrial(
    ScenarioReader<Scenario> reader, VariantLayers variants, string? variant, IReadOnlyList<string> always)
{
    /// <summary>Gets the variant that the study's scenario names, or null.</summary>
    public string? Variant => variant;

    /// <summary>Gets the names of the variants that the files offer.</summary>
    public IReadOnlyList<string> Variants => [.. variants.Variants.Select(known => known.Name)];

    /// <summary>The scenario with changes, or null and the faults that they make.</summary>
    /// <param name="chosen">Another variant than the study's, or null.</param>
    /// <param name="changes">Changes, path=value.</param>
    /// <param name="faults">What is wrong with it.</param>
    public Scenario? Bind(string? chosen, IReadOnlyList<string> changes, out IReadOnlyList<string> faults)
    {
        ErrorList errors = new();
        Scenario? scenario = reader.Bind(variants, chosen ?? variant, [.. always, .. changes], errors);
        faults = [.. errors.Sorted().Select(Text)];
        return scenario;
    }

    // What is wrong with a change needs no path: it stands beside the change.
    private static string Text(ScenarioError error) => error.File.StartsWith("--set ", StringComparison.Ordinal)
        ? error.Message : error.Path.Length == 0 ? error.Message : $"{error.Path}: {error.Message}";
}
