using System.Globalization;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Reporting;

/// <summary>Products as a case tells them: why each was begun, and what came of it, wherever in time that lies.</summary>
/// <param name="own">The chronicle of the firm.</param>
/// <param name="path">Its records.</param>
/// <param name="decisions">Decisions in words.</param>
/// <param name="names">Names of the scenario.</param>
internal sealed class ProductSentences(
    IReadOnlyList<ChronicleEntry> own, FirmPath path, DecisionSentences decisions, StoryNames names)
{
    // The first products make the firm; of later ones only those that moved its sales most are told.
    private const int AlwaysTold = 3;

    private const int MostLater = 2;

    private const int Year = 12;

    // A smaller change of sales is no news.
    private const double Change = 1.3;

    /// <summary>The products that a chapter begins, each with its month; those that changed little share a sentence.</summary>
    public IEnumerable<(Month Month, string Text)> Begun(ChapterSpan span)
    {
        ChronicleEntry[] begun = [.. own.Where(entry => entry is { Kind: EventKind.Product, Subject: "project" } && span.Contains(entry.Month))];
        ChronicleEntry[] told =
        [
            .. begun.Where(entry => NumberOf(entry) <= AlwaysTold),
            .. begun.Where(entry => NumberOf(entry) > AlwaysTold).OrderByDescending(Weight).Take(MostLater),
        ];
        foreach (ChronicleEntry entry in told)
        {
            string sentence = decisions.Project(entry, DecisionOf(entry.Month, "roadmap"), DecisionOf(entry.Month, "research mode"));
            yield return (entry.Month, $"{sentence} {CameOfIt(NumberOf(entry), entry.Month)}");
        }

        ChronicleEntry[] rest = [.. begun.Except(told)];
        if (rest.Length > 0)
        {
            string[] segments = [.. rest.Select(entry => names.Segment(entry.Text.Split(' ').ElementAtOrDefault(4) ?? string.Empty)).Distinct(StringComparer.Ordinal)];
            int launched = rest.Count(entry => LaunchOf(NumberOf(entry)) is not null);
            string came = rest.Length == 1 ? (launched == 1 ? "it came to market" : "it did not come to market")
                : $"{(launched == rest.Length ? "all" : launched == 0 ? "none" : StoryNames.Number(launched))} of them came to market";
            yield return (rest[0].Month, $"{StoryNames.UpperFirst(StoryNames.Number(rest.Length))} more {(rest.Length == 1 ? "product was" : "products were")} begun, for {StoryNames.And(segments)}; {came}.");
        }
    }

    /// <summary>What became of a product: spins, market, and the firm's sales before and after.</summary>
    private string CameOfIt(int number, Month begun)
    {
        ChronicleEntry[] faulty = [.. own.Where(entry => entry is { Kind: EventKind.Product, Subject: "respin" } && entry.Text.Contains($"of product {number} ", StringComparison.Ordinal))];
        string spins = faulty.Length == 0 ? string.Empty
            : $"{StoryNames.UpperFirst(StoryNames.Number(faulty.Length))} {(faulty.Length == 1 ? "spin" : "spins")} came back faulty";
        if (LaunchOf(number) is { } launch)
        {
            string date = $"went on sale in {StoryNames.Date(launch)}, {EventSentences.Months(launch.Since(begun))} after its beginning";
            return $"{(spins.Length == 0 ? $"It {date}" : $"{spins} before it {date}")}{Sales(launch)}.";
        }

        if (EndOf(number) is { } given)
        {
            return $"It was given up in {StoryNames.Date(given)} with silicon that did not work.";
        }

        return (faulty.Length, path.HasExit) switch
        {
            (0, true) => "It never came to market.",
            (0, false) => $"In {StoryNames.Date(path.End)} it was not on sale yet.",
            (_, true) => $"{spins}, and it never came to market.",
            _ => $"{spins}, and in {StoryNames.Date(path.End)} it was not on sale yet.",
        };
    }

    private string Sales(Month launch)
    {
        (double before, double after) = Around(launch);
        return double.IsNaN(after) || (before == 0 && after == 0) ? string.Empty
            : before == 0 ? $"; in the twelve months from then on the firm sold for {StoryNames.Money(after)}"
            : after > Change * before ? $"; the firm’s sales rose from {StoryNames.Money(before)} in the year before to {StoryNames.Money(after)} in the year after"
            : after < before / Change ? $"; all the same the firm’s sales fell from {StoryNames.Money(before)} in the year before to {StoryNames.Money(after)} in the year after"
            : string.Empty;
    }

    private (double Before, double After) Around(Month launch) => launch.Plus(Year - 1) is var last && last > path.End
        ? (path.Year("revenue", launch.Plus(-1)), double.NaN)
        : (path.Year("revenue", launch.Plus(-1)), path.Year("revenue", last));

    private double Weight(ChronicleEntry project) => LaunchOf(NumberOf(project)) is { } launch && Around(launch) is var (before, after) && !double.IsNaN(after)
        ? Math.Abs(after - before) : 0;

    private Month? LaunchOf(int number) => own
        .FirstOrDefault(entry => entry is { Kind: EventKind.Product, Subject: "launch" } && entry.Text.StartsWith($"product {number} ", StringComparison.Ordinal))?.Month;

    private Month? EndOf(int number) => own
        .FirstOrDefault(entry => entry is { Kind: EventKind.Product, Subject: "given up" } && entry.Text.StartsWith($"product {number} ", StringComparison.Ordinal))?.Month;

    private DecisionRecord? DecisionOf(Month month, string subject) => own
        .FirstOrDefault(entry => entry.Kind == EventKind.Decision && entry.Month == month && string.Equals(entry.Subject, subject, StringComparison.Ordinal))?.Decision;

    // "product 2 begins for inference at leading/n5, performance 0.38"
    private static int NumberOf(ChronicleEntry project) =>
        int.TryParse(project.Text.Split(' ').ElementAtOrDefault(1), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
}
