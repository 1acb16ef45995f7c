using System.Text.RegularExpressions;
using CatchUpSim.Scenarios;

namespace CatchUpSim.Architecture.Tests.Documentation;

/// <summary>
/// The ODD description says what the code does. Run with CATCHUPSIM_UPDATE_DOCS=1 to write the generated parts anew.
/// </summary>
public sealed partial class DescriptionTests
{
    private const string Update = "CATCHUPSIM_UPDATE_DOCS";
    private const string ScenarioSchema = "scenarios/catchupsim.schema.json";

    [Fact]
    public void The_description_has_the_seven_elements_of_ODD_2020()
    {
        string[] elements =
        [
            "1 Purpose and patterns", "2 Entities, state variables and scales", "3 Process overview and scheduling",
            "4 Design concepts", "5 Initialization", "6 Input data", "7 Submodels",
        ];
        Assert.Equal(elements, Element().Matches(Description()).Select(match => match.Groups["title"].Value));
    }

    [Fact]
    public void The_overview_names_what_the_schedule_calls_in_the_same_order() =>
        Assert.Equal(
            Schedule.Calls.Select(call => call.Submodel),
            Step().Matches(Description()).Select(match => match.Groups["name"].Value));

    [Fact]
    public void Every_scheduled_call_has_its_section_in_the_same_order() =>
        Assert.Equal(
            Schedule.Calls.Select((call, i) => $"7.{i + 1} {call.Submodel}"),
            Section().Matches(Description()).Select(match => match.Groups["title"].Value));

    [Fact]
    public void The_schedule_was_read_whole()
    {
        string source = ProjectText.Read("src/CatchUpSim.Model/MonthlySchedule.cs");
        Assert.Equal(Regex.Count(source, "scenario\\.[A-Z]"), Schedule.Calls.Count);
        Assert.NotEmpty(Schedule.Calls);
    }

    [Fact]
    public void Every_file_of_submodels_and_decisions_stands_in_the_description()
    {
        string description = Description();
        IEnumerable<string> files = ProjectText.FilesOf("src/CatchUpSim.Model/Submodels", "*.cs")
            .Concat(ProjectText.FilesOf("src/CatchUpSim.Model/Decisions", "*.cs"))
            .Select(file => Path.GetRelativePath("src/CatchUpSim.Model", file).Replace('\\', '/'));
        Assert.Equal([], files.Where(file => !description.Contains($"({file})", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_generated_blocks_of_the_description_are_up_to_date() =>
        Compare(ProjectText.Description, GeneratedBlocks.Renew(Description(), Block));

    [Fact]
    public void Every_generated_block_that_can_be_written_stands_in_the_description() =>
        Assert.Equal(
            [
                "state", "decisions", "chance", "outcomes", "switches",
                .. Schedule.Calls.Select(call => "submodel " + call.Section),
            ],
            GeneratedBlocks.NamesIn(Description()));

    [Fact]
    public void The_editor_schema_beside_the_scenarios_is_the_generated_one() =>
        Compare(ScenarioSchema, JsonSchemaWriter.Write(ScenarioReader.Shape));

    [Fact]
    public void The_key_reference_beside_the_scenarios_is_the_generated_one() =>
        Compare("scenarios/README.md", KeyReferenceWriter.Write(ScenarioReader.Shape));

    [Fact]
    public void Every_shipped_scenario_names_the_editor_schema_in_its_first_line() =>
        Assert.All(ProjectText.FilesOf("scenarios", "*.yaml").Where(file => file.Split('/')[1] is not ("patterns" or "causes")), file =>
        {
            string schema = Path.GetRelativePath(Path.GetDirectoryName(file)!, ScenarioSchema).Replace('\\', '/');
            string path = schema.StartsWith("..", StringComparison.Ordinal) ? schema : "./" + schema;
            Assert.StartsWith($"# yaml-language-server: $schema={path}\n", ProjectText.Read(file), StringComparison.Ordinal);
        });

    private static string Description() => ProjectText.Read(ProjectText.Description);

    private static string Block(string name) => name switch
    {
        "state" => StateTables.Write(),
        "decisions" => SubmodelTables.Files(ProjectText.FilesOf("src/CatchUpSim.Model/Decisions", "*.cs")),
        "chance" => ConceptTables.Chance(),
        "outcomes" => ConceptTables.Outcomes(),
        "switches" => ConceptTables.Switches(),
        _ => SubmodelTables.Submodel(Schedule.Calls.Single(call => "submodel " + call.Section == name)),
    };

    private static void Compare(string file, string expected)
    {
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            ProjectText.Write(file, expected);
        }

        Assert.True(
            string.Equals(expected, ProjectText.Read(file), StringComparison.Ordinal),
            $"{file} is out of date; run these tests with {Update}=1 and look at the difference");
    }

    [GeneratedRegex("^## (?<title>[0-9].*)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 10_000)]
    private static partial Regex Element();

    [GeneratedRegex(@"^[0-9]+\. \[(?<name>\w+)\]\(#", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 10_000)]
    private static partial Regex Step();

    [GeneratedRegex(@"^### (?<title>7\.[0-9]+ .*)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 10_000)]
    private static partial Regex Section();
}
