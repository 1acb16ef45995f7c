using CatchUpSim.Model.Entities;

namespace CatchUpSim.Scenarios.Numbers;

/// <summary>
/// Reads a number with its unit: <c>36 months</c>, <c>35 %</c>, <c>32.8 %/yr</c>, <c>CNY 1.0 bn @ 2022-07</c>. An
/// amount
/// of money names its currency, because scenarios mix them and a forgotten scale is a factor of a thousand.
/// </summary>
internal sealed class NumberText(Currencies currencies)
{
    /// <summary>Reads the text in the declared unit; false with a reason otherwise.</summary>
    public bool TryRead(string text, DeclaredUnit unit, out double value, out string problem)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        bool namesCurrency = words.Length > 0 && IsCurrency(words[0]);
        if (namesCurrency != (unit.Kind == UnitKind.Money))
        {
            value = 0;
            problem = namesCurrency
                ? $"'{text}' is an amount of money, but the unit is {unit.Name}; "
                    + $"write {unit.Advice(Advised(NumberIn(words, 1)))}"
                : ExplainBareMoney(text, words, unit);
            return false;
        }

        return namesCurrency
            ? TryReadMoney(words, unit, out value, out problem)
            : TryReadPlain(text, unit, out value, out problem);
    }

    private static bool TryReadPlain(string text, DeclaredUnit unit, out double value, out string problem)
    {
        int end = text.AsSpan().IndexOfAny(' ', '%');
        string number = end < 0 ? text : text[..end];
        string suffix = end < 0 ? string.Empty : text[end..].Trim();
        bool isPercent = suffix.StartsWith('%');
        if (!PlainNumber.TryRead(number, isPercent ? -2 : 0, out value, out problem))
        {
            bool hasAdvice = !problem.EndsWith("is no number", StringComparison.Ordinal);
            problem += hasAdvice ? string.Empty : $"; write {unit.Advice("12", isPercent: true)}";
            return false;
        }

        bool fits = isPercent
            ? FitsPercent(suffix[1..].Trim(), unit)
            : suffix.Length == 0 || DeclaredUnit.Means(suffix, unit.Name);
        problem = fits ? string.Empty
            : $"'{suffix}' does not fit the unit, {unit.Name}; write {unit.Advice(number, isPercent)}";
        return fits;
    }

    private static bool FitsPercent(string per, DeclaredUnit unit) => unit.Kind switch
    {
        UnitKind.Share => per.Length == 0 || (unit.Tail.Length > 0 && DeclaredUnit.Means(per, unit.Tail)),
        UnitKind.Rate => DeclaredUnit.Means(per, unit.Tail),
        _ => false,
    };

    private bool TryReadMoney(string[] words, DeclaredUnit unit, out double value, out string problem)
    {
        value = 0;
        string number = NumberIn(words, 1);
        int at = Array.IndexOf(words, "@");
        Month? month = null;
        if (at >= 0)
        {
            if (at != words.Length - 2 || !Month.TryParse(words[^1], out Month dated))
            {
                problem = $"the date of the exchange rate is a month; write '{words[0]} {Advised(number)} m @ 2022-07'";
                return false;
            }

            month = dated;
        }

        string[] suffix = words[Math.Min(2, words.Length)..(at < 0 ? words.Length : Math.Max(at, 2))];
        if (!TryReadScale(suffix, unit, Advised(number), out int power, out problem)
            || !PlainNumber.TryRead(number, power - unit.Power, out double amount, out problem)
            || !currencies.TryRate(words[0], month, out double rate, out problem))
        {
            return false;
        }

        value = amount / rate;
        return true;
    }

    private static bool TryReadScale(
        string[] suffix, DeclaredUnit unit, string number, out int power, out string problem)
    {
        power = suffix.Length == 0 ? 0 : suffix[0] switch { "bn" => 9, "m" => 6, "k" => 3, _ => 0 };
        string tail = string.Join(' ', power == 0 ? suffix : suffix[1..]);
        bool fits = tail.Length == 0 || DeclaredUnit.Means(tail, unit.Tail);
        problem = !fits ? $"'{tail}' does not fit the unit, {unit.Name}; write {unit.Advice(number)}"
            : power == 0 && unit.Power > 0 ? $"the scale is missing (bn, m or k); write {unit.Advice(number)}"
            : string.Empty;
        return problem.Length == 0;
    }

    private static string ExplainBareMoney(string text, string[] words, DeclaredUnit unit)
    {
        string number = NumberIn(words, 0);
        bool isNumber = PlainNumber.TryRead(PlainNumber.Meant(number) ?? number, 0, out _, out string problem);
        return isNumber ? $"'{text}' names no currency; write {unit.Advice(Advised(number))}"
            : $"{PlainNumber.WithoutAdvice(problem)}; write {unit.Advice("300")}";
    }

    private static string NumberIn(string[] words, int index) => words.Length > index ? words[index] : "?";

    // Advice must be readable itself.
    private static string Advised(string number) => PlainNumber.Meant(number) ?? number;

    private static bool IsCurrency(string word) => word.Length == 3 && word.All(char.IsAsciiLetterUpper);
}
