using System.Text;

namespace CatchUpSim.Reporting;

/// <summary>Paragraphs for readers without a page.</summary>
internal static class PlainText
{
    /// <summary>The lines of a paragraph, each as wide as a terminal shows it; a word is never cut.</summary>
    /// <param name="paragraph">The paragraph, in one line.</param>
    /// <param name="indent">What every line begins with.</param>
    /// <param name="columns">Most columns of a line.</param>
    public static IEnumerable<string> Lines(string paragraph, string indent = "", int columns = ConsoleSummary.Width)
    {
        var line = new StringBuilder(indent);
        foreach (string word in paragraph.Split(' '))
        {
            if (line.Length + word.Length + 1 > columns && line.Length > indent.Length)
            {
                yield return line.ToString().TrimEnd();
                line.Clear().Append(indent);
            }

            line.Append(word).Append(' ');
        }

        yield return line.ToString().TrimEnd();
    }
}
