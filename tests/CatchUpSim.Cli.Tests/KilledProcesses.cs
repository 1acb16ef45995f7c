namespace CatchUpSim.Cli.Tests;

/// <summary>Tests that kill a real process run alone: what others compute meanwhile would decide when it is met.</summary>
[CollectionDefinition(Alone, DisableParallelization = true)]
public sealed class KilledProcesses
{
    public const string Alone = "killed processes";
}
