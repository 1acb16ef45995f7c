using System.Globalization;

namespace CatchUpSim.Model.Entities;

/// <summary>A calendar month, the time step of the model, written <c>2022-10</c>.</summary>
/// <param name="Index">Months since year 0: 12 × year + (month of the year − 1).</param>
public readonly record struct Month(int Index) : IComparable<Month>
{
    /// <summary>Gets the calendar year.</summary>
    public int Year => Index / 12;

    /// <summary>Gets the month of the year, 1 to 12.</summary>
    public int MonthOfYear => (Index % 12) + 1;

    /// <summary>Gets a value indicating whether a calendar quarter ends with this month.</summary>
    public bool IsQuarterEnd => MonthOfYear % 3 == 0;

    /// <summary>Gets a value indicating whether the calendar year ends with this month.</summary>
    public bool IsYearEnd => MonthOfYear == 12;

    /// <summary>Gets the month as a decimal year at its beginning: 2022-10 is 2022.75.</summary>
    public double DecimalYear => Index / 12.0;

    /// <summary>Gets the first month of its year.</summary>
    public Month FirstOfYear => Of(Year, 1);

    /// <summary>Gets the following month.</summary>
    public Month Next => new(Index + 1);

    /// <summary>The month of a calendar date.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The month of the year is not 1 to 12.</exception>
    public static Month Of(int year, int monthOfYear)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(monthOfYear, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(monthOfYear, 12);
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        return new Month((12 * year) + monthOfYear - 1);
    }

    /// <summary>Reads <c>2022-10</c>; false for any other form.</summary>
    public static bool TryParse(string? text, out Month month)
    {
        month = default;
        if (text is not { Length: 7 } || text[4] != '-'
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            || !int.TryParse(text.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int ofYear)
            || year < 1 || ofYear is < 1 or > 12)
        {
            return false;
        }

        month = Of(year, ofYear);
        return true;
    }

    /// <summary>Months from another month to this one; negative when this one is earlier.</summary>
    public int Since(Month other) => Index - other.Index;

    /// <summary>The month that lies a number of months later.</summary>
    public Month Plus(int months) => new(Index + months);

    /// <inheritdoc/>
    public int CompareTo(Month other) => Index.CompareTo(other.Index);

    /// <summary>The month in the form <c>2022-10</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{MonthOfYear:00}");

    /// <summary>Whether the first month is earlier.</summary>
    public static bool operator <(Month left, Month right) => left.Index < right.Index;

    /// <summary>Whether the first month is later.</summary>
    public static bool operator >(Month left, Month right) => left.Index > right.Index;

    /// <summary>Whether the first month is not later.</summary>
    public static bool operator <=(Month left, Month right) => left.Index <= right.Index;

    /// <summary>Whether the first month is not earlier.</summary>
    public static bool operator >=(Month left, Month right) => left.Index >= right.Index;
}
