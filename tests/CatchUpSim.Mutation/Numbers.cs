using System.Globalization;

namespace CatchUpSim.Mutation;

/// <summary>Numbers of mutants as text.</summary>
internal static class Numbers
{
    /// <summary>The number that a text gives.</summary>
    public static int Of(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>The text of a number.</summary>
    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
