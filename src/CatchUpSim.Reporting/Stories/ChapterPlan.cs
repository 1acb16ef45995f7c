using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Reporting;

/// <summary>One stretch of a firm's time.</summary>
/// <param name="Title">Title of the chapter.</param>
/// <param name="From">First month.</param>
/// <param name="To">Last month.</param>
internal sealed record ChapterSpan(string Title, Month From, Month To)
{
    public bool Contains(Month month) => month >= From && month <= To;

    public string Years => From.Year == To.Year ? $"{From.Year}" : $"{From.Year}–{To.Year}";
}

/// <summary>Parts a firm's life by what it had reached: design, silicon, market, and then stretches of some years.</summary>
internal static class ChapterPlan
{
    private const string BeforeFounding = "Before its founding";

    private const string Beginning = "A firm and a design";

    private const int Shortest = 6;

    private const int Arrival = 18;

    private const int Stretch = 48;

    public static IReadOnlyList<ChapterSpan> Of(RunResult run, FirmPath path)
    {
        var starts = new List<(Month From, string Title)> { (path.Start, path.IsFoundedLater ? BeforeFounding : Beginning) };
        Add(starts, path, path.Founded, Beginning);
        if (starts[^1].Title == BeforeFounding)
        {
            // Of a firm that is only just founded there is nothing to be told in stretches.
            return [new ChapterSpan("Its founding", path.Start, path.End)];
        }

        Add(starts, path, MonthOf(run, Milestone.TapeOut), "From tape-out to a product");
        Month? revenue = MonthOf(run, Milestone.FirstRevenue);
        Add(starts, path, revenue, "First customers");
        Month next = revenue?.Plus(Arrival) ?? starts[^1].From.Plus(Stretch);
        while (next.Plus(Shortest) < path.End)
        {
            Add(starts, path, next, string.Empty);
            next = next.Plus(path.End.Since(next) < Stretch + (Stretch / 2) ? path.End.Since(next) + 1 : Stretch);
        }

        var spans = new List<ChapterSpan>();
        for (int i = 0; i < starts.Count; i++)
        {
            Month to = i + 1 < starts.Count ? starts[i + 1].From.Plus(-1) : path.End;
            var span = new ChapterSpan(starts[i].Title, starts[i].From, to);
            spans.Add(span.Title.Length > 0 ? span : span with { Title = TitleOf(span, path) });
        }

        return spans;
    }

    private static Month? MonthOf(RunResult run, Milestone milestone) => run.Events
        .FirstOrDefault(entry => entry.Designer == run.Focal.Index && entry.Kind == EventKind.Milestone && entry.Subject == milestone.ToString())?.Month;

    private static void Add(List<(Month From, string Title)> starts, FirmPath path, Month? month, string title)
    {
        if (month is { } at && at.Since(starts[^1].From) >= Shortest && path.End.Since(at) >= Shortest)
        {
            starts.Add((at, title));
        }
    }

    private static string TitleOf(ChapterSpan span, FirmPath path)
    {
        double before = path.At("market_share", span.From);
        double after = path.At("market_share", path.HasExit && span.To == path.End ? span.To.Plus(-1) : span.To);
        bool isLast = span.To == path.End;
        return isLast && path.HasExit ? "The way out of business"
            : after > 1.5 * before ? "Gaining ground"
            : after < before / 1.5 ? "Losing ground"
            : "Holding a place";
    }
}
