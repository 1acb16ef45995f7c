namespace CatchUpSim.Experiments.Designs;

/// <summary>One combination of values.</summary>
/// <param name="Number">Number of the point, from 0.</param>
/// <param name="Values">The value of each factor, in the order of the factors.</param>
public sealed record DesignPoint(int Number, IReadOnlyList<double> Values);
