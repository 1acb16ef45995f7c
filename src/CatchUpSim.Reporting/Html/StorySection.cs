using CatchUpSim.Model.Entities;

namespace CatchUpSim.Reporting;

/// <summary>One surviving and one failed world, told from their event logs.</summary>
internal static class StorySection
{
    /// <summary>Writes the section.</summary>
    public static void Write(HtmlBuilder html, Study study, Manifest manifest)
    {
        WorldTrace[] told = [.. study.Worlds.Where(world => world.Run is not null)];
        (WorldTrace? survivor, WorldTrace? failed) = TypicalWorlds.Of(
            told, world => new WorldEnd(world.Replication, world.Summary.Survived, world.Summary.FinalShare, world.Summary.ExitMonth));
        html.Element("p", "The surviving world is the one with the median final share, the failed one that with "
            + "the median month "
            + $"of exit, both among the first {NumberTexts.Counted(told.Length, "world")}.");
        WriteWorld(html, study, survivor, "A world in which it survives", "The firm survives in none of these worlds.");
        WriteWorld(html, study, failed, "A world in which it fails", "The firm fails in none of these worlds.");
        if (study.Scenario is not null && (survivor ?? failed) is { } any)
        {
            // The causes of a fork's worlds lie before its first month.
            bool isFork = manifest.Fork is not null;
            html.Element("p", () => html.Element("code", $"catchupsim explain FOLDER --replication {any.Replication}{(isFork ? " --story" : string.Empty)}")
                .Text(", with the folder of this page, tells any of its worlds"
                    + (isFork ? "." : " and, where the scenario has a file of causes, what made the difference in it.")));
        }
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
        if (study.Scenario is { } scenario)
        {
            WriteStory(html, StoryTelling.Tell(world.Run!, scenario));
        }

        WriteLog(html, study.Heading, [.. world.Run!.Events.Where(entry => entry.Designer < 0 || entry.Designer == world.Run.Focal.Index)]);
    }

    private static void WriteStory(HtmlBuilder html, Story story)
    {
        html.Element("p", story.Abstract);
        StoryHtml.WriteTurningPoints(html, story, "h4");
        html.Element("details", () =>
        {
            html.Element("summary", $"The story in {NumberTexts.Counted(story.Chapters.Count, "chapter")}");
            html.Element("p", StoryLegend.Text, "class=\"muted\"");
            StoryHtml.WriteChapters(html, story, "h4");
        });
    }

    private static void WriteLog(HtmlBuilder html, StudyHeading heading, IReadOnlyList<ChronicleEntry> events) => html.Element("details", () =>
    {
        html.Element("summary", $"The whole log, decisions with options, utilities and signals ({NumberTexts.Counted(events.Count, "event")})");
        html.Table("Event log", ["Month", "What", "Who", "Detail"], events.Select(entry => Row(entry, heading)));
    }, "class=\"screen\"");

    private static string[] Row(ChronicleEntry entry, StudyHeading heading) =>
    [
        entry.Month.ToString(),
        $"{NumberTexts.Words(entry.Kind.ToString())}: {NumberTexts.Words(entry.Subject)}",
        heading.TitleOf(entry.Actor),
        entry.Detail,
    ];
}
