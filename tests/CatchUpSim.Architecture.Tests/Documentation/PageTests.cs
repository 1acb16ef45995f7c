using System.Text.RegularExpressions;
using CatchUpSim.Cli;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios;

namespace CatchUpSim.Architecture.Tests.Documentation;

/// <summary>What the pages tell a reader to open, type or click is there.</summary>
public sealed partial class PageTests
{
    private const string Program = "dotnet run -c Release --project src/CatchUpSim.Cli -- ";

    private static readonly string[] MadeByRuns = ["manifest.json", "study.db", "report.html"];

    [Fact]
    public void Every_link_of_every_page_leads_somewhere() => Assert.Equal(
        [],
        ProjectText.Pages.SelectMany(page => Link().Matches(ProjectText.Read(page))
            .Select(match => match.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal))
            .Where(target => !ProjectText.Exists(Path.Join(Path.GetDirectoryName(page), target)))
            .Select(target => $"{page}: {target}")));

    [Fact]
    public void Every_file_that_a_page_names_exists()
    {
        List<string> files = [.. ProjectText.FilesOf(".", "*").Select(file => "/" + file)];
        Assert.Equal(
            [],
            ProjectText.Pages.SelectMany(page => NamedFile().Matches(ProjectText.Read(page))
                .Select(match => match.Groups["file"].Value)
                .Where(name => !MadeByRuns.Contains(name) && !Path.GetFileName(name).StartsWith("my-", StringComparison.Ordinal))
                .Where(name => !IsPlaceholder(name) && !files.Exists(file => file.EndsWith("/" + name, StringComparison.Ordinal)))
                .Select(name => $"{page}: {name}")));
    }

    [Theory]
    [InlineData("dotnet run -c Release --project src/CatchUpSim.Cli -- run scenarios/firm-a.yaml")]
    [InlineData("dotnet test -c Release")]
    public void The_first_page_shows_the_two_commands(string command) =>
        Assert.Contains($"\n{command}\n", FirstPage(), StringComparison.Ordinal);

    [Fact]
    public void The_continuous_integration_runs_the_commands_of_the_first_page()
    {
        string script = ProjectText.Read(".ci/run");
        Assert.Contains($"{Program}run scenarios/firm-a.yaml", script, StringComparison.Ordinal);
        Assert.Contains("dotnet test -c Release", script, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_page_lists_the_commands_of_the_program_in_their_order() =>
        Assert.Equal(
            Command().Matches(Help()).Select(match => match.Groups["name"].Value),
            CommandRow().Matches(FirstPage()).Select(match => match.Groups["name"].Value));

    [Fact]
    public void Every_command_line_on_the_first_page_is_understood()
    {
        string[] commands = [.. Command().Matches(Help()).Select(match => match.Groups["name"].Value)];
        List<string[]> lines = [.. CommandLines()];
        Assert.NotEmpty(lines);
        Assert.All(lines, words =>
        {
            Assert.Contains(words[0], commands);
            string help = Help(words[0]);
            Assert.All(words.Where(IsOption), option => Assert.Contains(option + " ", help, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Every_change_of_a_value_on_the_first_page_is_accepted()
    {
        List<string[]> lines = [.. CommandLines().Where(words => words.Contains("--set"))];
        Assert.NotEmpty(lines);
        Assert.All(lines, words =>
        {
            string[] changes = [.. words.Where((_, i) => i > 0 && words[i - 1] == "--set")];
            Assert.NotEqual(Read(words[1], []).ContentHash, Read(words[1], changes).ContentHash);
        });
    }

    [Fact]
    public void The_scenario_on_the_first_page_is_valid_with_each_of_its_variants()
    {
        string folder = Directory.CreateTempSubdirectory("catchupsim-page-").FullName;
        try
        {
            foreach (string file in ProjectText.FilesOf("scenarios", "*.yaml"))
            {
                string copy = Path.Join(folder, file);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.WriteAllText(copy, ProjectText.Read(file));
            }

            string mine = Path.Join(folder, "scenarios", "my-firm.yaml");
            File.WriteAllText(mine, Assert.Single(Yaml().Matches(FirstPage())).Groups["text"].Value);
            ScenarioDocument<Scenario> document = ScenarioReader.Read(new ScenarioReference(mine, null));
            Assert.NotEmpty(document.Variants);
            Assert.All(document.Variants, variant => ScenarioReader.Read(new ScenarioReference(mine, variant.Name)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string FirstPage() => ProjectText.Read(ProjectText.FirstPage);

    private static string Help(params string[] command)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        Assert.Equal(0, CommandLine.Run([.. command, "--help"], output, error));
        return output.ToString().ReplaceLineEndings("\n");
    }

    private static ScenarioDocument<Scenario> Read(string scenario, string[] changes)
    {
        ScenarioReference reference = ScenarioReference.Parse(scenario);
        return ScenarioReader.Read(reference with { File = Path.Join(ProjectText.Root, reference.File) }, changes);
    }

    /// <summary>What stands behind the program's name in the page's command lines, as words.</summary>
    private static IEnumerable<string[]> CommandLines() => FirstPage().Split('\n')
        .Where(line => line.StartsWith(Program, StringComparison.Ordinal))
        .Select(line => Word().Matches(line[Program.Length..]).Select(match => match.Value.Replace("\"", string.Empty, StringComparison.Ordinal)).ToArray());

    private static bool IsOption(string word) => word.StartsWith("--", StringComparison.Ordinal);

    private static bool IsPlaceholder(string name) => name.Contains('<', StringComparison.Ordinal) || name.Contains('*', StringComparison.Ordinal);

    [GeneratedRegex(@"\]\((?<target>[^)#\s]+)(#[^)]*)?\)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Link();

    [GeneratedRegex(@"`(?<file>[^`\s#=]+\.(cs|csproj|sln|props|md|yaml|json|html|db|svg|png))`", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex NamedFile();

    [GeneratedRegex(@"(?<=Commands:\n(  .*\n)*)  (?<name>[a-z]+)\b.*\n", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Command();

    [GeneratedRegex(@"^\| `(?<name>[a-z]+)( [^`]*)?` \|", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 10_000)]
    private static partial Regex CommandRow();

    [GeneratedRegex("(\"[^\"]*\"|[^\\s\"])+", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Word();

    [GeneratedRegex("```yaml\n(?<text>.*?)```", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 10_000)]
    private static partial Regex Yaml();
}
