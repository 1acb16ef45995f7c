namespace CatchUpSim.Figures;

/// <summary>Paints primitives on a canvas.</summary>
internal sealed class ScenePainter(Canvas canvas, double scale, (ITypeface Regular, ITypeface Bold) fonts)
{
    /// <summary>Paints one primitive.</summary>
    public void Paint(Primitive primitive)
    {
        switch (primitive)
        {
            case StrokePrimitive stroke: PaintStroke(stroke); break;
            case PolygonPrimitive polygon: PaintPolygon(polygon.Points, polygon.Fill, polygon.Opacity); break;
            case RectanglePrimitive rectangle: PaintRectangle(rectangle); break;
            case CirclePrimitive circle: PaintCircle(circle); break;
            case TextPrimitive text: PaintText(text); break;
            default: break;
        }
    }

    private void PaintStroke(StrokePrimitive stroke)
    {
        var points = stroke.Points.Select(point => new ScenePoint(point.X * scale, point.Y * scale)).ToArray();
        if (stroke.Role is PrimitiveRole.Grid or PrimitiveRole.Axis && points.Length == 2)
        {
            Snap(points, stroke.Width * scale);
        }

        Stroker.Add(canvas, points, stroke.Width * scale, [.. stroke.DashLengths.Select(length => length * scale)]);
        canvas.Fill(stroke.Colour, stroke.Opacity);
    }

    // Straight lines of the grid and the axes are set on whole pixels, so that all look equally sharp.
    private static void Snap(ScenePoint[] points, double width)
    {
        var offset = (int)Math.Round(width) % 2 == 0 ? 0 : 0.5;
        if (points[0].X == points[1].X)
        {
            var x = Math.Round(points[0].X - offset) + offset;
            (points[0], points[1]) = (points[0] with { X = x }, points[1] with { X = x });
        }
        else if (points[0].Y == points[1].Y)
        {
            var y = Math.Round(points[0].Y - offset) + offset;
            (points[0], points[1]) = (points[0] with { Y = y }, points[1] with { Y = y });
        }
    }

    // The canvas starts white, so a white background costs nothing.
    private void PaintRectangle(RectanglePrimitive rectangle)
    {
        if (rectangle.Role == PrimitiveRole.Background && rectangle.Fill == Colour.White)
        {
            return;
        }

        var (left, top, right, bottom) = rectangle.Area;
        PaintPolygon(
            [new(left, top), new(right, top), new(right, bottom), new(left, bottom)], rectangle.Fill,
                rectangle.Opacity);
    }

    private void PaintPolygon(IReadOnlyList<ScenePoint> points, Colour fill, double opacity)
    {
        for (var index = 0; index < points.Count; index++)
        {
            var (from, to) = (points[index], points[(index + 1) % points.Count]);
            canvas.Edge(from.X * scale, from.Y * scale, to.X * scale, to.Y * scale);
        }

        canvas.Fill(fill, opacity);
    }

    private void PaintCircle(CirclePrimitive circle)
    {
        var centre = new ScenePoint(circle.Centre.X * scale, circle.Centre.Y * scale);
        var isRinged = circle.RingWidth > 0.1;
        if (isRinged)
        {
            Stroker.AddDisc(canvas, centre, (circle.Radius + (circle.RingWidth / 2)) * scale);
            canvas.Fill(circle.Ring, circle.Opacity);
        }

        Stroker.AddDisc(canvas, centre, (circle.Radius - (isRinged ? circle.RingWidth / 2 : 0)) * scale);
        canvas.Fill(circle.Fill, circle.Opacity);
    }

    private void PaintText(TextPrimitive text)
    {
        var font = text.Style.IsBold ? fonts.Bold : fonts.Regular;
        var size = text.Style.Size * scale;
        var natural = text.Text.Sum(font.Advance) * size;
        var squeeze = natural > 0 ? Math.Min(1, text.ReservedWidth * scale / natural) : 1;
        var width = natural * squeeze;
        var x = (text.Position.X * scale) - text.Anchor switch
        {
            TextAnchor.Middle => width / 2,
            TextAnchor.End => width,
            _ => 0,
        };
        foreach (var character in text.Text)
        {
            font.Trace(canvas, character, new GlyphPlace(x, text.Position.Y * scale, size * squeeze, size));
            x += font.Advance(character) * size * squeeze;
        }

        canvas.Fill(text.Style.Colour, text.Opacity);
    }
}
