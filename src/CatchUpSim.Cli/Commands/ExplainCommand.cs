using System.CommandLine;
using CatchUpSim.Cli.Explaining;

namespace CatchUpSim.Cli.Commands;

/// <summary><c>catchupsim explain STUDY</c>: the story of a world, and what made the difference.</summary>
internal static class ExplainCommand
{
    private const int MostReplications = 100_000;
    private const int UsualReplications = 50;
    private const int MostThreads = 1024;

    private static readonly string[] UsualOutcomes = ["final_share", "survived"];

    public static Command Create(Surroundings surroundings)
    {
        var study = new Argument<string>("STUDY") { Description = "Output folder of 'run'." };
        var replication = new Option<int?>("--replication") { HelpName = "n", Description = "The world to tell, by its number." };
        var across = new Option<bool>("--across") { Description = "Attribute over many worlds of the study's seed, the first --replications of them, with intervals, instead of one world." };
        Option<int> replications = NumberOptions.Whole("--replications", "Number of worlds with --across, counted from replication 0 whatever the study ran; each is run once for every combination of causes.", UsualReplications, MostReplications);
        var outcome = new Option<string[]>("--outcome") { HelpName = "name", Description = "Outcome to attribute, a column of the table of runs; may be given several times. [default: final_share and survived]" };
        var causes = new Option<string?>("--causes") { HelpName = "file", Description = "File of causes. [default: causes/NAME.yaml beside the scenario]" };
        var story = new Option<bool>("--story") { Description = "Tell the story only; run nothing else." };
        Option<int> threads = NumberOptions.Whole("--threads", "Threads; results do not depend on them.", Environment.ProcessorCount, MostThreads);
        var folder = new Option<string?>("--out") { HelpName = "folder", Description = "Folder of the results. [default: STUDY/explain/replication-n or STUDY/explain/across]" };
        var quiet = new Option<bool>("--quiet") { Description = "Print nothing but complaints." };
        var command = new Command("explain", "Tell the story of a world in plain words, and say what made the difference.")
        {
            study, replication, across, replications, outcome, causes, story, threads, folder, quiet,
        };
        command.SetAction(parsed => new Explanation(surroundings, new ExplainOptions
        {
            Study = parsed.GetRequiredValue(study),
            Replication = parsed.GetValue(replication),
            IsAcross = parsed.GetValue(across),
            Replications = parsed.GetValue(replications),
            Outcomes = parsed.GetValue(outcome) is { Length: > 0 } named ? [.. named.Distinct(StringComparer.Ordinal)] : UsualOutcomes,
            Causes = parsed.GetValue(causes),
            IsStoryOnly = parsed.GetValue(story),
            Threads = parsed.GetValue(threads),
            Folder = parsed.GetValue(folder),
            IsQuiet = parsed.GetValue(quiet),
        }).Execute());
        return command;
    }
}
