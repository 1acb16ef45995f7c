using System.CommandLine;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Scenarios;

namespace CatchUpSim.Cli.Commands;

/// <summary><c>catchupsim list</c>: the scenarios that come with the program, with a line each.</summary>
internal static class ListCommand
{
    private const string FolderName = "scenarios";

    public static Command Create(Surroundings surroundings)
    {
        var folder = new Option<string?>("--folder") { Description = "Folder to look in. [default: scenarios]" };
        var command = new Command("list", "List scenarios and their variants with a line each.") { folder };
        command.SetAction(parsed => List(parsed.GetValue(folder), surroundings.Output));
        return command;
    }

    private static int List(string? named, TextWriter output)
    {
        string folder = named ?? FolderName;
        if (!Directory.Exists(folder))
        {
            throw new BadInputException($"there is no folder '{folder}' here; name one with --folder");
        }

        foreach (string file in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            try
            {
                ScenarioDocument<Scenario> document = ScenarioFiles.Read(file);
                output.WriteLine($"{file}  {OneLine(document.Scenario.Title)}");
                foreach (ScenarioVariant variant in document.Variants)
                {
                    output.WriteLine($"  #{variant.Name}  {OneLine(variant.Description)}");
                }
            }
            catch (InvalidScenarioException invalid)
            {
                // A file that others extend need not be a scenario by itself, so this is a remark, not an error.
                output.WriteLine($"{file}  (no scenario by itself: {invalid.Errors.Count} remarks of 'validate')");
            }
        }

        return ExitCode.Success;
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
