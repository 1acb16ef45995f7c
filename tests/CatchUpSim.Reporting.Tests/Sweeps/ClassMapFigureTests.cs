using CatchUpSim.Experiments.Sweeps;
using CatchUpSim.Figures;

namespace CatchUpSim.Reporting.Tests.Sweeps;

public sealed class ClassMapFigureTests
{
    private static readonly SweepHeading Heading = new("A sweep", "sweep", "Firm A", "7", "1.0") { Runs = 480, Total = 480 };

    [Theory]
    [InlineData(100, 382, "100 to 135")]
    [InlineData(4.03, 11.5, "4 to 5")]
    [InlineData(0.4, 1.2, "0.4 to 0.5")]
    public void Ranges_of_a_factor_are_rounded_to_less_than_a_tenth_of_their_width(double from, double to, string first) =>
        Assert.Equal(first, Over("cash", from, to).Labels[0]);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_map_over_ranges_shows_every_label_whole_none_over_another_and_says_where_no_run_is(bool hasTwoFactors)
    {
        ClassCount[] runs =
        [
            .. Enumerable.Range(0, 64).Select(i => new ClassCount(
                Value(68000.5, 203000.25, i % 16), hasTwoFactors ? Value(100, 382, i * 7 % 16) : null, i % 3 == 0 ? "Leader" : "Challenger", i / 16, 1)),
        ];
        var map = ClassMap.Of(
            Over("cash", 68000.5, 203000.25), hasTwoFactors ? Over("customers", 100, 382) : null, runs, ["Challenger", "Leader"]);

        Figure figure = ClassMapFigure.Describe(Heading, map, "fate");

        Assert.Equal(hasTwoFactors, figure.Subtitle.Contains("in a cell (–: none)", StringComparison.Ordinal));
        Assert.DoesNotContain("…", SvgRenderer.Render(figure), StringComparison.Ordinal);

        // Ranges and words stand beside each other without a scale.
        Assert.DoesNotContain("same horizontal scale", SvgRenderer.Render(figure), StringComparison.Ordinal);
        Assert.DoesNotContain(FigureInspection.Inspect(figure), finding => finding.Fault == FigureFault.OverlappingTexts);
    }

    [Fact]
    public void The_vertical_axis_of_a_map_grows_upwards_with_its_cells_and_intervals_are_in_percentage_points()
    {
        ClassCount[] runs =
        [
            .. Enumerable.Range(0, 64).Select(i => new ClassCount(
                Value(1, 16, i % 16), Value(100, 382, i % 16), i % 16 == 0 ? "Leader" : "Challenger", i / 16, 1)),
        ];
        MapAxis upwards = Over("customers", 100, 382);
        var map = ClassMap.Of(Over("cash", 1, 16), upwards, runs, ["Challenger", "Leader"]);

        Figure figure = ClassMapFigure.Describe(Heading, map, "fate");

        Panel leaders = figure.Panels.Single(panel => panel.Title == "leader");
        Assert.Equal(upwards.Labels.Reverse(), leaders.YAxis.Categories);
        HeatmapMark cells = Assert.IsType<HeatmapMark>(Assert.Single(leaders.Marks));
        Assert.True(cells.Values[^1][0] > 0);
        Assert.DoesNotContain(cells.Values[0], value => value > 0);
        Assert.Matches("at most ±[0-9.]+ percentage points", figure.Subtitle);
    }

    private static MapAxis Over(string name, double from, double to) => MapAxis.Of(
        new StoredFactor(name, "designers.firm-a." + name, "organisations", name),
        [.. Enumerable.Range(0, 16).Select(i => Value(from, to, i))]);

    private static object Value(double from, double to, int i) => from + ((to - from) * i / 15);
}
