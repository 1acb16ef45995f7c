using CatchUpSim.Model.Entities;

namespace CatchUpSim.Reporting;

/// <summary>One surviving and one failed world, told from their event logs.</summary>
internal static class StorySection
{
    private const int MostTellingEvents = 24;

    private static readonly EventKind[] TellingKinds =
    [
        EventKind.Exit, EventKind.TakeOver, EventKind.Milestone, EventKind.Shock, EventKind.Round,
        EventKind.Product, EventKind.Policy, EventKind.Upgrade, EventKind.Alliance,
    ];

    /// <summary>Writes the section.</summary>
    public static void Write(HtmlBuilder html, Study study)
    {
        WorldTrace[] told = [.. study.Worlds.Where(world => world.Events.Count > 0)];
        WorldTrace? survivor = Middle(told.Where(world => world.Summary.Survived), world => world.Summary.FinalShare);
        WorldTrace? failed = Middle(told.Where(world => !world.Summary.Survived), world => world.Summary.ExitMonth);
        html.Element("p", "The surviving world is the one with the median final share, the failed one that with "
            + "the median month "
            + $"of exit, both among the first {NumberTexts.Counted(told.Length, "world")}.");
        WriteWorld(html, study, survivor, "A world in which it survives", "The firm survives in none of these worlds.");
        WriteWorld(html, study, failed, "A world in which it fails", "The firm fails in none of these worlds.");
    }

    /// <summary>The world in the middle by some order; replications decide ties.</summary>
    public static WorldTrace? Middle(IEnumerable<WorldTrace> worlds, Func<WorldTrace, double> order)
    {
        WorldTrace[] sorted = [.. worlds.OrderBy(order).ThenBy(world => world.Replication)];
        return sorted.Length == 0 ? null : sorted[(sorted.Length - 1) / 2];
    }

    private static void WriteWorld(HtmlBuilder html, Study study, WorldTrace? world, string title, string none)
    {
        html.Element("h3", world is null ? title : $"{title}: replication {NumberTexts.Count(world.Replication)}");
        if (world is null)
        {
            html.Element("p", none);
            return;
        }

        string exit = world.Summary.Survived || !double.IsFinite(world.Summary.ExitMonth)
            ? $"final share {NumberTexts.Percent(world.Summary.FinalShare)}"
            : $"exit in {study.Heading.Start.Plus((int)world.Summary.ExitMonth)}";
        html.Element("p", $"Fate: {NumberTexts.Words(world.Summary.Fate.ToString())}; {exit}; peak share "
            + $"{NumberTexts.Percent(world.Summary.PeakShare)}; "
            + $"equity raised USD {NumberTexts.Short(world.Summary.EquityTotal)} million; regime of the market: "
            + $"{NumberTexts.Words(world.Summary.Regime.ToString())}.");
        html.Table("The most telling events", ["Month", "Kind", "What", "Detail"], Telling(world.Events).Select(Row));
        html.Element("details", () =>
        {
            html.Element("summary", "The whole log, decisions with options, utilities and signals "
                + $"({NumberTexts.Counted(world.Events.Count, "event")})");
            html.Table("Event log", ["Month", "Kind", "What", "Detail"], world.Events.Select(Row));
        }, "class=\"screen\"");
    }

    private static string[] Row(ChronicleEntry entry) =>
        [entry.Month.ToString(), NumberTexts.Words(entry.Kind.ToString()), NumberTexts.Words(entry.Subject), entry.Detail];

    // The rarer kinds first, until the table is full; of the same kind the earlier ones. Then by month, as they happened.
    private static IEnumerable<ChronicleEntry> Telling(IReadOnlyList<ChronicleEntry> events) => events
        .Select((entry, position) => (Entry: entry, Position: position, Rank: Array.IndexOf(TellingKinds, entry.Kind)))
        .Where(each => each.Rank >= 0)
        .OrderBy(each => each.Rank).ThenBy(each => each.Position)
        .Take(MostTellingEvents)
        .OrderBy(each => each.Position)
        .Select(each => each.Entry);
}
