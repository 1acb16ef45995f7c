namespace CatchUpSim.Figures;

/// <summary>A point of a scene, in figure units; y grows downwards.</summary>
/// <param name="X">Horizontal position.</param>
/// <param name="Y">Vertical position.</param>
public readonly record struct ScenePoint(double X, double Y);

/// <summary>A box with sides parallel to the axes.</summary>
/// <param name="Left">Smallest x.</param>
/// <param name="Top">Smallest y.</param>
/// <param name="Right">Largest x.</param>
/// <param name="Bottom">Largest y.</param>
public readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Width.</summary>
    public double Width => Right - Left;

    /// <summary>Height.</summary>
    public double Height => Bottom - Top;

    /// <summary>Middle of the box.</summary>
    public ScenePoint Centre => new((Left + Right) / 2, (Top + Bottom) / 2);

    /// <summary>The smallest box around points.</summary>
    public static Box Around(IReadOnlyList<ScenePoint> points)
    {
        var box = new Box(double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var point in points)
        {
            box = new Box(
                Math.Min(box.Left, point.X), Math.Min(box.Top, point.Y),
                Math.Max(box.Right, point.X), Math.Max(box.Bottom, point.Y));
        }

        return box;
    }

    /// <summary>The box with each side moved outwards (inwards when negative).</summary>
    public Box Grown(double by) => new(Left - by, Top - by, Right + by, Bottom + by);

    /// <summary>Whether two boxes share an area.</summary>
    public bool Overlaps(Box other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>Whether another box lies wholly inside.</summary>
    public bool Contains(Box other) =>
        other.Left >= Left && other.Right <= Right && other.Top >= Top && other.Bottom <= Bottom;

    /// <summary>Whether a point lies inside.</summary>
    public bool Contains(ScenePoint point) =>
        point.X >= Left && point.X <= Right && point.Y >= Top && point.Y <= Bottom;
}
