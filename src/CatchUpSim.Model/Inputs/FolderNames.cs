using System.Buffers;

namespace CatchUpSim.Model.Inputs;

/// <summary>Names after which the folders of results are called.</summary>
public static class FolderNames
{
    private static readonly SearchValues<char> PathLetters = SearchValues.Create("/\\:*?\"<>|");

    /// <summary>What is wrong with a name, or null: it must name a folder here, not one elsewhere.</summary>
    public static string? Fault(string name) => name.StartsWith('.') || name.AsSpan().ContainsAny(PathLetters)
        ? $"'{name}' cannot be the name of a folder; use letters, digits, - and _" : null;
}
