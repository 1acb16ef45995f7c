using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Inputs;

/// <summary>A dated fact of the case record that simulated runs are held against.</summary>
public sealed record RecordedFact : INamedDefinition
{
    /// <summary>Gets the name: the entry's key in the file.</summary>
    public required string Name { get; init; }

    /// <summary>Gets what is recorded.</summary>
    [Key("what is recorded")]
    public required string Text { get; init; }

    /// <summary>Gets milestone that the fact dates.</summary>
    [Key("milestone that the fact dates")]
    public Milestone? Milestone { get; init; }

    /// <summary>Gets outcome that the fact measures, a column of the table of firms.</summary>
    [Key("outcome that the fact measures, a column of the table of firms")]
    public string? Outcome { get; init; }

    /// <summary>Gets month of the fact.</summary>
    [Key("month of the fact")]
    public required Month Month { get; init; }

    /// <summary>Gets value of the outcome in that month.</summary>
    [Parameter("unit of the outcome", -1000000, 1000000, "value of the outcome in that month")]
    public double? Value { get; init; }

    /// <summary>Gets how exact the record is, half width.</summary>
    [Parameter("months or unit of the outcome", 0, 1000000, "how exact the record is, half width")]
    public required double Tolerance { get; init; }

    /// <summary>Gets whether the record states only a lower bound.</summary>
    [Key("whether the record states only a lower bound")]
    public required bool IsLowerBound { get; init; }
}
