using System.Security.Cryptography;
using CatchUpSim.Experiments.Patterns;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios.Patterns;

namespace CatchUpSim.Cli.Patterns;

/// <summary>Reads the patterns of a folder.</summary>
internal static class PatternFolder
{
    /// <summary>The folder that comes with the program.</summary>
    public const string Standard = "scenarios/patterns";

    /// <summary>Hash of the texts of the patterns that are wanted: SHA-256, hexadecimal.</summary>
    public static string HashOf(string folder, IReadOnlyList<string> only)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in Files(folder).Where(file => IsWanted(file, only)))
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    /// <summary>The patterns that are wanted, by identifier.</summary>
    /// <exception cref="BadInputException">There is no such folder or pattern.</exception>
    public static IReadOnlyList<Pattern> Read(string folder, IReadOnlyList<string> only)
    {
        if (!Directory.Exists(folder))
        {
            throw new BadInputException($"there is no folder '{folder}' here; name one with --patterns");
        }

        string[] files = Files(folder);
        string[] ids = [.. files.Select(file => Path.GetFileNameWithoutExtension(file))];
        if (files.Length == 0)
        {
            throw new BadInputException($"the folder '{folder}' holds no pattern");
        }

        foreach (string wanted in only.Where(wanted => !ids.Contains(wanted, StringComparer.OrdinalIgnoreCase)))
        {
            throw new BadInputException($"no pattern '{wanted}' in {folder}; {NearestName.Hint(ids, wanted)}");
        }

        return [.. files.Where(file => IsWanted(file, only)).Select(file => PatternBinding.Bind(PatternReader.Read(file)))];
    }

    private static string[] Files(string folder) => [.. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)];

    private static bool IsWanted(string file, IReadOnlyList<string> only) =>
        only.Count == 0 || only.Contains(Path.GetFileNameWithoutExtension(file), StringComparer.OrdinalIgnoreCase);
}
