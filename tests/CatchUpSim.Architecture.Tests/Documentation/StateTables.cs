using System.Globalization;
using System.Reflection;
using System.Text;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Initialization;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Scenarios;

namespace CatchUpSim.Architecture.Tests.Documentation;

/// <summary>Writes the tables of state variables: what they are, their unit, and who changes them.</summary>
internal static class StateTables
{
    public static string Write()
    {
        Dictionary<string, List<string>> writers = Writers();
        StringBuilder text = new();
        foreach (EntityTable table in InitialIndustry().Tables)
        {
            text.Append("\n<details><summary><b>").Append(table.Name).Append("</b>: ")
                .Append(CodeComments.Of(table.GetType()).TrimEnd('.'))
                .Append(CultureInfo.InvariantCulture, $" ({table.Columns.Count} variables)</summary>\n\n")
                .Append("| variable | what it is | unit | changed by |\n|---|---|---|---|\n");
            foreach (PropertyInfo property in table.GetType().GetProperties())
            {
                if (property.GetIndexParameters().Length == 0 && property.GetValue(table) is Column column)
                {
                    string changed = writers.TryGetValue($"{table.Name}.{property.Name}", out List<string>? names)
                        ? string.Join(", ", names) : "–";
                    text.Append(CultureInfo.InvariantCulture, $"| `{column.Name}`{Other(property)} ")
                        .Append(CultureInfo.InvariantCulture, $"| {CodeComments.Of(property)} | {column.Unit} | {changed} |\n");
                }
            }

            text.Append("\n</details>\n");
        }

        return text.Append('\n').ToString();
    }

    private static IndustryState InitialIndustry()
    {
        Scenario scenario = ScenarioReader.Read(
            new ScenarioReference(Path.Join(ProjectText.Root, "scenarios/firm-a.yaml"), null)).Scenario;
        return InitialState.Create(scenario, new RandomStreams(1, 0));
    }

    /// <summary>Who changes each column, in the order of the schedule.</summary>
    private static Dictionary<string, List<string>> Writers()
    {
        List<string> order = [.. Schedule.Calls.Select(call => call.Submodel)];
        Dictionary<string, List<string>> writers = new(StringComparer.Ordinal);
        IEnumerable<Type> types = typeof(IndustryState).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(WritesAttribute)))
            .OrderBy(type => order.IndexOf(type.Name));
        foreach (Type type in types)
        {
            Assert.Contains(type.Name, order);
            foreach (WritesAttribute writes in type.GetCustomAttributes<WritesAttribute>())
            {
                foreach (string column in writes.Columns)
                {
                    string path = $"{writes.Table}.{column}";
                    writers.TryAdd(path, []);
                    writers[path].Add(type.Name);
                }
            }
        }

        return writers;
    }

    private static string Other(PropertyInfo property) =>
        property.PropertyType.GetGenericTypeDefinition() is { } kind && (kind == typeof(Relation<,,>) || kind == typeof(FieldRelation<,,,>))
            ? " by " + KebabCase.Of(property.PropertyType.GetGenericArguments()[1].Name[..^2]).Replace('-', ' ')
            : string.Empty;
}
