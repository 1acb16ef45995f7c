using System.CommandLine;
using CatchUpSim.Cli.Commands;
using CatchUpSim.Experiments.Comparison;

namespace CatchUpSim.Cli.Comparing;

/// <summary>The arguments and options of a comparison.</summary>
internal sealed class CompareArguments
{
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
        "--most", "Most replications with --precision.", PrecisionPlan.UsualMost, StudyOptions.MostReplications);

    private readonly StudyOptions _study = new(400, "Number of replications of every world.", "output/compare-NAME");

    /// <summary>A command that takes them.</summary>
    public Command CommandOf(string name, string description)
    {
        var command = new Command(name, description) { _scenarios, _baseline, _outcome, _precision, _most };
        _study.AddTo(command);
        return command;
    }

    /// <summary>What the user asked for.</summary>
    /// <exception cref="BadInputException">Options contradict each other.</exception>
    public CompareOptions Read(ParseResult parsed)
    {
        CompareOptions options = _study.Read(parsed, parsed.GetRequiredValue(_scenarios)) with
        {
            Baseline = parsed.GetValue(_baseline),
            Outcomes = parsed.GetValue(_outcome) ?? [],
            Precision = parsed.GetValue(_precision),
            Most = parsed.GetValue(_most),
        };
        bool isLimited = parsed.GetResult(_most) is { Implicit: false };
        return isLimited && options.Precision is null ? throw new BadInputException("--most means something with --precision alone; the number of replications is --replications")
            : isLimited && options.Most < options.Replications ? throw new BadInputException($"--most: {options.Most} is fewer than the {options.Replications} replications with which the search for a precision begins; give fewer --replications, too")
            : options;
    }
}
