using System.CommandLine;
using CatchUpSim.Cli.Comparing;

namespace CatchUpSim.Cli.Commands;

/// <summary><c>catchupsim compare A B…</c>: worlds beside each other, run by run with the same luck.</summary>
internal static class CompareCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var arguments = new CompareArguments();
        Command command = arguments.CommandOf("compare", "Compare worlds run by run with the same luck; what a change makes of it.");
        command.SetAction(parsed => new CompareRun(surroundings, arguments.Read(parsed), ComparisonForm.Comparison).Execute());
        return command;
    }
}
