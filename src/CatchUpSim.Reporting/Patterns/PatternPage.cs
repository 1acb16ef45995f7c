using System.Text;
using CatchUpSim.Experiments.Patterns;
using CatchUpSim.Experiments.Store;

namespace CatchUpSim.Reporting.Patterns;

/// <summary>
/// Writes the block of stylised facts of a page, between its marks, and beside the page the figures that it shows; the rest of the
/// page stays as it is.
/// </summary>
public static class PatternPage
{
    private const string Opening = "<!-- generated: patterns -->";
    private const string Closing = "<!-- end of patterns -->";
    private const string FigureFolder = "figures/patterns";

    /// <summary>What prevents the block from being written, or null.</summary>
    public static string? Obstacle(string page)
    {
        if (!File.Exists(page))
        {
            return $"there is no page '{page}'";
        }

        string text = File.ReadAllText(page);
        int start = text.IndexOf(Opening, StringComparison.Ordinal);
        return start < 0 || text.IndexOf(Closing, start, StringComparison.Ordinal) < 0
            ? $"the page '{page}' lacks the marks '{Opening}' and '{Closing}'"
            : null;
    }

    /// <summary>Writes the block and its figures anew.</summary>
    /// <param name="page">The page.</param>
    /// <param name="report">What was found.</param>
    /// <param name="figures">The figures of the facts, where a picture says more than the table.</param>
    public static void Write(string page, PatternReport report, IReadOnlyList<RenderedFigure> figures)
    {
        string folder = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(page))!, FigureFolder);
        Directory.CreateDirectory(folder);

        foreach (RenderedFigure drawn in figures)
        {
            WholeFile.Write(Path.Combine(folder, drawn.Figure.FileName + ".svg"), drawn.Svg);
        }

        string text = File.ReadAllText(page);
        int start = text.IndexOf(Opening, StringComparison.Ordinal) + Opening.Length;
        int end = text.IndexOf(Closing, start, StringComparison.Ordinal);
        WholeFile.Write(page, text[..start] + "\n\n" + Block(report, figures) + "\n" + text[end..]);

        // The page no longer shows what was drawn for it before and not again.
        HashSet<string> shown = [.. figures.Select(drawn => drawn.Figure.FileName + ".svg")];
        foreach (string old in Directory.EnumerateFiles(folder, PatternFigure.NameOf("*") + ".svg").Where(file => !shown.Contains(Path.GetFileName(file))))
        {
            File.Delete(old);
        }
    }

    private static string Block(PatternReport report, IReadOnlyList<RenderedFigure> figures)
    {
        var block = new StringBuilder();
        block.Append($"{report.Line()}. {report.Made()}\n\n");
        block.Append("| fact | statement | statistic [interval] | expected | verdict |\n|---|---|---|---|---|\n");
        foreach (PatternResult pattern in report.Patterns)
        {
            block.Append($"| **{pattern.Pattern.Id}** | **{Cell(pattern.Pattern.Title)}** | | {Cell(pattern.Pattern.Basis)} | **{PatternTexts.Of(pattern.Verdict)}** |\n");
            foreach (StatementResult result in pattern.Statements)
            {
                block.Append($"| | {Cell(result.Statement.Says)} | {Cell(PatternTexts.Statistic(result))} "
                    + $"| {PatternTexts.Expected(result.Statement.Expected)} | {PatternTexts.Of(result.Verdict)} |\n");
            }
        }

        PatternResult[] open = [.. report.Patterns.Where(pattern => pattern.Verdict != Verdict.Shown && pattern.Pattern.Understanding.Length > 0)];
        if (open.Length > 0)
        {
            block.Append("\nWhat is not shown or undecided, and what we understand of it:\n\n");
            foreach (PatternResult pattern in open)
            {
                block.Append($"- **{pattern.Pattern.Id}** ({PatternTexts.Of(pattern.Verdict)}). {pattern.Pattern.Understanding.ReplaceLineEndings(" ")}\n");
            }
        }

        Show(block, report, figures);
        return block.ToString();
    }

    /// <summary>Folded away one by one, since few readers want them all.</summary>
    private static void Show(StringBuilder block, PatternReport report, IReadOnlyList<RenderedFigure> figures)
    {
        if (figures.Count > 0)
        {
            block.Append("\nHow the runs are distributed, where a picture says more than the table:\n");
        }

        foreach (PatternResult pattern in report.Patterns)
        {
            if (PatternFigure.Among(figures, pattern.Pattern) is { } drawn)
            {
                block.Append($"\n<details><summary>{pattern.Pattern.Id}: {pattern.Pattern.Title}</summary>\n\n");
                block.Append($"![{drawn.Figure.AlternativeText.Replace("[", "(", StringComparison.Ordinal).Replace("]", ")", StringComparison.Ordinal)}]");
                block.Append($"({FigureFolder}/{drawn.Figure.FileName}.svg)\n\n</details>\n");
            }
        }
    }

    private static string Cell(string text) => text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
}
