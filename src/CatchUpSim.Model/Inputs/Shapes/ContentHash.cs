using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CatchUpSim.Model.Inputs;

/// <summary>
/// Identifies what a scenario says: equal values give equal hashes, however the files spell, split, order or comment
/// them. Only the order of named entries counts, because the model numbers its entities by it.
/// </summary>
public static class ContentHash
{
    /// <summary>The SHA-256 of the scenario's values, as 64 lower-case hexadecimal digits.</summary>
    public static string Of(RecordShape shape, object scenario)
    {
        StringBuilder text = new();
        foreach (ScenarioLeaf leaf in ScenarioLeaves.Of(shape, scenario))
        {
            text.Append(leaf.Path).Append('=');
            AppendEscaped(text, Convert.ToString(leaf.Value, CultureInfo.InvariantCulture) ?? string.Empty);
            text.Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    // A text of several lines must not look like another value.
    private static void AppendEscaped(StringBuilder text, string value) =>
        text.Append(value
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal));
}
