namespace CatchUpSim.Reporting;

/// <summary>The parts of a story on a page.</summary>
internal static class StoryHtml
{
    /// <summary>Writes the chapters, each under a heading.</summary>
    public static void WriteChapters(HtmlBuilder html, Story story, string heading)
    {
        foreach (StoryChapter chapter in story.Chapters)
        {
            html.Element(heading, $"{chapter.Title}, {chapter.Years}");
            foreach (StoryParagraph paragraph in chapter.Paragraphs)
            {
                html.Element("p", () => html.Element("strong", paragraph.Theme + ".").Text(" " + paragraph.Text));
            }
        }
    }

    /// <summary>Writes the dated turning points under a heading, if there are any.</summary>
    public static void WriteTurningPoints(HtmlBuilder html, Story story, string heading)
    {
        if (story.TurningPoints.Count == 0)
        {
            return;
        }

        html.Element(heading, "Turning points");
        html.Element("ul", () =>
        {
            foreach (string point in story.TurningPoints)
            {
                html.Element("li", point);
            }
        });
    }
}
