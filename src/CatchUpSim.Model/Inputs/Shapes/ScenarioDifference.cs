using System.Globalization;

namespace CatchUpSim.Model.Inputs;

/// <summary>A value in which two scenarios differ.</summary>
/// <param name="Path">Where it stands, such as <c>designers.firm-a.strategy.ecosystem</c>.</param>
/// <param name="Before">Value in the first scenario; empty when it has none there.</param>
/// <param name="After">Value in the second scenario; empty when it has none there.</param>
public sealed record ScenarioDifference(string Path, string Before, string After)
{
    // Texts about a scenario change nothing in its world.
    private static readonly string[] Labels = ["name", "title", "description"];

    /// <summary>All values in which the worlds of two scenarios differ, numbers as well as choices and names.</summary>
    public static IReadOnlyList<ScenarioDifference> Between(Scenario first, Scenario second)
    {
        RecordShape shape = RecordShape.OfScenario<Scenario>();
        Dictionary<string, string> before = Texts(shape, first);
        Dictionary<string, string> after = Texts(shape, second);
        return
        [
            .. after.Keys.Union(before.Keys, StringComparer.Ordinal)
                .Where(path => !Labels.Contains(path, StringComparer.Ordinal))
                .Select(path => new ScenarioDifference(
                    path, before.GetValueOrDefault(path, string.Empty), after.GetValueOrDefault(path, string.Empty)))
                .Where(difference => !string.Equals(difference.Before, difference.After, StringComparison.Ordinal)),
        ];
    }

    private static Dictionary<string, string> Texts(RecordShape shape, Scenario scenario) =>
        ScenarioLeaves.Of(shape, scenario).ToDictionary(leaf => leaf.Path, Text, StringComparer.Ordinal);

    private static string Text(ScenarioLeaf leaf)
    {
        string text = Convert.ToString(leaf.Value, CultureInfo.InvariantCulture) ?? string.Empty;
        return leaf.Value is double && leaf.Key.Parameter is { } parameter ? $"{text} {parameter.Unit}"
            : leaf.Value is Enum or bool ? KebabCase.Of(text)
            : text;
    }
}
