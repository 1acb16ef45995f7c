namespace CatchUpSim.Experiments.Patterns;

/// <summary>One number that a measure takes from a run, with a second one where the statistic needs a pair.</summary>
/// <param name="Y">The value, the numerator of a ratio, or the response of a regression.</param>
/// <param name="X">One, the denominator of a ratio, or the regressor.</param>
public readonly record struct Reading(double Y, double X = 1);
