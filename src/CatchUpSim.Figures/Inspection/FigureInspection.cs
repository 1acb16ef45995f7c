namespace CatchUpSim.Figures;

/// <summary>What can be wrong with a figure.</summary>
public enum FigureFault
{
    /// <summary>A text runs over the edge of the canvas.</summary>
    TextOutsideCanvas,

    /// <summary>Two texts overlap.</summary>
    OverlappingTexts,

    /// <summary>A series lies wholly or partly outside its axes.</summary>
    SeriesOutsideAxes,

    /// <summary>A text has too little contrast with what is behind it.</summary>
    WeakContrast,

    /// <summary>A text is smaller than the smallest readable size.</summary>
    SmallText,

    /// <summary>An axis has no title.</summary>
    MissingAxisTitle,

    /// <summary>An axis of numbers has no unit.</summary>
    MissingUnit,

    /// <summary>The figure has no text for readers who cannot see it.</summary>
    MissingAlternativeText,

    /// <summary>A label found no room and was left out.</summary>
    OmittedLabel,
}

/// <summary>One fault of a figure.</summary>
/// <param name="Fault">Kind of the fault.</param>
/// <param name="Detail">Where it is.</param>
public sealed record FigureFinding(FigureFault Fault, string Detail);

/// <summary>Checks what a reader would stumble over.</summary>
public static class FigureInspection
{
    private const double Tolerance = 0.75;

    /// <summary>The faults of a figure once it is laid out; none when it is fit to print.</summary>
    public static IReadOnlyList<FigureFinding> Inspect(Figure figure) => Inspect(FigureLayout.Arrange(figure));

    /// <summary>The faults of a scene; none when it is fit to print.</summary>
    public static IReadOnlyList<FigureFinding> Inspect(Scene scene)
    {
        ArgumentNullException.ThrowIfNull(scene);
        var texts = scene.Primitives.OfType<TextPrimitive>().ToArray();
        return
        [
            .. Texts(texts, scene.Canvas),
            .. Overlaps(texts),
            .. Series(scene),
            .. scene.OmittedLabels.Select(label => new FigureFinding(FigureFault.OmittedLabel, label)),
            .. Description(scene.Figure),
        ];
    }

    private static IEnumerable<FigureFinding> Texts(TextPrimitive[] texts, Box canvas)
    {
        foreach (var text in texts)
        {
            if (!canvas.Contains(text.Bounds))
            {
                yield return new FigureFinding(FigureFault.TextOutsideCanvas, text.Text);
            }

            if (Colour.Contrast(text.Style.Colour, text.Backdrop) < Colour.MinimumTextContrast)
            {
                yield return new FigureFinding(FigureFault.WeakContrast, text.Text);
            }

            if (text.Style.Size * Typography.PointsPerUnit < Typography.SmallestPoints)
            {
                yield return new FigureFinding(FigureFault.SmallText, text.Text);
            }
        }
    }

    private static IEnumerable<FigureFinding> Overlaps(TextPrimitive[] texts)
    {
        for (var index = 0; index < texts.Length; index++)
        {
            var box = texts[index].Bounds.Grown(-Tolerance);
            foreach (var other in texts.Skip(index + 1).Where(other => box.Overlaps(other.Bounds.Grown(-Tolerance))))
            {
                yield return new FigureFinding(FigureFault.OverlappingTexts,
                    $"'{texts[index].Text}' and '{other.Text}'");
            }
        }
    }

    private static IEnumerable<FigureFinding> Series(Scene scene)
    {
        foreach (var series in scene.CutSeries)
        {
            yield return new FigureFinding(FigureFault.SeriesOutsideAxes, series);
        }

        foreach (var primitive in scene.Primitives)
        {
            // Markers at the edge of a plot area reach over it by their radius.
            var reach = primitive is StrokePrimitive or PolygonPrimitive or CirclePrimitive ? 8 : Tolerance;
            if (primitive.Role == PrimitiveRole.Series && primitive.Panel >= 0
                && !scene.PlotAreas[primitive.Panel].Grown(reach).Contains(primitive.Bounds))
            {
                yield return new FigureFinding(FigureFault.SeriesOutsideAxes,
                    $"{primitive.GetType().Name} in panel {primitive.Panel}");
            }
        }
    }

    private static IEnumerable<FigureFinding> Description(Figure figure)
    {
        if (string.IsNullOrWhiteSpace(figure.AlternativeText))
        {
            yield return new FigureFinding(FigureFault.MissingAlternativeText, figure.FileName);
        }

        foreach (var panel in figure.Panels)
        {
            foreach (var axis in new[] { panel.XAxis, panel.YAxis })
            {
                if (axis.Scale != AxisScale.Category && string.IsNullOrWhiteSpace(axis.Title))
                {
                    yield return new FigureFinding(FigureFault.MissingAxisTitle, $"{figure.FileName}, {panel.Title}");
                }

                if (axis.Scale is AxisScale.Linear or AxisScale.Logarithmic && string.IsNullOrWhiteSpace(axis.Unit))
                {
                    yield return new FigureFinding(FigureFault.MissingUnit, $"{figure.FileName}, {axis.Title}");
                }
            }
        }
    }
}
