namespace CatchUpSim.Figures.Tests;

/// <summary>Each check is shown a figure that must not pass.</summary>
public sealed class FigureInspectionTests
{
    private static readonly TextStyle Ink = new(20, Palette.Ink);

    [Fact]
    public void A_text_over_the_edge_of_the_canvas_is_found() =>
        AssertFault(FigureFault.TextOutsideCanvas, Plus(Text("far out", 780, 100)));

    [Fact]
    public void Overlapping_texts_are_found() =>
        AssertFault(FigureFault.OverlappingTexts, Plus(Text("one text", 300, 200), Text("another", 310, 205)));

    [Fact]
    public void A_primitive_of_a_series_outside_its_axes_is_found() =>
        AssertFault(FigureFault.SeriesOutsideAxes,
            Plus(new StrokePrimitive([new(0, 0), new(5, 5)], Colour.Black, 1) { Panel = 0 }));

    [Fact]
    public void A_series_that_the_axis_cuts_off_is_found()
    {
        var figure = NastyFigures.With("cut", new LineMark { X = [0, 1], Y = [1, 9], Name = "the line" });
        var panel = figure.Panels[0];
        var cut = figure with { Panels = [panel with { YAxis = panel.YAxis with { Maximum = 5 } }] };
        Assert.Empty(FigureInspection.Inspect(figure));
        Assert.Contains(new FigureFinding(FigureFault.SeriesOutsideAxes, "the line"), FigureInspection.Inspect(cut));
    }

    [Fact]
    public void Pale_text_is_found() =>
        AssertFault(FigureFault.WeakContrast,
            Plus(Text("pale", 300, 200) with { Style = Ink with { Colour = Colour.FromRgb(0x999999) } }));

    [Fact]
    public void Dark_text_on_a_dark_cell_is_found() =>
        AssertFault(FigureFault.WeakContrast,
            Plus(Text("dark", 300, 200) with { Backdrop = Colour.FromRgb(0x003355) }));

    [Fact]
    public void Small_text_is_found() =>
        AssertFault(FigureFault.SmallText, Plus(Text("small", 300, 200) with { Style = Ink with { Size = 19 } }));

    [Fact]
    public void A_missing_axis_title_is_found() =>
        AssertFault(FigureFault.MissingAxisTitle, FigureLayout.Arrange(WithYAxis(Axis.Amount("", "USD"))));

    [Fact]
    public void A_missing_unit_is_found() =>
        AssertFault(FigureFault.MissingUnit, FigureLayout.Arrange(WithYAxis(Axis.Amount("Cash", " "))));

    [Fact]
    public void A_missing_alternative_text_is_found() =>
        AssertFault(FigureFault.MissingAlternativeText, FigureLayout.Arrange(Plain() with { AlternativeText = "" }));

    [Fact]
    public void A_label_without_room_is_found()
    {
        var crowd = Enumerable.Range(0, 60)
            .Select(i => new LineMark { X = [0, 1], Y = [0, i], EndLabel = $"series {i}" });
        AssertFault(FigureFault.OmittedLabel, FigureLayout.Arrange(NastyFigures.With("crowd", [.. crowd])));
    }

    private static void AssertFault(FigureFault fault, Scene scene)
    {
        Assert.Empty(FigureInspection.Inspect(Plain()));
        Assert.Equal([fault], FigureInspection.Inspect(scene).Select(finding => finding.Fault).Distinct());
    }

    private static Figure Plain() => NastyFigures.With("plain", new LineMark { X = [0, 1], Y = [1, 2] });

    private static Figure WithYAxis(Axis axis) => Plain() with { Panels = [Plain().Panels[0] with { YAxis = axis }] };

    private static Scene Plus(params Primitive[] added)
    {
        var scene = FigureLayout.Arrange(Plain());
        return scene with { Primitives = [.. scene.Primitives, .. added] };
    }

    private static TextPrimitive Text(string text, double x, double y) =>
        new(text, new ScenePoint(x, y), Ink, TextAnchor.Start) { Role = PrimitiveRole.Text };
}
