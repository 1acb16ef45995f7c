using CatchUpSim.Scenarios.Nodes;

namespace CatchUpSim.Scenarios.Layers;

/// <summary>
/// One file of a chain: its text and its keys, without <c>extends</c> and with provenance handed down.
/// </summary>
internal sealed record Layer(SourceText Source, MappingNode Root);

/// <summary>Reads a file and, one after the other, the files it extends.</summary>
internal sealed class ExtendsChain(ErrorList errors, IReadOnlyList<SourceText>? texts)
{
    public const string Key = "extends";
    private readonly List<Layer> layers = [];
    private readonly List<(string File, string FullPath)> visited = [];

    /// <summary>The layers from the file itself down to the one that extends nothing.</summary>
    /// <exception cref="InvalidScenarioException">A file of the chain cannot be read.</exception>
    /// <param name="file">The file itself.</param>
    /// <param name="errors">Where errors go.</param>
    /// <param name="texts">The texts of all files, or null to read them from the disk.</param>
    public static IReadOnlyList<Layer> Read(string file, ErrorList errors, IReadOnlyList<SourceText>? texts = null)
    {
        ExtendsChain chain = new(errors, texts);
        if (!chain.ReadFrom(file, message => errors.Add(new Position(file, 0, 0), string.Empty, message)))
        {
            errors.ThrowIfAny();
        }

        return chain.layers;
    }

    private bool ReadFrom(string file, Action<string> report)
    {
        while (true)
        {
            if (file.Length == 0 || file.Contains('\0', StringComparison.Ordinal))
            {
                report("is no file name");
                return false;
            }

            errors.NoteFile(file);
            visited.Add((file, Path.GetFullPath(file)));
            if (TextOf(file, report) is not { } source
                || ReadRoot(source) is not { } root)
            {
                return false;
            }

            Entry? extends = root.Find(Key);
            layers.Add(new Layer(source, root.Without(Key)));
            if (extends is null)
            {
                return true;
            }

            if (Follow(extends, file) is not { } next)
            {
                return false;
            }

            report = message => errors.Add(extends.Value.Position, Key, $"'{next}' {message}");
            file = next;
        }
    }

    private SourceText? TextOf(string file, Action<string> report)
    {
        if (texts is null)
        {
            return SourceReading.Read(file, SourceReading.Open, report);
        }

        SourceText? kept = texts.FirstOrDefault(text => string.Equals(text.File, file, StringComparison.Ordinal));
        if (kept is null)
        {
            report("is not among the texts that were kept");
        }

        return kept;
    }

    private MappingNode? ReadRoot(SourceText source)
    {
        Node? root = NodeTreeReader.Read(source, errors);
        if (root is MappingNode)
        {
            return (MappingNode)new ProvenanceScopes(errors).Spread(root, null, string.Empty);
        }

        if (root is not null)
        {
            bool isEmpty = root is ScalarNode { IsEmpty: true };
            errors.Add(
                isEmpty ? Position.StartOf(source.File) : root.Position,
                string.Empty,
                isEmpty ? "is empty; a scenario needs keys"
                    : $"a scenario is a mapping of keys, but {root.Description} stands here");
        }

        return null;
    }

    private string? Follow(Entry extends, string from)
    {
        if (extends.Value is not ScalarNode { IsEmpty: false } target
            || target.Text.Length == 0 || target.Text.Contains('\0', StringComparison.Ordinal))
        {
            errors.Add(extends.Value.Position, Key, "must name a file, such as 'worlds/default.yaml'");
            return null;
        }

        string next = Simplify(Path.Combine(Path.GetDirectoryName(from) ?? string.Empty, target.Text));
        string full = Path.GetFullPath(next);
        int first = visited.FindIndex(file => file.FullPath == full);
        if (first >= 0)
        {
            IEnumerable<string> circle = visited.Skip(first).Select(file => file.File).Append(visited[first].File);
            errors.Add(target.Position, Key, "goes round in a circle: " + string.Join(" -> ", circle));
            return null;
        }

        return next;
    }

    // a/variants/../worlds/x.yaml reads better as a/worlds/x.yaml.
    private static string Simplify(string path)
    {
        List<string> parts = [];
        foreach (string part in path.Replace('\\', '/').Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] is not ("" or "." or ".."))
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != "." || parts.Count == 0)
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
