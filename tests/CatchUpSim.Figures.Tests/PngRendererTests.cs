namespace CatchUpSim.Figures.Tests;

public sealed class PngRendererTests
{
    private static readonly RenderOptions BuiltIn = new() { FontSource = FontSource.BuiltIn };

    [Fact]
    public void A_line_leaves_its_colour_where_it_was_drawn_and_white_beside_it()
    {
        var scene = FigureLayout.Arrange(NastyFigures.With("line",
            new LineMark { X = [0, 10], Y = [5.5, 5.5], Style = Palette.FocalFirm }) with { Columns = 1 });
        var png = PngReading.Read(PngRenderer.Render(scene, BuiltIn));
        var line = scene.Primitives.OfType<StrokePrimitive>().Single(stroke => stroke.Role == PrimitiveRole.Series);
        var (x, y) = ((int)((line.Points[0].X + 31) * 2), (int)(line.Points[0].Y * 2));
        Assert.Equal(Palette.FocalFirm.Colour, png.Pixel(x, y));
        Assert.Equal(Colour.White, png.Pixel(x, y - 8));
        Assert.Equal(Colour.White, png.Pixel(x, y + 8));
    }

    [Fact]
    public void A_half_covered_pixel_is_half_inked()
    {
        using var canvas = new Canvas(4, 4);
        AddRectangle(canvas, 1, 1, 2.5, 3);
        canvas.Fill(Colour.Black, 1);
        var row = canvas.Row(1);
        Assert.Equal([255, 0, 127, 255], new[] { row[0], row[3], row[6], row[9] });
    }

    [Fact]
    public void Overlapping_parts_of_one_shape_are_not_inked_twice()
    {
        using var canvas = new Canvas(4, 4);
        AddRectangle(canvas, 0, 0, 3, 3);
        AddRectangle(canvas, 1, 1, 4, 4);
        canvas.Fill(Colour.Black, 0.5);
        Assert.Equal(canvas.Row(0)[0], canvas.Row(2)[2 * 3]);
        Assert.InRange(canvas.Row(0)[0], (byte)126, (byte)128);
    }

    [Fact]
    public void A_stroke_covers_its_length_times_its_width_and_two_half_discs()
    {
        using var canvas = new Canvas(60, 60);
        Stroker.Add(canvas, [new(10, 12), new(30, 45), new(50, 12)], 6, []);
        canvas.Fill(Colour.Black, 1);
        var arm = Math.Sqrt((20 * 20) + (33 * 33));
        var separate = (2 * arm * 6) + (Math.PI * 9);
        // The two arms overlap on the inner side of the corner, which must not count twice.
        Assert.InRange(Ink(canvas), separate - 25, separate - 1);
    }

    [Fact]
    public void A_dashed_stroke_has_gaps()
    {
        using var solid = new Canvas(100, 10);
        using var dashed = new Canvas(100, 10);
        Stroker.Add(solid, [new(5, 5), new(95, 5)], 2, []);
        Stroker.Add(dashed, [new(5, 5), new(95, 5)], 2, [6, 6]);
        solid.Fill(Colour.Black, 1);
        dashed.Fill(Colour.Black, 1);
        Assert.InRange(Ink(dashed) / Ink(solid), 0.55, 0.8);
    }

    [Fact]
    public void A_shape_over_the_edge_of_the_canvas_fills_only_the_inside()
    {
        using var canvas = new Canvas(10, 10);
        AddRectangle(canvas, -50, -50, 5, 60);
        canvas.Fill(Colour.Black, 1);
        Assert.Equal(50, Ink(canvas), 6);
    }

    [Fact]
    public void The_resolution_in_the_file_makes_the_figure_16_centimetres_wide()
    {
        var png = PngReading.Read(PngRenderer.Render(Gallery.Survival(), BuiltIn));
        Assert.Equal(0.16, png.Width / (double)png.PixelsPerMetre, 4);
    }

    [Fact]
    public void The_system_font_draws_text_even_where_no_font_is_installed()
    {
        var figure = NastyFigures.With("text-only") with { Title = "Title" };
        var png = PngReading.Read(PngRenderer.Render(figure));
        var inked = Enumerable.Range(36, 80).Sum(x =>
            Enumerable.Range(28, 40).Count(y => png.Pixel(x, y) != Colour.White));
        Assert.True(inked > 100, "the title has ink");
    }

    private static void AddRectangle(Canvas canvas, double left, double top, double right, double bottom)
    {
        canvas.Edge(left, top, right, top);
        canvas.Edge(right, top, right, bottom);
        canvas.Edge(right, bottom, left, bottom);
        canvas.Edge(left, bottom, left, top);
    }

    private static double Ink(Canvas canvas)
    {
        var sum = 0.0;
        for (var y = 0; y < canvas.Height; y++)
        {
            for (var x = 0; x < canvas.Width; x++)
            {
                sum += (255 - canvas.Row(y)[x * 3]) / 255.0;
            }
        }

        return sum;
    }
}
