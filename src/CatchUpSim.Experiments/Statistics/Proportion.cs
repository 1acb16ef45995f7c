using MathNet.Numerics.Distributions;

namespace CatchUpSim.Experiments.Statistics;

/// <summary>A share of runs with its 95 % interval by Wilson's score method.</summary>
/// <param name="Count">Runs with the property.</param>
/// <param name="Total">All runs.</param>
public readonly record struct Proportion(int Count, int Total)
{
    /// <summary>The standard normal quantile of a two-sided 95 % interval.</summary>
    public static readonly double Normal95 = Normal.InvCDF(0, 1, 0.975);

    /// <summary>Gets the share; not a number without runs.</summary>
    public double Value => Total == 0 ? double.NaN : (double)Count / Total;

    /// <summary>Gets the lower end of the interval; 0 without runs.</summary>
    public double Lower => Total == 0 ? 0 : WilsonInterval.Of(Value, Total, Normal95).Lower;

    /// <summary>Gets the upper end of the interval; 1 without runs.</summary>
    public double Upper => Total == 0 ? 1 : WilsonInterval.Of(Value, Total, Normal95).Upper;
}

/// <summary>How many runs fell into a class, such as a fate of the firm or a regime of the market.</summary>
/// <param name="Name">Name of the class.</param>
/// <param name="Proportion">Share of runs with its interval.</param>
public sealed record ClassShare(string Name, Proportion Proportion);
