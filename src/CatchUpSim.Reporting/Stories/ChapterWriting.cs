using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Reporting;

/// <summary>Writes the chapters of a story, theme by theme.</summary>
internal sealed class ChapterWriting
{
    private readonly RunResult _run;
    private readonly FirmPath _path;
    private readonly DecisionSentences _decisions;
    private readonly WorldSentences _world;
    private readonly PartnerSentences _partners;
    private readonly SupplySentences _supply;
    private readonly ChronicleEntry[] _own;

    public ChapterWriting(RunResult run, Scenario scenario, FirmPath path, StoryNames names)
    {
        _run = run;
        _path = path;
        _decisions = new DecisionSentences(names);
        _world = new WorldSentences(run, scenario, names);
        _own = [.. run.Events.Where(entry => entry.Designer == run.Focal.Index && entry.Month <= path.End)];
        _partners = new PartnerSentences(_own);
        _supply = new SupplySentences(_own, scenario, names);
    }

    public StoryChapter Write(ChapterSpan span)
    {
        (string Theme, string Text)[] themes =
        [
            ("The world outside", _world.Outside(span)),
            ("Choices", Joined(Choices(span))),
            ("Products", Joined(Products(span))),
            ("Foundries and supply", Joined(Supply(span))),
            ("Partners", _partners.Of(span)),
            ("People and money", Joined(Money(span))),
            ("Where it stood", Standing(span)),
        ];
        return new StoryChapter(
            span.Title, span.Years, [.. themes.Where(theme => theme.Text.Length > 0).Select(theme => new StoryParagraph(theme.Theme, theme.Text))]);
    }

    private IEnumerable<ChronicleEntry> In(ChapterSpan span, EventKind kind) =>
        _own.Where(entry => entry.Kind == kind && span.Contains(entry.Month));

    private static string Joined(IEnumerable<string?> sentences) => string.Join(' ', sentences.Where(sentence => !string.IsNullOrEmpty(sentence)));

    private IEnumerable<string?> Choices(ChapterSpan span)
    {
        ChronicleEntry[] decisions = [.. In(span, EventKind.Decision)];
        foreach (ChronicleEntry entry in decisions)
        {
            switch (entry.Subject)
            {
                case "market entry" when IsFirst(entry, "market entry"):
                    yield return _decisions.FirstMarket(entry);
                    break;
                case "ecosystem":
                    yield return _decisions.Ecosystem(entry);
                    break;
                case "price" when IsFirst(entry, "price"):
                    yield return DecisionSentences.Price(entry);
                    break;
                default:
                    break;
            }
        }

        yield return _decisions.FurtherMarkets(
            [.. decisions.Where(entry => entry.Subject == "market entry" && entry.Decision!.Choice != "none now" && !IsFirst(entry, "market entry"))]);

        // Several parts that move to the same line in one month are one step to a reader.
        foreach (IGrouping<(Month, string), ChronicleEntry> moved in decisions.Where(entry => entry.Subject == "second source")
            .GroupBy(entry => (entry.Month, entry.Decision!.Choice)))
        {
            yield return _decisions.SecondSource(moved.First(), moved.Count());
        }
    }

    private bool IsFirst(ChronicleEntry entry, string subject) =>
        ReferenceEquals(_own.First(each => each.Kind == EventKind.Decision && each.Subject == subject && each.Decision!.Choice != "none now"), entry);

    private IEnumerable<string?> Products(ChapterSpan span)
    {
        var failed = new List<ChronicleEntry>();
        var hasty = new List<ChronicleEntry>();
        foreach (ChronicleEntry entry in _own.Where(entry => span.Contains(entry.Month) && entry.Kind is EventKind.Product or EventKind.Milestone))
        {
            if (entry is { Kind: EventKind.Product, Subject: "respin" })
            {
                failed.Add(entry);
                continue;
            }

            if (entry is { Kind: EventKind.Product, Subject: "project" } && DecisionOf(entry.Month, "roadmap") is { } roadmap
                && DecisionSentences.IsAgainstWaiting(roadmap))
            {
                hasty.Add(entry);
            }

            string? sentence = entry.Kind == EventKind.Milestone ? EventSentences.Milestone(entry) : Product(entry);
            if (sentence is not null)
            {
                yield return Respins(failed);
                yield return sentence;
            }
        }

        yield return Respins(failed);
        yield return DecisionSentences.Hasty(hasty);
    }

