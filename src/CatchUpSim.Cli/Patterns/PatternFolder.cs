using System.Security.Cryptography;
using System.Text;
using CatchUpSim.Experiments.Patterns;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios.Patterns;

namespace CatchUpSim.Cli.Patterns;

/// <summary>Reads the patterns of a folder.</summary>
internal static class PatternFolder
{
    /// <summary>The folder that comes with the program.</summary>
    public const string Standard = "scenarios/patterns";

    /// <summary>The patterns that are wanted, by identifier, and a hash of the texts that they were read from: SHA-256, hexadecimal.</summary>
    /// <exception cref="BadInputException">There is no such folder or pattern.</exception>
    public static (IReadOnlyList<Pattern> Patterns, string Hash) Read(string folder, IReadOnlyList<string> only)
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

        List<Pattern> patterns = [];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in files.Where(file => IsWanted(file, only)))
        {
            PatternFile read = PatternReader.Read(file);
            hash.AppendData(Encoding.UTF8.GetBytes(read.Source.Text));
            patterns.Add(PatternBinding.Bind(read));
        }

        return (patterns, Convert.ToHexStringLower(hash.GetCurrentHash()));
    }

    private static string[] Files(string folder) => [.. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)];

    private static bool IsWanted(string file, IReadOnlyList<string> only) =>
        only.Count == 0 || only.Contains(Path.GetFileNameWithoutExtension(file), StringComparer.OrdinalIgnoreCase);
}
