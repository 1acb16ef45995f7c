namespace CatchUpSim.Figures.Tests;

public sealed class PaletteTests
{
    private static readonly SeriesStyle[] Roles =
    [
        Palette.FocalFirm, Palette.Incumbent, Palette.SecondIncumbent, Palette.Rivals, Palette.DomesticGroup,
            Palette.BaselineGhost,
    ];

    [Fact]
    public void Contrast_has_its_known_extremes()
    {
        Assert.Equal(21, Colour.Contrast(Colour.Black, Colour.White), 6);
        Assert.Equal(1, Colour.Contrast(Palette.Ink, Palette.Ink), 6);
        Assert.Equal(4.54, Colour.Contrast(Colour.FromRgb(0x767676), Colour.White), 2);
    }

    [Fact]
    public void Every_style_can_be_darkened_to_readable_text() =>
        Assert.All(Palette.Categorical.Concat(Roles), style =>
            Assert.True(Colour.Contrast(style.Colour.ForText(), Colour.White) >= Colour.MinimumTextContrast));

    [Fact]
    public void A_colour_that_is_dark_enough_stays_as_it_is() =>
        Assert.Equal(Palette.Ink, Palette.Ink.ForText());

    [Fact]
    public void No_two_roles_differ_by_colour_alone()
    {
        Assert.Equal(Roles.Length, Roles.Select(style => style.Marker).Distinct().Count());
        Assert.Equal(Roles.Length, Roles.Select(style => style.Colour).Distinct().Count());
        var neighbours = Palette.Categorical.Zip(Palette.Categorical.Skip(1));
        Assert.All(neighbours, pair =>
            Assert.NotEqual((pair.First.Dash, pair.First.Marker), (pair.Second.Dash, pair.Second.Marker)));
    }

    [Fact]
    public void Colours_are_written_as_SVG_reads_them() =>
        Assert.Equal("#D55E00", Palette.FocalFirm.Colour.Hexadecimal);
}
