using System.Buffers;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios.Layers;
using CatchUpSim.Scenarios.Nodes;
using CatchUpSim.Scenarios.Numbers;

namespace CatchUpSim.Scenarios.Binding;

/// <summary>Turns a node tree into the records of a scenario; goes on after errors, so that all are found.</summary>
internal sealed class RecordBinder
{
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");

    private readonly BindingResult result;
    private readonly ReferenceNames references;
    private readonly KeyIndex index;
    private readonly ScalarBinder scalars;
    private readonly NumberMappingBinder numberMappings;

    private RecordBinder(MappingNode scenario, KeyIndex index, BindingResult result)
    {
        this.index = index;
        this.result = result;
        references = new ReferenceNames(scenario);
        scalars = new ScalarBinder(result, references, new NumberText(Currencies.Of(scenario)));
        numberMappings = new NumberMappingBinder(result, references, scalars);
    }

    /// <summary>The record; of use only when the result holds no errors.</summary>
    public static object Bind(RecordShape shape, KeyIndex index, MappingNode scenario, BindingResult result) =>
        new RecordBinder(scenario, index, result).BindRecord(shape, scenario, (string.Empty, scenario.Position), null);

    private object BindRecord(RecordShape shape, MappingNode node, (string Path, Position Position) at, string? name)
    {
        object record = shape.Create(name);
        HashSet<string> present = new(StringComparer.Ordinal);
        foreach (Entry entry in node.Entries)
        {
            string path = Paths.Join(at.Path, entry.Key.Text);
            present.Add(entry.Key.Text);
            if (shape.Find(entry.Key.Text) is not { } key)
            {
                (string message, string? meant) = index.Explain(entry.Key.Text, shape, isRoot: at.Path.Length == 0);
                result.Errors.Add(entry.Key.Position, path, message);
                present.Add(meant ?? entry.Key.Text);
                continue;
            }

            result.Positions[path] = entry.Key.Position;
            SetIfBound(key, record, BindValue(key, key.Value, entry.Value, path));
        }

        ReportMissing(shape, present, at, name);
        return record;
    }

    private object? BindValue(KeyShape key, ValueShape shape, Node node, string path)
    {
        if (node is BrokenNode)
        {
            return null;
        }

        return (shape, node) switch
        {
            (SectionShape section, MappingNode mapping) =>
                BindRecord(section.Record, mapping, (path, result.Locate(path, node.Position)), null),
            (NamedEntriesShape entries, MappingNode mapping) => BindNamedEntries(entries.Record, mapping, path),
            (NumbersByNameShape, MappingNode mapping) => numberMappings.BindByName(key, mapping, path),
            (DatedSeriesShape, MappingNode mapping) => numberMappings.BindDated(key, mapping, path),
            (SequenceShape sequence, SequenceNode list) => BindSequence(key, sequence, list, path),
            (SectionShape or NamedEntriesShape or NumbersByNameShape or DatedSeriesShape, _) =>
                Report(node, path, $"a mapping of {Contents(shape)} is expected, found {node.Description}"),
            (SequenceShape, _) =>
                Report(node, path, $"a list is expected ([a, b] or lines with '- '), found {node.Description}"),
            _ => scalars.Bind(key, shape, node, path),
        };
    }

    private Array BindNamedEntries(RecordShape shape, MappingNode mapping, string path)
    {
        List<object> definitions = [];
        foreach (Entry entry in mapping.Entries)
        {
            string entryPath = Paths.Join(path, entry.Key.Text);
            result.Positions[entryPath] = entry.Key.Position;
            if (entry.Key.Text.AsSpan().IndexOfAnyExcept(NameCharacters) >= 0)
            {
                result.Errors.Add(entry.Key.Position, entryPath, "a name consists of letters, digits and '-'");
            }

            if (BindDefinition(shape, entry, (entryPath, entry.Key.Position)) is { } definition)
            {
                definitions.Add(definition);
            }
        }

        return ToArray(definitions, shape.Type);
    }

    private object? BindDefinition(RecordShape shape, Entry entry, (string Path, Position Position) at)
    {
        if (Merging.IsRemoval(entry.Value))
        {
            return Report(entry.Value, at.Path, $"there is no entry '{entry.Key.Text}' to remove");
        }

        if (shape.Body is { } body)
        {
            object definition = shape.Create(entry.Key.Text);
            SetIfBound(body, definition, BindValue(body, body.Value, entry.Value, at.Path));
            return definition;
        }

        return entry.Value switch
        {
            MappingNode mapping => BindRecord(shape, mapping, at, entry.Key.Text),
            BrokenNode => null,
            _ => Report(entry.Value, at.Path, $"a mapping of keys is expected, found {entry.Value.Description}"),
        };
    }

    private Array BindSequence(KeyShape key, SequenceShape shape, SequenceNode list, string path)
    {
        List<object> items = [];
        for (int i = 0; i < list.Items.Count; i++)
        {
            string itemPath = $"{path}[{i}]";
            result.Positions[itemPath] = list.Items[i].Position;
            if (BindValue(key, shape.Item, list.Items[i], itemPath) is { } item)
            {
                items.Add(item);
            }
        }

        return ToArray(items, shape.ItemType);
    }

    // A misspelt key counts as present: one mistake is one error.
    private void ReportMissing(
        RecordShape shape, HashSet<string> present, (string Path, Position Position) at, string? name)
    {
        List<string> missing = [];
        foreach (KeyShape key in shape.Keys)
        {
            if (key.IsRequired && !present.Contains(key.Name))
            {
                missing.Add($"'{key.Name}'");
            }
        }

        if (missing.Count > 0)
        {
            string what = missing.Count == 1 ? "the key " : "the keys ";
            string doubt = name is not null && missing.Count > 1
                ? $"; a new entry '{name}' needs them, or is its name misspelt?" : string.Empty;
            result.Errors.Add(at.Position, at.Path, $"lacks {what}{string.Join(", ", missing)}{doubt}");
        }
    }

    private object? Report(Node node, string path, string message)
    {
        result.Errors.Add(node.Position, path, message);
        return null;
    }

    private static void SetIfBound(KeyShape key, object record, object? value)
    {
        if (value is not null)
        {
            key.Field.SetValue(record, value);
        }
    }

    private static Array ToArray(List<object> items, Type itemType)
    {
        Array array = Array.CreateInstance(itemType, items.Count);
        for (int i = 0; i < items.Count; i++)
        {
            array.SetValue(items[i], i);
        }

        return array;
    }

    private static string Contents(ValueShape shape) => shape switch
    {
        NumbersByNameShape => "names to numbers",
        DatedSeriesShape => "months to numbers",
        NamedEntriesShape => "names to definitions",
        _ => "keys",
    };
}
