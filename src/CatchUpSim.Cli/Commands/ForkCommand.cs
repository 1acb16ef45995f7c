using System.CommandLine;
using CatchUpSim.Cli.Forking;
using CatchUpSim.Experiments.Store;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Cli.Commands;

/// <summary><c>catchupsim fork CHECKPOINT</c>: the same worlds continued under several decisions.</summary>
internal static class ForkCommand
{
    private const int MostReplications = 1_000_000;
    private const int MostThreads = 1024;

    public static Command Create(Surroundings surroundings)
    {
        var checkpoint = new Argument<string>("CHECKPOINT") { Description = "File that 'run --checkpoint' wrote." };
        var name = new Option<string[]>(ForkGroup.NameOption) { HelpName = "name", Description = "Begin a fork of this name; the changes behind it belong to it. May be given several times. [default: fork]" };
        var set = new Option<string[]>(ForkGroup.SetOption) { HelpName = "path=value", Description = "Change a value from the checkpoint on; may be given several times." };
        var variant = new Option<string[]>(ForkGroup.VariantOption) { HelpName = "variant", Description = "Apply a variant of the study's scenario file from the checkpoint on; may be given several times." };
        Option<int?> replications = NumberOptions.WholeOrNone("--replications", "Largest number of worlds. [default: all of the checkpoint]", MostReplications);
        Option<int> threads = NumberOptions.Whole("--threads", "Threads; results do not depend on them.", Environment.ProcessorCount, MostThreads);
        var folder = new Option<string?>("--out") { HelpName = "folder", Description = "Folder of the results, one folder below it for each fork. [default: output/NAME-fork-MONTH]" };
        Option<Month?> next = MonthOption.Create("--checkpoint", "Save the worlds of every fork at the end of this month, to fork them again.");
        Option<StoredContents?> keep = ChoiceOption.OfEnum<StoredContents>("--keep", "What is stored of every run. [default: all up to 500 worlds, where the checkpoint holds all firms; focal otherwise]");
        var csv = new Option<bool>("--csv") { Description = "Write the tables as CSV, too." };
        var quiet = new Option<bool>("--quiet") { Description = "Print nothing but complaints." };
        var command = new Command("fork", "Continue the worlds of a checkpoint under several decisions, beside the unchanged continuation.")
        {
            checkpoint, name, set, variant, replications, threads, folder, next, keep, csv, quiet,
        };
        command.SetAction(parsed => new ForkRun(surroundings, new ForkOptions
        {
            Checkpoint = parsed.GetRequiredValue(checkpoint),
            Groups = ForkGroup.Of(parsed.Tokens),
            Replications = parsed.GetValue(replications),
            Threads = parsed.GetValue(threads),
            Folder = parsed.GetValue(folder),
            NextCheckpoint = parsed.GetValue(next),
            Contents = parsed.GetValue(keep),
            WritesCsv = parsed.GetValue(csv),
            IsQuiet = parsed.GetValue(quiet),
        }).Execute());
        return command;
    }
}
