using System.Text;

namespace CatchUpSim.Model.Inputs;

/// <summary>The spelling of names in scenario files: <c>MarketingSpend</c> is written <c>marketing-spend</c>.</summary>
public static class KebabCase
{
    /// <summary>The kebab-case spelling of a C# name; a run of capitals counts as one word.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        StringBuilder text = new(name.Length + 8);
        for (int i = 0; i < name.Length; i++)
        {
            if (i > 0 && BeginsWord(name, i))
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    private static bool BeginsWord(string name, int i) =>
        char.IsUpper(name[i])
        && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
}
