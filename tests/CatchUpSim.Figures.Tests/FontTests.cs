namespace CatchUpSim.Figures.Tests;

public sealed class FontTests
{
    private const string Symbols = "–—·×≥≤±κμσé%°²…→−€üß’“”≈•Δ";

    [Fact]
    public void The_built_in_font_has_all_printable_ASCII_and_common_symbols()
    {
        var needed = Enumerable.Range('!', '~' - '!' + 1).Select(code => (char)code).Concat(Symbols);
        Assert.Empty(needed.Except(BuiltInTypeface.Characters));
    }

    [Fact]
    public void Every_built_in_glyph_has_ink_inside_its_advance()
    {
        var font = new BuiltInTypeface(isBold: false);
        foreach (var character in BuiltInTypeface.Characters)
        {
            var (first, last) = InkOf(font, character);
            var advance = font.Advance(character) * 100;
            Assert.True(last >= first, $"'{character}' has no ink");
            Assert.True(first >= 50 - 1 && last <= 50 + advance + 1, $"'{character}' leaves its advance");
        }
    }

    [Fact]
    public void Different_letters_look_different()
    {
        var font = new BuiltInTypeface(isBold: true);
        var pictures = Enumerable.Range('!', '~' - '!' + 1).Select(code => Picture(font, (char)code)).ToArray();
        Assert.Equal(pictures.Length, pictures.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(4)]
    [InlineData(12)]
    public void A_TrueType_font_is_read_through_both_kinds_of_character_maps(int format)
    {
        var font = new TrueTypeFont(TinyFont.Build(format), new BuiltInTypeface(isBold: false));
        Assert.Equal(0.6, font.Advance('A'), 6);
        Assert.Equal(0.8, font.Advance('B'), 6);
    }

    [Fact]
    public void A_simple_glyph_fills_its_outline_and_a_composite_one_is_moved()
    {
        var font = new TrueTypeFont(TinyFont.Build(4), new BuiltInTypeface(isBold: false));
        Assert.Equal((60, 99), InkOf(font, 'A'));
        Assert.Equal((80, 119), InkOf(font, 'B'));
    }

    [Fact]
    public void A_curve_bulges_beyond_its_chord()
    {
        var font = new TrueTypeFont(TinyFont.Build(4), new BuiltInTypeface(isBold: false));
        var (first, last) = InkOf(font, 'C');
        Assert.Equal(60, first);
        Assert.InRange(last, 77, 80);
    }

    [Fact]
    public void A_character_that_a_font_lacks_comes_from_the_fallback()
    {
        var fallback = new BuiltInTypeface(isBold: false);
        var font = new TrueTypeFont(TinyFont.Build(4), fallback);
        Assert.Equal(fallback.Advance('z'), font.Advance('z'));
        Assert.Equal(Picture(fallback, 'z'), Picture(font, 'z'));
    }

    [Fact]
    public void Without_fonts_or_with_broken_ones_the_built_in_font_steps_in()
    {
        var folder = Directory.CreateTempSubdirectory("fonts");
        try
        {
            Assert.IsType<BuiltInTypeface>(SystemFonts.Load([folder.FullName]).Regular);
            foreach (var name in new[] { "LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf" })
            {
                File.WriteAllBytes(Path.Combine(folder.FullName, name), [0, 1, 0, 0, 0, 9, 1, 2]);
            }

            Assert.IsType<BuiltInTypeface>(SystemFonts.Load([folder.FullName]).Bold);
            foreach (var name in new[] { "Arial.ttf", "Arial Bold.ttf" })
            {
                File.WriteAllBytes(Path.Combine(folder.FullName, name), TinyFont.Build(4));
            }

            Assert.IsType<TrueTypeFont>(SystemFonts.Load([folder.FullName]).Regular);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Wrapped_lines_fit_and_keep_every_word()
    {
        var style = new TextStyle(15, Palette.Ink);
        const string Text = "a sentence of several words that has to be broken into lines";
        foreach (var lines in new[] { TextMetrics.Wrap(Text, style, 120), TextMetrics.WrapEvenly(Text, style, 120) })
        {
            Assert.True(lines.Count > 2);
            Assert.Equal(Text, string.Join(' ', lines));
            Assert.All(lines, line => Assert.True(TextMetrics.Width(line, style) <= 120));
        }

        var cut = TextMetrics.Fit(Text, style, 120, 2);
        Assert.Equal(2, cut.Count);
        Assert.EndsWith("…", cut[1], StringComparison.Ordinal);
        Assert.True(TextMetrics.Width(TextMetrics.Fit(new string('w', 90), style, 120, 1)[0], style) <= 120);
    }

    private static (int First, int Last) InkOf(ITypeface font, char character)
    {
        using var canvas = Draw(font, character);
        var (first, last) = (int.MaxValue, -1);
        for (var y = 0; y < canvas.Height; y++)
        {
            for (var x = 0; x < canvas.Width; x++)
            {
                if (canvas.Row(y)[x * 3] < 100)
                {
                    (first, last) = (Math.Min(first, x), Math.Max(last, x));
                }
            }
        }

        return (first, last);
    }

    private static string Picture(ITypeface font, char character)
    {
        using var canvas = Draw(font, character);
        return string.Concat(Enumerable.Range(0, canvas.Height).Select(y => Convert.ToBase64String(canvas.Row(y))));
    }

    private static Canvas Draw(ITypeface font, char character)
    {
        var canvas = new Canvas(240, 160);
        font.Trace(canvas, character, new GlyphPlace(50, 110, 100, 100));
        canvas.Fill(Colour.Black, 1);
        return canvas;
    }
}
