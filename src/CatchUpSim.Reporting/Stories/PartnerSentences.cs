using CatchUpSim.Model.Entities;

namespace CatchUpSim.Reporting;

/// <summary>With whom the firm tied itself, chapter by chapter.</summary>
/// <param name="own">The chronicle of the firm.</param>
internal sealed class PartnerSentences(IReadOnlyList<ChronicleEntry> own)
{
    private const int Few = 4;
    private const int Named = 2;

    private readonly TieNews[] _news = [.. own.Where(entry => entry.Kind == EventKind.Alliance).Select(TieNews.Of)];

    /// <summary>The paragraph of a chapter.</summary>
    public string Of(ChapterSpan span)
    {
        TieNews[] news = [.. _news.Where(each => span.Contains(each.Month))];
        (string Kind, int Count)[] formed =
        [
            .. news.SelectMany(each => each.Formed).GroupBy(ties => ties.Kind, StringComparer.Ordinal)
                .Select(group => (group.Key, group.Sum(ties => ties.Count))).OrderByDescending(ties => ties.Item2),
        ];
        int ended = news.Sum(each => each.Ended);
        IEnumerable<string> milestones = own.Where(entry => entry.Kind == EventKind.Milestone && span.Contains(entry.Month)).Select(Milestone);
        return string.Join(' ', new[] { First(news), Sum(formed, ended) }.Concat(milestones).Where(text => text.Length > 0));
    }

    private string First(TieNews[] news)
    {
        TieNews? begin = _news.FirstOrDefault(each => each.First is not null);
        return begin?.First is not { } first || !news.Contains(begin) ? string.Empty
            : $"Its first partner was {StoryNames.Organisation(first.Partner)}, in {StoryNames.Date(begin.Month)} ({first.Kind}).";
    }

    private static string Sum((string Kind, int Count)[] formed, int ended)
    {
        int count = formed.Sum(ties => ties.Count);
        string lost = $"{NumberTexts.Count(ended)} ended";
        return (count, ended) switch
        {
            (0, 0) => string.Empty,
            (0, _) => $"{NumberTexts.Counted(ended, "tie")} ended and none was formed.",
            (1, _) => $"It formed one tie ({formed[0].Kind}){(ended == 0 ? string.Empty : "; " + lost)}.",
            _ => $"{Main(formed, count)}{(ended == 0 ? string.Empty : "; " + lost)}.",
        };
    }

    // What most ties were for says more than a list of all kinds.
    private static string Main((string Kind, int Count)[] formed, int count)
    {
        if (formed.Length == 1)
        {
            return $"It formed {Kind(formed[0].Kind, count, " ties")}";
        }

        if (count <= Few || formed.Length <= Named)
        {
            return $"It formed {NumberTexts.Count(count)} ties: {StoryNames.And([.. formed.Select(ties => Kind(ties.Kind, ties.Count))])}";
        }

        string[] named = [.. formed.Take(Named).Select(ties => Kind(ties.Kind, ties.Count))];
        int rest = formed.Skip(Named).Sum(ties => ties.Count);
        return $"It formed {NumberTexts.Count(count)} ties, {StoryNames.And([.. named, $"{NumberTexts.Count(rest)} of other kinds"])}";
    }

    private static string Milestone(ChronicleEntry entry) => entry.Subject switch
    {
        nameof(Model.Entities.Milestone.Certified) => $"The first compatibility certificate came from {StoryNames.Organisation(entry.Text.Split(' ')[^1])} in {StoryNames.Date(entry.Month)}.",
        nameof(Model.Entities.Milestone.EcosystemAlliance) => $"In {StoryNames.Date(entry.Month)} it founded an ecosystem alliance ({entry.Text.Split(", ")[^1]}).",
        _ => string.Empty,
    };

    private static string Kind(string kind, int count, string noun = "") => kind switch
    {
        "joint laboratory" => count == 1 ? "1 joint laboratory" : $"{NumberTexts.Count(count)} joint laboratories",
        "co-development" => $"{NumberTexts.Count(count)}{noun} for developing parts together",
        "compatibility certification" => $"{NumberTexts.Count(count)}{noun} for certifying compatibility",
        "porting" => $"{NumberTexts.Count(count)}{noun} for porting applications",
        "distribution" => $"{NumberTexts.Count(count)}{noun} for distribution",
        _ => NumberTexts.Counted(count, kind),
    };
}
