namespace CatchUpSim.Figures;

/// <summary>Draws a planned panel at its place.</summary>
internal static class PanelDrawing
{
    private static readonly Colour EmptyArea = Colour.FromRgb(0xF4F5F7);

    /// <summary>Draws texts, axes and marks of a panel.</summary>
    public static void Draw(PanelFrame frame, PanelPlan plan)
    {
        DrawTexts(frame, plan);
        if (!plan.HasMarks)
        {
            DrawNothing(frame, plan.NoDataReason);
            return;
        }

        DrawGrid(frame);
        var hasSolidAreas = frame.Panel.Marks.Any(mark =>
            mark is BarMark or StackedBarMark or StackedAreaMark or HeatmapMark);
        if (!hasSolidAreas)
        {
            plan.Events.Draw(frame);
        }

        foreach (var mark in frame.Panel.Marks)
        {
            MarkDrawing.Draw(frame, mark);
        }

        if (hasSolidAreas)
        {
            plan.Events.Draw(frame);
        }

        foreach (var heatmap in frame.Panel.Marks.OfType<HeatmapMark>()
            .Where(mark => !HeatmapDrawing.HasValues(frame, mark)))
        {
            HeatmapDrawing.DrawKey(frame, heatmap);
        }

        DrawAxisLines(frame);
        DrawTickLabels(frame, plan);
        DrawEndLabels(frame);
        frame.Labels.Place(frame);
    }

    private static void DrawTexts(PanelFrame frame, PanelPlan plan)
    {
        var (cell, scene, type) = (frame.Cell, frame.Scene, frame.Typography);
        scene.AddLines(plan.TitleLines, new(cell.Left, cell.Top), type.PanelTitle);
        var axisTop = frame.Plot.Top - plan.HeightUnderTitle;
        scene.AddLines(plan.YTitleLines, new(cell.Left, axisTop), type.Axis);
        var lineHeight = type.Axis.Size * TextMetrics.LineHeight;
        var tickLines = plan.XLabels.Select(lines => lines.Count).DefaultIfEmpty(0).Max();
        var below = frame.Plot.Bottom + PanelPlan.TickGapBelow + (tickLines * lineHeight);
        if (plan.XTitle.Length > 0)
        {
            var width = TextMetrics.Width(plan.XTitle, type.Axis);
            var lowest = cell.Left + (width / 2);
            var middle = Math.Clamp(frame.Plot.Centre.X, lowest, Math.Max(lowest, cell.Right - (width / 2)));
            below = scene.AddLines([plan.XTitle], new(middle, below + 2), type.Axis, TextAnchor.Middle);
        }

        scene.AddLines(plan.NoteLines, new(cell.Left, below + 4), type.Small);
    }

    private static void DrawNothing(PanelFrame frame, string reason)
    {
        frame.Scene.Add(new RectanglePrimitive(frame.Plot, EmptyArea)
        {
            Role = PrimitiveRole.Background, Panel = frame.Index,
        });
        var style = frame.Typography.Axis;
        var lines = TextMetrics.Wrap(reason, style, frame.Plot.Width - 24);
        var top = frame.Plot.Centre.Y - (SceneBuilder.HeightOf(lines, style) / 2);
        frame.Scene.AddLines(lines, new(frame.Plot.Centre.X, top), style, TextAnchor.Middle);
    }

    private static void DrawGrid(PanelFrame frame)
    {
        var plot = frame.Plot;
        if (frame.Panel.YAxis.Scale != AxisScale.Category)
        {
            foreach (var tick in frame.Y.Range.Ticks)
            {
                var y = frame.Y.Map(tick.Value);
                Line(frame, new(plot.Left, y), new(plot.Right, y), Palette.Grid, PrimitiveRole.Grid);
            }
        }

        if (frame.Panel.XAxis.Scale is not (AxisScale.Category or AxisScale.Time)
            || MarkExtent.HasLyingBars(frame.Panel))
        {
            var hasValues = frame.Panel.XAxis.Scale != AxisScale.Category;
            foreach (var tick in frame.X.Range.Ticks.Where(tick => hasValues && IsInner(tick)))
            {
                var x = frame.X.Map(tick.Value);
                Line(frame, new(x, plot.Top), new(x, plot.Bottom), Palette.Grid, PrimitiveRole.Grid);
            }
        }

        // Grid lines at both ends would close the grid to a box.
        bool IsInner(Tick tick) => MarkExtent.HasLyingBars(frame.Panel)
            || (frame.X.Map(tick.Value) > plot.Left + 1 && frame.X.Map(tick.Value) < plot.Right - 1);
    }

