using System.Globalization;
using System.Text;
using CatchUpSim.Experiments.Statistics;

namespace CatchUpSim.Reporting;

/// <summary>How numbers are written for readers: short, with thousands separators, never in scientific form.</summary>
public static class NumberTexts
{
    /// <summary>A number with about three digits.</summary>
    public static string Short(double value)
    {
        double size = Math.Abs(value);
        string format = size >= 100 ? "#,0" : size >= 10 ? "0.#" : size >= 1 ? "0.##" : "0.###";
        return !double.IsFinite(value) ? "–" : value.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>A fraction in percent.</summary>
    public static string Percent(double fraction)
    {
        double percent = 100 * fraction;
        string format = Math.Abs(percent) is >= 10 or 0 ? "0" : "0.0";
        return !double.IsFinite(fraction) ? "–" : percent.ToString(format, CultureInfo.InvariantCulture) + "%";
    }

    /// <summary>A probability with its 95 % interval, in percent.</summary>
    public static string Interval(Proportion proportion) =>
        $"{Percent(proportion.Value)} ({Percent(proportion.Lower)} to {Percent(proportion.Upper)})";

    /// <summary>A probability over runs that share their luck, with its 95 % interval, of which one world has none, in percent.</summary>
    public static string Interval(ClusteredProportion proportion) => proportion switch
    {
        { Total: 0 } => Percent(proportion.Value),
        { HasInterval: false } => $"{Percent(proportion.Value)} (one world: no interval)",
        _ => $"{Percent(proportion.Value)} ({Percent(proportion.Lower)} to {Percent(proportion.Upper)})",
    };

    /// <summary>A count with thousands separators.</summary>
    public static string Count(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A number of things, in the singular or the plural.</summary>
    public static string Counted(int count, string singular) => $"{Count(count)} {singular}{(count == 1 ? string.Empty : "s")}";

    /// <summary>An amount of things that need not be whole, in the singular where it is written as one.</summary>
    public static string Counted(double amount, string singular) => $"{Short(amount)} {singular}{(Short(amount) == "1" ? string.Empty : "s")}";

    /// <summary>
    /// An identifier as words: <c>NicheSurvivor</c> is "niche survivor". A text that is no identifier stays as it is.
    /// </summary>
    public static string Words(string name)
    {
        if (!name.All(character => char.IsAsciiLetter(character) || character == '_'))
        {
            return name;
        }

        var words = new StringBuilder(name.Length + 8);
        for (int i = 0; i < name.Length; i++)
        {
            bool starts = i > 0 && char.IsUpper(name[i]) && char.IsLower(name[i - 1]);
            words.Append(starts ? " " : string.Empty).Append(name[i] == '_' ? ' ' : char.ToLowerInvariant(name[i]));
        }

        return words.ToString();
    }
}
