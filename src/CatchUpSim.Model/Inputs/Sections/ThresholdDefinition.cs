namespace CatchUpSim.Model.Inputs;

/// <summary>One alternative of a control rule: all its conditions together; an absent condition always holds.</summary>
public sealed record ThresholdDefinition
{
    /// <summary>Gets total processing performance from which the alternative applies.</summary>
    [Parameter("TPP", 0, 1000000, "total processing performance from which the alternative applies")]
    public double? MinimumProcessing { get; init; }

    /// <summary>Gets total processing performance below which the alternative applies.</summary>
    [Parameter("TPP", 0, 1000000, "total processing performance below which the alternative applies")]
    public double? MaximumProcessing { get; init; }

    /// <summary>Gets performance density from which the alternative applies.</summary>
    [Parameter("TPP per mm2", 0, 10000, "performance density from which the alternative applies")]
    public double? MinimumDensity { get; init; }

    /// <summary>Gets performance density below which the alternative applies.</summary>
    [Parameter("TPP per mm2", 0, 10000, "performance density below which the alternative applies")]
    public double? MaximumDensity { get; init; }

    /// <summary>Gets input and output bandwidth from which the alternative applies.</summary>
    [Parameter("GB/s", 0, 100000, "input and output bandwidth from which the alternative applies")]
    public double? MinimumInterconnect { get; init; }

    /// <summary>Gets memory bandwidth density from which the alternative applies.</summary>
    [Parameter("GB/s per mm2", 0, 1000, "memory bandwidth density from which the alternative applies")]
    public double? MinimumMemoryDensity { get; init; }
}
