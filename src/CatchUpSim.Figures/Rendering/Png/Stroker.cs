namespace CatchUpSim.Figures;

/// <summary>Adds the outline of thick lines with round joins and caps to a canvas, in pixels.</summary>
internal static class Stroker
{
    /// <summary>Adds a line, dashed where lengths of dashes and gaps are given.</summary>
    public static void Add(Canvas canvas, IReadOnlyList<ScenePoint> points, double width, IReadOnlyList<double> dashes)
    {
        var line = WithoutRepeats(points);
        if (dashes.Count == 0)
        {
            AddSolid(canvas, line, width / 2);
            return;
        }

        foreach (var dash in Dashes(line, dashes))
        {
            AddSolid(canvas, dash, width / 2);
        }
    }

    /// <summary>Adds a disc.</summary>
    public static void AddDisc(Canvas canvas, ScenePoint centre, double radius) =>
        AddArc(canvas, centre, (radius, 0), 2 * Math.PI, isClosed: false);

    private static List<ScenePoint> WithoutRepeats(IReadOnlyList<ScenePoint> points)
    {
        var line = new List<ScenePoint>(points.Count);
        foreach (var point in points)
        {
            if (line.Count == 0 || Distance(line[^1], point) > 1e-4)
            {
                line.Add(point);
            }
        }

        return line;
    }

    // Each segment is a rectangle. At a joint a wedge closes the gap on the outer side; all shapes turn the same way,
    // so that where they overlap on the inner side the coverage only saturates.
    private static void AddSolid(Canvas canvas, List<ScenePoint> line, double radius)
    {
        if (line.Count == 1)
        {
            AddDisc(canvas, line[0], radius);
            return;
        }

        (double X, double Y) previous = (0, 0);
        for (var index = 1; index < line.Count; index++)
        {
            var (a, b) = (line[index - 1], line[index]);
            var length = Distance(a, b);
            (double X, double Y) normal = (-(b.Y - a.Y) / length * radius, (b.X - a.X) / length * radius);
            AddQuad(canvas, a, b, normal);
            if (index == 1)
            {
                AddArc(canvas, a, normal, Math.PI, isClosed: true);
            }
            else
            {
                AddJoin(canvas, a, previous, normal);
            }

            previous = normal;
        }

        AddArc(canvas, line[^1], (-previous.X, -previous.Y), Math.PI, isClosed: true);
    }

    private static void AddQuad(Canvas canvas, ScenePoint a, ScenePoint b, (double X, double Y) n)
    {
        canvas.Edge(a.X - n.X, a.Y - n.Y, b.X - n.X, b.Y - n.Y);
        canvas.Edge(b.X - n.X, b.Y - n.Y, b.X + n.X, b.Y + n.Y);
        canvas.Edge(b.X + n.X, b.Y + n.Y, a.X + n.X, a.Y + n.Y);
        canvas.Edge(a.X + n.X, a.Y + n.Y, a.X - n.X, a.Y - n.Y);
    }

    private static void AddJoin(
        Canvas canvas, ScenePoint centre, (double X, double Y) before, (double X, double Y) after)
    {
        var cross = (before.X * after.Y) - (before.Y * after.X);
        var dot = (before.X * after.X) + (before.Y * after.Y);
        var angle = Math.Atan2(Math.Abs(cross), dot);
        if (angle < 1e-3)
        {
            return;
        }

        var start = cross > 0 ? (-before.X, -before.Y) : after;
        AddArc(canvas, centre, start, angle, isClosed: true);
    }

    // An arc that starts at an offset from the centre; closed through the centre it is a wedge.
    private static void AddArc(
        Canvas canvas, ScenePoint centre, (double X, double Y) start, double angle, bool isClosed)
    {
        var radius = Math.Sqrt((start.X * start.X) + (start.Y * start.Y));
        var steps = Math.Max(1, (int)Math.Ceiling(angle / Math.PI * Math.Max(3, Math.Sqrt(radius) * 5)));
        var (cos, sin) = (Math.Cos(angle / steps), Math.Sin(angle / steps));
        var (x, y) = start;
        if (isClosed)
        {
            canvas.Edge(centre.X, centre.Y, centre.X + x, centre.Y + y);
        }

        for (var step = 0; step < steps; step++)
        {
            var (nextX, nextY) = ((x * cos) - (y * sin), (x * sin) + (y * cos));
            canvas.Edge(centre.X + x, centre.Y + y, centre.X + nextX, centre.Y + nextY);
            (x, y) = (nextX, nextY);
        }

        if (isClosed)
        {
            canvas.Edge(centre.X + x, centre.Y + y, centre.X, centre.Y);
        }
        else
        {
            canvas.Edge(centre.X + x, centre.Y + y, centre.X + start.X, centre.Y + start.Y);
        }
    }

    private static IEnumerable<List<ScenePoint>> Dashes(List<ScenePoint> line, IReadOnlyList<double> lengths)
    {
        var (part, left) = (0, lengths[0]);
        var dash = new List<ScenePoint> { line[0] };
        for (var index = 1; index < line.Count; index++)
        {
            var (a, b) = (line[index - 1], line[index]);
            var length = Distance(a, b);
            var done = 0.0;
            while (length - done > left)
            {
                done += left;
                var at = new ScenePoint(a.X + ((b.X - a.X) * done / length), a.Y + ((b.Y - a.Y) * done / length));
                if (part % 2 == 0)
                {
                    dash.Add(at);
                    yield return WithoutRepeats(dash);
                }

                dash = [at];
                part = (part + 1) % lengths.Count;
                left = lengths[part];
            }

            left -= length - done;
            dash.Add(b);
        }

        if (part % 2 == 0)
        {
            yield return WithoutRepeats(dash);
        }
    }

    private static double Distance(ScenePoint a, ScenePoint b) =>
        Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));
}
