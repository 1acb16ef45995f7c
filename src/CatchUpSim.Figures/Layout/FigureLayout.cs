namespace CatchUpSim.Figures;

/// <summary>Turns a description into a scene: every text, line and area gets its place.</summary>
public static class FigureLayout
{
    private const double Margin = 18;

    /// <summary>Arranges a figure.</summary>
    /// <exception cref="ArgumentException">Columns of a mark differ in length.</exception>
    public static Scene Arrange(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        DescriptionCheck.Verify(figure);
        var scene = new SceneBuilder();
        var typography = Typography.Standard;
        scene.Add(new RectanglePrimitive(new Box(0, 0, Figure.Width, figure.Height), Colour.White)
        {
            Role = PrimitiveRole.Background,
        });
        var top = DrawHeader(figure, typography, scene);
        var bottom = DrawFooter(figure, typography, scene);
        var region = new Box(Margin, top, Figure.Width - Margin, bottom);
        var areas = DrawPanels(figure, typography, scene, region);
        return new Scene
        {
            Figure = figure, Primitives = scene.Primitives, PlotAreas = areas,
            CutSeries = scene.CutSeries, OmittedLabels = scene.OmittedLabels,
        };
    }

    /// <summary>
    /// Height that a figure needs around its panels: title, subtitle and legend above them, notes and source below.
    /// A figure as high as this and its rows of panels together has panels of a known height whatever its texts are.
    /// </summary>
    public static double HeightAround(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var scratch = new SceneBuilder();
        return DrawHeader(figure, Typography.Standard, scratch)
            + figure.Height - DrawFooter(figure, Typography.Standard, scratch);
    }

    /// <summary>The figure as high as its texts and a number of rows of panels of a height need.</summary>
    public static Figure WithRows(Figure figure, int rows, double height) => figure with
    {
        Height = Math.Ceiling(HeightAround(figure) + (rows * height) + ((rows - 1) * PanelPlanning.PanelGap)),
    };

    private static double DrawHeader(Figure figure, Typography type, SceneBuilder scene)
    {
        const double Width = Figure.Width - (2 * Margin);
        var top = scene.AddLines(TextMetrics.WrapEvenly(figure.Title, type.Title, Width), new(Margin, 14), type.Title);
        top = scene.AddLines(TextMetrics.Wrap(figure.Subtitle, type.Subtitle, Width), new(Margin, top + 1),
            type.Subtitle);
        top += 8;
        var area = new Box(Margin, top, Figure.Width - Margin, figure.Height);
        var legend = LegendLayout.Arrange(figure.Legend, area, type.Label, scene);
        return top + legend + (legend > 0 ? 11 : 2);
    }

    private static double DrawFooter(Figure figure, Typography type, SceneBuilder scene)
    {
        var notes = new List<string>(figure.Notes);
        if (figure.Panels.Count > 1 && (figure.SharesXScale || figure.SharesYScale))
        {
            var which = figure.SharesXScale && figure.SharesYScale ? "scales"
                : figure.SharesYScale ? "vertical scale" : "horizontal scale";
            notes.Add($"All panels share the same {which}.");
        }

        var lines = notes.Append(figure.SourceLine)
            .SelectMany(text => TextMetrics.Wrap(text, type.Small, Figure.Width - (2 * Margin))).ToArray();
        var top = figure.Height - 12 - SceneBuilder.HeightOf(lines, type.Small);
        scene.AddLines(lines, new(Margin, top), type.Small);
        return top - 9;
    }

    private static Box[] DrawPanels(Figure figure, Typography type, SceneBuilder scene, Box region)
    {
        if (figure.Panels.Count == 0)
        {
            return [];
        }

        var planning = new PanelPlanning(figure, type, region);
        var plans = planning.First();
        var columns = Math.Max(1, Math.Min(figure.Columns, plans.Count));
        var across = Tracks.Across(plans, columns, region);
        foreach (var plan in plans)
        {
            var track = across[plan.Index % columns];
            planning.Complete(plan, track.PlotStart, track.PlotEnd, track.End);
        }

        var down = Tracks.Down(plans, columns, region);
        foreach (var plan in plans)
        {
            var frame = Frame(plan, across[plan.Index % columns], down[plan.Index / columns], (type, scene));
            PanelDrawing.Draw(frame, plan);
        }

        return [.. plans.Select(plan => PlotOf(across[plan.Index % columns], down[plan.Index / columns]))];
    }

    private static Box PlotOf(Track x, Track y) => new(x.PlotStart, y.PlotStart, x.PlotEnd, y.PlotEnd);

    private static PanelFrame Frame(PanelPlan plan, Track x, Track y, (Typography Type, SceneBuilder Scene) target)
    {
        var isDownward = plan.Panel.YAxis.Scale == AxisScale.Category;
        return new PanelFrame
        {
            Panel = plan.Panel, Index = plan.Index, Typography = target.Type, Scene = target.Scene,
            Plot = PlotOf(x, y),
            Cell = new Box(x.Start, y.Start, x.End, y.End),
            X = new PlotScale(plan.Panel.XAxis.Scale, plan.X, x.PlotStart, x.PlotEnd),
            Y = new PlotScale(
                plan.Panel.YAxis.Scale, plan.Y, isDownward ? y.PlotStart : y.PlotEnd,
                isDownward ? y.PlotEnd : y.PlotStart),
        };
    }
}
