namespace CatchUpSim.Figures;

/// <summary>Makes the plans of all panels of a figure.</summary>
internal sealed class PanelPlanning(Figure figure, Typography typography, Box region)
{
    /// <summary>Distance between panels.</summary>
    public const double PanelGap = 18;

    private const double SmallestRightMargin = 16;

    // The colour key of a heatmap stands in the row of the vertical axis' title.
    private const double RoomOfColourKey = 240;

    private int Columns => Math.Max(1, Math.Min(figure.Columns, figure.Panels.Count));

    private int Rows => (figure.Panels.Count + Columns - 1) / Columns;

    private double CellWidth => (region.Width - ((Columns - 1) * PanelGap)) / Columns;

    private double CellHeight => (region.Height - ((Rows - 1) * PanelGap)) / Rows;

    /// <summary>Plans with everything that does not depend on the width of the plot areas.</summary>
    public IReadOnlyList<PanelPlan> First() => [.. figure.Panels.Select(First)];

    /// <summary>Adds to a plan what depends on the position of its plot area.</summary>
    public void Complete(PanelPlan plan, double plotLeft, double plotRight, double cellRight)
    {
        var panel = plan.Panel;
        var (low, high) = RangeOf(panel, isVertical: false);
        if (panel.XAxis.Scale == AxisScale.Time && MarkExtent.HasLyingBars(panel)
            && !panel.Marks.OfType<HeatmapMark>().Any())
        {
            // Intervals must not touch the names of their rows or the remarks beside them.
            var air = (high - low) * 0.03;
            (low, high) = (low - air, high + air);
        }

        var style = typography.Axis;
        var isTime = panel.XAxis.Scale == AxisScale.Time;
        var widest = isTime ? 4 : Math.Max(5, NumberText.Write(high, high, panel.XAxis.Format).Length + 1);
        var room = (plotRight - plotLeft) / ((widest * style.Size * 0.6) + 14);
        var most = (int)Math.Clamp(room, 3, isTime ? 9 : 7);
        plan.X = Ticks.For(panel.XAxis, low, high, most);
        var scale = new PlotScale(panel.XAxis.Scale, plan.X, plotLeft, plotRight);
        plan.XLabels = figure.SharesColumnLabels && plan.Index + Columns < figure.Panels.Count
            ? [.. plan.X.Ticks.Select(_ => Array.Empty<string>())]
            : XLabels(panel.XAxis, scale);
        plan.Events = plan.HasMarks ? EventStrip.Place(panel, scale, style, cellRight) : EventStrip.None;
        var cellWidth = plan.Left + (plotRight - plotLeft) + plan.Right;
        plan.TitleLines = TextMetrics.WrapEvenly(panel.Title, typography.PanelTitle, cellWidth);
        var key = panel.Marks.OfType<HeatmapMark>().Any() ? RoomOfColourKey : 0;
        plan.YTitleLines = TextMetrics.Wrap(plan.YTitle, style, cellWidth - key);
        plan.NoteLines =
        [
            .. TextMetrics.WrapItems(plan.Events.Key, typography.Small, cellWidth),
            .. TextMetrics.Wrap(panel.Note, typography.Small, cellWidth),
        ];
        plan.Top = TopOf(plan);
        plan.Bottom = BottomOf(plan);
    }

    private PanelPlan First(Panel panel, int index)
    {
        var (low, high) = RangeOf(panel, isVertical: true);
        var most = (int)Math.Clamp((CellHeight - 80) / (typography.Axis.Size * 2.1), 4, 7);
        var ticks = Ticks.For(panel.YAxis, low, high, most);
        var isCategory = panel.YAxis.Scale == AxisScale.Category;
        var style = isCategory ? typography.Label : typography.Axis;
        var mostLines = isCategory
            ? (int)Math.Clamp(RowHeight(ticks) / (style.Size * TextMetrics.LineHeight), 1, 3)
            : 1;
        // The many rows of a heatmap have one line each, which may be longer; so may labels that stand for a whole row.
        var share = figure.SharesRowLabels || panel.Marks.OfType<HeatmapMark>().Any() ? 0.54 : 0.38;
        var isSaid = figure.SharesRowLabels && index % Columns > 0;
        var labels = ticks.Ticks
            .Select(tick => isSaid ? [] : TextMetrics.Fit(tick.Label, style, CellWidth * share, mostLines)).ToArray();
        var reason = ReasonForNothing(panel);
        return new PanelPlan
        {
            Panel = panel, Index = index, NoDataReason = reason, Y = ticks, YLabels = labels,
            YTitle = TitleUnlessSaid(
                index, [index % Columns > 0 ? index - 1 : -1, figure.SharesColumnLabels ? index - Columns : -1], each => each.YAxis),
            XTitle = TitleUnlessSaid(index, [index + Columns], each => each.XAxis),
            Left = reason.Length > 0 && !isCategory ? 0 : LeftMargin(labels, style),
            Right = reason.Length > 0 ? 0 : Math.Max(SmallestRightMargin, RightMargin(panel)),
        };
    }

