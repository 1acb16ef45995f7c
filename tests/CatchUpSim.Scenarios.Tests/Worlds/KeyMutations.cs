using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios.Layers;
using CatchUpSim.Scenarios.Nodes;

namespace CatchUpSim.Scenarios.Tests.Worlds;

/// <summary>A text with one key damaged, and the line where that must be noticed.</summary>
/// <param name="What">What was done, for the message of a failing test.</param>
/// <param name="Text">The damaged text.</param>
/// <param name="Line">The line of the damaged key.</param>
public sealed record KeyMutation(string What, string Text, int Line);

/// <summary>Damages every key of a scenario file whose spelling the author did not choose, one at a time.</summary>
/// <remarks>
/// A misspelt name of an entry is a new entry, which no reader can tell from a wanted one unless something refers
/// to it; names are therefore left alone. Months as keys are damaged: they can be no months any more.
/// </remarks>
public sealed class KeyMutations
{
    private readonly RecordShape root;
    private readonly string[] lines;
    private readonly List<KeyMutation> found = [];

    private KeyMutations(RecordShape root, string text)
    {
        this.root = root;
        lines = text.ReplaceLineEndings("\n").Split('\n');
    }

    public static IReadOnlyList<KeyMutation> Of(RecordShape root, string text)
    {
        KeyMutations mutations = new(root, text);
        ErrorList errors = new();
        MappingNode tree = Assert.IsType<MappingNode>(NodeTreeReader.Read(new SourceText("original", text), errors));
        Assert.True(errors.IsEmpty);
        mutations.Walk(tree, new SectionShape(root), isRoot: true);
        return mutations.found;
    }

    private void Walk(Node node, ValueShape? shape, bool isRoot = false)
    {
        foreach (Node item in (node as SequenceNode)?.Items ?? [])
        {
            Walk(item, (shape as SequenceShape)?.Item);
        }

        foreach (Entry entry in (node as MappingNode)?.Entries ?? [])
        {
            string key = entry.Key.Text;
            bool isReserved = key == ProvenanceScopes.ReservedKey && shape is not NumbersByNameShape;
            if (isReserved || shape is SectionShape or DatedSeriesShape)
            {
                Misspell(entry.Key);
            }

            if (shape is SectionShape section && entry.Value is ScalarNode && key != ProvenanceScopes.ReservedKey)
            {
                Misplace(entry.Key, section.Record, isRoot);
            }

            if ((shape as SectionShape)?.Record.Find(key) is { Value: NumbersByNameShape, References.Length: > 0 })
            {
                ((MappingNode)entry.Value).Entries.ToList().ForEach(name => Misspell(name.Key));
            }

            if (isRoot && key == VariantLayers.Key)
            {
                WalkVariants(entry.Value);
            }
            else
            {
                Walk(entry.Value, Below(shape, key));
            }
        }
    }

    // A variant is a scenario of its own, below its name.
    private void WalkVariants(Node variants)
    {
        foreach (Entry variant in ((MappingNode)variants).Entries)
        {
            Walk(variant.Value, new SectionShape(root));
        }
    }

    private static ValueShape? Below(ValueShape? shape, string key) => shape switch
    {
        SectionShape section => section.Record.Find(key)?.Value,
        NamedEntriesShape { Record.Body: { } body } => body.Value,
        NamedEntriesShape entries => new SectionShape(entries.Record),
        _ => null,
    };

    private void Misspell(ScalarNode key)
    {
        // A doubled letter in the middle: seldom a key of its own, never a month.
        int middle = key.Text.Length / 2;
        string wrong = key.Text[..middle] + key.Text[middle] + key.Text[middle..];
        if (key.IsPlain && wrong != key.Text)
        {
            Add($"misspelt {key.Text} as {wrong}", key.Position,
                lines[key.Position.Line - 1][..(key.Position.Column - 1)]
                + wrong + lines[key.Position.Line - 1][(key.Position.Column - 1 + key.Text.Length)..]);
        }
    }

    // A line of its own is moved to the top level, or from there into the first section that does not know it.
    private void Misplace(ScalarNode key, RecordShape home, bool isRoot)
    {
        string line = lines[key.Position.Line - 1];
        string before = line[..(key.Position.Column - 1)];
        bool standsAlone = before.All(letter => letter == ' ') && !EndsOpen(key.Position.Line);
        if (isRoot || !standsAlone || root.Find(key.Text) is not null || home == root
            || key.Text == VariantLayers.DescriptionKey)
        {
            return;
        }

        List<string> moved = [.. lines];
        moved.RemoveAt(key.Position.Line - 1);
        moved.Insert(FirstContent(moved), line.TrimStart());
        found.Add(new KeyMutation($"misplaced {key.Text}", string.Join('\n', moved), FirstContent(moved) + 1));
    }

    // Whether the value goes on in the following lines.
    private bool EndsOpen(int line)
    {
        string next = line < lines.Length ? lines[line] : string.Empty;
        string here = lines[line - 1];
        return next.Length - next.TrimStart().Length > here.Length - here.TrimStart().Length && next.Trim().Length > 0;
    }

    private static int FirstContent(List<string> text) =>
        text.FindIndex(line => line.Trim().Length > 0 && line[0] is not ('#' or '-' or '%'));

    private void Add(string what, Position at, string line)
    {
        string[] damaged = [.. lines];
        damaged[at.Line - 1] = line;
        found.Add(new KeyMutation(what, string.Join('\n', damaged), at.Line));
    }
}
