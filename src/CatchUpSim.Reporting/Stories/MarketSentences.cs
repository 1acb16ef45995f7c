using CatchUpSim.Model.Entities;

namespace CatchUpSim.Reporting;

/// <summary>What customers did: when they were first supplied, how sales went, and when there was nothing to sell.</summary>
/// <param name="own">The chronicle of the firm.</param>
/// <param name="path">Its records.</param>
/// <param name="closing">The months in which a rule closed lines for which it had begun products.</param>
internal sealed class MarketSentences(IReadOnlyList<ChronicleEntry> own, FirmPath path, IReadOnlyList<Month> closing)
{
    private const int Year = 12;

    private const int ShortestGap = 4;

    private const double Change = 1.3;

    /// <summary>The sentences of a chapter.</summary>
    public IEnumerable<string> Of(ChapterSpan span)
    {
        foreach (ChronicleEntry milestone in own.Where(entry => entry.Kind == EventKind.Milestone && span.Contains(entry.Month)))
        {
            if (milestone.Subject is nameof(Milestone.FirstRevenue) or nameof(Milestone.VolumeProduction) or nameof(Milestone.BreakEven))
            {
                yield return EventSentences.Milestone(milestone)!;
            }
        }

        if (Course(span) is { } course)
        {
            yield return course;
        }

        foreach ((Month from, Month to) in Gaps().Where(gap => span.Contains(gap.From)))
        {
            string again = to < path.End ? string.Empty : " to the end";
            yield return $"From {StoryNames.Date(from)} {(again.Length > 0 ? "on" : $"to {StoryNames.Date(to)}")} it sold nothing{again}{Before(from)}.";
        }
    }

    private string? Course(ChapterSpan span)
    {
        Month last = path.HasExit && span.To == path.End ? span.To.Plus(-1) : span.To;
        (double before, double after) = (path.Year("revenue", span.From.Plus(-1)), path.Year("revenue", last));
        if (before <= 0 || last.Since(span.From) < Year || (after < Change * before && after > before / Change))
        {
            return null;
        }

        return $"Sales in twelve months went from {StoryNames.Money(before)} (to {StoryNames.Date(span.From.Plus(-1))}) "
            + $"{(after > before ? "up" : "down")} to {StoryNames.Money(after)} (to {StoryNames.Date(last)}).";
    }

    /// <summary>Stretches without a sale between the first sale and the end.</summary>
    private List<(Month From, Month To)> Gaps()
    {
        var gaps = new List<(Month From, Month To)>();
        Month? begin = null;
        bool hasSold = false;
        foreach (Month month in path.Months())
        {
            bool sells = path.At("revenue", month) > 0;
            if (sells && begin is { } from && month.Since(from) >= ShortestGap)
            {
                gaps.Add((from, month.Plus(-1)));
            }

            begin = sells ? null : hasSold ? begin ?? month : null;
            hasSold |= sells;
        }

        if (begin is { } open && path.End.Since(open) >= ShortestGap)
        {
            gaps.Add((open, path.End));
        }

        return gaps;
    }

    // What stands in the chronicle in the half-year before; the reader judges whether it was the reason.
    private string Before(Month gap)
    {
        ChronicleEntry? loss = own.LastOrDefault(entry => entry is { Kind: EventKind.Shock, Subject: "foundry" or "supply" }
            && entry.Month <= gap && gap.Since(entry.Month) <= Year / 2 && (entry.Subject != "foundry" || EventSentences.PartsLost(entry) > 0));
        Month[] rules = [.. closing.Where(month => month <= gap && gap.Since(month) <= Year / 2)];
        return rules.Length > 0 && (loss is null || loss.Month <= rules[^1])
            ? $", after the rule of {StoryNames.Date(rules[^1])} had closed the lines of products of its own"
            : loss is null ? string.Empty
            : loss.Subject == "foundry" ? $", after its foundry had stopped serving it in {StoryNames.Date(loss.Month)}"
            : $", after its supply had been disturbed in {StoryNames.Date(loss.Month)}";
    }
}
