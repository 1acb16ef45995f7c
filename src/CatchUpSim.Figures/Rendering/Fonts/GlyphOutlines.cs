namespace CatchUpSim.Figures;

/// <summary>The tables 'glyf' and 'loca' of a font: outlines of glyphs, flattened to polygons.</summary>
internal sealed class GlyphOutlines(FontTables tables)
{
    private const int CurveSteps = 5;
    private const int MostNesting = 6;

    private readonly int _glyphs = tables.Offset("glyf");
    private readonly int _locations = tables.Offset("loca");
    private readonly bool _hasLongLocations = tables.Int16(tables.Offset("head") + 50) != 0;
    private readonly int _glyphCount = tables.UInt16(tables.Offset("maxp") + 4);

    /// <summary>Polygons of a glyph in font units, y upwards.</summary>
    public List<List<ScenePoint>> Contours(int glyph, int nesting = 0)
    {
        if (glyph >= _glyphCount || nesting > MostNesting)
        {
            throw new InvalidDataException("The font refers to a glyph that it does not have.");
        }

        var (start, end) = (Location(glyph), Location(glyph + 1));
        if (start == end)
        {
            return [];
        }

        var count = tables.Int16(_glyphs + start);
        return count >= 0 ? Simple(_glyphs + start + 10, count) : Composite(_glyphs + start + 10, nesting);
    }

    private int Location(int glyph) => _hasLongLocations
        ? checked((int)tables.UInt32(_locations + (4 * glyph)))
        : 2 * tables.UInt16(_locations + (2 * glyph));

    private List<List<ScenePoint>> Simple(int at, int contourCount)
    {
        var ends = Enumerable.Range(0, contourCount).Select(index => tables.UInt16(at + (2 * index))).ToArray();
        var count = contourCount == 0 ? 0 : ends[^1] + 1;
        at += (2 * contourCount) + 2 + tables.UInt16(at + (2 * contourCount));
        var flags = new byte[count];
        for (var index = 0; index < count; index++)
        {
            flags[index] = tables.Byte(at++);
            if ((flags[index] & 8) != 0)
            {
                var repeats = tables.Byte(at++);
                flags.AsSpan(index + 1, repeats).Fill(flags[index]);
                index += repeats;
            }
        }

        var xs = Coordinates(ref at, flags, shortFlag: 2, sameFlag: 16);
        var ys = Coordinates(ref at, flags, shortFlag: 4, sameFlag: 32);
        var contours = new List<List<ScenePoint>>();
        var first = 0;
        foreach (var end in ends)
        {
            var points = Enumerable.Range(first, end - first + 1)
                .Select(index => (new ScenePoint(xs[index], ys[index]), (flags[index] & 1) != 0)).ToArray();
            contours.Add(Flattened(points));
            first = end + 1;
        }

        return contours;
    }

    private int[] Coordinates(ref int at, byte[] flags, int shortFlag, int sameFlag)
    {
        var values = new int[flags.Length];
        var value = 0;
        for (var index = 0; index < flags.Length; index++)
        {
            if ((flags[index] & shortFlag) != 0)
            {
                var step = tables.Byte(at++);
                value += (flags[index] & sameFlag) != 0 ? step : -step;
            }
            else if ((flags[index] & sameFlag) == 0)
            {
                value += tables.Int16(at);
                at += 2;
            }

            values[index] = value;
        }

        return values;
    }

    // Two control points in a row have a point of the curve in their middle.
    private static List<ScenePoint> Flattened((ScenePoint Point, bool IsOnCurve)[] points)
    {
        var polygon = new List<ScenePoint>();
        if (points.Length < 2)
        {
            return polygon;
        }

        var last = points[^1];
        var current = last.IsOnCurve ? last.Point
            : points[0].IsOnCurve ? points[0].Point : Middle(last.Point, points[0].Point);
        for (var index = 0; index < points.Length; index++)
        {
            var (point, isOnCurve) = points[index];
            if (isOnCurve)
            {
                polygon.Add(point);
                current = point;
                continue;
            }

            var next = points[(index + 1) % points.Length];
            var end = next.IsOnCurve ? next.Point : Middle(point, next.Point);
            AddCurve(polygon, current, point, end);
            current = end;
        }

        return polygon;
    }

    private static void AddCurve(List<ScenePoint> polygon, ScenePoint from, ScenePoint control, ScenePoint to)
    {
        for (var step = 1; step <= CurveSteps; step++)
        {
            var t = step / (double)CurveSteps;
            var (a, b, c) = ((1 - t) * (1 - t), 2 * t * (1 - t), t * t);
            polygon.Add(new ScenePoint(
                (a * from.X) + (b * control.X) + (c * to.X), (a * from.Y) + (b * control.Y) + (c * to.Y)));
        }
    }

    private static ScenePoint Middle(ScenePoint a, ScenePoint b) => new((a.X + b.X) / 2, (a.Y + b.Y) / 2);

    private List<List<ScenePoint>> Composite(int at, int nesting)
    {
        var contours = new List<List<ScenePoint>>();
        int flags;
        do
        {
            flags = tables.UInt16(at);
            var glyph = tables.UInt16(at + 2);
            at += 4;
            var hasWords = (flags & 1) != 0;
            var isOffset = (flags & 2) != 0;
            var dx = !isOffset ? 0 : hasWords ? tables.Int16(at) : unchecked((sbyte)tables.Byte(at));
            var dy = !isOffset ? 0 : hasWords ? tables.Int16(at + 2) : unchecked((sbyte)tables.Byte(at + 1));
            at += hasWords ? 4 : 2;
            var (xx, xy, yx, yy) = Matrix(ref at, flags);
            contours.AddRange(Contours(glyph, nesting + 1).Select(contour => contour.ConvertAll(p =>
                new ScenePoint((p.X * xx) + (p.Y * yx) + dx, (p.X * xy) + (p.Y * yy) + dy))));
        }
        while ((flags & 0x20) != 0);

        return contours;
    }

    private (double XX, double XY, double YX, double YY) Matrix(ref int at, int flags)
    {
        var (first, count) = (at, (flags & 8) != 0 ? 1 : (flags & 0x40) != 0 ? 2 : (flags & 0x80) != 0 ? 4 : 0);
        at += 2 * count;
        return count switch
        {
            1 => (Part(0), 0, 0, Part(0)),
            2 => (Part(0), 0, 0, Part(1)),
            4 => (Part(0), Part(1), Part(2), Part(3)),
            _ => (1, 0, 0, 1),
        };

        double Part(int index) => tables.Int16(first + (2 * index)) / 16384.0;
    }
}
