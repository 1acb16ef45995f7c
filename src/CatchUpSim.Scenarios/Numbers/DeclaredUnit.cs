using System.Globalization;

namespace CatchUpSim.Scenarios.Numbers;

/// <summary>A declared unit, understood as far as texts of numbers need it.</summary>
/// <param name="Name">The unit as declared, such as "USD million", "share", "per year", "months".</param>
/// <param name="Kind">What family it belongs to.</param>
/// <param name="Power">For money: the power of ten of the declared scale (6 for million).</param>
/// <param name="Tail">What follows the scale of money or the word share, such as "per wafer".</param>
internal sealed record DeclaredUnit(string Name, UnitKind Kind, int Power, string Tail)
{
    private static readonly Dictionary<string, string> Singulars = new(StringComparer.Ordinal)
    {
        ["yr"] = "year", ["yrs"] = "year", ["mo"] = "month", ["people"] = "person", ["%"] = "percent",
    };

    public static DeclaredUnit Of(string unit)
    {
        if (unit == "USD" || unit.StartsWith("USD ", StringComparison.Ordinal))
        {
            string rest = unit.Length > 4 ? unit[4..] : string.Empty;
            (int power, string tail) = rest switch
            {
                _ when rest.StartsWith("billion", StringComparison.Ordinal) => (9, rest[7..]),
                _ when rest.StartsWith("million", StringComparison.Ordinal) => (6, rest[7..]),
                _ when rest.StartsWith("thousand", StringComparison.Ordinal) => (3, rest[8..]),
                _ => (0, rest),
            };
            return new DeclaredUnit(unit, UnitKind.Money, power, tail.Trim());
        }

        string word = unit.Split(' ')[0];
        return word is "share" or "probability" ? new DeclaredUnit(unit, UnitKind.Share, 0, unit[word.Length..].Trim())
            : unit is "per year" or "per quarter" or "per month" ? new DeclaredUnit(unit, UnitKind.Rate, 0, unit)
            : new DeclaredUnit(unit, UnitKind.Other, 0, string.Empty);
    }

    /// <summary>How a number should be written in this unit, in quotes; of a share, both of its spellings.</summary>
    /// <param name="number">The number.</param>
    /// <param name="isPercent">Whether it is meant in percent.</param>
    public string Advice(string number, bool isPercent = false)
    {
        if (Kind is not (UnitKind.Share or UnitKind.Rate) || !PlainNumber.TryRead(number, isPercent ? -2 : 2, out double other, out _))
        {
            return $"'{Example(number)}'";
        }

        string computed = other.ToString("R", CultureInfo.InvariantCulture);
        string per = Kind == UnitKind.Rate ? "/" + Tail["per ".Length..].Replace("year", "yr", StringComparison.Ordinal) : string.Empty;
        return isPercent ? $"'{number} %{per}' or '{computed}'" : $"'{number}' or '{computed} %{per}'";
    }

    /// <summary>A number in this unit, as it can be read.</summary>
    public string Example(string number) => Kind switch
    {
        UnitKind.Money => $"USD {number}{ScaleWord}",
        UnitKind.Share or UnitKind.Rate => number,
        _ => $"{number} {Name}",
    };

    /// <summary>
    /// Whether an author's spelling means the unit: <c>/yr</c> is "per year", <c>month</c> is "months".
    /// </summary>
    public static bool Means(string written, string unit) =>
        written == unit || Normalize(written) == Normalize(unit);

    private string ScaleWord => Power switch { 9 => " bn", 6 => " m", 3 => " k", _ => string.Empty };

    private static string Normalize(string unit)
    {
        string[] words = unit.ToLowerInvariant().Replace("/", " per ", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = Singulars.GetValueOrDefault(words[i])
                ?? (words[i].Length > 2 && words[i].EndsWith('s') && !words[i].EndsWith("ss", StringComparison.Ordinal)
                    ? words[i][..^1] : words[i]);
        }

        return string.Join(' ', words);
    }
}

/// <summary>Families of units that are written differently.</summary>
internal enum UnitKind
{
    /// <summary>An amount: currency, number, scale.</summary>
    Money,

    /// <summary>A share or probability: a plain number or percent.</summary>
    Share,

    /// <summary>A share per time: a plain number or percent per time.</summary>
    Rate,

    /// <summary>A number, with or without its unit.</summary>
    Other,
}
