namespace CatchUpSim.Reporting;

/// <summary>A section of a report.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Write">Writes its content.</param>
internal sealed record ReportPart(string Id, string Title, Action<HtmlBuilder> Write);

/// <summary>A page of sections that needs no network and no other file.</summary>
internal static class ReportPage
{
    /// <summary>The page.</summary>
    public static string Render(string title, string description, IReadOnlyList<ReportPart> parts)
    {
        var html = new HtmlBuilder();
        html.Markup("<!DOCTYPE html>\n").Element("html", () =>
        {
            html.Element("head", () => Head(html, title));
            html.Element("body", () =>
            {
                html.Element("header", () => Header(html, title, description, parts));
                html.Element("main", () =>
                {
                    foreach (ReportPart part in parts)
                    {
                        Section(html, part);
                    }
                });
            });
        }, "lang=\"en\"");
        return html.ToString();
    }

    private static void Head(HtmlBuilder html, string title)
    {
        html.Markup("<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
            + "initial-scale=1\">\n");
        html.Element("title", title);
        html.Element("style", () => html.Markup("\n" + ReportStyle.Css + "\n"));
    }

    private static void Header(HtmlBuilder html, string title, string description, IReadOnlyList<ReportPart> parts)
    {
        html.Element("h1", title);
        html.Element("p", description, "class=\"muted\"");
        html.Element("nav", () => html.Element("ul", () =>
        {
            foreach (ReportPart part in parts)
            {
                html.Element("li", () => html.Element("a", part.Title, $"href=\"#{part.Id}\""));
            }
        }), "aria-label=\"Sections\"");
    }

    private static void Section(HtmlBuilder html, ReportPart part) => html.Element("section", () =>
    {
        html.Element("h2", part.Title, $"id=\"{part.Id}\"");
        part.Write(html);
    }, $"aria-labelledby=\"{part.Id}\"");
}
