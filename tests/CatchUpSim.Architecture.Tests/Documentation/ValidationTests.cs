using System.Text.RegularExpressions;

namespace CatchUpSim.Architecture.Tests.Documentation;

/// <summary>The page on validation names limit scenarios, equations and tests that exist, and all limit scenarios.</summary>
public sealed partial class ValidationTests
{
    private const string Page = "docs/validation.md";

    [Fact]
    public void Every_limit_scenario_stands_on_the_page_on_validation()
    {
        // The market for measuring speed and the duopoly that others extend show no theory of their own.
        string[] bare = ["mini-market.yaml", "duopoly.yaml"];
        string text = ProjectText.Read(Page);
        Assert.Equal(
            [],
            ProjectText.FilesOf("scenarios/limits", "*.yaml").Select(file => Path.GetFileName(file))
                .Where(file => !bare.Contains(file) && !text.Contains($"limits/{file}", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_test_and_equation_that_the_page_names_exists()
    {
        string code = string.Concat(
            ProjectText.FilesOf("tests", "*.cs").Concat(ProjectText.FilesOf("src", "*.cs")).Select(ProjectText.Read));
        List<string> names = [.. Name().Matches(ProjectText.Read(Page)).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal)];
        Assert.True(names.Count > 30);
        Assert.Equal([], names.Where(name => !code.Contains($"class {name}", StringComparison.Ordinal) && !code.Contains($"record {name}", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_member_that_the_page_names_exists()
    {
        string code = string.Concat(ProjectText.FilesOf("src/CatchUpSim.Model", "*.cs").Select(ProjectText.Read));
        Assert.Equal(
            [],
            Member().Matches(ProjectText.Read(Page)).Select(match => match.Groups["member"].Value)
                .Where(member => !code.Contains($" {member}(", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"`(?<name>[A-Z]\w+)(\.\w+)?`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"`[A-Z]\w+\.(?<member>\w+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Member();
}
