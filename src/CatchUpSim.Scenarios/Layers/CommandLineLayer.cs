using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios.Nodes;

namespace CatchUpSim.Scenarios.Layers;

/// <summary>Turns <c>--set designers.firm-a.cash="USD 300 m"</c> into a layer of its own.</summary>
internal sealed class CommandLineLayer
{
    private readonly string option;
    private readonly ErrorList errors;
    private readonly Position at;

    private CommandLineLayer(string option, ErrorList errors)
    {
        this.option = option;
        this.errors = errors;
        at = new Position("--set " + option, 0, 0);
    }

    /// <summary>
    /// The scenario with one option laid over it; unchanged after reporting what is wrong with the option.
    /// </summary>
    public static MappingNode Apply(RecordShape shape, MappingNode scenario, string option, ErrorList errors) =>
        new CommandLineLayer(option, errors).Read(shape, scenario) is { } layer
            ? Merging.Overlay(shape, scenario, layer) with { Position = scenario.Position }
            : scenario;

    private MappingNode? Read(RecordShape shape, MappingNode scenario)
    {
        int equals = option.IndexOf('=', StringComparison.Ordinal);
        string path = equals < 0 ? option : option[..equals].Trim();
        string[] keys = path.Split('.');
        if (equals < 0 || Array.Exists(keys, key => key.Length == 0))
        {
            errors.Add(at, string.Empty, "write path=value, such as designers.firm-a.cash=\"USD 300 m\"");
            return null;
        }

        if (keys[0] is ExtendsChain.Key or VariantLayers.Key)
        {
            errors.Add(at, path, "cannot be set from outside of the file: " + (keys[0] == ExtendsChain.Key
                ? "it says which file this one extends; change the file"
                : "it says which variants there are; change the file, or choose one of them as FILE#VARIANT"));
            return null;
        }

        return NamesExist(new SectionShape(shape), scenario, keys)
            && ReadValue(option[(equals + 1)..], path) is { } value
            ? (MappingNode)keys.Reverse().Aggregate(value, Wrap)
            : null;
    }

    private Node Wrap(Node value, string key) =>
        new MappingNode(at, [new Entry(new ScalarNode(at, key, IsPlain: true), value)]);

    // An option changes what is there: a misspelt name must not become a new, empty entry.
    private bool NamesExist(ValueShape? shape, Node? node, ReadOnlySpan<string> keys)
    {
        if (keys.IsEmpty || node is not MappingNode mapping)
        {
            return true;
        }

        Entry? entry = mapping.Find(keys[0]);
        if (entry is null && shape is NamedEntriesShape or NumbersByNameShape)
        {
            string[] names = [.. mapping.Entries.Select(known => known.Key.Text)];
            errors.Add(at, option.Split('=')[0].Trim(), $"no entry '{keys[0]}' to change; {NearestName.Hint(names, keys[0])}");
            return false;
        }

        ValueShape? below = shape switch
        {
            SectionShape section => section.Record.Find(keys[0])?.Value,
            NamedEntriesShape { Record.Body: null } entries => new SectionShape(entries.Record),
            _ => null,
        };
        return NamesExist(below, entry?.Value, keys[1..]);
    }

    private Node? ReadValue(string text, string path)
    {
        if (text.AsSpan().Trim().IsEmpty)
        {
            errors.Add(at, path, "the value is missing");
            return null;
        }

        ErrorList found = new();
        Node? value = NodeTreeReader.Read(new SourceText(at.File, text.Trim()), found);
        foreach (ScenarioError error in found.Sorted())
        {
            errors.Add(at, path, error.Message);
        }

        return value is null ? null : Reposition(new ProvenanceScopes(errors).Spread(value, null, path));
    }

    private Node Reposition(Node node) => node switch
    {
        ScalarNode scalar => scalar with { Position = at },
        SequenceNode list => list with { Position = at, Items = [.. list.Items.Select(Reposition)] },
        MappingNode mapping => mapping with
        {
            Position = at,
            Entries =
            [
                .. mapping.Entries.Select(entry =>
                    new Entry((ScalarNode)Reposition(entry.Key), Reposition(entry.Value))),
            ],
        },
        _ => node with { Position = at },
    };
}
