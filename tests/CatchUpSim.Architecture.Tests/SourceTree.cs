using System.Reflection;
using System.Text.RegularExpressions;

namespace CatchUpSim.Architecture.Tests;

/// <summary>The project's source files and assemblies, as the tests of taste read them.</summary>
internal static partial class SourceTree
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<string> Projects { get; } =
        [.. Directory.EnumerateFiles(Path.Join(Root, "src"), "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>Every source file under a folder, relative to the root; generated files are not ours.</summary>
    public static IReadOnlyList<string> Files(string folder) =>
    [
        .. Directory.EnumerateFiles(Path.Join(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    public static string[] Lines(string file) => File.ReadAllLines(Path.Join(Root, file));

    /// <summary>The text of a file without comments and without the contents of string literals.</summary>
    public static string Code(string file) =>
        StringLiteral().Replace(Comment().Replace(File.ReadAllText(Path.Join(Root, file)), string.Empty), "\"\"");

    /// <summary>The assemblies built from the folder of sources.</summary>
    public static IReadOnlyList<Assembly> Assemblies() =>
        [.. Projects.Select(project => Assembly.Load(AssemblyOf(Path.GetFileNameWithoutExtension(project))))];

    /// <summary>The command line's assembly is called as users type it.</summary>
    private static string AssemblyOf(string project) =>
        string.Equals(project, "CatchUpSim.Cli", StringComparison.Ordinal) ? "catchupsim" : project;

    /// <summary>The types that somebody wrote: the compiler's own are left out.</summary>
    public static IEnumerable<Type> Types(Assembly assembly) => assembly.GetTypes().Where(IsWritten);

    public static bool IsWritten(Type type) =>
        !type.Name.Contains('<', StringComparison.Ordinal)
        && type.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null
        && type.Namespace?.StartsWith("CatchUpSim", StringComparison.Ordinal) == true
        && (type.DeclaringType is null || IsWritten(type.DeclaringType));

    [GeneratedRegex(@"//[^\n]*", RegexOptions.None, 10_000)]
    private static partial Regex Comment();

    [GeneratedRegex("\"(?:[^\"\\\\\\n]|\\\\.)*\"", RegexOptions.None, 10_000)]
    private static partial Regex StringLiteral();

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