    private double RowHeight(TickedRange categories) => (CellHeight - 60) / Math.Max(1, categories.Ticks.Count);

    private static double LeftMargin(IReadOnlyList<string>[] labels, TextStyle style) =>
        labels.SelectMany(lines => lines).Select(line => TextMetrics.Width(line, style)).DefaultIfEmpty(10).Max()
        + PanelPlan.TickGap;

    private double RightMargin(Panel panel)
    {
        var texts = MarkDrawing.EndLabelsOf(panel).Select(label => label.Text);
        if (MarkExtent.HasLyingBars(panel))
        {
            texts = texts.Concat(panel.Marks.OfType<BarMark>().SelectMany(bars => bars.ValueLabels ?? []));
        }

        return EndLabels.MarginFor(texts, typography.Label, CellWidth * 0.34);
    }

    private string TitleUnlessSaid(int index, int[] neighbours, Func<Panel, Axis> axisOf)
    {
        var title = AxisText.Of(axisOf(figure.Panels[index]));
        var isSaid = neighbours.Any(neighbour => neighbour >= 0 && neighbour < figure.Panels.Count
            && AxisText.Of(axisOf(figure.Panels[neighbour])) == title);
        return isSaid ? "" : title;
    }

    private static string ReasonForNothing(Panel panel)
    {
        if (panel.NoDataReason.Length > 0)
        {
            return "No data: " + panel.NoDataReason;
        }

        var hasValues = panel.Marks.Any(mark => mark is HeatmapMark { Values.Count: > 0 })
            || (Has(isVertical: false) && Has(isVertical: true));
        return hasValues ? "" : "No data: no value to show";

        bool Has(bool isVertical) =>
            (isVertical ? panel.YAxis : panel.XAxis).Scale == AxisScale.Category && panel.Marks.Count > 0
            || MarkExtent.Of(panel, isVertical) is not null;
    }

    private (double Low, double High) RangeOf(Panel panel, bool isVertical)
    {
        var isShared = isVertical ? figure.SharesYScale : figure.SharesXScale;
        var extents = (isShared ? figure.Panels : [panel])
            .Select(each => MarkExtent.Of(each, isVertical)).OfType<(double Low, double High)>().ToArray();
        return extents.Length == 0
            ? ((isVertical ? panel.YAxis : panel.XAxis).Scale == AxisScale.Logarithmic ? (1, 10) : (0, 1))
            : (extents.Min(extent => extent.Low), extents.Max(extent => extent.High));
    }

    private IReadOnlyList<string>[] XLabels(Axis axis, PlotScale scale)
    {
        var style = typography.Axis;
        if (axis.Scale == AxisScale.Category)
        {
            var slot = scale.Length(1) - 6;
            return [.. scale.Range.Ticks.Select(tick => TextMetrics.Fit(tick.Label, style, slot, 3))];
        }

        // Where labels would still touch, every second one (then every third one) stays.
        var ticks = scale.Range.Ticks;
        var stride = Enumerable.Range(1, Math.Max(1, ticks.Count)).First(every => HasRoom(ticks, every));
        return [.. ticks.Select((tick, index) => index % stride == 0 ? new[] { tick.Label } : [])];

        bool HasRoom(IReadOnlyList<Tick> all, int every)
        {
            for (var index = every; index < all.Count; index += every)
            {
                var (before, after) = (all[index - every], all[index]);
                var needed = (TextMetrics.Width(before.Label, style) + TextMetrics.Width(after.Label, style)) / 2;
                if (scale.Map(after.Value) - scale.Map(before.Value) < needed + 5)
                {
                    return false;
                }
            }

            return true;
        }
    }

    private double TopOf(PanelPlan plan)
    {
        var title = plan.TitleLines.Count == 0 ? 0 : SceneBuilder.HeightOf(plan.TitleLines, typography.PanelTitle) + 2;
        var axis = plan.YTitleLines.Count == 0 ? 4 : SceneBuilder.HeightOf(plan.YTitleLines, typography.Axis) + 7;
        var key = plan.Panel.Marks.OfType<HeatmapMark>().Any() && axis < 28 ? 28 : 0;
        var labels = plan.Panel.Marks.OfType<BarMark>().Any(bars => bars.ValueLabels is not null)
            && !MarkExtent.HasLyingBars(plan.Panel) ? typography.Label.Size : 0;
        plan.HeightUnderTitle = axis + key + labels + plan.Events.Height;
        return title + plan.HeightUnderTitle;
    }

    private double BottomOf(PanelPlan plan)
    {
        var lineHeight = typography.Axis.Size * TextMetrics.LineHeight;
        var ticks = plan.XLabels.Select(lines => lines.Count).DefaultIfEmpty(0).Max() * lineHeight;
        var title = plan.XTitle.Length == 0 ? 0 : lineHeight + 2;
        var notes = plan.NoteLines.Count == 0 ? 0 : SceneBuilder.HeightOf(plan.NoteLines, typography.Small) + 4;
        return PanelPlan.TickGapBelow + ticks + title + notes;
    }
}