    private static void DrawAxisLines(PanelFrame frame)
    {
        var plot = frame.Plot;
        var (x, y) = (frame.Panel.XAxis, frame.Panel.YAxis);
        if (y.Scale == AxisScale.Category)
        {
            var zero = x.Scale == AxisScale.Linear ? frame.X.MapZero() : plot.Left;
            if (x.Scale != AxisScale.Category)
            {
                Line(frame, new(zero, plot.Top), new(zero, plot.Bottom), Palette.AxisLine, PrimitiveRole.Axis);
            }

            return;
        }

        var bottom = y.Scale == AxisScale.Linear && frame.Y.Range.Minimum < 0 ? frame.Y.MapZero() : plot.Bottom;
        Line(frame, new(plot.Left, bottom), new(plot.Right, bottom), Palette.AxisLine, PrimitiveRole.Axis);
        foreach (var tick in frame.X.Range.Ticks.Where(_ => x.Scale == AxisScale.Time))
        {
            var at = frame.X.Map(tick.Value);
            Line(frame, new(at, plot.Bottom), new(at, plot.Bottom + 4), Palette.AxisLine, PrimitiveRole.Axis);
        }
    }

    private static void DrawTickLabels(PanelFrame frame, PanelPlan plan)
    {
        var type = frame.Typography;
        var yStyle = frame.Panel.YAxis.Scale == AxisScale.Category ? type.Label : type.Axis;
        for (var index = 0; index < plan.YLabels.Count; index++)
        {
            var lines = plan.YLabels[index];
            var height = SceneBuilder.HeightOf(lines, yStyle);
            var spare = (TextMetrics.LineHeight - TextMetrics.Ascent - TextMetrics.Descent) / 2 * yStyle.Size;
            var top = frame.Y.Map(plan.Y.Ticks[index].Value) - (height / 2) + spare;
            frame.Scene.AddLines(lines, new(frame.Plot.Left - PanelPlan.TickGap, top), yStyle, TextAnchor.End);
        }

        // Labels at the ends of neighbouring axes keep more than half of the gap between them, or they read as one number.
        var room = frame.Cell.Grown(PanelPlanning.PanelGap * 0.2);
        for (var index = 0; index < plan.XLabels.Count; index++)
        {
            var lines = plan.XLabels[index];
            var half = lines.Select(line => TextMetrics.Width(line, type.Axis)).DefaultIfEmpty(0).Max() / 2;
            var x = Math.Clamp(frame.X.Map(plan.X.Ticks[index].Value), room.Left + half,
                Math.Max(room.Left + half, room.Right - half));
            frame.Scene.AddLines(lines, new(x, frame.Plot.Bottom + PanelPlan.TickGapBelow), type.Axis,
                TextAnchor.Middle);
        }
    }

    // A line that ends well before the right edge is named at its end, not in the margin.
    private static void DrawEndLabels(PanelFrame frame)
    {
        var inMargin = new List<EndLabel>();
        var early = frame.Panel.Marks.OfType<LineMark>().Where(line => line.EndLabel.Length > 0)
            .Select(line => (Line: line, Runs: LineDrawing.Runs(line.X, line.Y, frame)))
            .Where(pair => pair.Runs.Count > 0 && pair.Runs[^1][^1].X < frame.Plot.Right - 14)
            .ToArray();
        foreach (var (line, runs) in early)
        {
            var style = frame.Typography.Label with { Colour = line.Style.Colour.ForText() };
            frame.Labels.Add(new PointLabel(runs[^1][^1], line.EndLabel, style, 6));
        }

        foreach (var (value, text, colour) in MarkDrawing.EndLabelsOf(frame.Panel))
        {
            if (!Array.Exists(early, pair => pair.Line.EndLabel == text))
            {
                var y = Math.Clamp(frame.Y.Map(value), frame.Plot.Top, frame.Plot.Bottom);
                inMargin.Add(new EndLabel(y, text, colour));
            }
        }

        EndLabels.Draw(frame, inMargin);
    }

    private static void Line(PanelFrame frame, ScenePoint from, ScenePoint to, Colour colour, PrimitiveRole role) =>
        frame.Scene.Add(new StrokePrimitive([from, to], colour, 1) { Role = role, Panel = frame.Index });
}
