using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios.Nodes;

namespace CatchUpSim.Scenarios.Binding;

/// <summary>The names that a text may refer to: the entries of a section of the same scenario.</summary>
internal sealed class ReferenceNames(MappingNode scenario)
{
    private const int MostNames = 8;
    private readonly Dictionary<string, IReadOnlyList<string>> bySection = new(StringComparer.Ordinal);

    /// <summary>Reports a name that the section does not have: where it is asked for, or at the line that has removed it.</summary>
    /// <param name="section">The section.</param>
    /// <param name="name">The name.</param>
    /// <param name="at">Where it is asked for.</param>
    /// <param name="path">By what.</param>
    /// <param name="errors">Where it is reported.</param>
    /// <returns>Whether the section has it.</returns>
    public bool Require(string section, string name, Position at, string path, ErrorList errors)
    {
        if (!bySection.TryGetValue(section, out IReadOnlyList<string>? names))
        {
            bySection.Add(section, names = [.. Mapping(section)?.Entries.Select(entry => entry.Key.Text) ?? []]);
        }

        if (names.Contains(name, StringComparer.Ordinal))
        {
            return true;
        }

        // Who removes an entry of another file can mend that line, and often not the one that names it.
        if (Mapping(section)?.Removed.LastOrDefault(entry => entry.Key.Text == name) is { } removed)
        {
            errors.Add(removed.Value.Position, Paths.Join(section, name), $"is removed here, but '{path}' names it ({at})");
            return false;
        }

        string hint = names.Count == 0 ? $"'{section}' has no entries" : NearestName.Hint(names, name, MostNames);
        errors.Add(at, path, $"'{name}' is no entry of '{section}'; {hint}");
        return false;
    }

    private MappingNode? Mapping(string section)
    {
        Node? node = scenario;
        foreach (string key in section.Split('.'))
        {
            node = (node as MappingNode)?.Find(key)?.Value;
        }

        return node as MappingNode;
    }
}
