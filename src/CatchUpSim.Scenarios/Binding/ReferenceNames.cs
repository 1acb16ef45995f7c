using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios.Nodes;

namespace CatchUpSim.Scenarios.Binding;

/// <summary>The names that a text may refer to: the entries of a section of the same scenario.</summary>
internal sealed class ReferenceNames(MappingNode scenario)
{
    private const int MostNames = 8;
    private readonly Dictionary<string, IReadOnlyList<string>> bySection = new(StringComparer.Ordinal);

    /// <summary>Whether the section has an entry of that name; a reason otherwise.</summary>
    public bool Knows(string section, string name, out string problem)
    {
        problem = string.Empty;
        if (!bySection.TryGetValue(section, out IReadOnlyList<string>? names))
        {
            bySection.Add(section, names = [.. Entries(section)]);
        }

        if (names.Contains(name, StringComparer.Ordinal))
        {
            return true;
        }

        string hint = names.Count == 0 ? $"'{section}' has no entries" : NearestName.Hint(names, name, MostNames);
        problem = $"'{name}' is no entry of '{section}'; {hint}";
        return false;
    }

    private IEnumerable<string> Entries(string section)
    {
        Node? node = scenario;
        foreach (string key in section.Split('.'))
        {
            node = (node as MappingNode)?.Find(key)?.Value;
        }

        return (node as MappingNode)?.Entries.Select(entry => entry.Key.Text) ?? [];
    }
}
