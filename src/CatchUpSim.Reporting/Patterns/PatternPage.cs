using System.Text;
using CatchUpSim.Experiments.Patterns;

namespace CatchUpSim.Reporting.Patterns;

/// <summary>Writes the block of stylised facts of a page, between its marks; the rest of the page stays as it is.</summary>
public static class PatternPage
{
    private const string Opening = "<!-- generated: patterns -->";
    private const string Closing = "<!-- end of patterns -->";

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

    /// <summary>Writes the block anew.</summary>
    public static void Write(string page, PatternReport report)
    {
        string text = File.ReadAllText(page);
        int start = text.IndexOf(Opening, StringComparison.Ordinal) + Opening.Length;
        int end = text.IndexOf(Closing, start, StringComparison.Ordinal);
        File.WriteAllText(page, text[..start] + "\n\n" + Block(report) + "\n" + text[end..]);
    }

    private static string Block(PatternReport report)
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

        return block.ToString();
    }

    private static string Cell(string text) => text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
}
