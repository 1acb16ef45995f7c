namespace CatchUpSim.Architecture.Tests.Documentation;

/// <summary>The text files of the project, by their path from its root.</summary>
internal static class ProjectText
{
    public const string Description = "src/CatchUpSim.Model/README.md";
    public const string FirstPage = "README.md";

    /// <summary>Gets the folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Gets the pages that people write, wholly or between generated blocks.</summary>
    public static IReadOnlyList<string> Pages { get; } =
    [
        FirstPage, "CHANGELOG.md", "src/README.md", "src/DECISIONS.md", Description, "scenarios/README.md",
        "docs/README.md", "docs/validation.md",
    ];

    public static string Read(string path) => File.ReadAllText(Path.Join(Root, path)).ReplaceLineEndings("\n");

    public static void Write(string path, string text) => File.WriteAllText(Path.Join(Root, path), text);

    public static bool Exists(string path) => Path.Exists(Path.Join(Root, path));

    /// <summary>The files of a folder and everything below it, by path from the root, in order.</summary>
    public static IEnumerable<string> FilesOf(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Join(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !IsBuilt(file))
            .Order(StringComparer.Ordinal);

    private static bool IsBuilt(string file) => file.Split('/') is var parts
        && (parts.Contains("bin") || parts.Contains("obj") || parts.Contains(".git") || parts[0] == "output");

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Join(folder.FullName, "CatchUpSim.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
