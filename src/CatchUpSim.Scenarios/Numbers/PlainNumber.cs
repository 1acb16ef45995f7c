using System.Globalization;

namespace CatchUpSim.Scenarios.Numbers;

/// <summary>
/// Reads a decimal number in the one spelling that everybody reads alike. YAML itself knows octal, hexadecimal,
/// grouped and non-finite numbers; here each of them is an error that says what to write.
/// </summary>
internal static class PlainNumber
{
    /// <summary>Reads the number times ten to a power, exactly rounded; false with a reason otherwise.</summary>
    public static bool TryRead(string text, int power, out double value, out string problem)
    {
        value = 0;
        problem = string.Empty;
        if (!IsDecimal(text))
        {
            problem = Advise(text);
            return false;
        }

        int exponentAt = text.AsSpan().IndexOfAny('e', 'E');
        string mantissa = exponentAt < 0 ? text : text[..exponentAt];
        int exponent = 0;
        bool readable = exponentAt < 0 || int.TryParse(
            text.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent);
        if (readable && Math.Abs((long)exponent) < 10_000)
        {
            string shifted = string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{exponent + power}");
            value = double.Parse(shifted, NumberStyles.Float, CultureInfo.InvariantCulture);
        }
        else
        {
            value = double.PositiveInfinity;
        }

        problem = double.IsFinite(value) ? string.Empty : $"'{text}' is too large for any computer number";
        return problem.Length == 0;
    }

    /// <summary>A reason without its advice, for who has a better one.</summary>
    public static string WithoutAdvice(string problem) => problem.Split(';')[0];

    /// <summary>The spelling of the number that was probably meant, which can be read; null when there is none.</summary>
    public static string? Meant(string text)
    {
        string unsigned = text.TrimStart('+', '-');
        string spelling = HasDecimalComma(unsigned) ? unsigned.Replace(',', '.')
            : IsGrouped(unsigned) ? Ungrouped(unsigned)
            : unsigned;
        int digits = Digits(spelling, 0);
        string whole = spelling.StartsWith('.') ? "0"
            : digits == 0 ? string.Empty
            : spelling[..digits].TrimStart('0').PadLeft(1, '0');
        string meant = $"{(text.StartsWith('-') ? "-" : string.Empty)}{whole}{spelling[digits..]}";
        return IsDecimal(meant) ? meant : null;
    }

    // -? (0 | [1-9] digits) (. digits)? (e sign? digits)?
    private static bool IsDecimal(string text)
    {
        int at = text.StartsWith('-') ? 1 : 0;
        int whole = Digits(text, at);
        if (whole == 0 || (whole > 1 && text[at] == '0'))
        {
            return false;
        }

        at += whole;
        if (at < text.Length && text[at] == '.')
        {
            int fraction = Digits(text, at + 1);
            at = fraction == 0 ? text.Length + 1 : at + 1 + fraction;
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at += at + 1 < text.Length && text[at + 1] is '-' or '+' ? 2 : 1;
            int digits = Digits(text, at);
            at = digits == 0 ? text.Length + 1 : at + digits;
        }

        return at == text.Length;
    }

    private static int Digits(string text, int from)
    {
        int count = 0;
        while (from + count < text.Length && char.IsAsciiDigit(text[from + count]))
        {
            count++;
        }

        return count;
    }

    private static string Advise(string text)
    {
        string unsigned = text.TrimStart('+', '-');
        string lower = unsigned.ToLowerInvariant();
        string? meant = Meant(text);
        return lower switch
        {
            ".nan" or "nan" or ".inf" or "inf" or "infinity" => $"'{text}' is not finite; write a number",
            _ when lower.StartsWith("0x", StringComparison.Ordinal)
                || lower.StartsWith("0o", StringComparison.Ordinal) =>
                $"'{text}' is not decimal; write a decimal number",
            _ when unsigned.Length > 1 && unsigned[0] == '0' && unsigned.All(char.IsAsciiDigit) =>
                $"'{text}' begins with 0, which some read as octal; write '{meant}'",
            _ when meant is null => $"'{text}' is no number",
            _ when HasDecimalComma(unsigned) => $"'{text}' has a decimal comma; write '{meant}'",
            _ when IsGrouped(unsigned) => $"'{text}' groups its digits; write '{meant}'",
            _ when unsigned.StartsWith('.') => $"'{text}' lacks its leading zero; write '{meant}'",
            _ when text.StartsWith('+') && IsDecimal(unsigned) => $"'{text}' is not a plain number; leave out the '+'",
            _ => $"'{text}' is no plain number; write '{meant}'",
        };
    }

    // One comma before digits that cannot be the thousands of a number: 0,5 and 1,25 but not 1,250.
    private static bool HasDecimalComma(string unsigned)
    {
        int whole = Digits(unsigned, 0);
        int fraction = Digits(unsigned, whole + 1);
        bool isComma = whole < unsigned.Length && unsigned[whole] == ',' && fraction > 0
            && whole + 1 + fraction == unsigned.Length;
        return isComma && !(fraction == 3 && whole is >= 1 and <= 3 && unsigned[0] != '0');
    }

    private static bool IsGrouped(string unsigned) =>
        Ungrouped(unsigned) is var digits && digits.Length < unsigned.Length && digits.All(char.IsAsciiDigit);

    private static string Ungrouped(string unsigned) =>
        unsigned.Replace("_", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
}
