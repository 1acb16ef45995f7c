using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Reporting;

/// <summary>What happens outside of the focal firm: governments, demand, technology, rivals.</summary>
/// <param name="run">The run.</param>
/// <param name="scenario">Its scenario.</param>
/// <param name="names">Names of the scenario.</param>
internal sealed class WorldSentences(RunResult run, Scenario scenario, StoryNames names)
{
    private const int MostPolicies = 4;

    /// <summary>The paragraph of a chapter.</summary>
    public string Outside(ChapterSpan span)
    {
        ChronicleEntry[] entries = [.. run.Events.Where(entry => entry.Designer < 0 && span.Contains(entry.Month))];
        return string.Join(' ', new[]
        {
            Policies(span, entries), Regimes(entries), Windows(span, entries), Generations(entries), Supplies(entries), Rivals(span),
        }.Where(text => text.Length > 0));
    }

    private string Policies(ChapterSpan span, ChronicleEntry[] entries)
    {
        (ChronicleEntry Entry, int Weight)[] dated =
        [
            .. entries.Where(entry => entry.Kind == EventKind.Policy)
                .Select(entry => (entry, Weight(scenario.PolicyControls.Events.FirstOrDefault(each => each.Name == entry.Subject))))
                .Where(each => each.Item2 > 0 || span.From.Since(run.Start) < 1),
        ];
        string[] told =
        [
            .. dated.Select((each, order) => (each, order)).OrderByDescending(item => item.each.Weight).ThenBy(item => item.order)
                .Take(MostPolicies).OrderBy(item => item.order)
                .Select(item => $"{item.each.Entry.Text.Replace("; ", ", ", StringComparison.Ordinal)} ({StoryNames.Date(item.each.Entry.Month)})"),
        ];
        return told.Length == 0 ? string.Empty : $"{StoryNames.UpperFirst(string.Join("; ", told))}.";
    }

    // What an event changes decides how much a reader needs to know of it.
    private static int Weight(PolicyEventDefinition? policy) => policy is null ? 0
        : (policy.NodeCutoff > 0 ? 4 : 0) + (policy.Regime is not null ? 3 : 0) + (policy.Thresholds is not null ? 3 : 0)
        + (policy.Climate is not null ? 2 : 0) + (policy.ProcurementQuota is not null ? 2 : 0)
        + (policy.MemorySupply is not null ? 2 : 0) + (policy.Scrutiny is not null ? 1 : 0) + (policy.SubsidyRate is not null ? 1 : 0);

    private static string Regimes(ChronicleEntry[] entries)
    {
        ChronicleEntry[] turns = [.. entries.Where(entry => entry is { Kind: EventKind.Policy, Subject: "sales regime" })];
        if (turns.Length == 0)
        {
            return string.Empty;
        }

        string last = NumberTexts.Words(turns[^1].Text.Split(' ')[^1]);
        return turns.Length == 1 ? $"In {StoryNames.Date(turns[0].Month)} the rules for selling foreign cards became {last}."
            : $"The rules for selling foreign cards changed {StoryNames.Times(turns.Length)}; from {StoryNames.Date(turns[^1].Month)} on they were {last}.";
    }

    private string Windows(ChapterSpan span, ChronicleEntry[] entries)
    {
        IEnumerable<string> dated = scenario.Mechanisms.DemandWindows
            ? scenario.DemandWindows.Windows.Where(window => span.Contains(window.Opens))
                .Select(window => $"{window.Name.Replace('-', ' ')} from {StoryNames.Date(window.Opens)} on") : [];
        IEnumerable<string> sudden = entries.Where(entry => entry is { Kind: EventKind.Shock, Subject: "demand window" } && IsInMarket(entry))
            .GroupBy(entry => entry.Text.Split(' ')[^1], StringComparer.Ordinal)
            .Select(group => $"a surge in {names.Segment(group.Key)} ({StoryNames.And([.. group.Take(3).Select(entry => StoryNames.Date(entry.Month))])}{(group.Count() > 3 ? " and later" : string.Empty)})");
        string[] windows = [.. dated, .. sudden];
        return windows.Length == 0 ? string.Empty : $"Demand was lifted by {StoryNames.And(windows)}.";
    }

    // A surge where the firm does not want to sell is no part of its story.
    private bool IsInMarket(ChronicleEntry surge) => run.Events.Any(entry => entry.Designer == run.Focal.Index
        && entry is { Kind: EventKind.Decision, Subject: "market entry" } && entry.Month <= surge.Month && entry.Decision!.Choice == surge.Text.Split(' ')[^1]);

    private static string Generations(ChronicleEntry[] entries)
    {
        ChronicleEntry[] arrived = [.. entries.Where(entry => entry is { Kind: EventKind.Shock, Subject: "generation" })];
        string Lost(ChronicleEntry entry) => entry.Text.Split("; ")[^1].Split(" %")[0] + "%";
        return arrived.Length switch
        {
            0 => string.Empty,
            1 => $"A new technology generation arrived in {StoryNames.Date(arrived[0].Month)}; {Lost(arrived[0])} of what firms know does not carry over.",
            _ => $"New technology generations arrived in {StoryNames.And([.. arrived.Select(entry => StoryNames.Date(entry.Month))])}; "
                + $"of what firms know {StoryNames.And([.. arrived.Select(Lost)])} did not carry over.",
        };
    }

    private string Supplies(ChronicleEntry[] entries)
    {
        string[] disturbed =
        [
            .. entries.Where(entry => entry is { Kind: EventKind.Shock, Subject: "supply" })
                .GroupBy(entry => entry.Actor, StringComparer.Ordinal)
                .Select(group => $"{names.Input(group.Key)} ({(group.Count() == 1 ? StoryNames.Date(group.First().Month) : StoryNames.Times(group.Count()))})"),
        ];
        return disturbed.Length == 0 ? string.Empty : $"Supplies were disturbed: {string.Join(", ", disturbed)}.";
    }

    private string Rivals(ChapterSpan span)
    {
        ChronicleEntry[] others = [.. run.Events.Where(entry => entry.Designer >= 0 && entry.Designer != run.Focal.Index && span.Contains(entry.Month))];
        ChronicleEntry[] gone = [.. others.Where(entry => entry.Kind == EventKind.Exit)];
        int founded = others.Count(entry => entry.Kind == EventKind.Entry);

        // Who has sold nothing yet has no competitors.
        bool competes = run.Events.Any(entry => entry.Designer == run.Focal.Index && entry is { Kind: EventKind.Milestone, Subject: nameof(Milestone.FirstRevenue) } && entry.Month <= span.From);
        (string one, string many) = competes ? ("competitor", "competitors") : ("designer of accelerators", "designers of accelerators");
        string entries = founded == 0 ? string.Empty : $"{StoryNames.UpperFirst(StoryNames.Number(founded))} more {(founded == 1 ? $"{one} was" : $"{many} were")} founded. ";
        string exits = gone.Length == 0 ? string.Empty
            : $"Out of business went {StoryNames.And([.. gone.Take(4).Select(entry => $"{StoryNames.Actor(scenario, entry.Actor)} ({StoryNames.Date(entry.Month)})")])}{(gone.Length > 4 ? $" and {gone.Length - 4} more" : string.Empty)}.";
        return (entries + exits).Trim();
    }
}
