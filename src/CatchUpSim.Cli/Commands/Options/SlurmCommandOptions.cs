using System.CommandLine;
using CatchUpSim.Cli.Sweeps;

namespace CatchUpSim.Cli.Commands;

/// <summary>The options of <c>sweep</c> that concern a cluster.</summary>
internal sealed class SlurmCommandOptions
{
    private const int MostNodes = 10_000;

    private readonly Option<string> _executor = ChoiceOption.Of("--executor", "Where runs are computed.", "local", "slurm");

    private readonly Option<int> _nodes = NumberOptions.Whole("--nodes", "With slurm: parts that are computed at the same time.", 1, MostNodes);

    private readonly Option<int> _processors = NumberOptions.Whole("--cpus", "With slurm: processors of each part.", 1, 1024);

    private readonly Option<string[]> _arguments = new("--sbatch") { HelpName = "argument", Description = "With slurm: a further argument of sbatch, such as --sbatch=--partition=long; may be given several times.", DefaultValueFactory = _ => [] };

    private readonly List<(Option Option, string Instead)> _decided = [];

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "With slurm: write the scripts and submit nothing." };

    /// <summary>Adds the options to the command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _executor, _nodes, _processors, _arguments, _dryRun })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Names an option that would not be heard of where a cluster computes.</summary>
    /// <param name="option">The option.</param>
    /// <param name="instead">What decides there.</param>
    public void Decides(Option option, string instead) => _decided.Add((option, instead));

    /// <summary>Whether a cluster is to compute the runs.</summary>
    public bool IsChosen(ParseResult parsed) => parsed.GetValue(_executor) == "slurm";

    /// <summary>What the cluster is asked for, or null.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="shardsFor">The number of parts for a number of nodes.</param>
    /// <exception cref="BadInputException">Something is asked of a cluster, and none is to be used, or the other way round.</exception>
    public SlurmOptions? Read(ParseResult parsed, Func<int, int> shardsFor)
    {
        if (IsChosen(parsed))
        {
            foreach ((Option option, string instead) in _decided.Where(decided => IsGiven(parsed, decided.Option)))
            {
                throw new BadInputException($"{option.Name} means nothing with --executor slurm: {instead}");
            }

            return new SlurmOptions
            {
                Nodes = parsed.GetValue(_nodes),
                Shards = shardsFor(parsed.GetValue(_nodes)),
                Processors = parsed.GetValue(_processors),
                Arguments = parsed.GetValue(_arguments) ?? [],
                IsDryRun = parsed.GetValue(_dryRun),
            };
        }

        Option? idle = new Option[] { _nodes, _processors, _arguments, _dryRun }
            .FirstOrDefault(option => IsGiven(parsed, option));
        return idle is null ? null : throw new BadInputException($"{idle.Name} means something with --executor slurm alone");
    }

    private static bool IsGiven(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };
}
