using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios.Nodes;

namespace CatchUpSim.Scenarios.Causes;

/// <summary>The entries of a file of causes: each with a title, a reading and the changes that take it away.</summary>
internal sealed class CauseFile
{
    /// <summary>Most causes of a file; every one doubles the number of runs.</summary>
    public const int MostCauses = 8;

    private const string CausesKey = "causes";

    private const string TitleKey = "title";

    private const string ReadingKey = "reading";

    private const string WithoutKey = "without";

    private readonly ErrorList errors;

    private CauseFile(SourceText source, ErrorList errors)
    {
        Source = source;
        this.errors = errors;
    }

    public SourceText Source { get; }

    public string Title { get; private set; } = string.Empty;

    public List<(Cause Cause, MappingNode Without)> Entries { get; } = [];

    /// <summary>Reads a file; what is wrong with its entries goes to the list.</summary>
    /// <exception cref="InvalidScenarioException">It cannot be read or is no file of causes.</exception>
    public static CauseFile Read(string file, ErrorList errors)
    {
        (SourceText source, MappingNode root) = FileKinds.Read(file, FileKind.Causes, SourceReading.Open, errors);
        CauseFile causes = new(source, errors);
        causes.Take((MappingNode)new ProvenanceScopes(errors).Spread(root, null, string.Empty));
        return causes;
    }

    private void Take(MappingNode root)
    {
        Title = Text(root, TitleKey, string.Empty) ?? string.Empty;
        RequireKnown(root, string.Empty, TitleKey, CausesKey);
        if (root.Find(CausesKey) is not { Value: MappingNode { Entries.Count: > 0 } causes })
        {
            errors.Add(root.Find(CausesKey)?.Value.Position ?? root.Position, CausesKey, "must be a mapping of names to causes, at least one");
            return;
        }

        if (causes.Entries.Count > MostCauses)
        {
            errors.Add(causes.Position, CausesKey, $"holds {causes.Entries.Count} causes; at most {MostCauses} can be taken apart, because every one doubles the number of runs");
            return;
        }

        foreach (Entry entry in causes.Entries)
        {
            Take(entry, Paths.Join(CausesKey, entry.Key.Text));
        }
    }

    private void Take(Entry entry, string path)
    {
        if (entry.Value is not MappingNode cause)
        {
            errors.Add(entry.Value.Position, path, "must be a mapping with the keys title, reading and without");
            return;
        }

        RequireKnown(cause, path, TitleKey, ReadingKey, WithoutKey);
        string? title = Text(cause, TitleKey, path);
        string? reading = Text(cause, ReadingKey, path);
        if (cause.Find(WithoutKey) is not { Value: MappingNode { Entries.Count: > 0 } without })
        {
            errors.Add(cause.Position, Paths.Join(path, WithoutKey), "must be a mapping of changes to the scenario, such as mechanisms: {alliances: false}");
        }
        else if (title is not null && reading is not null)
        {
            Entries.Add((new Cause(entry.Key.Text, title, reading), without));
        }
    }

    private string? Text(MappingNode mapping, string key, string path)
    {
        if (mapping.Find(key) is { Value: ScalarNode { IsEmpty: false, TextFault: null } text })
        {
            return text.Text.ReplaceLineEndings(" ").Trim();
        }

        errors.Add(mapping.Find(key)?.Value.Position ?? mapping.Position, Paths.Join(path, key), (mapping.Find(key)?.Value as ScalarNode)?.TextFault ?? "must be a text");
        return null;
    }

    private void RequireKnown(MappingNode mapping, string path, params string[] keys)
    {
        foreach (Entry entry in mapping.Entries.Where(entry => !keys.Contains(entry.Key.Text, StringComparer.Ordinal)))
        {
            errors.Add(entry.Key.Position, Paths.Join(path, entry.Key.Text), $"unknown key; {NearestName.Hint(keys, entry.Key.Text)}");
        }
    }
}
