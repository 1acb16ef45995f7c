namespace CatchUpSim.Figures;

/// <summary>An event with the place of its label.</summary>
internal sealed record PlacedEvent(double X, string Text, bool IsNumber, int Row, double Width);

/// <summary>
/// Labels of events above a plot area. A label stands right of its line; an event whose label would run over the line of a
/// later one is moved to a higher row, so that no line crosses a label. When rows run out, numbers replace the labels.
/// </summary>
internal sealed class EventStrip
{
    private const int MostRows = 4;
    private const double LabelOffset = 4;

    private EventStrip(IReadOnlyList<PlacedEvent> events, IReadOnlyList<string> key, double rowHeight)
    {
        Events = events;
        Key = key;
        RowHeight = rowHeight;
        Height = events.Count == 0 ? 0 : ((events.Max(placed => placed.Row) + 1) * rowHeight) + 4;
    }

    /// <summary>No events.</summary>
    public static EventStrip None { get; } = new([], [], 0);

    /// <summary>The placed events.</summary>
    public IReadOnlyList<PlacedEvent> Events { get; }

    /// <summary>Explanations of numbers, empty when labels stand at the lines.</summary>
    public IReadOnlyList<string> Key { get; }

    /// <summary>Height of one row.</summary>
    public double RowHeight { get; }

    /// <summary>Height of the strip.</summary>
    public double Height { get; }

    /// <summary>Places the events of a panel between a left edge and the right edge of its cell.</summary>
    public static EventStrip Place(Panel panel, PlotScale x, TextStyle style, double rightEdge)
    {
        var (low, high) = (Math.Min(x.Start, x.End), Math.Max(x.Start, x.End));
        var events = panel.Marks.OfType<EventLineMark>().SelectMany(mark => mark.Events)
            .Select(dated => (At: x.Map(dated.X), dated.Label))
            .Where(dated => dated.At >= low - 0.01 && dated.At <= high + 0.01)
            .OrderBy(dated => dated.At)
            .ToArray();
        if (events.Length == 0)
        {
            return None;
        }

        var rowHeight = style.Size * 1.3;
        var labelled = Stagger([.. events.Select(dated => (dated.At, dated.Label))], style, rightEdge, isNumber: false);
        if (labelled is not null)
        {
            return new EventStrip(labelled, [], rowHeight);
        }

        var numbers = events.Select((dated, index) => (dated.At, Number(index))).ToArray();
        var numbered = Stagger(numbers, style, double.MaxValue, isNumber: true)!;
        return new EventStrip(numbered, [.. events.Select((dated, index) => $"{Number(index)} {dated.Label}")], rowHeight);
    }

    /// <summary>Draws lines and labels.</summary>
    public void Draw(PanelFrame frame)
    {
        foreach (var placed in Events)
        {
            var middle = frame.Plot.Top - 4 - ((placed.Row + 0.5) * RowHeight);
            frame.Scene.Add(new StrokePrimitive(
                [new(placed.X, middle - (placed.IsNumber ? 0 : RowHeight * 0.42)), new(placed.X, frame.Plot.Bottom)],
                Palette.AxisLine, 1)
            {
                Role = PrimitiveRole.Axis, Panel = frame.Index,
            });
            DrawLabel(frame, placed, middle);
        }
    }

    private static void DrawLabel(PanelFrame frame, PlacedEvent placed, double middle)
    {
        var style = frame.Typography.Axis;
        var baseline = middle + ((TextMetrics.Ascent - TextMetrics.Descent) / 2 * style.Size);
        if (!placed.IsNumber)
        {
            frame.Scene.AddText(placed.Text, new(placed.X + LabelOffset, baseline), style);
            return;
        }

        frame.Scene.AddOnTop(new CirclePrimitive(new(placed.X, middle), style.Size * 0.66, Colour.White, Palette.AxisLine, 1)
        {
            Role = PrimitiveRole.Decoration, Panel = frame.Index,
        });
        frame.Scene.AddText(placed.Text, new(placed.X, baseline), style, TextAnchor.Middle);
    }

    private static string Number(int index) => (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static List<PlacedEvent>? Stagger(
        IReadOnlyList<(double At, string Text)> events, TextStyle style, double rightEdge, bool isNumber)
    {
        var placed = new List<PlacedEvent>();
        for (var index = events.Count - 1; index >= 0; index--)
        {
            var (at, text) = events[index];
            var width = isNumber ? style.Size * 1.5 : TextMetrics.Width(text, style) + LabelOffset + 6;
            var row = placed.Where(later => later.X - (isNumber ? later.Width : 0) < at + (isNumber ? 0 : width))
                .Select(later => later.Row + 1).DefaultIfEmpty(0).Max();
            if (!isNumber && (row >= MostRows || at + width - 6 > rightEdge))
            {
                return null;
            }

            placed.Add(new PlacedEvent(at, text, isNumber, row, width));
        }

        return placed;
    }
}
