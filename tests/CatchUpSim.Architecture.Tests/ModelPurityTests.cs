using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace CatchUpSim.Architecture.Tests;

/// <summary>The model can run anywhere: it knows no file, console, clock, thread, network or format.</summary>
public sealed class ModelPurityTests
{
    private static readonly string[] BannedNamespaces =
    [
        "System.IO", "System.Net", "System.Threading", "System.Text.Json", "System.Xml", "System.Timers", "Microsoft",
        "YamlDotNet", "Serilog",
    ];

    private static readonly string[] BannedTypes =
    [
        "System.Random", "System.DateTime", "System.DateTimeOffset", "System.TimeProvider", "System.Console",
        "System.Guid", "System.Environment", "System.Diagnostics.Stopwatch", "System.Diagnostics.Process",
    ];

    private static readonly string[] BannedWords =
    [
        @"\bSystem\.Random\b", @"\bnew Random\b", @"\bDateTime\b", @"\bStopwatch\b", @"\bGuid\b", @"\bConsole\.",
        @"\bFile\.", @"\bDirectory\.", @"\bParallel\.", @"\bThread\b", @"\bTask\b", @"\block \(", @"\bEnvironment\.",
        @"\bJsonSerializer\b", @"\bYamlDotNet\b", @"\bHttpClient\b",
    ];

    [Fact]
    public void It_is_compiled_against_the_base_library_and_one_package_of_mathematics()
    {
        using MetadataSource source = MetadataSource.OfModel();
        string[] assemblies =
        [
            .. source.Reader.AssemblyReferences
                .Select(handle => source.Reader.GetString(source.Reader.GetAssemblyReference(handle).Name))
                .Where(name => !name.StartsWith("System", StringComparison.Ordinal)),
        ];
        Assert.Equal(["MathNet.Numerics"], assemblies);
    }

    [Fact]
    public void It_uses_no_type_that_reaches_outside()
    {
        using MetadataSource source = MetadataSource.OfModel();
        string[] used = [.. source.ReferencedTypes()];
        Assert.Contains("System.Math", used);
        
        // The compiler's own code for iterators asks the environment for the thread it runs on. A token that is asked
        // once a month whether to stop can end a run, but never change one.
        string[] harmless = ["System.Environment", "System.Threading.CancellationToken"];
        Assert.Equal([], used.Where(IsBanned).Except(harmless, StringComparer.Ordinal));
    }

    [Fact]
    public void Its_sources_name_nothing_that_reaches_outside() => Assert.Equal(
        [],
        SourceTree.Files("src/CatchUpSim.Model").SelectMany(file =>
        {
            string code = SourceTree.Code(file);
            return BannedWords
                .Where(word => Regex.IsMatch(code, word, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)))
                .Select(word => $"{file}: {word}");
        }));

    private static bool IsBanned(string type) =>
        BannedTypes.Contains(type, StringComparer.Ordinal)
        || BannedNamespaces.Any(name => type.StartsWith(name + ".", StringComparison.Ordinal));

    private sealed class MetadataSource : IDisposable
    {
        private readonly PEReader _file;

        private MetadataSource(string path)
        {
            _file = new PEReader(File.OpenRead(path));
            Reader = _file.GetMetadataReader();
        }

        public MetadataReader Reader { get; }

        public static MetadataSource OfModel() => new(typeof(Model.Simulation).Assembly.Location);

        public IEnumerable<string> ReferencedTypes() => Reader.TypeReferences
            .Select(handle => Reader.GetTypeReference(handle))
            .Select(type => $"{Reader.GetString(type.Namespace)}.{Reader.GetString(type.Name)}");

        public void Dispose() => _file.Dispose();
    }
}
