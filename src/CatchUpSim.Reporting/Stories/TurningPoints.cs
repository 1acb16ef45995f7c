using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Reporting;

/// <summary>Dated turning points of a firm's path, found in its records.</summary>
internal static class TurningPoints
{
    private const int Year = 12;

    private const double Steep = 0.35;

    public static IReadOnlyList<string> Of(RunResult run, FirmPath path, StoryNames names)
    {
        List<(Month Month, string Text)> points = [];
        if (Narrowest(run, path) is { } narrow)
        {
            points.Add(narrow);
        }

        if (run.Summary.PeakShare > 0)
        {
            AddShare(points, run, path);
        }

        foreach (ChronicleEntry entry in run.Events.Where(entry => entry.Designer == run.Focal.Index && IsLoss(entry)).Take(1))
        {
            points.Add((entry.Month, $"{StoryNames.Date(entry.Month)}: {names.Foundry(EventSentences.FoundryOf(entry))} stops serving the firm, for the first time."));
        }

        foreach (TurningPoint point in run.TurningPoints)
        {
            // What the others do after the firm has gone is no longer its story.
            Month month = run.Start.Plus(point.Position);
            if (month <= path.End)
            {
                points.Add((month, $"{StoryNames.Date(month)}: the home latecomers' common share of the market, as a mean of twelve months, {Words(point)}."));
            }
        }

        return [.. points.OrderBy(point => point.Month).Select(point => point.Text)];
    }

    private static string Words(TurningPoint point) => point.Turn switch
    {
        Turn.SharesTheMarket => $"rises above 30%, to {StoryNames.Share(point.Share)}",
        Turn.TakesTheLead => $"rises above one half, to {StoryNames.Share(point.Share)}",
        Turn.LosesTheLead => $"falls below 40% after a lead, to {StoryNames.Share(point.Share)}",
        Turn.Peaks => $"peaks at {StoryNames.Share(point.Share)}; more than half of it is lost afterwards",
        _ => throw new ArgumentOutOfRangeException(nameof(point)),
    };

    private static bool IsLoss(ChronicleEntry entry) =>
        entry is { Kind: EventKind.Shock, Subject: "foundry" } && EventSentences.PartsLost(entry) > 0;

    private static (Month Month, string Text)? Narrowest(RunResult run, FirmPath path)
    {
        Month[] months = [.. path.Months().Where(month => month > run.Start && month < path.End && path.At("runway", month) is var runway && runway < 60)];
        if (months.Length == 0)
        {
            return null;
        }

        Month narrow = months.MinBy(month => path.At("runway", month));
        double left = path.At("runway", narrow);
        return left > 6 ? null : (narrow, $"{StoryNames.Date(narrow)}: money for {EventSentences.Months(left)}, the narrowest moment{(path.HasExit ? " before the last" : string.Empty)}.");
    }

    private static void AddShare(List<(Month Month, string Text)> points, RunResult run, FirmPath path)
    {
        Month peak = path.Peak("market_share");
        points.Add((peak, $"{StoryNames.Date(peak)}: the largest share of the home market, {StoryNames.Share(run.Summary.PeakShare)}."));
        Month[] falls = [.. path.Months().Where(month => month.Since(run.Start) >= Year && month < path.End)];
        if (falls.Length == 0)
        {
            return;
        }

        Month worst = falls.MinBy(month => path.At("market_share", month) - Before(path, month));
        double from = Before(path, worst);
        double to = path.At("market_share", worst);
        if (from - to > Steep * run.Summary.PeakShare)
        {
            points.Add((worst, $"{StoryNames.Date(worst)}: within twelve months the share falls from {StoryNames.Share(from)} to {StoryNames.Share(to)}{Around(run, worst)}."));
        }
    }

    private static double Before(FirmPath path, Month month) =>
        path.At("market_share", month.Plus(-Year)) is var share && double.IsNaN(share) ? 0 : share;

    // What stands in the chronicle in the year of the fall; the reader judges whether it was the reason.
    private static string Around(RunResult run, Month month)
    {
        string[] events =
        [
            .. run.Events.Where(entry => entry.Month > month.Plus(-Year - 6) && entry.Month <= month)
                .Where(entry => entry is { Kind: EventKind.Policy, Subject: "foundry-class-stop" or "memory-rule" or "licensed-re-entry" or "sales regime" }
                    || (entry.Designer == run.Focal.Index && IsLoss(entry)))
                .Select(entry => entry.Kind == EventKind.Shock ? $"its foundry stopped serving it in {StoryNames.Date(entry.Month)}"
                    : entry.Subject == "sales regime" ? $"the rules for foreign cards became {NumberTexts.Words(entry.Text.Split(' ')[^1])} in {StoryNames.Date(entry.Month)}"
                    : $"{entry.Text.Split("; ")[0]} ({StoryNames.Date(entry.Month)})")
                .Take(3),
        ];
        return events.Length == 0 ? string.Empty : $"; shortly before, {StoryNames.And(events)}";
    }
}
