namespace CatchUpSim.Figures;

/// <summary>Places the entries of a legend in rows.</summary>
internal static class LegendLayout
{
    private const double SymbolWidth = 26;
    private const double SymbolGap = 7;
    private const double EntryGap = 20;

    /// <summary>Height of one row.</summary>
    public const double RowHeight = 27;

    /// <summary>Draws a legend from a top edge down, or only measures it, and returns its height.</summary>
    public static double Arrange(Legend? legend, Box area, TextStyle style, SceneBuilder? scene)
    {
        if (legend is null || legend.Entries.Count == 0)
        {
            return 0;
        }

        var (left, middle) = (area.Left, area.Top + (RowHeight / 2));
        foreach (var entry in legend.Entries)
        {
            var text = TextMetrics.Fit(entry.Label, style, area.Width - SymbolWidth - SymbolGap, 1)[0];
            var width = SymbolWidth + SymbolGap + TextMetrics.Width(text, style);
            if (left > area.Left && left + width > area.Right)
            {
                (left, middle) = (area.Left, middle + RowHeight);
            }

            if (scene is not null)
            {
                AddSymbol(scene, entry, left, middle);
                var baseline = middle + ((TextMetrics.Ascent - TextMetrics.Descent) / 2 * style.Size);
                scene.AddText(text, new ScenePoint(left + SymbolWidth + SymbolGap, baseline), style);
            }

            left += width + EntryGap;
        }

        return middle + (RowHeight / 2) - area.Top;
    }

    private static void AddSymbol(SceneBuilder scene, LegendEntry entry, double left, double middle)
    {
        var centre = new ScenePoint(left + (SymbolWidth / 2), middle);
        var colour = entry.Style.Colour;
        switch (entry.Symbol)
        {
            case LegendSymbol.Line:
                AddStroke(scene, entry.Style, [new(left + 1, middle), new(left + SymbolWidth - 1, middle)]);
                break;
            case LegendSymbol.Tick:
                AddStroke(scene, entry.Style, [centre with { Y = middle - 8 }, centre with { Y = middle + 8 }]);
                break;
            case LegendSymbol.Marker or LegendSymbol.RingedMarker:
                var isRinged = entry.Symbol == LegendSymbol.RingedMarker;
                foreach (var primitive in MarkerShapes.Draw(centre, 9, entry.Style, isRinged))
                {
                    scene.Add(primitive with { Role = PrimitiveRole.Decoration });
                }

                break;
            default:
                var opacity = entry.Symbol switch
                {
                    LegendSymbol.LightBand => BandMark.LightOpacity,
                    LegendSymbol.DarkBand => 1 - ((1 - BandMark.LightOpacity) * (1 - BandMark.DarkOpacity)),
                    _ => entry.Style.Opacity,
                };
                var area = new Box(left + 3, middle - 6, left + SymbolWidth - 3, middle + 6);
                scene.Add(new RectanglePrimitive(area, colour)
                {
                    Role = PrimitiveRole.Decoration, Opacity = opacity,
                });
                break;
        }
    }

    private static void AddStroke(SceneBuilder scene, SeriesStyle style, ScenePoint[] points) =>
        scene.Add(new StrokePrimitive(points, style.Colour, style.Width, style.Dash)
        {
            Role = PrimitiveRole.Decoration, Opacity = style.Opacity,
        });
}
