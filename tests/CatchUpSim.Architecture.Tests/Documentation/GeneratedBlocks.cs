using System.Text.RegularExpressions;

namespace CatchUpSim.Architecture.Tests.Documentation;

/// <summary>Parts of a page that are written by a program, between two comments that no reader sees.</summary>
internal static partial class GeneratedBlocks
{
    private const string End = "<!-- end of generated -->";

    /// <summary>The names of the blocks of a page, in order.</summary>
    public static IReadOnlyList<string> NamesIn(string page) =>
        [.. Opening().Matches(page).Select(match => match.Groups["name"].Value)];

    /// <summary>The page with every block written anew.</summary>
    public static string Renew(string page, Func<string, string> write)
    {
        string text = page;
        foreach (string name in NamesIn(page))
        {
            string opening = $"<!-- generated: {name} -->";
            int start = text.IndexOf(opening, StringComparison.Ordinal) + opening.Length;
            int end = text.IndexOf(End, start, StringComparison.Ordinal);
            Assert.True(end > start, $"the block '{name}' does not end");
            text = text[..start] + "\n" + write(name) + text[end..];
        }

        return text;
    }

    [GeneratedRegex("<!-- generated: (?<name>[a-z -]+) -->", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Opening();
}
