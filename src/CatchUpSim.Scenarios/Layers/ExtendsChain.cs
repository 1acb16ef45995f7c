using CatchUpSim.Scenarios.Nodes;

namespace CatchUpSim.Scenarios.Layers;

/// <summary>
/// One file of a chain: its text and its keys, without <c>extends</c> and with provenance handed down.
/// </summary>
internal sealed record Layer(SourceText Source, MappingNode Root);

/// <summary>Reads a file and, one after the other, the files it extends.</summary>
internal sealed class ExtendsChain(ErrorList errors, Func<string, Stream> open)
{
    public const string Key = "extends";
    private readonly List<Layer> layers = [];
    private readonly List<(string File, string FullPath)> visited = [];

    /// <summary>The layers from the file itself down to the one that extends nothing.</summary>
    /// <exception cref="InvalidScenarioException">A file of the chain cannot be read.</exception>
    public static IReadOnlyList<Layer> Read(string file, ErrorList errors, Func<string, Stream>? open = null)
    {
        ExtendsChain chain = new(errors, open ?? SourceReading.Open);
        if (!chain.ReadFrom(file, (at, message) => errors.Add(at, string.Empty, message)))
        {
            errors.ThrowIfAny();
        }

        return chain.layers;
    }

    private bool ReadFrom(string file, Action<Position, string> report)
    {
        while (true)
        {
            if (file.Length == 0 || file.Contains('\0', StringComparison.Ordinal))
            {
                report(new Position(file, 0, 0), "is no file name");
                return false;
            }

            errors.NoteFile(file);
            visited.Add((file, Path.GetFullPath(file)));
            if (SourceReading.Read(file, open, report) is not { } source
                || ReadRoot(source) is not { } root)
            {
                return false;
            }

            if (FileKinds.Fault(root, FileKind.Scenario) is { } fault)
            {
                report(new Position(file, 0, 0), fault);
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

            report = (at, message) => ReportExtended(extends, next, at, message);
            file = next;
        }
    }

    // What is wrong with the whole file is told where it is named, unless it holds the named place itself.
    private void ReportExtended(Entry extends, string file, Position at, string message)
    {
        bool isPlace = at.Line > 0;
        errors.Add(isPlace ? at : extends.Value.Position, isPlace ? string.Empty : Key, isPlace ? message : $"'{file}' {message}");
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
        ScenarioReference named = ScenarioReference.Parse(target.Text);
        if (named.Variant is not null && !File.Exists(next) && File.Exists(ScenarioReference.Parse(next).File))
        {
            errors.Add(target.Position, Key, $"a variant cannot be extended, only a whole file; write '{named.File}'");
            return null;
        }

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

    /// <summary>The same path without detours: a/variants/../worlds/x.yaml reads better as a/worlds/x.yaml.</summary>
    public static string Simplify(string path)
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
