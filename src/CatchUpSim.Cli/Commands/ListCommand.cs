using System.CommandLine;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Reporting;
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
        var parts = new HashSet<string>(StringComparer.Ordinal);
        var invalid = new List<(string File, int Errors)>();
        foreach (string file in FilesIn(named ?? FolderName))
        {
            try
            {
                ScenarioDocument<Scenario> document = ScenarioFiles.Read(file);
                parts.UnionWith(document.Texts.Skip(1).Select(text => Path.GetFullPath(text.File)));
                output.WriteLine($"{file}  {OneLine(document.Scenario.Title)}: {OneLine(document.Scenario.Description)}");
                foreach (ScenarioVariant variant in document.Variants)
                {
                    output.WriteLine($"  #{variant.Name}  {OneLine(variant.Description)}");
                }
            }
            catch (InvalidScenarioException error)
            {
                invalid.Add((file, error.Errors.Count));
            }
        }

        // A file that others extend need not be a scenario by itself.
        foreach ((string file, int errors) in invalid.Where(entry => !parts.Contains(Path.GetFullPath(entry.File))))
        {
            output.WriteLine($"{file}  (cannot be run; 'validate' shows {NumberTexts.Counted(errors, "error")})");
        }

        return ExitCode.Success;
    }

    private static string[] FilesIn(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new BadInputException($"there is no folder '{folder}' here; name one with --folder");
        }

        string[] files = [.. Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Where(IsScenario).Order(StringComparer.Ordinal)];
        return files.Length > 0 ? files : throw new BadInputException($"there is no scenario in '{folder}'");
    }

    /// <summary>Studies, patterns and files of causes name scenarios or take from them, and are none themselves.</summary>
    private static bool IsScenario(string file) => FileKinds.Of(file) == FileKind.Scenario;

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
