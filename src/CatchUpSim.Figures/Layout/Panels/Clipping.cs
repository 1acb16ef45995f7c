namespace CatchUpSim.Figures;

/// <summary>Cuts lines and areas at the edge of a plot area.</summary>
internal static class Clipping
{
    /// <summary>The pieces of a line inside a box; points that are not numbers break the line.</summary>
    public static IReadOnlyList<IReadOnlyList<ScenePoint>> Line(IReadOnlyList<ScenePoint> points, Box box)
    {
        var pieces = new List<IReadOnlyList<ScenePoint>>();
        var piece = new List<ScenePoint>();
        for (var index = 1; index < points.Count; index++)
        {
            var inside = Segment(points[index - 1], points[index], box);
            if (inside is not var (from, to))
            {
                Finish(pieces, ref piece);
                continue;
            }

            if (piece.Count == 0 || piece[^1] != from)
            {
                Finish(pieces, ref piece);
                piece.Add(from);
            }

            piece.Add(to);
        }

        Finish(pieces, ref piece);
        return pieces;
    }

    /// <summary>The part of a polygon inside a box; fewer than three points when nothing is left.</summary>
    public static IReadOnlyList<ScenePoint> Polygon(IReadOnlyList<ScenePoint> points, Box box)
    {
        var result = Edge(points, p => p.X - box.Left);
        result = Edge(result, p => box.Right - p.X);
        result = Edge(result, p => p.Y - box.Top);
        return Edge(result, p => box.Bottom - p.Y);
    }

    private static void Finish(List<IReadOnlyList<ScenePoint>> pieces, ref List<ScenePoint> piece)
    {
        if (piece.Count > 1)
        {
            pieces.Add(piece);
        }

        piece = [];
    }

    private static (ScenePoint From, ScenePoint To)? Segment(ScenePoint a, ScenePoint b, Box box)
    {
        if (!(double.IsFinite(a.X) && double.IsFinite(a.Y) && double.IsFinite(b.X) && double.IsFinite(b.Y)))
        {
            return null;
        }

        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var (enter, leave) = (0.0, 1.0);
        Span<(double Move, double Room)> sides =
            [(-dx, a.X - box.Left), (dx, box.Right - a.X), (-dy, a.Y - box.Top), (dy, box.Bottom - a.Y)];
        foreach (var (move, room) in sides)
        {
            if (move == 0 && room < 0)
            {
                return null;
            }

            enter = move < 0 ? Math.Max(enter, room / move) : enter;
            leave = move > 0 ? Math.Min(leave, room / move) : leave;
        }

        return enter > leave ? null : (At(a, b, enter), At(a, b, leave));
    }

    // Ends are returned as they are, so that neighbouring segments still share a point.
    private static ScenePoint At(ScenePoint a, ScenePoint b, double fraction) => fraction switch
    {
        0 => a,
        1 => b,
        _ => new ScenePoint(a.X + ((b.X - a.X) * fraction), a.Y + ((b.Y - a.Y) * fraction)),
    };

    private static List<ScenePoint> Edge(IReadOnlyList<ScenePoint> points, Func<ScenePoint, double> room)
    {
        var result = new List<ScenePoint>(points.Count + 4);
        for (var index = 0; index < points.Count; index++)
        {
            var (from, to) = (points[index], points[(index + 1) % points.Count]);
            var (roomFrom, roomTo) = (room(from), room(to));
            if (roomFrom >= 0)
            {
                result.Add(from);
            }

            if ((roomFrom < 0) != (roomTo < 0))
            {
                result.Add(At(from, to, roomFrom / (roomFrom - roomTo)));
            }
        }

        return result;
    }
}
