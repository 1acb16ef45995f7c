namespace CatchUpSim.Scenarios.Nodes;

/// <summary>A piece of a scenario file that knows where it stands.</summary>
internal abstract record Node(Position Position)
{
    /// <summary>Gets how error messages call it.</summary>
    public abstract string Description { get; }
}

/// <summary>A single text; numbers and switches are told apart later, by the key that holds them.</summary>
internal sealed record ScalarNode(Position Position, string Text, bool IsPlain) : Node(Position)
{
    /// <summary>Gets the provenance stated for the whole mapping around this scalar.</summary>
    public Provenance? Inherited { get; init; }

    /// <summary>Gets a value indicating whether nothing was written, or a null in one of YAML's spellings.</summary>
    public bool IsEmpty => IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>Gets what is wrong with it as a text that is shown to people, or null: a terminal would obey a control character.</summary>
    public string? TextFault
    {
        get
        {
            int at = Array.FindIndex(Text.ToCharArray(), letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'));
            return at < 0 ? null : $"holds the control character U+{(int)Text[at]:X4}; write plain text";
        }
    }

    public override string Description => IsEmpty ? "nothing" : $"'{Shorten(Text)}'";

    public static string Shorten(string text)
    {
        string line = text.ReplaceLineEndings(" ");
        return line.Length <= 60 ? line : line[..57] + "...";
    }
}

/// <summary>A list.</summary>
internal sealed record SequenceNode(Position Position, IReadOnlyList<Node> Items) : Node(Position)
{
    public override string Description => "a list";
}

/// <summary>Keys with their values, in the order of the file.</summary>
internal sealed record MappingNode(Position Position, IReadOnlyList<Entry> Entries) : Node(Position)
{
    /// <summary>Gets entries that a layer has removed, by its own words: who asks for one of them is told where it went.</summary>
    public IReadOnlyList<Entry> Removed { get; init; } = [];

    public override string Description => "a mapping";

    public Entry? Find(string key)
    {
        foreach (Entry entry in Entries)
        {
            if (entry.Key.Text == key)
            {
                return entry;
            }
        }

        return null;
    }

    public MappingNode Without(string key) =>
        Find(key) is { } entry ? this with { Entries = [.. Entries.Where(other => other != entry)] } : this;
}

/// <summary>A node whose fault is reported already.</summary>
internal sealed record BrokenNode(Position Position) : Node(Position)
{
    public override string Description => "something broken";
}

/// <summary>A key with its value.</summary>
internal sealed record Entry(ScalarNode Key, Node Value);
