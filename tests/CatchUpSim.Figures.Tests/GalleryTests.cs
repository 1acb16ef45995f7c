using System.Xml.Linq;

namespace CatchUpSim.Figures.Tests;

public sealed class GalleryTests
{
    public static TheoryData<string> Names =>
        [.. Gallery.All.Concat(NastyFigures.All).Select(figure => figure.FileName)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_figure_of_the_gallery_has_no_fault(string name) =>
        Assert.Empty(FigureInspection.Inspect(Find(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_SVG_is_well_formed_and_says_what_it_shows(string name)
    {
        var figure = Find(name);
        var svg = SvgRenderer.Render(figure);
        var root = XDocument.Parse(svg).Root!;
        XNamespace ns = "http://www.w3.org/2000/svg";
        Assert.Equal(figure.Title, root.Element(ns + "title")!.Value);
        Assert.Equal(figure.AlternativeText, root.Element(ns + "desc")!.Value);
        Assert.Equal(FormattableString.Invariant($"0 0 800 {figure.Height}"), root.Attribute("viewBox")!.Value);
        Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", svg, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_PNG_has_two_pixels_for_each_unit_and_valid_chunks(string name)
    {
        var figure = Find(name);
        var png = PngReading.Read(PngRenderer.Render(figure, new RenderOptions { FontSource = FontSource.BuiltIn }));
        Assert.Equal(1600, png.Width);
        Assert.Equal((int)(figure.Height * 2), png.Height);
        Assert.True(png.CountOtherThanWhite() > 5000, "the figure has ink");
    }

    [Fact]
    public void Both_renderers_draw_the_same_texts()
    {
        var scene = FigureLayout.Arrange(Gallery.ShareFan());
        var svg = XDocument.Parse(SvgRenderer.Render(scene));
        XNamespace ns = "http://www.w3.org/2000/svg";
        Assert.Equal(
            scene.Primitives.OfType<TextPrimitive>().Select(text => text.Text),
            svg.Descendants(ns + "text").Select(element => element.Value));
    }

    [Fact]
    public void Rendering_twice_or_in_parallel_gives_the_same_bytes()
    {
        var options = new RenderOptions { FontSource = FontSource.BuiltIn };
        var figures = Gallery.All;
        var serial = figures.Select(figure => PngRenderer.Render(figure, options)).ToArray();
        var parallel = new byte[figures.Count][];
        Parallel.For(0, figures.Count, index => parallel[index] = PngRenderer.Render(figures[index], options));
        Assert.All(serial.Zip(parallel), pair => Assert.Equal(pair.First, pair.Second));
        Assert.Equal(SvgRenderer.Render(figures[0]), SvgRenderer.Render(Gallery.ShareFan()));
    }

    [Fact]
    public void A_text_with_markup_is_escaped()
    {
        var figure = NastyFigures.With("a<b>") with { Title = "R&D < 5 \"units\" > 1", AlternativeText = "<script>&" };
        var root = XDocument.Parse(SvgRenderer.Render(figure)).Root!;
        Assert.Contains(root.Elements(), element => element.Value == "<script>&");
    }

    private static Figure Find(string name) =>
        Gallery.All.Concat(NastyFigures.All).Single(figure => figure.FileName == name);
}
