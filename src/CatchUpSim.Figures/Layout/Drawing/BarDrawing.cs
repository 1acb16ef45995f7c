namespace CatchUpSim.Figures;

/// <summary>Draws bars and stacked bars.</summary>
internal static class BarDrawing
{
    private const string Missing = "n/a";

    /// <summary>Draws bars with their intervals and values.</summary>
    public static void Draw(PanelFrame frame, BarMark mark)
    {
        var step = MarkExtent.Step(mark.Positions);
        var width = step * mark.GroupWidth / mark.GroupCount;
        for (var index = 0; index < mark.Positions.Count; index++)
        {
            var middle = mark.Positions[index] - (step * mark.GroupWidth / 2) + ((mark.GroupIndex + 0.5) * width);
            if (!double.IsFinite(mark.Values[index]))
            {
                AddLabel(frame, mark, index, (middle, Missing));
                continue;
            }

            var style = mark.BarStyles?[index] ?? mark.Style;
            DrawBar(frame, (middle, width * 0.94), (mark.Starts?[index] ?? 0, mark.Values[index]), style.Colour, MarkDrawing.NameOf(mark));
            DrawInterval(frame, mark, index, middle);
            AddLabel(frame, mark, index, (middle, mark.ValueLabels?[index] ?? ""));
        }
    }

    /// <summary>Draws stacked bars.</summary>
    public static void Draw(PanelFrame frame, StackedBarMark mark)
    {
        var width = MarkExtent.Step(mark.Positions) * mark.BarWidth;
        for (var index = 0; index < mark.Positions.Count; index++)
        {
            var from = 0.0;
            foreach (var layer in mark.Layers)
            {
                var to = from + layer.Values[index];
                if (double.IsFinite(to))
                {
                    DrawBar(frame, (mark.Positions[index], width), (from, to), layer.Style.Colour,
                        MarkDrawing.NameOf(mark));
                }

                from = to;
            }
        }
    }

    private static void DrawBar(
        PanelFrame frame, (double Middle, double Width) place, (double From, double To) values, Colour colour,
        string name)
    {
        var (low, high) = (place.Middle - (place.Width / 2), place.Middle + (place.Width / 2));
        if (MarkExtent.HasLyingBars(frame.Panel))
        {
            var from = values.From == 0 ? frame.X.MapZero() : frame.X.Map(values.From);
            frame.FillBox(new(from, frame.Y.Map(low)), new(frame.X.Map(values.To), frame.Y.Map(high)), colour, name);
        }
        else
        {
            var from = values.From == 0 ? frame.Y.MapZero() : frame.Y.Map(values.From);
            frame.FillBox(new(frame.X.Map(low), from), new(frame.X.Map(high), frame.Y.Map(values.To)), colour, name);
        }
    }

    private static void DrawInterval(PanelFrame frame, BarMark mark, int index, double middle)
    {
        if (mark.Lower is null || mark.Upper is null || !double.IsFinite(mark.Lower[index] + mark.Upper[index]))
        {
            return;
        }

        var isLying = MarkExtent.HasLyingBars(frame.Panel);
        var from = isLying ? frame.At(mark.Lower[index], middle) : frame.At(middle, mark.Lower[index]);
        var to = isLying ? frame.At(mark.Upper[index], middle) : frame.At(middle, mark.Upper[index]);
        frame.Whisker(from, to, new SeriesStyle { Colour = Palette.Ink, Width = 1.5 }, MarkDrawing.NameOf(mark));
    }

    private static void AddLabel(PanelFrame frame, BarMark mark, int index, (double Middle, string Text) label)
    {
        var (at, text) = label;
        if (text.Length == 0)
        {
            return;
        }

        var end = new[] { mark.Starts?[index] ?? 0, mark.Values[index], mark.Upper?[index] ?? double.NaN }.Where(double.IsFinite).Max();
        var style = text == Missing ? frame.Typography.Axis : frame.Typography.Label;
        var isLying = MarkExtent.HasLyingBars(frame.Panel);
        var point = isLying ? frame.At(end, at) : frame.At(at, end);
        var position = isLying
            ? new ScenePoint(point.X + 7, point.Y + ((TextMetrics.Ascent - TextMetrics.Descent) / 2 * style.Size))
            : new ScenePoint(point.X, point.Y - 5 - (style.Size * TextMetrics.Descent));
        var primitive = new TextPrimitive(text, position, style, isLying ? TextAnchor.Start : TextAnchor.Middle)
        {
            Role = PrimitiveRole.Text, Panel = frame.Index,
        };
        if (frame.Labels.IsFree(primitive.Bounds))
        {
            frame.Labels.Occupy(primitive.Bounds);
            frame.Scene.AddOnTop(primitive);
        }
        else
        {
            frame.Scene.NoteOmitted(text);
        }
    }
}
