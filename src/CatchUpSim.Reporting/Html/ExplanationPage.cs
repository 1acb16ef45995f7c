using CatchUpSim.Experiments.Attribution;

namespace CatchUpSim.Reporting;

/// <summary>An explanation as one page that needs no network and no other file.</summary>
public static class ExplanationPage
{
    /// <summary>The page.</summary>
    public static string Render(ExplanationText text, IReadOnlyList<RenderedFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(text);
        string title = text.Story?.Title ?? (text.CausesTitle.Length > 0 ? text.CausesTitle : $"{text.FocalFirm} explained");
        var html = new HtmlBuilder();
        html.Markup("<!DOCTYPE html>\n").Element("html", () =>
        {
            html.Element("head", () =>
            {
                html.Markup("<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
                html.Element("title", title);
                html.Element("style", () => html.Markup("\n" + ReportStyle.Css + "\n"));
            });
            html.Element("body", () =>
            {
                html.Element("header", () => html.Element("h1", title).Element("p", StoryNames.UpperFirst(text.Provenance) + ".", "class=\"muted\""));
                html.Element("main", () => Body(html, text, figures));
            });
        }, "lang=\"en\"");
        return html.ToString();
    }

    private static void Body(HtmlBuilder html, ExplanationText text, IReadOnlyList<RenderedFigure> figures)
    {
        if (text.Story is { } story)
        {
            html.Element("p", story.Abstract, "class=\"lead\"");
            html.Element("p", StoryLegend.Text, "class=\"muted\"");
            StoryHtml.WriteChapters(html, story, "h2");
            StoryHtml.WriteTurningPoints(html, story, "h2");
        }

        if (text.Warning.Length > 0)
        {
            html.Element("p", () => html.Element("strong", text.Warning));
        }

        for (int i = 0; i < text.Attributions.Count; i++)
        {
            Write(html, text, text.Attributions[i], figures[i]);
        }

        foreach (string gap in text.Gaps)
        {
            html.Element("p", gap);
        }

        if (text.Attributions.Count > 0)
        {
            html.Element("h2", "What the absence of a cause means");
            html.Table($"Causes, from {text.CausesFile}", ["Cause", "Reading"], text.Causes.Select(cause => new[] { cause.Title, cause.Reading }));
        }
    }

    private static void Write(HtmlBuilder html, ExplanationText text, CauseAttribution attribution, RenderedFigure rendered)
    {
        html.Element("h2", $"What made the difference to {attribution.Outcome.Phrase}");
        html.Element("p", text.Sentence(attribution), "class=\"lead\"");
        html.Element("figure", () =>
        {
            html.Element("div", () => html.Markup(FigureSection.Inline(rendered.Svg)), "class=\"drawing\" tabindex=\"0\"");
            html.Element("figcaption", "Read from top to bottom: from the world without any of the causes, each bar adds or takes away what its cause "
                + "contributes, averaged over all orders in which the causes could come in; the last bar is the world as it is.");
        });
        string left = attribution.Undefined > 0 ? $" {NumberTexts.Counted(attribution.Undefined, "world")} left out, because a combination has no value." : string.Empty;
        html.Table(
            $"Contributions to {attribution.Outcome.Name}, {text.Which}, seed {text.Seed}.{left}",
            ["Cause", "#Contribution", "#95% interval", "#Only it gone", "#Only it there"],
            text.Rows(attribution));
        html.Element("p", "“Only it gone”: the world as it is less the world in which this cause alone is absent. “Only it there”: what the cause adds "
            + "when none of the others is present. Where the two differ, causes work together.", "class=\"muted\"");
    }
}
