using CatchUpSim.Scenarios.Numbers;

namespace CatchUpSim.Scenarios.Nodes;

/// <summary>
/// Hands the provenance stated for a mapping (<c>provenance: assumption §18</c>) down to everything inside it. This is
/// done file by file, before merging: a number that another file puts in its place does not inherit a foreign source.
/// </summary>
internal sealed class ProvenanceScopes(ErrorList errors)
{
    public const string ReservedKey = "provenance";

    public Node Spread(Node node, Provenance? outer, string path) => node switch
    {
        ScalarNode scalar => scalar with { Inherited = outer },
        SequenceNode list =>
            list with { Items = [.. list.Items.Select((item, i) => Spread(item, outer, $"{path}[{i}]"))] },
        MappingNode mapping => SpreadMapping(mapping, outer, path),
        _ => node,
    };

    private MappingNode SpreadMapping(MappingNode mapping, Provenance? outer, string path)
    {
        Entry? own = mapping.Find(ReservedKey);
        Provenance? inner = own is null ? outer : ReadOwn(own, Paths.Join(path, ReservedKey)) ?? outer;
        List<Entry> entries = new(mapping.Entries.Count);
        foreach (Entry entry in mapping.Entries)
        {
            if (entry != own)
            {
                entries.Add(entry with { Value = Spread(entry.Value, inner, Paths.Join(path, entry.Key.Text)) });
            }
        }

        return mapping with { Entries = entries };
    }

    private Provenance? ReadOwn(Entry entry, string path)
    {
        if (entry.Value is not ScalarNode scalar)
        {
            errors.Add(entry.Value.Position, path, "must be a text, such as 'assumption §18'");
            return null;
        }

        Provenance? provenance = ProvenanceText.Read(scalar.Text, out string problem);
        if (provenance is null)
        {
            errors.Add(scalar.Position, path, problem);
        }

        return provenance;
    }
}
