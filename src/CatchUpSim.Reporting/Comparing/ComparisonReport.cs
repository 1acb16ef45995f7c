namespace CatchUpSim.Reporting;

/// <summary>The report of a comparison: one page that needs no network and no other file.</summary>
public static class ComparisonReport
{
    private static readonly (string Id, string Title)[] Sections =
    [
        ("answer", "The answer in short"),
        ("figures", "Figures"),
        ("decision", "Which world to choose"),
        ("worlds", "The worlds"),
        ("differences", "What each world changes"),
        ("flips", "Who flipped"),
        ("failures", "Failed runs"),
        ("method", "How to read the numbers"),
        ("run", "What was run, and how to repeat it"),
    ];

    /// <summary>The page.</summary>
    public static string Render(ComparisonStudy study, Manifest manifest, IReadOnlyList<RenderedFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(manifest);
        string title = $"{study.Heading.FocalFirm}: {NumberTexts.Counted(study.Summary.Worlds.Count - 1, "world")} compared with "
            + $"{study.NameOf(study.Summary.Baseline)}";
        return ReportPage.Render(title, study.Heading.Description,
        [
            Section("answer", html => CompareAnswer.Write(html, study)),
            Section("figures", html => FigureSection.Write(html, figures)),
            Section("decision", html => CompareTables.WriteDecisions(html, study)),
            Section("worlds", html => CompareTables.WriteWorlds(html, study)),
            Section("differences", html => CompareTables.WriteDifferences(html, study)),
            Section("flips", html => CompareTables.WriteTransitions(html, study)),
            Section("failures", html => CompareTables.WriteFailures(html, study)),
            Section("method", html => CompareMethod.Write(html, study)),
            Section("run", html => CompareMethod.WriteRun(html, study, manifest)),
        ]);
    }

    private static ReportPart Section(string id, Action<HtmlBuilder> content) =>
        new(id, Sections.First(section => section.Id == id).Title, content);
}
