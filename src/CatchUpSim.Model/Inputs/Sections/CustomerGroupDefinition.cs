using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Inputs;

/// <summary>A group of customer organisations of one type.</summary>
public sealed record CustomerGroupDefinition : INamedDefinition
{
    /// <summary>Gets the name: the entry's key in the file.</summary>
    public required string Name { get; init; }

    /// <summary>Gets type of organisation.</summary>
    [Key("type of organisation")]
    public required CustomerKind Kind { get; init; }

    /// <summary>Gets number of organisations.</summary>
    [Parameter("organisations", 0, 5000000, "number of organisations")]
    public required int Count { get; init; }

    /// <summary>Gets share of the market's spending.</summary>
    [Parameter("share", 0, 1, "share of the market's spending if its segments were of one size; sizes of segments come first")]
    public required double SpendingShare { get; init; }

    /// <summary>Gets standard deviation of the logarithm of size.</summary>
    [Parameter("log points", 0, 4, "standard deviation of the logarithm of size")]
    public required double SizeDispersion { get; init; }

    /// <summary>Gets shares of the organisations by segment.</summary>
    [Parameter("share", 0, 1, "shares of the organisations by segment")]
    [Key("shares of the organisations by segment", References = "segments")]
    public required IReadOnlyDictionary<string, double> Segments { get; init; }

    /// <summary>Gets shortest time between orders.</summary>
    [Parameter("months", 1, 120, "shortest time between orders")]
    public required int ShortestInterval { get; init; }

    /// <summary>Gets longest time between orders.</summary>
    [Parameter("months", 1, 120, "longest time between orders")]
    public required int LongestInterval { get; init; }

    /// <summary>Gets strength of its local-content rule, relative to the government's quota.</summary>
    [Parameter("share", 0, 1, "strength of its local-content rule, relative to the government's quota")]
    public required double HomeRule { get; init; }

    /// <summary>Gets code written for the present vendor.</summary>
    [Parameter("index", 0, 10, "code written for the present vendor")]
    public required double CodeBase { get; init; }

    /// <summary>Gets length of a trial.</summary>
    [Parameter("months", 0, 48, "length of a trial")]
    public required double TrialMonths { get; init; }
}
