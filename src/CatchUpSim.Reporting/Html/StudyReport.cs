namespace CatchUpSim.Reporting;

/// <summary>The report of a study: one page that needs no network and no other file.</summary>
public static class StudyReport
{
    private static readonly (string Id, string Title)[] Sections =
    [
        ("answer", "The answer in short"),
        ("run", "What was run"),
        ("outcomes", "Outcomes"),
        ("milestones", "The record beside the worlds"),
        ("figures", "Figures"),
        ("stories", "Two worlds told"),
        ("failures", "Failed runs"),
        ("parameters", "Parameters changed"),
        ("dictionary", "Data dictionary"),
        ("cite", "How to cite and repeat"),
    ];

    /// <summary>The page.</summary>
    public static string Render(Study study, Manifest manifest, IReadOnlyList<RenderedFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(manifest);
        string title = $"{study.Heading.FocalFirm}: scenario {study.Heading.Scenario}, {NumberTexts.Counted(study.Ensemble.Runs, "world")}";
        var html = new HtmlBuilder();
        html.Markup("<!DOCTYPE html>\n").Element("html", () =>
        {
            html.Element("head", () => Head(html, title));
            html.Element("body", () =>
            {
                html.Element("header", () => Header(html, study, title));
                html.Element("main", () => Body(html, study, manifest, figures));
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

    private static void Header(HtmlBuilder html, Study study, string title)
    {
        html.Element("h1", title);
        html.Element("p", study.Heading.Description, "class=\"muted\"");
        html.Element("nav", () => html.Element("ul", () =>
        {
            foreach ((string id, string name) in Sections)
            {
                html.Element("li", () => html.Element("a", name, $"href=\"#{id}\""));
            }
        }), "aria-label=\"Sections\"");
    }

    private static void Body(HtmlBuilder html, Study study, Manifest manifest, IReadOnlyList<RenderedFigure> figures)
    {
        Section("answer", () => AnswerSection.Write(html, study));
        Section("run", () => RunSection.Write(html, study, manifest));
        Section("outcomes", () => OutcomeSections.WriteOutcomes(html, study));
        Section("milestones", () => OutcomeSections.WriteMilestones(html, study));
        Section("figures", () => FigureSection.Write(html, figures));
        Section("stories", () => StorySection.Write(html, study));
        Section("failures", () => OutcomeSections.WriteFailures(html, study));
        Section("parameters", () => RunSection.WriteParameters(html, study, manifest));
        Section("dictionary", () => DictionarySection.Write(html));
        Section("cite", () => RunSection.WriteCitation(html, study, manifest));

        void Section(string id, Action content) => html.Element("section", () =>
        {
            html.Element("h2", Sections.First(section => section.Id == id).Title, $"id=\"{id}\"");
            content();
        }, $"aria-labelledby=\"{id}\"");
    }
}
