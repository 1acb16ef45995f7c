using System.Text;
using System.Text.RegularExpressions;

namespace CatchUpSim.Reporting;

/// <summary>Writes HTML: every text is escaped, every element is closed.</summary>
internal sealed partial class HtmlBuilder
{
    // A name stays on its line; a sentence in its place wraps, and no cell with a sentence is so narrow that its row grows tall.
    private const int LongestName = 45;

    private readonly StringBuilder _html = new(256 * 1024);

    /// <summary>Writes an element with content; attributes are written as they are and must hold no foreign text.</summary>
    public HtmlBuilder Element(string tag, Action content, string attributes = "")
    {
        Start(tag, attributes);
        content();
        _html.Append("</").Append(tag).Append(">\n");
        return this;
    }

    /// <summary>Writes an element that holds a text.</summary>
    public HtmlBuilder Element(string tag, string text, string attributes = "")
    {
        Start(tag, attributes);
        _ = tag is "title" or "pre" ? Markup(Escaped(text)) : Text(text);
        _html.Append("</").Append(tag).Append(">\n");
        return this;
    }

    /// <summary>Writes an escaped text, in which no line ends inside of a month or a range of numbers.</summary>
    public HtmlBuilder Text(string text)
    {
        // An element and no hyphen of another kind: what is copied, or looked for, is what was written.
        _html.Append(Unbroken().Replace(Escaped(text), "<span class=\"u\">$0</span>"));
        return this;
    }

    /// <summary>Writes markup of our own.</summary>
    public HtmlBuilder Markup(string markup)
    {
        _html.Append(markup);
        return this;
    }

    /// <summary>Writes a table whose first column names the row; a header that starts with a hash sign heads numbers.</summary>
    public HtmlBuilder Table(string caption, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows)
    {
        bool[] numeric = [.. headers.Select(header => header.StartsWith('#'))];
        return Element("div", () => Element("table", () =>
        {
            // A caption is as wide as its table; what stands in it stays in sight where the table is wider than the screen.
            Element("caption", () => Element("div", caption));
            Element("thead", () => Element("tr", () =>
            {
                for (int i = 0; i < headers.Count; i++)
                {
                    Element("th", headers[i].TrimStart('#'), numeric[i] ? "scope=\"col\" class=\"n\"" : "scope=\"col\"");
                }
            }));
            Element("tbody", () =>
            {
                foreach (IReadOnlyList<string> row in rows)
                {
                    Row(row, numeric);
                }
            });
        }), "class=\"wide\" tabindex=\"0\"");
    }

    /// <summary>A text in which no character opens markup.</summary>
    public static string Escaped(string text)
    {
        var safe = new StringBuilder(text.Length + 16);
        foreach (char character in text)
        {
            _ = character switch
            {
                '&' => safe.Append("&amp;"),
                '<' => safe.Append("&lt;"),
                '>' => safe.Append("&gt;"),
                '"' => safe.Append("&quot;"),
                '\'' => safe.Append("&#39;"),
                '\n' or '\t' => safe.Append(character),
                < ' ' or '\u007f' => safe.Append(' '),
                _ => safe.Append(character),
            };
        }

        return safe.ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => _html.ToString();

    // Browsers may end a line behind the hyphen of 2023-07 and behind the dash of 2021–2023 or 25–75 %. What begins or goes on with letters
    // is a name, such as an identifier, and wraps as its cell needs it.
    [GeneratedRegex(@"(?<![\w-])(?:\d{4}-\d{2}(?:-\d{2})?|\d[\d.,]*–\d[\d.,]*(?<![.,])(?: ?%)?)(?![\w-])", RegexOptions.None, 1000)]
    private static partial Regex Unbroken();

    private void Start(string tag, string attributes)
    {
        _html.Append('<').Append(tag);
        if (attributes.Length > 0)
        {
            _html.Append(' ').Append(attributes);
        }

        _html.Append('>');
    }

    private void Row(IReadOnlyList<string> cells, bool[] numeric) => Element("tr", () =>
    {
        for (int i = 0; i < cells.Count; i++)
        {
            string role = i == 0 ? "scope=\"row\"" : string.Empty;
            string kind = i > 0 && numeric[i] ? "class=\"n\"" : cells[i].Length > LongestName ? "class=\"sentence\"" : string.Empty;
            Element(i == 0 ? "th" : "td", cells[i], $"{role} {kind}".Trim());
        }
    });
}
