using System.CommandLine;
using CatchUpSim.Cli.Comparing;

namespace CatchUpSim.Cli.Commands;

/// <summary><c>catchupsim ablate SCENARIO</c>: what each mechanism does, seen by switching it off.</summary>
internal static class AblateCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var arguments = new AblateArguments();
        Command command = arguments.CommandOf("ablate", "Switch off each mechanism in turn; what that changes, with the same luck.");
        command.SetAction(parsed => new CompareRun(surroundings, arguments.Read(parsed), ComparisonForm.Ablation).Execute());
        return command;
    }
}
