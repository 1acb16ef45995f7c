using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CatchUpSim.Architecture.Tests.Documentation;

/// <summary>The summaries that the model's authors wrote at types, columns and values.</summary>
internal static partial class CodeComments
{
    private static readonly Dictionary<string, string> Summaries = Read();

    /// <summary>What a state variable is, without the unit that stands in a column of its own.</summary>
    public static string Of(PropertyInfo property)
    {
        string text = Find($"P:{property.DeclaringType!.FullName}.{property.Name}");
        text = UnitAtEnd().Replace(text.StartsWith("Gets ", StringComparison.Ordinal) ? text[5..] : text, string.Empty);
        return text.StartsWith("the ", StringComparison.Ordinal) ? text[4..] : text;
    }

    public static string Of(Type type) => Find($"T:{type.FullName}");

    public static string Of(Enum value) => Find($"F:{value.GetType().FullName}.{value}");

    private static string Find(string member) => Summaries.TryGetValue(member, out string? text)
        ? text
        : throw new KeyNotFoundException($"{member} has no summary");

    private static Dictionary<string, string> Read()
    {
        Dictionary<string, string> summaries = new(StringComparer.Ordinal);
        XDocument comments = XDocument.Load(Path.Join(AppContext.BaseDirectory, "CatchUpSim.Model.xml"));
        foreach (XElement member in comments.Descendants("member"))
        {
            if (member.Element("summary") is { } summary)
            {
                summaries[member.Attribute("name")!.Value] = Space().Replace(summary.Value, " ").Trim();
            }
        }

        return summaries;
    }

    [GeneratedRegex(@"( \([^)]*\))?\.$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex UnitAtEnd();

    [GeneratedRegex(@"\s+", RegexOptions.None, 10_000)]
    private static partial Regex Space();
}
