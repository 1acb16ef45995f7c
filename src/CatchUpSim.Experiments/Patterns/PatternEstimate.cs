namespace CatchUpSim.Experiments.Patterns;

/// <summary>A statistic with its interval.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Lower">Lower end of the interval.</param>
/// <param name="Upper">Upper end of the interval.</param>
/// <param name="Runs">Runs (or pairs of runs) that had a reading.</param>
/// <param name="Readings">Readings in them.</param>
public sealed record PatternEstimate(double Value, double Lower, double Upper, int Runs, int Readings);
