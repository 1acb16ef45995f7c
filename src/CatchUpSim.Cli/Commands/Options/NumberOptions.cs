using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace CatchUpSim.Cli.Commands;

/// <summary>Options that take a number, with messages that say what numbers are possible.</summary>
internal static class NumberOptions
{
    /// <summary>A whole number within bounds.</summary>
    public static Option<int> Whole(string name, string description, int standard, int maximum) => new(name)
    {
        Description = description,
        HelpName = "n",
        DefaultValueFactory = _ => standard,
        CustomParser = result => Parse(result, name, maximum),
    };

    /// <summary>A seed: any whole number from 0.</summary>
    public static Option<ulong?> Seed() => new("--seed")
    {
        Description = "Seed of the study; the same seed gives the same study. One is picked and printed when none is given.",
        HelpName = "n",
        CustomParser = result =>
        {
            if (ulong.TryParse(Text(result), NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed))
            {
                return seed;
            }

            result.AddError($"--seed: '{Text(result)}' is no whole number from 0 to {ulong.MaxValue}");
            return null;
        },
    };

    /// <summary>A number above zero that need not be given.</summary>
    public static Option<double?> Positive(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "x",
        CustomParser = result =>
        {
            if (double.TryParse(Text(result), NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
                && number > 0 && double.IsFinite(number))
            {
                return number;
            }

            result.AddError($"{name}: '{Text(result)}' is no number above zero");
            return null;
        },
    };

    /// <summary>A whole number within bounds that may be left out.</summary>
    public static Option<int?> WholeOrNone(string name, string description, int maximum, int smallest = 1) => new(name)
    {
        Description = description,
        HelpName = "n",
        CustomParser = result =>
        {
            if (int.TryParse(Text(result), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                && number >= smallest && number <= maximum)
            {
                return number;
            }

            result.AddError($"{name}: '{Text(result)}' is no whole number from {smallest} to {maximum.ToString(CultureInfo.InvariantCulture)}");
            return null;
        },
    };

    /// <summary>A number of seconds that may be left out.</summary>
    public static Option<double?> Seconds(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "seconds",
        CustomParser = result =>
        {
            if (double.TryParse(Text(result), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)
                && seconds is > 0 and <= 1e6)
            {
                return seconds;
            }

            result.AddError($"{name}: '{Text(result)}' is no number of seconds above 0");
            return null;
        },
    };

    private static int Parse(ArgumentResult result, string name, int maximum)
    {
        if (int.TryParse(Text(result), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            && number >= 1 && number <= maximum)
        {
            return number;
        }

        result.AddError($"{name}: '{Text(result)}' is no whole number from 1 to {maximum.ToString(CultureInfo.InvariantCulture)}");
        return 1;
    }

    private static string Text(ArgumentResult result) => result.Tokens.Count == 1 ? result.Tokens[0].Value : string.Empty;
}
