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
    private readonly ProductSentences _products;
    private readonly MarketSentences _market;
    private readonly MoneySentences _money;
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
        _products = new ProductSentences(_own, path, _decisions, names);
        Month[] closing = [.. run.Events.Where(entry => entry.Kind == EventKind.Policy && _supply.LinesClosed(entry) is not null).Select(entry => entry.Month)];
        _market = new MarketSentences(_own, path, closing);
        _money = new MoneySentences(_own, path, scenario);
    }

    public StoryChapter Write(ChapterSpan span)
    {
        (string Theme, string Text)[] themes =
        [
            ("The world outside", _world.Outside(span)),
            ("Decisions, and what came of them", Joined(InTurn(Choices(span)))),
            ("On the way to a product", Joined(Steps(span))),
            ("Foundries and supply", Joined(Supply(span))),
            ("Customers", Joined(_market.Of(span))),
            ("Partners", _partners.Of(span)),
            ("Money and people", Joined(_money.Of(span))),
            ("Where it stood", Standing(span)),
        ];
        return new StoryChapter(
            span.Title, span.Years, [.. themes.Where(theme => theme.Text.Length > 0).Select(theme => new StoryParagraph(theme.Theme, theme.Text))]);
    }

    private IEnumerable<ChronicleEntry> In(ChapterSpan span, EventKind kind) =>
        _own.Where(entry => entry.Kind == kind && span.Contains(entry.Month));

    private static string Joined(IEnumerable<string?> sentences) => string.Join(' ', sentences.Where(sentence => !string.IsNullOrEmpty(sentence)));

    // A date is said once, not before each of the choices of a month.
    private static IEnumerable<string?> InTurn(IEnumerable<(Month Month, string? Text)> choices)
    {
        string said = string.Empty;
        foreach ((Month month, string? text) in choices.Where(choice => !string.IsNullOrEmpty(choice.Text)).OrderBy(choice => choice.Month))
        {
            string date = $"In {StoryNames.Date(month)} ";
            bool isDated = text!.StartsWith(date, StringComparison.Ordinal);
            yield return isDated && date == said ? "In the same month " + text[date.Length..] : text;
            said = isDated ? date : string.Empty;
        }
    }

    private IEnumerable<(Month Month, string? Text)> Choices(ChapterSpan span)
    {
        ChronicleEntry[] decisions = [.. In(span, EventKind.Decision)];
        foreach (ChronicleEntry entry in decisions)
        {
            switch (entry.Subject)
            {
                case "market entry" when IsFirst(entry, "market entry"):
                    yield return (entry.Month, _decisions.FirstMarket(entry));
                    break;
                case "ecosystem":
                    yield return (entry.Month, _decisions.Ecosystem(entry));
                    break;
                case "price" when IsFirst(entry, "price"):
                    yield return (entry.Month, DecisionSentences.Price(entry));
                    break;
                default:
                    break;
            }
        }

        ChronicleEntry[] further =
            [.. decisions.Where(entry => entry.Subject == "market entry" && entry.Decision!.Choice != "none now" && !IsFirst(entry, "market entry"))];
        yield return (further.Length == 0 ? span.From : further[0].Month, _decisions.FurtherMarkets(further));

        // Several parts that move to the same line in one month are one step to a reader.
        foreach (IGrouping<(Month Month, string Choice), ChronicleEntry> moved in decisions.Where(entry => entry.Subject == "second source")
            .GroupBy(entry => (entry.Month, entry.Decision!.Choice)))
        {
            yield return (moved.Key.Month, _decisions.SecondSource(moved.First(), moved.Count()));
        }

        foreach ((Month month, string text) in _products.Begun(span))
        {
            yield return (month, text);
        }
    }

    private bool IsFirst(ChronicleEntry entry, string subject) =>
        ReferenceEquals(_own.FirstOrDefault(each => each.Kind == EventKind.Decision && each.Subject == subject && each.Decision!.Choice != "none now"), entry);

    // The first product alone is followed step by step: it is the firm's birth.
    private IEnumerable<string?> Steps(ChapterSpan span) => In(span, EventKind.Milestone)
        .Where(entry => entry.Subject is nameof(Milestone.ArchitectureComplete) or nameof(Milestone.TapeOut) or nameof(Milestone.FirstSilicon)
            or nameof(Milestone.SiliconSuccess) or nameof(Milestone.FlagshipDesigned))
        .Select(EventSentences.Milestone);

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

        foreach (ChronicleEntry entry in In(span, EventKind.Product))
        {
            yield return SupplySentences.LastStock(entry);
        }
    }

    private string Standing(ChapterSpan span)
    {
        if (_path.HasExit && span.To == _path.End)
        {
            return string.Empty;
        }

        Month at = span.To;
        if (at < _path.Founded)
        {
            return $"In {StoryNames.Date(at)} it had not been founded yet.";
        }

        string founding = _path.IsFoundedLater && span.Contains(_path.Founded) ? $"It was founded in {StoryNames.Date(_path.Founded)}. " : string.Empty;
        double sales = _path.Year("revenue", at);
        string market = sales > 0
            ? $"it held {StoryNames.Share(_path.At("market_share", at))} of the home market and had sold for {StoryNames.Money(sales)} in twelve months"
            : _own.Any(entry => entry is { Kind: EventKind.Product, Subject: "launch" } && entry.Month <= at) ? "it had not sold a card yet" : "it had nothing to sell yet";
        double runway = _path.At("runway", at);
        string money = runway < 60 ? $" ({EventSentences.Months(runway)} at its burn)" : string.Empty;
        return $"{founding}In {StoryNames.Date(at)} {market}; it had {StoryNames.Money(_path.At("cash", at))} of cash{money} and "
            + $"{NumberTexts.Count((int)Math.Round(_path.At("headcount", at)))} people, {NumberTexts.Counted((int)Math.Round(_path.At("patents", at)), "patent")} filed and "
            + $"{NumberTexts.Counted((int)_path.At("alliances", at), "alliance")}. The best card it could design was {DecisionSentences.Times(_path.At("technology_gap", at))} behind the frontier.";
    }
}
