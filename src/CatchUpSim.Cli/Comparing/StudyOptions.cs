using System.CommandLine;
using CatchUpSim.Cli.Commands;

namespace CatchUpSim.Cli.Comparing;

/// <summary>The options that all studies of paired worlds have.</summary>
/// <param name="replications">Usual number of replications.</param>
/// <param name="meaning">What is replicated.</param>
/// <param name="usualFolder">Usual folder of the results.</param>
internal sealed class StudyOptions(int replications, string meaning, string usualFolder)
{
    /// <summary>Most replications of a world.</summary>
    public const int MostReplications = 1_000_000;

    private const int MostThreads = 1024;

    private readonly Option<int> _replications = NumberOptions.Whole("--replications", meaning, replications, MostReplications);

    private readonly Option<ulong?> _seed = NumberOptions.Seed();

    private readonly Option<string[]> _set = new("--set")
    {
        HelpName = "path=value",
        Description = "Change a value in all worlds, path=value; may be given several times.",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<int> _threads = NumberOptions.Whole(
        "--threads", "Threads; results do not depend on them.", Environment.ProcessorCount, MostThreads);

    private readonly Option<string?> _folder = new("--out")
    {
        HelpName = "folder",
        Description = $"Folder of the results; a study of more than 500 runs that was ended there is taken up. [default: {usualFolder}]",
    };

    private readonly Option<bool> _csv = new("--csv") { Description = "Write the tables as CSV, too." };

    private readonly Option<bool> _quiet = new("--quiet") { Description = "Print nothing but complaints." };

    private readonly Option<bool> _verbose = new("--verbose") { Description = "Print the log as well." };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _replications, _seed, _set, _threads, _folder, _csv, _quiet, _verbose })
        {
            command.Options.Add(option);
        }

        Contradiction.Refuse(command, _quiet, _verbose);
    }

    /// <summary>What the user asked for.</summary>
    public CompareOptions Read(ParseResult parsed, IReadOnlyList<string> scenarios) => new()
    {
        Scenarios = scenarios,
        Replications = parsed.GetValue(_replications),
        Most = parsed.GetValue(_replications),
        Seed = parsed.GetValue(_seed),
        Overrides = parsed.GetValue(_set) ?? [],
        Threads = parsed.GetValue(_threads),
        Folder = parsed.GetValue(_folder),
        WritesCsv = parsed.GetValue(_csv),
        IsQuiet = parsed.GetValue(_quiet),
        IsVerbose = parsed.GetValue(_verbose),
    };
}
