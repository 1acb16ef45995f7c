using System.Reflection;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Checkpoints;

/// <summary>Which values differ between two scenarios, and what kind of values they are.</summary>
internal static class ForkChanges
{
    private static readonly string[] DefinitionSections =
    [
        "segments", "designers", "entrants", "foundries", "customers", "partners", "investors", "inputs", "initialization",
    ];

    /// <summary>Paths of the values that stand in only one of two scenarios or differ, in the order of their keys.</summary>
    public static IReadOnlyList<string> Between(Scenario before, Scenario after)
    {
        Dictionary<string, object> old = Values(before);
        Dictionary<string, object> fresh = Values(after);
        return
        [
            .. old.Where(value => !fresh.TryGetValue(value.Key, out object? now) || !Equals(now, value.Value)).Select(value => value.Key),
            .. fresh.Keys.Where(path => !old.ContainsKey(path)),
        ];
    }

    /// <summary>Whether a path defines an entity, so that it reaches a run through the initial state alone.</summary>
    public static bool IsDefinition(string path) => DefinitionSections.Contains(Section(path), StringComparer.Ordinal);

    /// <summary>Whether a path fixes a decision of a designer.</summary>
    public static bool IsStrategy(string path) =>
        path.Split('.') is ["designers", _, "strategy", ..];

    /// <summary>The first key of a path.</summary>
    public static string Section(string path) => path.Split('.', '[')[0];

    /// <summary>The columns that submodels change in the course of a run, as <c>Table.column</c>.</summary>
    public static IReadOnlySet<string> EvolvingColumns() => typeof(Simulation).Assembly.GetTypes()
        .SelectMany(submodel => submodel.GetCustomAttributes<WritesAttribute>())
        .SelectMany(writes => writes.Columns.Select(column => $"{writes.Table}.{SnakeCase(column)}"))
        .ToHashSet(StringComparer.Ordinal);

    private static string SnakeCase(string name) => KebabCase.Of(name).Replace('-', '_');

    private static Dictionary<string, object> Values(Scenario scenario) => ScenarioLeaves
        .Of(RecordShape.OfScenario<Scenario>(), scenario)
        .ToDictionary(leaf => leaf.Path, leaf => leaf.Value, StringComparer.Ordinal);
}
