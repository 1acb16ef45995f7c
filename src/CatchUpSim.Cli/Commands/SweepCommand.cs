using System.CommandLine;
using System.CommandLine.Parsing;
using CatchUpSim.Cli.Sweeps;
using CatchUpSim.Experiments.Sweeps;

namespace CatchUpSim.Cli.Commands;

/// <summary><c>catchupsim sweep STUDY.yaml</c>: many runs over a design, which can be interrupted and divided.</summary>
internal static class SweepCommand
{
    private const int MostThreads = 1024;
    private const int PartsPerNode = 4;

    public static Command Create(Surroundings surroundings)
    {
        var study = new Argument<string>("STUDY") { Description = "Study file." };
        var folder = new Option<string?>("--out") { HelpName = "folder", Description = "Folder of the results. [default: output/NAME]" };
        Option<int> threads = NumberOptions.Whole("--threads", "Threads; results do not depend on them.", Environment.ProcessorCount, MostThreads);
        var shard = new Option<SweepShard?>("--shard") { HelpName = "i/n", Description = "Compute only part i of n, from 1; 'merge' joins the parts.", CustomParser = ParseShard };
        Option<int?> shards = NumberOptions.WholeOrNone("--shards", "Number of parts; which one is computed stands in SLURM_ARRAY_TASK_ID or JOB_COMPLETION_INDEX.", SweepShard.MostShards);
        Option<double?> limit = NumberOptions.Seconds("--time-limit", "Longest time of a run; a longer one is recorded as failed.");
        var retry = new Option<bool>("--retry") { Description = "Compute failed runs again." };
        var csv = new Option<bool>("--csv") { Description = "Write the tables as CSV, too, once every run is there." };
        var quiet = new Option<bool>("--quiet") { Description = "Print nothing but complaints." };
        var cluster = new SlurmCommandOptions();
        var command = new Command("sweep", "Run a scenario over a design of factors; go on where it stopped.")
        {
            study, folder, threads, shard, shards, limit, retry, csv, quiet,
        };
        cluster.AddTo(command);
        cluster.Decides(threads, "a part takes all processors that --cpus gives it");
        cluster.Decides(shard, "a cluster computes all parts; --shards says how many there are");
        command.SetAction(parsed => new SweepRun(surroundings, new SweepOptions
        {
            Study = parsed.GetRequiredValue(study),
            Folder = parsed.GetValue(folder),
            Threads = parsed.GetValue(threads),
            Shard = cluster.IsChosen(parsed) ? null : ShardOf(parsed.GetValue(shard), parsed.GetValue(shards), surroundings),
            TimeLimit = parsed.GetValue(limit) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            RetriesFailures = Retries(parsed.GetValue(retry), cluster.IsChosen(parsed)),
            WritesCsv = parsed.GetValue(csv),
            IsQuiet = parsed.GetValue(quiet),
            Slurm = cluster.Read(parsed, nodes => parsed.GetValue(shards) ?? (PartsPerNode * nodes)),
        }).Execute());
        return command;
    }

    private static bool Retries(bool isAsked, bool isOnCluster) => isAsked && isOnCluster
        ? throw new BadInputException("a cluster is given the parts that are not finished, whatever has failed in the others; try the failures of a part again here, such as by --shard 1/4 --retry")
        : isAsked;

    private static SweepShard? ShardOf(SweepShard? named, int? count, Surroundings surroundings) =>
        named is not null && count is not null ? throw new BadInputException("--shard says already how many parts there are; leave --shards out")
        : named ?? (count is { } parts ? ShardFromEnvironment.Read(parts, surroundings.ReadVariable) : null);

    private static SweepShard? ParseShard(ArgumentResult result)
    {
        string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : string.Empty;
        SweepShard? shard = SweepShard.Parse(text);
        if (shard is null)
        {
            result.AddError($"--shard: '{text}' is no part; write i/n with i from 1 to n, such as 3/8");
        }

        return shard;
    }
}
