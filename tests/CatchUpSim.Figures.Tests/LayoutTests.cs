namespace CatchUpSim.Figures.Tests;

public sealed class LayoutTests
{
    [Fact]
    public void A_missing_value_breaks_a_line_in_two()
    {
        var strokes = Series<StrokePrimitive>(NastyFigures.With("gap",
            new LineMark { X = [0, 1, 2, 3, 4], Y = [1, 2, double.NaN, 2, 1] }));
        Assert.Equal(2, strokes.Length);
    }

    [Fact]
    public void A_lone_value_between_gaps_is_a_dot() =>
        Assert.Single(Series<CirclePrimitive>(NastyFigures.With("dot",
            new LineMark { X = [0, 1, 2], Y = [double.NaN, 2, double.NaN] })));

    [Fact]
    public void A_step_line_holds_its_value_until_the_next_point()
    {
        var line = Series<StrokePrimitive>(NastyFigures.With("step",
            new LineMark { X = [0, 1], Y = [1, 2], IsStep = true })).Single();
        Assert.Equal(3, line.Points.Count);
        Assert.Equal(line.Points[0].Y, line.Points[1].Y);
        Assert.Equal(line.Points[1].X, line.Points[2].X);
    }

    [Fact]
    public void A_panel_without_values_says_so()
    {
        var figure = NastyFigures.With("nothing", new LineMark { X = [0], Y = [double.NaN] });
        Assert.Contains(Texts(figure), text => text.StartsWith("No data:", StringComparison.Ordinal));
        var told = figure with { Panels = [figure.Panels[0] with { NoDataReason = "all runs failed" }] };
        Assert.Contains("No data: all runs failed", Texts(told));
    }

    [Fact]
    public void A_missing_bar_is_marked_and_not_dropped() =>
        Assert.Contains("n/a",
            Texts(NastyFigures.With("bar", new BarMark { Positions = [0, 1], Values = [1, double.NaN] })));

    [Fact]
    public void A_zero_difference_is_still_drawn()
    {
        var bars = new BarMark { Positions = [0, 1], Values = [0, 3], Lower = [0, 2], Upper = [0, 4] };
        var whiskers = Series<StrokePrimitive>(NastyFigures.With("zero", bars));
        Assert.Contains(whiskers, stroke => stroke.Bounds.Width > 4 && stroke.Bounds.Height == 0
            && stroke.Bounds.Centre.X < 400);
    }

    [Fact]
    public void Panels_that_share_a_scale_say_so_and_have_the_same_ticks()
    {
        var figure = NastyFigures.With("shared") with { Columns = 2 };
        Panel With(double top) => figure.Panels[0] with { Marks = [new LineMark { X = [0, 1], Y = [0, top] }] };
        var shared = figure with { Panels = [With(1), With(900)], SharesYScale = true };
        Assert.Contains("All panels share the same vertical scale.", Texts(shared));
        Assert.Equal(2, Texts(shared).Count(text => text == "800"));
        Assert.Equal(1, Texts(shared with { SharesYScale = false }).Count(text => text == "800"));
    }

    [Fact]
    public void The_colour_key_of_a_heatmap_leaves_the_title_of_its_axis_alone()
    {
        var row = Enumerable.Repeat(0.5, 30).ToArray();
        var figure = NastyFigures.With("key", new HeatmapMark { Values = [row], ShowsValues = false, Maximum = 1 }) with { Columns = 2 };
        var panel = figure.Panels[0] with { YAxis = Axis.Category("customers that buy (organisations)", ["all"]) };
        figure = figure with { Panels = [panel, panel] };
        Assert.DoesNotContain(FigureInspection.Inspect(figure), finding => finding.Fault == FigureFault.OverlappingTexts);
    }

    [Fact]
    public void Halves_of_a_percent_in_a_heatmap_go_up_as_in_tables()
    {
        var figure = NastyFigures.With("halves", new HeatmapMark { Values = [[0.125, 0.625]], Format = NumberFormat.Percent, Maximum = 1 });
        Assert.Equal(["13%", "63%"], Texts(figure).Where(text => text is "12%" or "13%" or "62%" or "63%"));
    }

    [Fact]
    public void Plot_areas_of_small_multiples_have_one_size()
    {
        var areas = FigureLayout.Arrange(Gallery.SmallMultiples()).PlotAreas;
        Assert.Equal(6, areas.Count);
        Assert.All(areas, area => Assert.Equal(areas[0].Width, area.Width, 6));
        Assert.All(areas, area => Assert.Equal(areas[0].Height, area.Height, 6));
    }

    [Fact]
    public void No_event_line_crosses_a_label()
    {
        foreach (var figure in new[] { Gallery.ShareFan(),
            NastyFigures.All.Single(each => each.FileName == "crowded-events") })
        {
            var scene = FigureLayout.Arrange(figure);
            var texts = scene.Primitives.OfType<TextPrimitive>().ToArray();
            var lines = scene.Primitives.OfType<StrokePrimitive>()
                .Where(stroke => stroke.Role == PrimitiveRole.Axis && stroke.Bounds.Height > 100).ToArray();
            Assert.True(lines.Length >= 4);
            Assert.All(lines, line => Assert.All(texts, text => Assert.Empty(Clipping.Line(line.Points, text.Bounds))));
        }
    }

