namespace CatchUpSim.Figures;

/// <summary>Primitives of point markers.</summary>
internal static class MarkerShapes
{
    private static readonly (double X, double Y)[] Square =
        [(-0.89, -0.89), (0.89, -0.89), (0.89, 0.89), (-0.89, 0.89)];
    private static readonly (double X, double Y)[] Diamond = [(0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)];
    private static readonly (double X, double Y)[] Triangle = [(0, -1.2), (1.15, 0.85), (-1.15, 0.85)];

    /// <summary>A marker of a diameter around a centre; ringed markers have a white core.</summary>
    public static IEnumerable<Primitive> Draw(ScenePoint centre, double size, SeriesStyle style, bool isRinged)
    {
        var radius = size / 2;
        var fill = isRinged ? Colour.White : style.Colour;
        return style.Marker switch
        {
            MarkerShape.Circle => [Circle(centre, radius, style, isRinged)],
            MarkerShape.Square => Polygon(centre, radius, Square, style, fill),
            MarkerShape.Diamond => Polygon(centre, radius, Diamond, style, fill),
            MarkerShape.TriangleUp => Polygon(centre, radius, Triangle, style, fill),
            MarkerShape.TriangleDown => Polygon(centre, -radius, Triangle, style, fill),
            _ => Cross(centre, radius * 0.85, style),
        };
    }

    private static IEnumerable<Primitive> Polygon(
        ScenePoint centre, double radius, (double X, double Y)[] corners, SeriesStyle style, Colour fill)
    {
        var points = corners.Select(c => new ScenePoint(centre.X + (c.X * radius), centre.Y + (c.Y * radius)))
            .ToArray();
        yield return new PolygonPrimitive(points, fill) { Opacity = style.Opacity };
        if (fill != style.Colour)
        {
            yield return new StrokePrimitive([.. points, points[0]], style.Colour, 1.7) { Opacity = style.Opacity };
        }
    }

    private static CirclePrimitive Circle(ScenePoint centre, double radius, SeriesStyle style, bool isRinged) =>
        new(centre, radius, isRinged ? Colour.White : style.Colour, style.Colour, isRinged ? 1.7 : 0)
        {
            Opacity = style.Opacity,
        };

    private static IEnumerable<Primitive> Cross(ScenePoint centre, double arm, SeriesStyle style)
    {
        foreach (var rise in new[] { arm, -arm })
        {
            yield return new StrokePrimitive(
                [new(centre.X - arm, centre.Y - rise), new(centre.X + arm, centre.Y + rise)], style.Colour, 2)
            {
                Opacity = style.Opacity,
            };
        }
    }
}
