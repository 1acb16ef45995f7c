using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Reporting;

/// <summary>Tells a world's story: the consequential events of the focal firm, in chapters, each with its date.</summary>
public static class StoryTelling
{
    /// <summary>Tells the story of a run of which every event was kept.</summary>
    public static Story Tell(RunResult run, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(run);
        var path = new FirmPath(run);
        var names = new StoryNames(scenario);
        var writer = new ChapterWriting(run, scenario, path, names);
        return new Story(
            TitleOf(run, path, names),
            AbstractOf(run, path, names),
            [.. ChapterPlan.Of(run, path).Select(writer.Write).Where(chapter => chapter.Paragraphs.Count > 0)],
            TurningPoints.Of(run, path, names));
    }

    private static string TitleOf(RunResult run, FirmPath path, StoryNames names) => run.Summary.Fate switch
    {
        FirmFate.Leader => $"{names.Firm} leads the market",
        FirmFate.Challenger => $"{names.Firm} becomes a challenger",
        FirmFate.NicheSurvivor => $"{names.Firm} survives in a niche",
        FirmFate.Unproven => $"{names.Firm} is still unproven at the end",
        FirmFate.Bankrupt => $"{names.Firm} goes bankrupt in {path.End.Year}",
        FirmFate.Acquired => $"{names.Firm} is sold in {path.End.Year}",
        _ => $"{names.Firm} is closed in {path.End.Year}",
    };

    private static string AbstractOf(RunResult run, FirmPath path, StoryNames names)
    {
        RunSummary summary = run.Summary;
        Month peak = path.Peak("market_share");
        string market = summary.PeakShare > 0
            ? $"Its share of the home market was largest in {StoryNames.Date(peak)}, at {StoryNames.Share(summary.PeakShare)}"
            : "It never sold a card";
        string end = path.HasExit ? $"; it left business in {StoryNames.Date(path.End)}."
            : $"; in {StoryNames.Date(path.End)} it is {StoryNames.Share(summary.FinalShare)}.";
        return $"{names.Firm} {Reached(summary)}. {market}{end} "
            + $"Investors put {StoryNames.Money(summary.EquityTotal)} into it, customers {StoryNames.Money(summary.RevenueTotal)} (prices of 2020). "
            + $"The home latecomers together held {StoryNames.Share(summary.GroupFinalShare)} of the market over the last twelve months, and at most "
            + $"{StoryNames.Share(summary.GroupPeakShare)} over any twelve (regime of the market: {NumberTexts.Words(summary.Regime.ToString())}).";
    }

    private static string Reached(RunSummary summary) => (double.IsNaN(summary.MonthsToFirstSilicon), double.IsNaN(summary.MonthsToVolume)) switch
    {
        (true, _) => "never sees silicon of its own",
        (false, true) => $"has first silicon {EventSentences.Months(summary.MonthsToFirstSilicon)} after its founding and never reaches volume",
        _ => $"has first silicon {EventSentences.Months(summary.MonthsToFirstSilicon)} after its founding and reaches volume after "
            + $"{EventSentences.Months(summary.MonthsToVolume)}",
    };
}