    private string? Product(ChronicleEntry entry) => entry.Subject switch
    {
        "project" => _decisions.Project(entry, DecisionOf(entry.Month, "roadmap"), DecisionOf(entry.Month, "research mode")),
        "launch" => $"{StoryNames.UpperFirst(entry.Text.Split(" reaches", StringSplitOptions.None)[0])} went on sale in {StoryNames.Date(entry.Month)}.",
        _ => null,
    };

    private DecisionRecord? DecisionOf(Month month, string subject) => _own
        .FirstOrDefault(entry => entry.Kind == EventKind.Decision && entry.Month == month && entry.Subject == subject)?.Decision;

    // Failed spins are told together, before what came after them.
    private static string? Respins(List<ChronicleEntry> failed)
    {
        if (failed.Count == 0)
        {
            return null;
        }

        string[] products = [.. failed.Select(entry => entry.Text.Split("product ")[^1].Split(' ')[0]).Distinct(StringComparer.Ordinal)];
        string dates = StoryNames.And([.. failed.Take(4).Select(entry => StoryNames.Date(entry.Month))]);
        string which = products.Length == 1 ? $"product {products[0]}" : $"products {StoryNames.And(products)}";
        string text = failed.Count == 1 ? $"A spin of {which} came back faulty in {dates}."
            : failed.Count <= 4 ? $"Spins of {which} came back faulty in {dates}."
            : $"{failed.Count} spins of {which} came back faulty.";
        failed.Clear();
        return text;
    }

    private IEnumerable<string?> Supply(ChapterSpan span)
    {
        foreach (ChronicleEntry entry in _run.Events.Where(entry => entry.Kind == EventKind.Policy && span.Contains(entry.Month)))
        {
            yield return _supply.LinesClosed(entry);
        }

        foreach (ChronicleEntry entry in In(span, EventKind.Shock))
        {
            yield return _supply.Shock(entry);
        }
    }

    private IEnumerable<string?> Money(ChapterSpan span)
    {
        ChronicleEntry[] rounds = [.. In(span, EventKind.Round)];
        foreach (ChronicleEntry entry in rounds.Take(5))
        {
            DecisionRecord? plan = _own.LastOrDefault(each => each.Kind == EventKind.Decision && each.Subject == "funding"
                && each.Month <= entry.Month && each.Decision!.Choice.StartsWith("raise", StringComparison.Ordinal))?.Decision;
            yield return EventSentences.Round(entry, plan is null ? null : DecisionSentences.ValueOf(plan, "runway"));
        }

        if (rounds.Length > 5)
        {
            yield return $"{NumberTexts.Counted(rounds.Length - 5, "further round")} followed to {StoryNames.Date(rounds[^1].Month)}.";
        }

        ChronicleEntry[] cuts = [.. In(span, EventKind.Shock).Where(entry => entry.Subject == "lay-offs")];
        if (cuts.Length > 0)
        {
            (int most, int of) = cuts.Select(cut => EventSentences.People(cut.Text)).MaxBy(people => people.Count);
            ChronicleEntry deepest = cuts.First(cut => EventSentences.People(cut.Text).Count == most);
            yield return cuts.Length == 1 ? $"In {StoryNames.Date(deepest.Month)} it laid off {most} of {of} people."
                : $"It laid people off in {cuts.Length} months, most in {StoryNames.Date(deepest.Month)} ({most} of {of}).";
        }

        foreach (ChronicleEntry exit in In(span, EventKind.Exit))
        {
            yield return EventSentences.Exit(exit, _path);
        }
    }

    private string Standing(ChapterSpan span)
    {
        if (_path.HasExit && span.To == _path.End)
        {
            return string.Empty;
        }

        Month at = span.To;
        double sales = _path.Year("revenue", at);
        string market = sales > 0
            ? $"it held {StoryNames.Share(_path.At("market_share", at))} of the home market and had sold for {StoryNames.Money(sales)} in twelve months"
            : _own.Any(entry => entry is { Kind: EventKind.Product, Subject: "launch" } && entry.Month <= at) ? "it had not sold a card yet" : "it had nothing to sell yet";
        double runway = _path.At("runway", at);
        string money = runway < 60 ? $" ({EventSentences.Months(runway)} at its burn)" : string.Empty;
        return $"In {StoryNames.Date(at)} {market}; it had {StoryNames.Money(_path.At("cash", at))} of cash{money} and "
            + $"{NumberTexts.Count((int)Math.Round(_path.At("headcount", at)))} people, {NumberTexts.Counted((int)Math.Round(_path.At("patents", at)), "patent")} filed and "
            + $"{NumberTexts.Counted((int)_path.At("alliances", at), "alliance")}. The best card it could design was {DecisionSentences.Times(_path.At("technology_gap", at))} behind the frontier.";
    }
}
