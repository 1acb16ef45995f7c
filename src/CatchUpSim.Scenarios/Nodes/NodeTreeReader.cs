using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CatchUpSim.Scenarios.Nodes;

/// <summary>
/// Builds the node tree of one text and refuses what scenario files do without: anchors, aliases, merge keys, tags,
/// duplicate keys, keys that are no plain words, and several documents.
/// </summary>
internal sealed class NodeTreeReader
{
    private readonly EventGuard events;
    private readonly ErrorList errors;

    private NodeTreeReader(SourceText source, ErrorList errors)
    {
        events = new EventGuard(source);
        this.errors = errors;
    }

    /// <summary>The tree below the text's one document, or null after reporting why there is none.</summary>
    public static Node? Read(SourceText source, ErrorList errors)
    {
        try
        {
            ForbidTabs(source);
            return new NodeTreeReader(source, errors).ReadDocument(source.File);
        }
        catch (UnreadableTextException exception)
        {
            errors.Add(exception.Position, string.Empty, exception.Message);
            return null;
        }
    }

    private Node ReadDocument(string file)
    {
        events.Next();
        if (events.Next() is StreamEnd)
        {
            throw new UnreadableTextException(Position.StartOf(file), "is empty; a scenario needs keys");
        }

        Node root = ReadNode(events.Next(), string.Empty);
        events.Next();
        ParsingEvent end = events.Next();
        return end is StreamEnd ? root
            : throw events.Unreadable(end.Start, "a second document begins here; a file holds one scenario");
    }

    private Node ReadNode(ParsingEvent current, string path)
    {
        Position at = events.At(current.Start);
        if (current is AnchorAlias alias)
        {
            errors.Add(at, path, $"the alias '*{alias.Value}' is not supported; share keys with 'extends'");
            return new BrokenNode(at);
        }

        if (current is not NodeEvent node)
        {
            // Damaged texts make the library end a mapping between a key and its value.
            throw events.Unreadable(current.Start, "is no valid YAML: a value is missing");
        }

        ForbidDecoration(node, at, path);
        return current switch
        {
            Scalar scalar => new ScalarNode(at, scalar.Value, scalar.Style == ScalarStyle.Plain),
            SequenceStart => ReadSequence(at, path),
            _ => ReadMapping(at, path),
        };
    }

    private SequenceNode ReadSequence(Position at, string path)
    {
        List<Node> items = [];
        for (ParsingEvent next = events.Next(); next is not SequenceEnd; next = events.Next())
        {
            items.Add(ReadNode(next, $"{path}[{items.Count}]"));
        }

        return new SequenceNode(at, items);
    }

    private MappingNode ReadMapping(Position at, string path)
    {
        List<Entry> entries = [];
        Dictionary<string, Position> seen = new(StringComparer.Ordinal);
        for (ParsingEvent next = events.Next(); next is not MappingEnd; next = events.Next())
        {
            Node key = ReadNode(next, path);
            string valuePath = key is ScalarNode named ? Paths.Join(path, named.Text) : path;
            Node value = ReadNode(events.Next(), valuePath);
            if (AcceptKey(key, path, seen) is { } accepted)
            {
                entries.Add(new Entry(accepted, value));
            }
        }

        return new MappingNode(at, entries);
    }

    private ScalarNode? AcceptKey(Node key, string path, Dictionary<string, Position> seen)
    {
        if (key is not ScalarNode scalar || scalar.IsEmpty)
        {
            errors.Add(key.Position, path, "a key must be a word, such as 'cash'");
            return null;
        }

        string keyPath = Paths.Join(path, scalar.Text);
        if (scalar is { Text: "<<", IsPlain: true })
        {
            errors.Add(scalar.Position, keyPath, "the merge key '<<' is not supported; share keys with 'extends'");
            return null;
        }

        if (seen.TryGetValue(scalar.Text, out Position first))
        {
            errors.Add(scalar.Position, keyPath, $"duplicate key; it stands already in line {first.Line}");
            return null;
        }

        seen.Add(scalar.Text, scalar.Position);
        return scalar;
    }

    private void ForbidDecoration(NodeEvent current, Position at, string path)
    {
        if (!current.Anchor.IsEmpty)
        {
            errors.Add(at, path, $"the anchor '&{current.Anchor.Value}' is not supported; share keys with 'extends'");
        }

        if (!current.Tag.IsEmpty)
        {
            errors.Add(at, path, "a YAML tag ('!') is not supported; write the value alone");
        }
    }

    private static void ForbidTabs(SourceText source)
    {
        int line = 1;
        foreach (ReadOnlySpan<char> text in source.Text.AsSpan().EnumerateLines())
        {
            int column = text.IndexOfAnyExcept(' ');
            if (column >= 0 && text[column] == '\t')
            {
                throw new UnreadableTextException(
                    new Position(source.File, line, column + 1), "a tab stands here; YAML is indented with spaces");
            }

            line++;
        }
    }
}
