using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Inputs;

/// <summary>A dated demand window.</summary>
public sealed record DemandWindowDefinition : INamedDefinition
{
    /// <summary>Gets the name: the entry's key in the file.</summary>
    public required string Name { get; init; }

    /// <summary>Gets month of opening.</summary>
    [Key("month of opening")]
    public required Month Opens { get; init; }

    /// <summary>Gets how long it stays open.</summary>
    [Parameter("months", 1, 240, "how long it stays open")]
    public required double Months { get; init; }

    /// <summary>Gets additional demand relative to the path, at full opening.</summary>
    [Parameter("ratio", -0.9, 5, "additional demand relative to the path, at full opening")]
    public required double Size { get; init; }

    /// <summary>Gets months until fully open.</summary>
    [Parameter("months", 1, 60, "months until fully open")]
    public required double RampMonths { get; init; }

    /// <summary>Gets loading of each segment.</summary>
    [Parameter("index", 0, 3, "loading of each segment")]
    [Key("loading of each segment", References = "segments")]
    public required IReadOnlyDictionary<string, double> Segments { get; init; }
}
