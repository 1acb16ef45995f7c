namespace CatchUpSim.Figures;

/// <summary>
/// Draws scenes as PNG with managed code only. Calls share nothing that changes, so figures can be drawn in parallel.
/// </summary>
public static class PngRenderer
{
    private static readonly Lazy<(ITypeface Regular, ITypeface Bold)> System = new(SystemFonts.Load);
    private static readonly (ITypeface Regular, ITypeface Bold) BuiltIn =
        (new BuiltInTypeface(isBold: false), new BuiltInTypeface(isBold: true));

    /// <summary>The PNG of a figure.</summary>
    public static byte[] Render(Figure figure, RenderOptions? options = null) =>
        Render(FigureLayout.Arrange(figure), options);

    /// <summary>The PNG of a scene.</summary>
    public static byte[] Render(Scene scene, RenderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(scene);
        options ??= new RenderOptions();
        var scale = options.PixelsPerUnit;
        using var canvas = new Canvas(
            (int)Math.Ceiling(scene.Canvas.Width * scale), (int)Math.Ceiling(scene.Canvas.Height * scale));
        var fonts = options.FontSource == FontSource.BuiltIn ? BuiltIn : System.Value;
        var painter = new ScenePainter(canvas, scale, fonts);
        foreach (var primitive in scene.Primitives)
        {
            painter.Paint(primitive);
        }

        return PngWriter.Write(canvas, scale);
    }
}