    [Fact]
    public void Crowded_events_are_numbered_and_explained()
    {
        var texts = Texts(NastyFigures.All.Single(figure => figure.FileName == "crowded-events"));
        Assert.Contains("10", texts);
        Assert.Contains(texts, text => text.Contains("1 event with a rather long name 1", StringComparison.Ordinal));
    }

    [Fact]
    public void Labels_at_line_ends_keep_the_order_of_the_lines()
    {
        var lines = Enumerable.Range(0, 6)
            .Select(i => new LineMark { X = [0, 1], Y = [0, 5 + (i * 0.01)], EndLabel = $"line {i}" });
        var labels = FigureLayout.Arrange(NastyFigures.With("order", [.. lines])).Primitives.OfType<TextPrimitive>()
            .Where(text => text.Text.StartsWith("line ", StringComparison.Ordinal)).OrderByDescending(text =>
                text.Position.Y);
        Assert.Equal(["line 0", "line 1", "line 2", "line 3", "line 4", "line 5"], labels.Select(text => text.Text));
    }

    [Fact]
    public void The_thirteenth_sample_world_is_not_drawn()
    {
        var worlds = Enumerable.Range(0, 40).Select(_ => (IReadOnlyList<double>)[1.0, 2.0]).ToArray();
        Assert.Equal(12, Fan.SampleWorlds([0, 1], worlds, Palette.FocalFirm).Count);
    }

    [Fact]
    public void The_smallest_text_can_be_read_in_print()
    {
        // Eleven points where a figure is printed 16 cm wide; a point is 1/72 of an inch.
        const double PointsPerUnit = 16 / 2.54 * 72 / 800;
        Assert.All(Gallery.All.SelectMany(figure => FigureLayout.Arrange(figure).Primitives).OfType<TextPrimitive>(),
            text => Assert.True(text.Style.Size * PointsPerUnit >= 11));
    }

    [Fact]
    public void Spread_labels_touch_no_neighbour_and_stay_inside()
    {
        var labels = Enumerable.Range(0, 9)
            .Select(i => (Start: 50.0 + (i % 3 * 0.1) + (i / 3), Size: 10.0)).OrderBy(label => label.Start).ToArray();
        var starts = LabelSpreading.Spread(labels, 0, 100);
        Assert.All(Enumerable.Range(1, 8), i => Assert.True(starts[i] - starts[i - 1] >= 10 - 1e-9));
        Assert.True(starts[0] >= 0 && starts[^1] + 10 <= 100);
        Assert.Equal([10.0, 40.0], LabelSpreading.Spread([(10, 5), (40, 5)], 0, 100));
    }

    [Fact]
    public void Columns_of_different_length_are_refused_by_name()
    {
        var error = Assert.Throws<ArgumentException>(() => FigureLayout.Arrange(
            NastyFigures.With("short", new LineMark { Name = "cash", X = [0, 1, 2], Y = [1, 2] })));
        Assert.Contains("cash: X has 3 values, but Y has 2", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => FigureLayout.Arrange(
            NastyFigures.With("short", new PointsMark { X = [0, 1], Y = [1, 2], YLower = [0] })));
    }

    [Theory]
    [InlineData(false, false, 4, 4)]
    [InlineData(true, false, 2, 4)]
    [InlineData(false, true, 4, 2)]
    [InlineData(true, true, 2, 2)]
    public void Labels_of_a_shared_axis_stand_once(bool rows, bool columns, int names, int years)
    {
        Panel panel = new()
        {
            Title = "panel",
            XAxis = Axis.Time() with { Minimum = 2020, Maximum = 2030 },
            YAxis = Axis.Category("worlds", ["first world", "second world"]),
            Marks = [new PointsMark { X = [2022, 2028], Y = [0, 1], Style = Palette.FocalFirm, Name = "points" }],
        };
        string[] texts = [.. Texts(NastyFigures.With("shared") with
        {
            Panels = [panel, panel, panel, panel], Columns = 2, Height = 800, SharesRowLabels = rows, SharesColumnLabels = columns,
        })];

        Assert.Equal((names, years), (texts.Count(text => text == "first world"), texts.Count(text => text == "2020")));
        Assert.Equal(columns ? 1 : 2, texts.Count(text => text == "worlds"));
    }

    private static T[] Series<T>(Figure figure)
        where T : Primitive =>
        [.. FigureLayout.Arrange(figure).Primitives.OfType<T>()
            .Where(primitive => primitive.Role == PrimitiveRole.Series)];

    private static string[] Texts(Figure figure) =>
        [.. FigureLayout.Arrange(figure).Primitives.OfType<TextPrimitive>().Select(text => text.Text)];
}
