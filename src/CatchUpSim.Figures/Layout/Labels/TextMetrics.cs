namespace CatchUpSim.Figures;

/// <summary>
/// Widths of text that hold for any common sans-serif font, so that SVG and PNG share one layout whatever font is
/// installed: a table as wide as the widest usual fonts. A narrower font leaves a little air, a wider one is narrowed
/// to fit.
/// </summary>
internal static class TextMetrics
{
    /// <summary>Height of capitals and ascenders above the baseline, in font sizes.</summary>
    public const double Ascent = 0.76;

    /// <summary>Depth of descenders below the baseline, in font sizes.</summary>
    public const double Descent = 0.22;

    /// <summary>Distance of baselines, in font sizes.</summary>
    public const double LineHeight = 1.25;

    private const double Scale = 0.95 / 1000;
    private const double BoldFactor = 1.1;

    // Advance widths in thousandths of the font size, from space to tilde.
    private static readonly short[] Ascii =
    [
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636,
        636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295,
        295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838,
        500, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521,
        392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
    ];

    /// <summary>Width of a character in font sizes.</summary>
    public static double Width(char character) => Scale * character switch
    {
        >= ' ' and <= '~' => Ascii[character - ' '],
        '·' or '’' or '‘' => 318,
        '–' or '°' => 500,
        '“' or '”' => 518,
        '²' or '³' => 401,
        '•' => 590,
        '—' or '…' => 1000,
        '×' or '≥' or '≤' or '±' or '≈' or '−' or '→' or '←' or '↑' or '↓' => 838,
        >= '\u2E80' => 1000,
        _ => 640,
    };

    /// <summary>Width of a text in figure units.</summary>
    public static double Width(string text, TextStyle style)
    {
        var width = 0.0;
        foreach (var character in text)
        {
            width += Width(character);
        }

        return width * style.Size * (style.IsBold ? BoldFactor : 1);
    }

    /// <summary>Breaks a text into lines at spaces; a word too long for a line stays whole.</summary>
    public static IReadOnlyList<string> Wrap(string text, TextStyle style, double width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && Width(longer, style) > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        if (line.Length > 0)
        {
            lines.Add(line);
        }

        return lines;
    }

    /// <summary>Sets items one after the other, breaking between items where possible.</summary>
    public static IReadOnlyList<string> WrapItems(IReadOnlyList<string> items, TextStyle style, double width)
    {
        var lines = new List<string>();
        foreach (var item in items)
        {
            var joined = lines.Count == 0 ? item : lines[^1] + "  ·  " + item;
            if (lines.Count > 0 && Width(joined, style) <= width)
            {
                lines[^1] = joined;
            }
            else
            {
                lines.AddRange(Wrap(item, style, width));
            }
        }

        return lines;
    }

    /// <summary>Breaks a text into as few lines as fit, about equally long.</summary>
    public static IReadOnlyList<string> WrapEvenly(string text, TextStyle style, double width)
    {
        var lines = Wrap(text, style, width);
        for (var narrower = width - style.Size; narrower > width / 2 && lines.Count > 1; narrower -= style.Size)
        {
            var candidate = Wrap(text, style, narrower);
            if (candidate.Count > lines.Count || candidate.Any(line => Width(line, style) > narrower))
            {
                break;
            }

            lines = candidate;
        }

        return lines;
    }

    /// <summary>Breaks a text into at most a number of lines; what does not fit ends in an ellipsis.</summary>
    public static IReadOnlyList<string> Fit(string text, TextStyle style, double width, int mostLines)
    {
        var lines = WrapEvenly(text, style, width);
        var kept = new List<string>();
        for (var index = 0; index < Math.Min(lines.Count, mostLines); index++)
        {
            var isCut = index == mostLines - 1 && lines.Count > mostLines;
            var fits = !isCut && Width(lines[index], style) <= width;
            kept.Add(fits ? lines[index] : Shorten(lines[index], style, width, isCut));
        }

        return kept;
    }

    private static string Shorten(string line, TextStyle style, double width, bool isCut)
    {
        var text = line;
        while (text.Length > 1 && (isCut || text.Length < line.Length || Width(text, style) > width)
            && Width(text + "…", style) > width)
        {
            text = text[..^1];
        }

        return isCut || text.Length < line.Length ? text.TrimEnd() + "…" : text;
    }
}
