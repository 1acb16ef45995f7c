using System.Globalization;

namespace CatchUpSim.Figures;

/// <summary>An event with the place of its label: its row, or for a number the middle of its disc.</summary>
internal sealed record PlacedEvent(double X, string Text, int Row, double Disc);

/// <summary>
/// Labels of events above a plot area. A label stands right of its line; an event whose label would run over the line
/// of a later one is moved to a higher row, so that no line crosses a label. When rows run out, numbers in one row
/// replace the labels, with slanted lines where they had to be pushed apart. Labels that are numbers already, because the
/// figure explains them, are drawn as such.
/// </summary>
internal sealed class EventStrip
{
    private const int MostRows = 4;
    private const double LabelOffset = 4;
    private const double Slant = 12;

    private readonly IReadOnlyList<PlacedEvent> _events;
    private readonly double _rowHeight;
    private readonly bool _isNumbered;

    private EventStrip(IReadOnlyList<PlacedEvent> events, double rowHeight, bool isNumbered)
    {
        _events = events;
        _rowHeight = rowHeight;
        _isNumbered = isNumbered;
        var rows = events.Count == 0 ? 0 : events.Max(placed => placed.Row) + 1;
        Height = (rows * rowHeight) + (rows == 0 ? 0 : isNumbered ? Slant + 4 : 4);
    }

    /// <summary>No events.</summary>
    public static EventStrip None { get; } = new([], 0, isNumbered: false);

    /// <summary>Explanations of numbers, empty when labels stand at the lines or the figure explains them.</summary>
    public IReadOnlyList<string> Key { get; private init; } = [];

    /// <summary>Height of the strip.</summary>
    public double Height { get; }

    /// <summary>Places the events of a panel left of the right edge of its cell.</summary>
    public static EventStrip Place(Panel panel, PlotScale x, TextStyle style, double rightEdge)
    {
        var events = panel.Marks.OfType<EventLineMark>().SelectMany(mark => mark.Events)
            .Select(dated => (At: x.Map(dated.X), dated.Label))
            .Where(dated => dated.At >= x.Start - 0.01 && dated.At <= x.End + 0.01)
            .OrderBy(dated => dated.At)
            .ToArray();
        if (events.Length == 0)
        {
            return None;
        }

        var rowHeight = style.Size * 1.3;
        if (Array.TrueForAll(events, dated => dated.Label.All(char.IsAsciiDigit)))
        {
            return new EventStrip(Numbered(events, x, style), rowHeight, isNumbered: true);
        }

        if (Stagger(events, style, rightEdge) is { } labelled)
        {
            return new EventStrip(labelled, rowHeight, isNumbered: false);
        }

        (double At, string Label)[] numbers = [.. events.Select((dated, index) => (dated.At, Number(index)))];
        return new EventStrip(Numbered(numbers, x, style), rowHeight, isNumbered: true)
        {
            Key = [.. events.Select((dated, index) => $"{Number(index)} {dated.Label}")],
        };
    }

    /// <summary>Draws lines and labels.</summary>
    public void Draw(PanelFrame frame)
    {
        foreach (var placed in _events)
        {
            if (_isNumbered)
            {
                DrawNumbered(frame, placed);
            }
            else
            {
                DrawLabelled(frame, placed);
            }
        }
    }

    private void DrawLabelled(PanelFrame frame, PlacedEvent placed)
    {
        var style = frame.Typography.Axis;
        var middle = frame.Plot.Top - 4 - ((placed.Row + 0.5) * _rowHeight);
        AddLine(frame, [new(placed.X, middle - (_rowHeight * 0.42)), new(placed.X, frame.Plot.Bottom)]);
        frame.Scene.AddText(placed.Text, new(placed.X + LabelOffset, Baseline(middle, style)), style);
    }

    private void DrawNumbered(PanelFrame frame, PlacedEvent placed)
    {
        var style = frame.Typography.Axis;
        var middle = frame.Plot.Top - 4 - Slant - (_rowHeight / 2);
        var radius = style.Size * 0.66;
        var (top, bottom) = (frame.Plot.Top, frame.Plot.Bottom);
        AddLine(frame, [new(placed.Disc, middle + radius), new(placed.X, top), new(placed.X, bottom)]);
        frame.Scene.AddOnTop(new CirclePrimitive(new(placed.Disc, middle), radius, Colour.White, Palette.AxisLine, 1)
        {
            Role = PrimitiveRole.Decoration, Panel = frame.Index,
        });
        frame.Scene.AddText(placed.Text, new(placed.Disc, Baseline(middle, style)), style, TextAnchor.Middle);
    }

    private static void AddLine(PanelFrame frame, IReadOnlyList<ScenePoint> points) =>
        frame.Scene.Add(new StrokePrimitive(points, Palette.AxisLine, 1)
        {
            Role = PrimitiveRole.Axis, Panel = frame.Index,
        });

    private static double Baseline(double middle, TextStyle style) =>
        middle + ((TextMetrics.Ascent - TextMetrics.Descent) / 2 * style.Size);

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    private static List<PlacedEvent>? Stagger((double At, string Text)[] events, TextStyle style, double rightEdge)
    {
        var placed = new List<PlacedEvent>();
        for (var index = events.Length - 1; index >= 0; index--)
        {
            var (at, text) = events[index];
            var width = LabelOffset + TextMetrics.Width(text, style);
            var row = placed.Where(later => later.X < at + width + 6).Select(later => later.Row + 1)
                .DefaultIfEmpty(0).Max();
            if (row >= MostRows || at + width > rightEdge)
            {
                return null;
            }

            placed.Add(new PlacedEvent(at, text, row, at));
        }

        return placed;
    }

    private static PlacedEvent[] Numbered((double At, string Text)[] events, PlotScale x, TextStyle style)
    {
        var size = style.Size * 1.5;
        var starts = LabelSpreading.Spread(
            [.. events.Select(dated => (dated.At - (size / 2), size))], x.Start - (size / 2), x.End + (size / 2));
        return [.. events
            .Select((dated, index) => new PlacedEvent(dated.At, dated.Text, 0, starts[index] + (size / 2)))];
    }
}
