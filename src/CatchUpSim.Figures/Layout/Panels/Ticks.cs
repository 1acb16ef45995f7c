namespace CatchUpSim.Figures;

/// <summary>A position with its text on an axis.</summary>
internal readonly record struct Tick(double Value, string Label);

/// <summary>Range of an axis and its ticks.</summary>
internal sealed record TickedRange(double Minimum, double Maximum, IReadOnlyList<Tick> Ticks);

/// <summary>Chooses round tick values.</summary>
internal static class Ticks
{
    private static readonly double[] Mantissas = [1, 2, 2.5, 5];
    private static readonly int[] YearSteps = [1, 2, 3, 4, 5, 10, 20, 50, 100];
    private static readonly int[] MonthSteps = [1, 2, 3, 6];
    private static readonly string[] Months =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary>Range and ticks of an axis whose series span a range; at most a number of ticks fits.</summary>
    public static TickedRange For(Axis axis, double low, double high, int mostTicks) => axis.Scale switch
    {
        AxisScale.Category => Categories(axis),
        AxisScale.Time => Time(axis.Minimum ?? low, axis.Maximum ?? high, mostTicks),
        AxisScale.Logarithmic => Logarithmic(axis, low, high, mostTicks),
        _ => Linear(axis, low, high, mostTicks),
    };

    private static TickedRange Categories(Axis axis)
    {
        var ticks = axis.Categories.Select((name, index) => new Tick(index, name)).ToArray();
        return new TickedRange(-0.5, Math.Max(0.5, ticks.Length - 0.5), ticks);
    }

    private static TickedRange Linear(Axis axis, double low, double high, int mostTicks)
    {
        var (from, to) = Widened(axis, low, high);
        var step = NiceStep(axis, from, to, Math.Max(3, mostTicks));
        var (first, last) = Multiples(axis, from, to, step);
        // One axis writes all its ticks in one way.
        var isLarge = Math.Max(Math.Abs(first), Math.Abs(last)) * step >= 1e7;
        var format = axis.Format == NumberFormat.Number && isLarge ? NumberFormat.Compact : axis.Format;
        var ticks = new List<Tick>();
        for (var index = first; index <= last; index++)
        {
            var value = Rounded(index * step, step);
            ticks.Add(new Tick(value, NumberText.Write(value, step, format)));
        }

        return new TickedRange(axis.Minimum ?? first * step, axis.Maximum ?? last * step, ticks);
    }

    /// <summary>The first and the last multiple of a step that stand on an axis: an end that is not fixed moves out to the next one.</summary>
    private static (double First, double Last) Multiples(Axis axis, double from, double to, double step) =>
        (axis.Minimum is null ? Math.Floor((from / step) + 1e-9) : Math.Ceiling((from / step) - 1e-9),
            axis.Maximum is null ? Math.Ceiling((to / step) - 1e-9) : Math.Floor((to / step) + 1e-9));

    private static double Rounded(double value, double step) =>
        Math.Abs(value) < step * 1e-9 ? 0 : value;

    private static (double From, double To) Widened(Axis axis, double low, double high)
    {
        var from = axis.Minimum ?? (axis.StartAtZero ? Math.Min(0, low) : low);
        var to = axis.Maximum ?? (axis.StartAtZero ? Math.Max(0, high) : high);
        if (to - from > Math.Max(Math.Abs(from), Math.Abs(to)) * 1e-9)
        {
            return (from, to);
        }

        var room = Math.Abs(from) > 0 ? Math.Abs(from) * 0.1 : 1;
        return (axis.Minimum is null && !(axis.StartAtZero && from >= 0) ? from - room : from,
            axis.Maximum is null || to <= from ? to + room : to);
    }

