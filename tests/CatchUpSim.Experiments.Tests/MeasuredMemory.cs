namespace CatchUpSim.Experiments.Tests;

/// <summary>Tests that measure the memory of the process run alone: what others hold meanwhile would count as theirs.</summary>
[CollectionDefinition(Alone, DisableParallelization = true)]
public sealed class MeasuredMemory
{
    public const string Alone = "measured memory";
}
