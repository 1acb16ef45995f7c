using CatchUpSim.Scenarios.Nodes;

namespace CatchUpSim.Scenarios;

/// <summary>
/// Tells the kind of a file by its keys. Without it somebody who gives a command the wrong kind is told that nearly every
/// key of the file is unknown, and nothing of what is the matter.
/// </summary>
public static class FileKinds
{
    // Keys that stand at the top of files of one kind only.
    private static readonly KindMarks[] All =
    [
        new(FileKind.Scenario, "a scenario", "'run' takes it", ["extends", "start", "end", "focal", "mechanisms", "segments", "designers", "foundries", "customers", "variants"]),
        new(FileKind.Study, "a study", "'sweep' takes it", ["scenario", "seed", "replications", "design", "factors", "outcomes"]),
        new(FileKind.Pattern, "a pattern", "'patterns' judges it", ["id", "basis", "worlds", "statements"]),
        new(FileKind.Causes, "a file of causes", "'explain --causes' takes it", ["causes"]),
    ];

    /// <summary>The kind of a file; a scenario where its keys do not tell or it cannot be read, which its reader will say.</summary>
    public static FileKind Of(string file)
    {
        // A named pipe, which has no length, would be waited for.
        if (!File.Exists(file) || new FileInfo(file).Length == 0)
        {
            return FileKind.Scenario;
        }

        ErrorList unread = new();
        return SourceReading.Read(file, SourceReading.Open, unread) is { } source && NodeTreeReader.Read(source, unread) is MappingNode root
            ? All.MaxBy(kind => kind.CountIn(root))!.Kind
            : FileKind.Scenario;
    }

    /// <summary>The text and the keys of a file that is to be of a kind; faults in it that leave keys to be read go to the list.</summary>
    /// <exception cref="InvalidScenarioException">It cannot be read, is no mapping, or is of another kind.</exception>
    internal static (SourceText Source, MappingNode Root) Read(string file, FileKind kind, Func<string, Stream> open, ErrorList errors)
    {
        SourceText? source = SourceReading.Read(file, open, errors);
        Node? root = source is null ? null : NodeTreeReader.Read(source, errors);
        if (root is MappingNode keys)
        {
            return Fault(keys, kind) is { } fault
                ? throw new InvalidScenarioException([new ScenarioError(file, 0, 0, string.Empty, fault)])
                : (source!, keys);
        }

        if (root is not null)
        {
            errors.Add(root.Position, string.Empty, $"{MarksOf(kind).Name} is a mapping of keys, but {root.Description} stands here");
        }

        throw new InvalidScenarioException(errors.Sorted());
    }

    /// <summary>What to tell somebody who gave a file of another kind; null where it may be of the kind that is wanted.</summary>
    internal static string? Fault(MappingNode root, FileKind wanted)
    {
        KindMarks likeliest = All.MaxBy(kind => kind.CountIn(root))!;
        KindMarks asked = MarksOf(wanted);
        return likeliest.CountIn(root) > asked.CountIn(root)
            ? $"is {likeliest.Name}, not {asked.Name}; {likeliest.Taker}"
            : null;
    }

    private static KindMarks MarksOf(FileKind kind) => All.First(marks => marks.Kind == kind);

    private sealed record KindMarks(FileKind Kind, string Name, string Taker, string[] Keys)
    {
        public int CountIn(MappingNode root) => Keys.Count(key => root.Find(key) is not null);
    }
}
