using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Inputs;

/// <summary>A process line: a node at a foundry.</summary>
public sealed record LineDefinition : INamedDefinition
{
    /// <summary>Gets the name: the entry's key in the file.</summary>
    public required string Name { get; init; }

    /// <summary>Gets node name.</summary>
    [Parameter("nm", 1, 90, "node name")]
    public required double Node { get; init; }

    /// <summary>Gets first month of volume.</summary>
    [Key("first month of volume")]
    public required Month Available { get; init; }

    /// <summary>Gets capacity open to the modelled designers at the first month of volume.</summary>
    [Parameter("wafers per month", 0, 200000, "capacity open to the modelled designers at the first month of volume")]
    public required double Capacity { get; init; }

    /// <summary>Gets growth of that capacity.</summary>
    [Parameter("per year", -0.5, 3, "growth of that capacity")]
    public required double CapacityGrowth { get; init; }

    /// <summary>Gets price of a wafer.</summary>
    [Parameter("USD", 100, 60000, "price of a wafer")]
    public required double WaferPrice { get; init; }

    /// <summary>Gets defect density at the first month of volume.</summary>
    [Parameter("per cm2", 0.01, 3, "defect density at the first month of volume")]
    public required double DefectStart { get; init; }

    /// <summary>Gets mature defect density.</summary>
    [Parameter("per cm2", 0.01, 3, "mature defect density")]
    public required double DefectFloor { get; init; }

    /// <summary>Gets time constant of yield learning.</summary>
    [Parameter("months", 1, 120, "time constant of yield learning")]
    public required double LearningMonths { get; init; }

    /// <summary>Gets transistor density and speed at equal power relative to the leading 7 nm line.</summary>
    [Parameter("ratio", 0.05, 20, "transistor density and speed at equal power relative to the leading 7 nm line")]
    public required double Density { get; init; }

    /// <summary>Gets mask set.</summary>
    [Parameter("USD million", 0.1, 200, "mask set")]
    public required double MaskCost { get; init; }
}
