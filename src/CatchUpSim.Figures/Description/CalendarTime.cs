namespace CatchUpSim.Figures;

/// <summary>
/// Positions on a time axis. They are fractional years, because that is what a reader of the SVG or of a hover value
/// understands without a table: 2027.0 is the start of January 2027, 2027.5 the start of July.
/// </summary>
public static class CalendarTime
{
    /// <summary>Position of the start of a month (1 to 12).</summary>
    public static double Start(int year, int month) => year + ((month - 1) / 12.0);

    /// <summary>Position of the middle of a month (1 to 12), where a value recorded for the month belongs.</summary>
    public static double Middle(int year, int month) => year + ((month - 0.5) / 12.0);

    /// <summary>Position of the start of the month that lies a number of months after another one.</summary>
    public static double AfterMonths(int year, int month, int months) => year + ((month - 1 + months) / 12.0);
}
