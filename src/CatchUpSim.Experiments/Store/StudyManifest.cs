using System.Text.Json;

namespace CatchUpSim.Experiments.Store;

/// <summary>What a folder of results is of.</summary>
public enum StudyKind
{
    /// <summary>One world, many times.</summary>
    Run,

    /// <summary>Several worlds with the same luck.</summary>
    Comparison,

    /// <summary>Stylised facts.</summary>
    Patterns,
}

/// <summary>What the manifest of a folder says about its kind.</summary>
public static class StudyManifest
{
    /// <summary>Name of the kind that stands in a manifest of patterns.</summary>
    public const string PatternsName = "patterns";

    /// <summary>The kind of the study that a manifest belongs to, or null where there is none that can be read.</summary>
    public static StudyKind? KindIn(string manifest)
    {
        if (!File.Exists(manifest))
        {
            return null;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(manifest));
            JsonElement root = document.RootElement;
            return root.ValueKind != JsonValueKind.Object ? null
                : IsOfPatterns(root) ? StudyKind.Patterns
                : root.TryGetProperty("worlds", out JsonElement worlds) && worlds.ValueKind == JsonValueKind.Array ? StudyKind.Comparison
                : StudyKind.Run;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Up to version 0.10 the manifest of patterns that were not finished named the program alone; those of other studies name their format.
    private static bool IsOfPatterns(JsonElement root) => root.TryGetProperty("study", out JsonElement study)
        ? study.ValueEquals(PatternsName)
        : root.TryGetProperty("program", out JsonElement program) && program.ValueEquals(StudyFolder.ManifestMark) && !root.TryGetProperty("format", out _);

    /// <summary>The command that makes studies of a kind.</summary>
    public static string CommandOf(StudyKind kind) => kind switch
    {
        StudyKind.Comparison => "compare",
        StudyKind.Patterns => PatternsName,
        _ => "run",
    };
}
