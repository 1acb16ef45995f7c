using System.Globalization;

namespace CatchUpSim.Figures;

/// <summary>Writes numbers as ticks and cells show them.</summary>
internal static class NumberText
{
    private static readonly (double Size, string Suffix)[] Suffixes =
        [(1e12, "tn"), (1e9, "bn"), (1e6, "M"), (1e3, "k")];

    /// <summary>Decimals needed to tell multiples of a step apart.</summary>
    public static int DecimalsFor(double step)
    {
        for (var decimals = 0; decimals < 12; decimals++)
        {
            var scaled = step * Math.Pow(10, decimals);
            if (Math.Abs(scaled - Math.Round(scaled)) < 1e-6 * Math.Max(1, scaled))
            {
                return decimals;
            }
        }

        return 12;
    }

    /// <summary>A number with the decimals that a step needs.</summary>
    public static string Write(double value, double step, NumberFormat format)
    {
        var size = Math.Max(Math.Abs(value), Math.Abs(step));
        return format switch
        {
            NumberFormat.Percent => Fixed(value * 100, DecimalsFor(step * 100)) + "%",
            NumberFormat.Compact => Compact(value, step),
            _ when value == 0 && size >= 1e7 => "0",
            _ when size >= 1e15 || (step < 1e-5 && value != 0) => Exponent(value),
            _ when size >= 1e7 => Compact(value, step),
            _ => Fixed(value, DecimalsFor(step)),
        };
    }

    private static string Compact(double value, double step)
    {
        if (Math.Abs(value) >= 1e15)
        {
            return Exponent(value);
        }

        foreach (var (size, suffix) in Suffixes)
        {
            if (Math.Abs(value) >= size * 0.99999)
            {
                return Fixed(value / size, Math.Min(3, DecimalsFor(step / size))) + suffix;
            }
        }

        return Fixed(value, DecimalsFor(step));
    }

    private static string Fixed(double value, int decimals)
    {
        var format = "N" + decimals.ToString(CultureInfo.InvariantCulture);
        var text = Math.Abs(value).ToString(format, CultureInfo.InvariantCulture);
        var isZero = text.AsSpan().IndexOfAnyInRange('1', '9') < 0;
        return value < 0 && !isZero ? "−" + text : text;
    }

    private static string Exponent(double value) =>
        value.ToString("0.##e0", CultureInfo.InvariantCulture).Replace("-", "−", StringComparison.Ordinal);
}
