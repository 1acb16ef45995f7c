using System.CommandLine;

namespace CatchUpSim.Cli.Comparing;

/// <summary>The arguments and options of an ablation.</summary>
internal sealed class AblateArguments
{
    private readonly Argument<string> _scenario = new("SCENARIO") { Description = "Scenario file, or a variant in it: file.yaml#variant." };

    private readonly StudyOptions _study = new(400, "Number of replications of the full model and of every ablation.", "output/ablate-NAME");

    /// <summary>A command that takes them.</summary>
    public Command CommandOf(string name, string description)
    {
        var command = new Command(name, description) { _scenario };
        _study.AddTo(command);
        return command;
    }

    /// <summary>What the user asked for.</summary>
    public CompareOptions Read(ParseResult parsed) => _study.Read(parsed, [parsed.GetRequiredValue(_scenario)]);
}
