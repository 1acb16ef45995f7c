using System.Buffers;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Scenarios.Numbers;

/// <summary>
/// Reads provenance as it stands behind a number: <c>S1-35</c>, <c>literature F28, high</c>, <c>assumption §18</c>.
/// </summary>
internal static class ProvenanceText
{
    private static readonly SearchValues<char> FactCharacters =
        SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-/");

    private static readonly char[] WordEnds = [' ', ',', ':', ';'];

    private static readonly Dictionary<string, (ProvenanceKind Kind, Confidence Usual)> Kinds =
        new(StringComparer.Ordinal)
    {
        ["literature"] = (ProvenanceKind.Literature, Confidence.Medium),
        ["derived"] = (ProvenanceKind.Derived, Confidence.Medium),
        ["calibrated"] = (ProvenanceKind.Calibrated, Confidence.Medium),
        ["assumption"] = (ProvenanceKind.Assumption, Confidence.Low),
    };

    /// <summary>
    /// Splits <c>32.8 %/yr [S1-35]</c> into the value and the provenance's text, which is null if there is none.
    /// </summary>
    public static (string Value, string? Provenance) Split(string text)
    {
        string trimmed = text.Trim();
        int open = trimmed.LastIndexOf('[');
        return trimmed.EndsWith(']') && open >= 0
            ? (trimmed[..open].TrimEnd(), trimmed[(open + 1)..^1].Trim())
            : (trimmed, null);
    }

    /// <summary>The provenance, or null with the reason why the text names none.</summary>
    public static Provenance? Read(string text, out string problem)
    {
        problem = string.Empty;
        (string source, Confidence? stated) = SplitConfidence(text);
        string kind = source.Split(WordEnds, 2)[0];
        if (IsFact(kind))
        {
            return new Provenance(ProvenanceKind.CaseRecord, source, stated ?? Confidence.High);
        }

        if (!Kinds.TryGetValue(kind, out (ProvenanceKind Kind, Confidence Usual) known))
        {
            string meant = NearestName.Among(Kinds.Keys, kind) is { } nearest ? $"did you mean '{nearest}'?"
                : "write a fact such as 'S1-35', or 'literature …', 'derived …', 'calibrated …', 'assumption …'";
            problem = $"'{ScalarText(text)}' is no provenance; {meant}";
            return null;
        }

        string words = source[kind.Length..].TrimStart(WordEnds).TrimEnd();
        if (words.Length == 0 && known.Kind != ProvenanceKind.Assumption)
        {
            problem = $"the provenance '{kind}' does not say from what; write '{kind} …' with the source";
            return null;
        }

        return new Provenance(known.Kind, words, stated ?? known.Usual);
    }

    private static (string Source, Confidence? Stated) SplitConfidence(string text)
    {
        int comma = text.LastIndexOf(',');
        Confidence? stated = comma < 0 ? null : text[(comma + 1)..].Trim() switch
        {
            "high" => Confidence.High,
            "medium" => Confidence.Medium,
            "low" => Confidence.Low,
            _ => null,
        };
        return stated is null ? (text.Trim(), null) : (text[..comma].Trim(), stated);
    }

    // Facts of the case record are numbered within the documents S0 to S3: S1-35, S0-4b.
    private static bool IsFact(string word) =>
        word.Length > 3 && word[0] == 'S' && word[1] is >= '0' and <= '3' && word[2] == '-'
        && word.AsSpan(3).IndexOfAnyExcept(FactCharacters) < 0;

    private static string ScalarText(string text) => Nodes.ScalarNode.Shorten(text);
}
