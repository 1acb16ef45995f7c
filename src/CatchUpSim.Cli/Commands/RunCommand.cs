using System.CommandLine;
using CatchUpSim.Cli.Studies;
using CatchUpSim.Experiments.Store;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Cli.Commands;

/// <summary><c>catchupsim run SCENARIO</c>: a study, from scenario to report.</summary>
internal static class RunCommand
{
    private const int MostReplications = 1_000_000;
    private const int MostThreads = 1024;

    public static Command Create(Surroundings surroundings)
    {
        var scenario = new Argument<string>("SCENARIO") { Description = "Scenario file, or a variant in it: file.yaml#variant." };
        Option<int> replications = NumberOptions.Whole("--replications", "Number of worlds.", 100, MostReplications);
        Option<ulong?> seed = NumberOptions.Seed();
        var set = new Option<string[]>("--set") { HelpName = "path=value", Description = "Change a value, path=value; may be given several times.", DefaultValueFactory = _ => [] };
        Option<int> threads = NumberOptions.Whole("--threads", "Threads; results do not depend on them.", Environment.ProcessorCount, MostThreads);
        var folder = new Option<string?>("--out") { HelpName = "folder", Description = "Folder of the results; a study of more than 500 runs that was ended there is taken up. [default: output/NAME]" };
        Option<StoredContents?> keep = ChoiceOption.OfEnum<StoredContents>("--keep", "What is stored of every run. [default: all up to 500 replications, focal beyond]");
        Option<Month?> checkpoint = MonthOption.Create("--checkpoint", "Save the complete worlds at the end of this month, for 'fork'.");
        var csv = new Option<bool>("--csv") { Description = "Write the tables as CSV, too." };
        var quiet = new Option<bool>("--quiet") { Description = "Print nothing but complaints." };
        var verbose = new Option<bool>("--verbose") { Description = "Print the log as well." };
        var command = new Command("run", "Run a scenario many times; write figures, tables and a report.")
        {
            scenario, replications, seed, set, threads, folder, keep, checkpoint, csv, quiet, verbose,
        };
        Contradiction.Refuse(command, quiet, verbose);
        command.SetAction(parsed => new StudyRun(surroundings, new RunOptions
        {
            Scenario = parsed.GetRequiredValue(scenario),
            Replications = parsed.GetValue(replications),
            Seed = parsed.GetValue(seed),
            Overrides = parsed.GetValue(set) ?? [],
            Threads = parsed.GetValue(threads),
            Folder = parsed.GetValue(folder),
            Contents = parsed.GetValue(keep),
            Checkpoint = parsed.GetValue(checkpoint),
            WritesCsv = parsed.GetValue(csv),
            IsQuiet = parsed.GetValue(quiet),
            IsVerbose = parsed.GetValue(verbose),
        }).Execute());
        return command;
    }
}
