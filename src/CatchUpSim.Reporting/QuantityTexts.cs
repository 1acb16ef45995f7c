namespace CatchUpSim.Reporting;

/// <summary>How values of outcomes are written: shares and chances in percent, everything else with its unit.</summary>
public static class QuantityTexts
{
    private const double Rounding = 1e-12;

    /// <summary>A value without its unit where the unit is understood.</summary>
    public static string Value(double value, string unit) => IsFraction(unit) ? Percent(value) : NumberTexts.Short(value);

    /// <summary>A difference with its sign and unit.</summary>
    public static string Difference(double value, string unit) =>
        $"{Sign(value)}{(IsFraction(unit) ? Points(Math.Abs(value)) : $"{NumberTexts.Short(Math.Abs(value))} {unit}")}";

    /// <summary>The ends of an interval, without the unit.</summary>
    public static string Interval(double lower, double upper, string unit) => IsFraction(unit)
        ? $"{Signed(100 * lower)} to {Signed(100 * upper)}"
        : $"{Signed(lower)} to {Signed(upper)}";

    /// <summary>Whether values are fractions of one, which people read in percent.</summary>
    public static bool IsFraction(string unit) => unit is "share" or "flag";

    /// <summary>The ends of an interval of a level, which has no sign.</summary>
    public static string Range(double lower, double upper, string unit) => $"{Value(lower, unit)} to {Value(upper, unit)}";

    private static string Signed(double value) => Sign(value) + NumberTexts.Short(Math.Abs(value));

    // Sums of many terms leave some rounding behind, which is no difference.
    private static string Sign(double value) => value < -Rounding ? "−" : value > Rounding ? "+" : string.Empty;

    private static string Points(double size) =>
        (100 * size is > Rounding and < 0.005 ? "0.00" : Percent(size).TrimEnd('%')) + " points";

    private static string Percent(double fraction)
    {
        double percent = 100 * Math.Abs(fraction);
        string sign = fraction < 0 ? "−" : string.Empty;
        return !double.IsFinite(fraction) ? "–" : $"{sign}{(percent is > Rounding and < 0.005 ? "<0.01" : NumberTexts.Short(percent < 1 ? Math.Round(percent, 2) : percent))}%";
    }
}
