using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios.Nodes;

namespace CatchUpSim.Scenarios.Patterns;

/// <summary>A mapping of a pattern file, read key by key with errors at their lines.</summary>
internal sealed class PatternSection(MappingNode node, string path, ErrorList errors)
{
    public Position Position => node.Position;

    public string Path => path;

    /// <summary>Reports keys that mean nothing here.</summary>
    public void Know(IReadOnlyList<string> keys)
    {
        foreach (Entry entry in node.Entries)
        {
            if (!keys.Contains(entry.Key.Text, StringComparer.Ordinal))
            {
                errors.Add(entry.Key.Position, Paths.Join(path, entry.Key.Text), $"unknown key; {NearestName.Hint(keys, entry.Key.Text)}");
            }
        }
    }

    /// <summary>The text of a key that must be there.</summary>
    public string Required(string key) => RequiredText(key)?.Text.Trim() ?? string.Empty;

    /// <summary>The text of a key that must be there, with its place, or null after reporting that it is not.</summary>
    public PatternText? RequiredText(string key)
    {
        PatternText? text = Find(key);
        if (text is null && node.Find(key) is null)
        {
            errors.Add(node.Position, path, $"lacks the key '{key}'");
        }

        return text;
    }

    /// <summary>The text of a key, or null.</summary>
    public PatternText? Find(string key)
    {
        if (node.Find(key) is not { } entry)
        {
            return null;
        }

        return TextOf(entry.Value, Paths.Join(path, key));
    }

    /// <summary>The mapping at a key, or null.</summary>
    public MappingNode? Mapping(string key)
    {
        if (node.Find(key) is not { } entry)
        {
            return null;
        }

        if (entry.Value is MappingNode mapping)
        {
            return mapping;
        }

        errors.Add(entry.Value.Position, Paths.Join(path, key), $"must be a mapping, found {entry.Value.Description}");
        return null;
    }

    /// <summary>The mapping at a key as a section, or null.</summary>
    public PatternSection? Section(string key) =>
        Mapping(key) is { } mapping ? new PatternSection(mapping, Paths.Join(path, key), errors) : null;

    /// <summary>The named sections below a key.</summary>
    public IEnumerable<(string Name, PatternSection Section)> Sections(string key)
    {
        foreach (Entry entry in Mapping(key)?.Entries ?? [])
        {
            string at = Paths.Join(Paths.Join(path, key), entry.Key.Text);
            if (entry.Value is MappingNode mapping)
            {
                yield return (entry.Key.Text, new PatternSection(mapping, at, errors));
            }
            else
            {
                errors.Add(entry.Value.Position, at, $"must be a mapping, found {entry.Value.Description}");
            }
        }
    }

    /// <summary>The sections of a list below a key.</summary>
    public IReadOnlyList<PatternSection> Items(string key)
    {
        var items = new List<PatternSection>();
        if (node.Find(key) is not { } entry)
        {
            return items;
        }

        string at = Paths.Join(path, key);
        if (entry.Value is not SequenceNode list)
        {
            errors.Add(entry.Value.Position, at, $"must be a list, found {entry.Value.Description}");
            return items;
        }

        for (int i = 0; i < list.Items.Count; i++)
        {
            if (list.Items[i] is MappingNode mapping)
            {
                items.Add(new PatternSection(mapping, $"{at}[{i}]", errors));
            }
            else
            {
                errors.Add(list.Items[i].Position, $"{at}[{i}]", $"must be a mapping, found {list.Items[i].Description}");
            }
        }

        return items;
    }

    /// <summary>All entries as texts; a list of scalars is one text with commas.</summary>
    public Dictionary<string, PatternText> Texts()
    {
        var texts = new Dictionary<string, PatternText>(StringComparer.Ordinal);
        foreach (Entry entry in node.Entries)
        {
            if (TextOf(entry.Value, Paths.Join(path, entry.Key.Text)) is { } text)
            {
                texts[entry.Key.Text] = text;
            }
        }

        return texts;
    }

    private PatternText? TextOf(Node value, string at)
    {
        string? text = value switch
        {
            ScalarNode { IsEmpty: false, TextFault: null } scalar => scalar.Text,
            SequenceNode list when list.Items.All(item => item is ScalarNode { IsEmpty: false, TextFault: null }) =>
                string.Join(',', list.Items.Cast<ScalarNode>().Select(item => item.Text)),
            _ => null,
        };
        if (text is null)
        {
            errors.Add(value.Position, at, TextFault(value) ?? $"must be a text or a number, found {value.Description}");
            return null;
        }

        return new PatternText(text, value.Position.File, value.Position.Line, value.Position.Column, at);
    }

    private static string? TextFault(Node value) => value switch
    {
        ScalarNode scalar => scalar.TextFault,
        SequenceNode list => list.Items.Select(TextFault).FirstOrDefault(fault => fault is not null),
        _ => null,
    };
}
