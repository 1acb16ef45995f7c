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
        string digits = unsigned.Replace("_", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        bool grouped = digits.Length < unsigned.Length && digits.All(char.IsAsciiDigit);
        return lower switch
        {
            ".nan" or "nan" or ".inf" or "inf" or "infinity" => $"'{text}' is not finite; write a number",
            _ when lower.StartsWith("0x", StringComparison.Ordinal)
                || lower.StartsWith("0o", StringComparison.Ordinal) =>
                $"'{text}' is not decimal; write a decimal number",
            _ when unsigned.Length > 1 && unsigned[0] == '0' && unsigned.All(char.IsAsciiDigit) =>
                $"'{text}' begins with 0, which some read as octal; write '{unsigned.TrimStart('0').PadLeft(1, '0')}'",
            _ when grouped => $"'{text}' groups its digits; write '{digits}'",
            _ when unsigned.StartsWith('.') && unsigned.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0
                && unsigned.Length > 1 =>
                $"'{text}' lacks its leading zero; write '0{unsigned}'",
            _ when text.StartsWith('+') => $"'{text}' is not a plain number; leave out the '+'",
            _ => $"'{text}' is no number",
        };
    }
}
