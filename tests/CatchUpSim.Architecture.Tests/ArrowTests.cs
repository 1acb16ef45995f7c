using System.Xml.Linq;

namespace CatchUpSim.Architecture.Tests;

/// <summary>Which project may know which: the arrows of the architecture, no more and no fewer.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        ["CatchUpSim.Model"] = [],
        ["CatchUpSim.Figures"] = [],
        ["CatchUpSim.Scenarios"] = ["CatchUpSim.Model"],
        ["CatchUpSim.Experiments"] = ["CatchUpSim.Model"],
        ["CatchUpSim.Reporting"] = ["CatchUpSim.Experiments", "CatchUpSim.Figures", "CatchUpSim.Model"],
        ["CatchUpSim.Cli"] =
        [
            "CatchUpSim.Experiments", "CatchUpSim.Figures", "CatchUpSim.Model", "CatchUpSim.Reporting", "CatchUpSim.Scenarios",
        ],
    };

    [Fact]
    public void Every_project_references_exactly_what_its_arrows_say()
    {
        var actual = SourceTree.Projects.ToDictionary(
            project => Path.GetFileNameWithoutExtension(project)!,
            project => References(project, "ProjectReference").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal).ToArray(),
            StringComparer.Ordinal);
        Assert.Equal(Arrows.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        Assert.All(Arrows, arrow => Assert.Equal(arrow.Value, actual[arrow.Key]));
    }

    [Fact]
    public void No_compiled_assembly_uses_a_project_without_an_arrow() => Assert.All(
        SourceTree.Assemblies(),
        assembly => Assert.Equal(
            [],
            assembly.GetReferencedAssemblies()
                .Select(name => name.Name!)
                .Where(name => name.StartsWith("CatchUpSim", StringComparison.Ordinal))
                .Except(Arrows[assembly.GetName().Name! is "catchupsim" ? "CatchUpSim.Cli" : assembly.GetName().Name!], StringComparer.Ordinal)));

    [Fact]
    public void The_model_uses_one_package_and_figures_use_none()
    {
        Assert.Equal(["MathNet.Numerics"], References(Project("CatchUpSim.Model"), "PackageReference"));
        Assert.Empty(References(Project("CatchUpSim.Figures"), "PackageReference"));
    }

    [Fact]
    public void No_project_of_the_product_uses_a_test_project() => Assert.All(
        SourceTree.Projects,
        project => Assert.DoesNotContain(References(project, "ProjectReference"), r => r.Contains("tests", StringComparison.Ordinal)));

    private static string Project(string name) =>
        SourceTree.Projects.Single(p => string.Equals(Path.GetFileNameWithoutExtension(p), name, StringComparison.Ordinal));

    private static string[] References(string project, string kind) =>
        [.. XDocument.Load(project).Descendants(kind).Select(reference => reference.Attribute("Include")!.Value.Replace('\\', '/'))];
}
