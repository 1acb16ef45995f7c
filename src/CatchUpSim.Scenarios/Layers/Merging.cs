using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios.Nodes;

namespace CatchUpSim.Scenarios.Layers;

/// <summary>
/// Lays one file over another: mappings merge key by key, everything else replaces what lay below. An entry whose name
/// an author chose is removed by the word <c>absent</c>; an entry that stays keeps its place.
/// </summary>
internal static class Merging
{
    public const string Removal = "absent";

    /// <summary>Whether a node is the word that removes an entry.</summary>
    public static bool IsRemoval(Node node) => node is ScalarNode { IsPlain: true, Text: Removal };

    public static MappingNode Overlay(RecordShape shape, MappingNode below, MappingNode above) =>
        OverlayMapping(new SectionShape(shape), below, above);

    private static Node OverlayNode(ValueShape? shape, Node below, Node above) =>
        below is MappingNode lower && above is MappingNode upper ? OverlayMapping(shape, lower, upper) : above;

    private static MappingNode OverlayMapping(ValueShape? shape, MappingNode below, MappingNode above)
    {
        List<Entry> entries = [.. below.Entries];
        List<Entry> removed = [.. below.Removed];
        bool namesAreChosen = shape is NamedEntriesShape or NumbersByNameShape or DatedSeriesShape;
        foreach (Entry entry in above.Entries)
        {
            int at = entries.FindIndex(lower => lower.Key.Text == entry.Key.Text);
            if (at < 0)
            {
                entries.Insert(shape is DatedSeriesShape ? PlaceByMonth(entries, entry) : entries.Count, entry);
            }
            else if (namesAreChosen && IsRemoval(entry.Value))
            {
                entries.RemoveAt(at);
                removed.Add(entry);
            }
            else
            {
                entries[at] =
                    entry with { Value = OverlayNode(Below(shape, entry.Key.Text), entries[at].Value, entry.Value) };
            }
        }

        return above with { Entries = entries, Removed = removed };
    }

    private static ValueShape? Below(ValueShape? shape, string key) => shape switch
    {
        SectionShape section => section.Record.Find(key)?.Value,
        NamedEntriesShape { Record.Body: { } body } => body.Value,
        NamedEntriesShape entries => new SectionShape(entries.Record),
        _ => null,
    };

    private static int PlaceByMonth(List<Entry> entries, Entry added)
    {
        int at = Month.TryParse(added.Key.Text, out Month month)
            ? entries.FindIndex(entry => Month.TryParse(entry.Key.Text, out Month other) && other > month)
            : -1;
        return at < 0 ? entries.Count : at;
    }
}
