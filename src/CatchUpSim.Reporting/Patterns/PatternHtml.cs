using CatchUpSim.Experiments.Patterns;

namespace CatchUpSim.Reporting.Patterns;

/// <summary>The report of patterns as one page.</summary>
internal static class PatternHtml
{
    public static string Render(PatternReport report, IReadOnlyList<RenderedFigure> figures)
    {
        var html = new HtmlBuilder();
        html.Markup("<!DOCTYPE html>\n").Element("html", () =>
        {
            html.Element("head", () =>
            {
                html.Markup("<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
                html.Element("title", "Stylised facts – CatchUpSim");
                html.Element("style", () => html.Markup(ReportStyle.Css));
            });
            html.Element("body", () => Body(html, report, figures));
        }, "lang=\"en\"");
        return html.ToString();
    }

    private static void Body(HtmlBuilder html, PatternReport report, IReadOnlyList<RenderedFigure> figures)
    {
        html.Element("h1", "Does the model show the stylised facts of its field?");
        html.Element("p", report.Line() + ".", "class=\"lead\"");
        html.Element("p", report.Made() + " Brackets hold the interval at 95%, at 99% for signs. A statement is shown when its "
            + "interval lies where it is expected, not shown when it lies elsewhere, and undecided when it straddles the border: "
            + "what holds only just not is shown in at most 2.5% of studies, 0.5% for signs.", "class=\"muted\"");
        html.Table("Facts and verdicts", ["fact", "title", "verdict"], report.Patterns.Select(pattern =>
            (IReadOnlyList<string>)[pattern.Pattern.Id, pattern.Pattern.Title, PatternTexts.Of(pattern.Verdict)]));
        foreach (PatternResult pattern in report.Patterns)
        {
            Section(html, pattern, figures);
        }
    }

    private static void Section(HtmlBuilder html, PatternResult pattern, IReadOnlyList<RenderedFigure> figures)
    {
        html.Element("h2", $"{pattern.Pattern.Id} {pattern.Pattern.Title}: {PatternTexts.Of(pattern.Verdict)}");
        html.Element("p", $"Basis: {pattern.Pattern.Basis}. {pattern.Pattern.Understanding}");
        html.Table("Statements", ["statement", "statistic with interval", "expected", "verdict"], pattern.Statements.Select(result =>
            (IReadOnlyList<string>)
            [
                result.Statement.Says, PatternTexts.Statistic(result), PatternTexts.Expected(result.Statement.Expected),
                PatternTexts.Of(result.Verdict),
            ]));
        if (PatternFigure.Among(figures, pattern.Pattern) is { } drawn)
        {
            html.Element("figure", () => html.Element("div", () => html.Markup(drawn.Svg), "class=\"drawing\""));
        }
    }
}