    private static double NiceStep(Axis axis, double from, double to, int mostTicks)
    {
        var span = to - from;
        var magnitude = Math.Floor(Math.Log10(span));
        var best = span;
        var bestScore = double.MaxValue;
        for (var power = magnitude - 2; power <= magnitude + 1; power++)
        {
            foreach (var mantissa in Mantissas)
            {
                var step = mantissa * Math.Pow(10, power);
                var (first, last) = Multiples(axis, from, to, step);
                var count = last - first + 1;
                var excess = count > mostTicks ? 10 * (count - mostTicks) : count < 4 ? 2 * (4 - count) : 0;
                var waste = ((Math.Max(to, last * step) - Math.Min(from, first * step)) / span) - 1;
                var score = excess + (waste * 1.2) + (Math.Abs(count - Math.Min(5.5, mostTicks)) * 0.12)
                    + (mantissa == 2.5 ? 0.1 : 0);
                (best, bestScore) = score < bestScore ? (step, score) : (best, bestScore);
            }
        }

        return best;
    }

    private static TickedRange Logarithmic(Axis axis, double low, double high, int mostTicks)
    {
        var from = axis.Minimum is > 0 ? axis.Minimum.Value : LogFloor(low);
        var to = axis.Maximum is > 0 ? axis.Maximum.Value : LogCeiling(high);
        if (to <= from)
        {
            (from, to) = (from / 2, to * 2);
        }

        var decades = Math.Log10(to / from);
        var mantissas = decades <= 1.6 ? [1, 2, 5] : decades <= 2.7 && mostTicks >= 7 ? [1, 3] : new double[] { 1 };
        var (lowest, highest) = ((int)Math.Ceiling(Math.Log10(from) - 1e-9), (int)Math.Floor(Math.Log10(to) + 1e-9));
        var stride = Math.Max(1, (int)Math.Ceiling((highest - lowest + 1.0) / Math.Max(3, mostTicks)));
        var ticks = new List<Tick>();

        // Multiples of the power below the range may lie in it; where powers are left out, the lowest of the range is shown.
        for (var power = stride == 1 ? lowest - 1 : lowest; power <= highest; power += stride)
        {
            foreach (var value in mantissas.Select(mantissa => mantissa * Math.Pow(10, power)))
            {
                if (value >= from * 0.999999 && value <= to * 1.000001)
                {
                    ticks.Add(new Tick(value, NumberText.Write(value, value, axis.Format)));
                }
            }
        }

        return new TickedRange(from, to, ticks);
    }

    private static double LogFloor(double value)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(value) + 1e-9));
        var mantissa = value / power;
        return power * (mantissa >= 4.99999 ? 5 : mantissa >= 1.99999 ? 2 : 1);
    }

    private static double LogCeiling(double value)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(value) + 1e-9));
        var mantissa = value / power;
        return power * (mantissa <= 1.00001 ? 1 : mantissa <= 2.00001 ? 2 : mantissa <= 5.00001 ? 5 : 10);
    }

    private static TickedRange Time(double low, double high, int mostTicks)
    {
        var (from, to) = high > low ? (low, high) : (low - 0.5, high + 0.5);
        var ticks = new List<Tick>();
        if (to - from < 2.2)
        {
            var step = MonthSteps.FirstOrDefault(months => (to - from) * 12 / months < mostTicks, 12);
            var firstMonth = (int)Math.Ceiling((from * 12 / step) - 1e-6) * step;
            for (var month = firstMonth; month <= (to * 12) + 1e-6; month += step)
            {
                var name = month % 12 == 0 ? YearText(month / 12) : Months[month % 12];
                ticks.Add(new Tick(month / 12.0, name));
            }

            return new TickedRange(from, to, ticks);
        }

        // Steps of three and four years start at the first year, round steps at round years.
        var years = YearSteps.FirstOrDefault(step => Math.Floor((to - FirstYear(from, step) + 1e-6) / step) + 1 <= mostTicks, 200);
        for (var year = FirstYear(from, years); year <= to + 1e-6; year += years)
        {
            ticks.Add(new Tick(year, YearText(year)));
        }

        return new TickedRange(from, to, ticks);
    }

    private static int FirstYear(double from, int step)
    {
        var first = (int)Math.Ceiling(from - 1e-6);
        return step is 3 or 4 ? first : (first + step - 1) / step * step;
    }

    private static string YearText(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
