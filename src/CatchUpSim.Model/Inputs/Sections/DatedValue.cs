using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Inputs;

/// <summary>A number that holds from a month on; a series of them is written as a mapping of months to numbers.</summary>
/// <param name="Month">The month.</param>
/// <param name="Value">The number.</param>
public readonly record struct DatedValue(Month Month, double Value);
