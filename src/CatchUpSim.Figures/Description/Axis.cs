namespace CatchUpSim.Figures;

/// <summary>How an axis maps values to positions.</summary>
public enum AxisScale
{
    /// <summary>Equal differences are equal distances.</summary>
    Linear,

    /// <summary>Equal ratios are equal distances; values at or below zero are gaps.</summary>
    Logarithmic,

    /// <summary>One row or column for each category; value i is the middle of category i, counted from zero.</summary>
    Category,

    /// <summary>Calendar time; values are fractional years, see <see cref="CalendarTime"/>.</summary>
    Time,
}

/// <summary>How tick values are written.</summary>
public enum NumberFormat
{
    /// <summary>Thousands separators, as many decimals as the ticks need; powers of ten beyond a billion.</summary>
    Number,

    /// <summary>A fraction written in percent: 0.25 is 25%.</summary>
    Percent,

    /// <summary>Short forms for large amounts: 1.5k, 20M, 3bn.</summary>
    Compact,
}

/// <summary>One axis of a panel.</summary>
public sealed record Axis
{
    /// <summary>What is measured. Only a category axis may leave it empty.</summary>
    public required string Title { get; init; }

    /// <summary>The unit, such as "million USD" or "index, month 0 = 1". Category and time axes need none.</summary>
    public required string Unit { get; init; }

    /// <summary>The scale.</summary>
    public AxisScale Scale { get; init; }

    /// <summary>Lowest value shown, or null to take it from the series.</summary>
    public double? Minimum { get; init; }

    /// <summary>Highest value shown, or null to take it from the series.</summary>
    public double? Maximum { get; init; }

    /// <summary>Whether zero is always in the range, as amounts and shares need.</summary>
    public bool StartAtZero { get; init; }

    /// <summary>How tick values are written.</summary>
    public NumberFormat Format { get; init; }

    /// <summary>Names of the categories; the first is at the left, or at the top of a vertical axis.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>A linear axis that contains zero, for amounts and counts.</summary>
    public static Axis Amount(string title, string unit) => new() { Title = title, Unit = unit, StartAtZero = true };

    /// <summary>A linear axis from zero with ticks in percent; values are fractions.</summary>
    public static Axis Share(string title, string unit = "%") =>
        new() { Title = title, Unit = unit, StartAtZero = true, Format = NumberFormat.Percent };

    /// <summary>A linear axis from zero to one with ticks in percent.</summary>
    public static Axis Probability(string title, string unit = "%") =>
        Share(title, unit) with { Minimum = 0, Maximum = 1 };

    /// <summary>A linear axis that follows the series.</summary>
    public static Axis Linear(string title, string unit) => new() { Title = title, Unit = unit };

    /// <summary>A logarithmic axis; the title should say so, and the layout adds "log scale" to the unit.</summary>
    public static Axis Logarithmic(string title, string unit) =>
        new() { Title = title, Unit = unit, Scale = AxisScale.Logarithmic };

    /// <summary>A category axis.</summary>
    public static Axis Category(string title, IReadOnlyList<string> categories) =>
        new() { Title = title, Unit = "", Scale = AxisScale.Category, Categories = categories };

    /// <summary>A time axis in fractional years.</summary>
    public static Axis Time(string title = "Year") => new() { Title = title, Unit = "", Scale = AxisScale.Time };
}
