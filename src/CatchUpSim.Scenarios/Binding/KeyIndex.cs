using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios.Layers;
using CatchUpSim.Scenarios.Nodes;

namespace CatchUpSim.Scenarios.Binding;

/// <summary>
/// Knows where every key of a scenario belongs, to explain a key that stands where none of its name belongs.
/// </summary>
internal sealed class KeyIndex
{
    private const int MostPlaces = 3;
    private const int MostKeys = 12;
    private readonly Dictionary<string, List<string>> places = new(StringComparer.Ordinal);

    private readonly string[] reserved;

    /// <summary>Notes every key below a record.</summary>
    /// <param name="root">The record of the whole file.</param>
    /// <param name="reserved">Keys of the top level that no record holds.</param>
    public KeyIndex(RecordShape root, params string[] reserved)
    {
        this.reserved = reserved;
        foreach (string key in reserved)
        {
            Note(key, string.Empty);
        }

        NoteAll(root, string.Empty);
    }

    /// <summary>The keys of a scenario file.</summary>
    public static KeyIndex OfScenario(RecordShape root) => new(root, ExtendsChain.Key, VariantLayers.Key);

    /// <summary>
    /// What to say about a key that the section does not have, and the key of the section that was meant.
    /// </summary>
    public (string Message, string? Meant) Explain(string key, RecordShape section, bool isRoot)
    {
        List<string> known = [.. section.Keys.Select(other => other.Name), ProvenanceScopes.ReservedKey];
        if (isRoot)
        {
            known.AddRange(reserved);
        }

        // Only changes to a file reach here with such a key: it was taken out of the file itself.
        if (isRoot && reserved.Contains(key, StringComparer.Ordinal))
        {
            return ("cannot stand among changes; it belongs at the top level of a file", null);
        }

        string? nearest = NearestName.Among(known, key);
        string? elsewhere = places.TryGetValue(key, out List<string>? found) ? Describe(found) : null;
        string message = (nearest, elsewhere) switch
        {
            ({ } near, null) => $"unknown key; did you mean '{near}'?",
            (null, { } place) => $"unknown key here; it belongs {place}",
            ({ } near, { } place) => $"unknown key here; did you mean '{near}', or does it belong {place}?",
            _ => "unknown key; known here: " + string.Join(", ", known.Take(MostKeys))
                + (known.Count > MostKeys ? ", …" : string.Empty) + SuspectElsewhere(key),
        };
        return (message, nearest);
    }

    private string SuspectElsewhere(string key) => NearestName.Among(places.Keys, key) is { } near
        ? $"; or did you mean '{near}', which belongs {Describe(places[near])}?"
        : string.Empty;

    private static string Describe(List<string> found)
    {
        IEnumerable<string> names = found.Take(MostPlaces)
            .Select(path => path.Length == 0 ? "at the top level" : $"under '{path}'");
        return string.Join(" or ", names) + (found.Count > MostPlaces ? " or elsewhere" : string.Empty);
    }

    private void NoteAll(RecordShape record, string path)
    {
        foreach (KeyShape key in record.Keys)
        {
            string keyPath = key == record.Body ? path : Paths.Join(path, key.Name);
            if (key != record.Body)
            {
                Note(key.Name, path);
            }

            switch (key.Value)
            {
                case SectionShape section:
                    NoteAll(section.Record, keyPath);
                    break;
                case NamedEntriesShape entries:
                    NoteAll(entries.Record, keyPath + ".<name>");
                    break;
                case SequenceShape { Item: SectionShape item }:
                    NoteAll(item.Record, keyPath + "[]");
                    break;
            }
        }
    }

    private void Note(string key, string path)
    {
        if (!places.TryGetValue(key, out List<string>? known))
        {
            places.Add(key, known = []);
        }

        known.Add(path);
    }
}
