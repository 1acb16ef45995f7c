using System.Globalization;
using System.Text;

namespace CatchUpSim.Figures;

/// <summary>Writes scenes as SVG: text stays text, numbers have at most two decimals.</summary>
public static class SvgRenderer
{
    private const string Fonts =
        "'Liberation Sans',Arial,Helvetica,'Noto Sans','DejaVu Sans Condensed','DejaVu Sans',sans-serif";

    /// <summary>The SVG of a figure.</summary>
    public static string Render(Figure figure) => Render(FigureLayout.Arrange(figure));

    /// <summary>The SVG of a scene.</summary>
    public static string Render(Scene scene)
    {
        ArgumentNullException.ThrowIfNull(scene);
        var figure = scene.Figure;
        var svg = new StringBuilder(64 * 1024);
        var id = Identifier(figure.FileName);
        svg.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Number(Figure.Width)} {Number(figure.Height)}"
            role="img" aria-labelledby="{id}-title {id}-desc" font-family="{Fonts}"
            stroke-linecap="round" stroke-linejoin="round">
            <title id="{id}-title">{Escaped(figure.Title)}</title>
            <desc id="{id}-desc">{Escaped(figure.AlternativeText)}</desc>

            """);
        foreach (var primitive in scene.Primitives)
        {
            Append(svg, primitive);
            svg.Append('\n');
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void Append(StringBuilder svg, Primitive primitive)
    {
        switch (primitive)
        {
            case StrokePrimitive stroke: AppendStroke(svg, stroke); break;
            case PolygonPrimitive polygon:
                svg.Append("<path d=\"");
                AppendPath(svg, polygon.Points);
                svg.Append("Z\"");
                AppendPaint(svg, "fill", polygon.Fill, "fill-opacity", polygon.Opacity);
                svg.Append("/>");
                break;
            case RectanglePrimitive rectangle:
                var area = rectangle.Area;
                AppendShape(svg, "<rect x=", [area.Left, area.Top, area.Width, area.Height],
                    [" y=", " width=", " height="]);
                AppendPaint(svg, "fill", rectangle.Fill, "fill-opacity", rectangle.Opacity);
                svg.Append("/>");
                break;
            case CirclePrimitive circle: AppendCircle(svg, circle); break;
            case TextPrimitive text: AppendText(svg, text); break;
            default: break;
        }
    }

    private static void AppendStroke(StringBuilder svg, StrokePrimitive stroke)
    {
        svg.Append("<path d=\"");
        AppendPath(svg, stroke.Points);
        svg.Append("\" fill=\"none\"");
        AppendPaint(svg, "stroke", stroke.Colour, "stroke-opacity", stroke.Opacity);
        svg.Append(" stroke-width=\"").Append(Number(stroke.Width)).Append('"');
        if (stroke.DashLengths.Count > 0)
        {
            svg.Append(" stroke-dasharray=\"").AppendJoin(' ', stroke.DashLengths.Select(Number)).Append('"');
        }

        svg.Append("/>");
    }

    private static void AppendCircle(StringBuilder svg, CirclePrimitive circle)
    {
        AppendShape(svg, "<circle cx=", [circle.Centre.X, circle.Centre.Y, circle.Radius], [" cy=", " r="]);
        AppendPaint(svg, "fill", circle.Fill, "opacity", circle.Opacity);
        if (circle.RingWidth > 0.1)
        {
            AppendPaint(svg, "stroke", circle.Ring, "stroke-opacity", 1);
            svg.Append(" stroke-width=\"").Append(Number(circle.RingWidth)).Append('"');
        }

        svg.Append("/>");
    }

    private static void AppendText(StringBuilder svg, TextPrimitive text)
    {
        AppendShape(svg, "<text x=", [text.Position.X, text.Position.Y, text.Style.Size], [" y=", " font-size="]);
        if (text.Style.IsBold)
        {
            svg.Append(" font-weight=\"700\"");
        }

        if (text.Anchor != TextAnchor.Start)
        {
            svg.Append(" text-anchor=\"").Append(text.Anchor == TextAnchor.Middle ? "middle" : "end").Append('"');
        }

        AppendPaint(svg, "fill", text.Style.Colour, "fill-opacity", text.Opacity);
        svg.Append('>').Append(Escaped(text.Text)).Append("</text>");
    }

    private static void AppendShape(StringBuilder svg, string start, double[] values, string[] names)
    {
        svg.Append(start).Append('"').Append(Number(values[0])).Append('"');
        for (var index = 1; index < values.Length; index++)
        {
            svg.Append(names[index - 1]).Append('"').Append(Number(values[index])).Append('"');
        }
    }

    private static void AppendPath(StringBuilder svg, IReadOnlyList<ScenePoint> points)
    {
        for (var index = 0; index < points.Count; index++)
        {
            svg.Append(index == 0 ? "M" : index == 1 ? "L" : " ")
                .Append(Number(points[index].X)).Append(' ').Append(Number(points[index].Y));
        }
    }

    private static void AppendPaint(StringBuilder svg, string name, Colour colour, string opacityName, double opacity)
    {
        svg.Append(' ').Append(name).Append("=\"").Append(colour.Hexadecimal).Append('"');
        if (opacity < 1)
        {
            svg.Append(' ').Append(opacityName).Append("=\"").Append(Number(opacity)).Append('"');
        }
    }

    private static string Number(double value)
    {
        var text = value.ToString("0.##", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    // Several figures stand in one page, so identifiers carry the file name.
    private static string Identifier(string fileName) =>
        string.Concat("figure-", string.Concat(fileName.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')));

    private static string Escaped(string text)
    {
        var safe = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            _ = character switch
            {
                '&' => safe.Append("&amp;"),
                '<' => safe.Append("&lt;"),
                '>' => safe.Append("&gt;"),
                '"' => safe.Append("&quot;"),
                < ' ' => safe.Append(' '),
                _ => safe.Append(character),
            };
        }

        return safe.ToString();
    }
}
