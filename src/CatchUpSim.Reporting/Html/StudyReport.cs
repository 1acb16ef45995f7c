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
        string title = $"{study.Heading.FocalFirm}: scenario {study.Heading.Name}, {NumberTexts.Counted(study.Ensemble.Runs, "world")}";
        return ReportPage.Render(title, study.Heading.Description,
        [
            Section("answer", html => AnswerSection.Write(html, study)),
            Section("run", html => RunSection.Write(html, study, manifest)),
            Section("outcomes", html => OutcomeSections.WriteOutcomes(html, study)),
            Section("milestones", html => OutcomeSections.WriteMilestones(html, study)),
            Section("figures", html => FigureSection.Write(html, figures)),
            Section("stories", html => StorySection.Write(html, study, manifest)),
            Section("failures", html => OutcomeSections.WriteFailures(html, study)),
            Section("parameters", html => RunSection.WriteParameters(html, study, manifest)),
            Section("dictionary", DictionarySection.Write),
            Section("cite", html => RunSection.WriteCitation(html, study, manifest)),
        ]);
    }

    private static ReportPart Section(string id, Action<HtmlBuilder> content) =>
        new(id, Sections.First(section => section.Id == id).Title, content);
}
