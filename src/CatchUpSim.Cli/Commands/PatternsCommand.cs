using System.CommandLine;
using CatchUpSim.Cli.Patterns;

namespace CatchUpSim.Cli.Commands;

/// <summary><c>catchupsim patterns</c>: does the model show the stylised facts of its field?</summary>
internal static class PatternsCommand
{
    private const int MostReplications = 100_000;
    private const int MostThreads = 1024;
    private const ulong StandardSeed = 1;

    public static Command Create(Surroundings surroundings)
    {
        var only = new Option<string[]>("--only") { HelpName = "ids", Description = "Patterns to run, such as SF10,SF11. [default: all]", DefaultValueFactory = _ => [] };
        var list = new Option<bool>("--list") { Description = "List the patterns with a line each and run nothing." };
        Option<int> replications = NumberOptions.Whole("--replications", "Number of replications of each world.", 400, MostReplications);
        Option<ulong?> seed = NumberOptions.Seed();
        seed.Description = "Seed of the study; the same seed gives the same study. [default: 1]";
        Option<int> threads = NumberOptions.Whole("--threads", "Threads; results do not depend on them.", Environment.ProcessorCount, MostThreads);
        var folder = new Option<string>("--out") { HelpName = "folder", Description = "Folder of the results; a study of more than 500 runs that was ended there is taken up.", DefaultValueFactory = _ => Path.Combine("output", "patterns") };
        var patterns = new Option<string>("--patterns") { HelpName = "folder", Description = "Folder with the patterns.", DefaultValueFactory = _ => PatternFolder.Standard };
        var page = new Option<string?>("--page") { HelpName = "file", Description = "Page whose block of stylised facts is written anew, such as docs/validation.md." };
        var command = new Command("patterns", "Test whether the model shows the stylised facts of its field.")
        {
            only, list, replications, seed, threads, folder, patterns, page,
        };
        command.SetAction(parsed => new PatternRun(surroundings, new PatternOptions
        {
            Only = Identifiers(parsed.GetValue(only) ?? []),
            IsList = parsed.GetValue(list),
            Replications = parsed.GetValue(replications),
            Seed = parsed.GetValue(seed) ?? StandardSeed,
            Threads = parsed.GetValue(threads),
            Folder = parsed.GetValue(folder)!,
            Patterns = parsed.GetValue(patterns)!,
            Page = parsed.GetValue(page),
        }).Execute());
        return command;
    }

    private static string[] Identifiers(string[] named)
    {
        string[] all = [.. named.SelectMany(ids => ids.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
        return named.Length > 0 && all.Length == 0 ? throw new BadInputException("--only is empty; leave it out to run all patterns") : all;
    }
}
