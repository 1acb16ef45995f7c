using System.CommandLine;
using CatchUpSim.Cli.Commands;
using CatchUpSim.Experiments.Comparison;

namespace CatchUpSim.Cli.Comparing;

/// <summary>The arguments and options of a comparison.</summary>
internal sealed class CompareArguments
{
    private const int MostReplications = 1_000_000;
    private const int MostThreads = 1024;

    private readonly Argument<string[]> _scenarios = new("SCENARIO")
    {
        Description = "Scenario files or variants in them (file.yaml#variant). One file alone is compared with all its variants.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _baseline = new("--baseline")
    {
        HelpName = "world",
        Description = "World that the others are held against. [default: the first one]",
    };

    private readonly Option<string[]> _outcome = new("--outcome")
    {
        HelpName = "name",
        Description = "Outcome to show first and to decide by; may be given several times.",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<double?> _precision = NumberOptions.Positive(
        "--precision", "Go on until half of the 95 % interval of the first outcome's difference is at most this, in every world.");

    private readonly Option<int> _most = NumberOptions.Whole(
        "--most", "Most replications with --precision.", PrecisionPlan.UsualMost, MostReplications);

    private readonly Option<int> _replications = NumberOptions.Whole(
        "--replications", "Number of replications of every world.", 400, MostReplications);

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
        Description = "Folder of the results. [default: output/compare-NAME]",
    };

    private readonly Option<bool> _csv = new("--csv") { Description = "Write the tables as CSV, too." };

    private readonly Option<bool> _quiet = new("--quiet") { Description = "Print nothing but complaints." };

    private readonly Option<bool> _verbose = new("--verbose") { Description = "Print the log as well." };

    /// <summary>A command that takes them.</summary>
    public Command CommandOf(string name, string description) => new(name, description)
    {
        _scenarios, _baseline, _outcome, _precision, _most, _replications, _seed, _set, _threads, _folder, _csv, _quiet, _verbose,
    };

    /// <summary>What the user asked for.</summary>
    public CompareOptions Read(ParseResult parsed) => new()
    {
        Scenarios = parsed.GetRequiredValue(_scenarios),
        Baseline = parsed.GetValue(_baseline),
        Outcomes = parsed.GetValue(_outcome) ?? [],
        Precision = parsed.GetValue(_precision),
        Most = parsed.GetValue(_most),
        Replications = parsed.GetValue(_replications),
        Seed = parsed.GetValue(_seed),
        Overrides = parsed.GetValue(_set) ?? [],
        Threads = parsed.GetValue(_threads),
        Folder = parsed.GetValue(_folder),
        WritesCsv = parsed.GetValue(_csv),
        IsQuiet = parsed.GetValue(_quiet),
        IsVerbose = parsed.GetValue(_verbose),
    };
}
