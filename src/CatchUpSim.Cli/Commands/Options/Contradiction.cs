using System.CommandLine;

namespace CatchUpSim.Cli.Commands;

/// <summary>Switches that cannot be meant together.</summary>
internal static class Contradiction
{
    /// <summary>Has a command refuse two switches together, before it does anything.</summary>
    public static void Refuse(Command command, Option<bool> one, Option<bool> other) => command.Validators.Add(result =>
    {
        if (result.GetValue(one) && result.GetValue(other))
        {
            result.AddError($"{one.Name} and {other.Name} contradict each other; leave one of them out");
        }
    });
}
