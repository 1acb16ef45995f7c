using CatchUpSim.Experiments.Patterns;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios.Patterns;

namespace CatchUpSim.Cli.Patterns;

/// <summary>Reads the patterns of a folder.</summary>
internal static class PatternFolder
{
    /// <summary>The folder that comes with the program.</summary>
    public const string Standard = "scenarios/patterns";

    /// <summary>The patterns that are wanted, by identifier.</summary>
    /// <exception cref="BadInputException">There is no such folder or pattern.</exception>
    public static IReadOnlyList<Pattern> Read(string folder, IReadOnlyList<string> only)
    {
        if (!Directory.Exists(folder))
        {
            throw new BadInputException($"there is no folder '{folder}' here; name one with --patterns");
        }

        string[] files = [.. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)];
        string[] ids = [.. files.Select(file => Path.GetFileNameWithoutExtension(file))];
        if (files.Length == 0)
        {
            throw new BadInputException($"the folder '{folder}' holds no pattern");
        }

        foreach (string wanted in only.Where(wanted => !ids.Contains(wanted, StringComparer.OrdinalIgnoreCase)))
        {
            throw new BadInputException($"no pattern '{wanted}' in {folder}; {NearestName.Hint(ids, wanted)}");
        }

        return
        [
            .. files.Where((_, i) => only.Count == 0 || only.Contains(ids[i], StringComparer.OrdinalIgnoreCase))
                .Select(file => PatternBinding.Bind(PatternReader.Read(file))),
        ];
    }
}
