namespace CatchUpSim.Figures;

/// <summary>Collects the primitives of a scene: areas and lines in the order given, labels on top.</summary>
internal sealed class SceneBuilder
{
    private readonly List<Primitive> _drawing = [];
    private readonly List<Primitive> _labels = [];
    private readonly List<string> _cut = [];
    private readonly List<string> _omitted = [];

    /// <summary>Names of series that were cut at the edge of their plot area.</summary>
    public IReadOnlyList<string> CutSeries => _cut;

    /// <summary>Labels for which there was no room.</summary>
    public IReadOnlyList<string> OmittedLabels => _omitted;

    /// <summary>All primitives in drawing order.</summary>
    public IReadOnlyList<Primitive> Primitives => [.. _drawing, .. _labels];

    /// <summary>Adds a primitive beneath the labels.</summary>
    public void Add(Primitive primitive) => _drawing.Add(primitive);

    /// <summary>Adds a primitive above all series.</summary>
    public void AddOnTop(Primitive primitive) => _labels.Add(primitive);

    /// <summary>Adds a line of text above all series.</summary>
    public TextPrimitive AddText(
        string text, ScenePoint position, TextStyle style, TextAnchor anchor = TextAnchor.Start)
    {
        var primitive = new TextPrimitive(text, position, style, anchor) { Role = PrimitiveRole.Text };
        _labels.Add(primitive);
        return primitive;
    }

    /// <summary>Adds lines of text from a top edge downwards and returns the bottom edge.</summary>
    public double AddLines(
        IReadOnlyList<string> lines, ScenePoint top, TextStyle style, TextAnchor anchor = TextAnchor.Start)
    {
        var baseline = top.Y + (style.Size * TextMetrics.Ascent);
        foreach (var line in lines)
        {
            AddText(line, new ScenePoint(top.X, baseline), style, anchor);
            baseline += style.Size * TextMetrics.LineHeight;
        }

        return top.Y + HeightOf(lines, style);
    }

    /// <summary>Notes that a series lies partly outside the axes.</summary>
    public void NoteCut(string series)
    {
        if (!_cut.Contains(series, StringComparer.Ordinal))
        {
            _cut.Add(series);
        }
    }

    /// <summary>Notes that a label found no room.</summary>
    public void NoteOmitted(string label) => _omitted.Add(label);

    /// <summary>Height that lines of text take.</summary>
    public static double HeightOf(IReadOnlyList<string> lines, TextStyle style) =>
        lines.Count * style.Size * TextMetrics.LineHeight;
}
