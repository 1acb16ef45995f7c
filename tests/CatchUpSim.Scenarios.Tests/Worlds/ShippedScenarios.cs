namespace CatchUpSim.Scenarios.Tests.Worlds;

/// <summary>The scenario files that the project ships.</summary>
public static class ShippedScenarios
{
    /// <summary>The folder of shipped scenarios.</summary>
    public static string Folder { get; } = Path.Join(Root(), "scenarios");

    /// <summary>
    /// The files, relative to their folder; fragments are raw material for the world, patterns name scenarios, causes are
    /// taken away from them: none of these are scenarios.
    /// </summary>
    public static IReadOnlyList<string> Files() =>
        !Directory.Exists(Folder) ? []
        :
        [
            .. Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Folder, file))
                .Where(file => file.Split(Path.DirectorySeparatorChar)[0] is not ("fragments" or "patterns" or "causes"))
                .Order(StringComparer.Ordinal),
        ];

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Join(folder.FullName, "CatchUpSim.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
