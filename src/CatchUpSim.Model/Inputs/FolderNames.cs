using System.Buffers;

namespace CatchUpSim.Model.Inputs;

/// <summary>Names after which the folders of results are called.</summary>
public static class FolderNames
{
    /// <summary>Longest name; systems allow 255 bytes, of which a variant or a fork adds its own.</summary>
    public const int Longest = 100;

    private static readonly SearchValues<char> PathLetters = SearchValues.Create("/\\:*?\"<>|");

    /// <summary>What is wrong with a name, or null: it must name a folder here, not one elsewhere.</summary>
    public static string? Fault(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return string.IsNullOrWhiteSpace(name) ? "must not be empty: results lie in a folder of this name"
            : name.Any(char.IsControl) ? "holds a control character; use letters, digits, - and _"
            : name.Length > Longest ? $"has {name.Length} characters; results lie in a folder of this name, which may have {Longest}"
            : name.StartsWith('.') || name.AsSpan().ContainsAny(PathLetters) ? $"'{name}' cannot be the name of a folder; use letters, digits, - and _"
            : null;
    }
}
