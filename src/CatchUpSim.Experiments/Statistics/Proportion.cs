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
    public double Lower => Total == 0 ? 0 : Count == 0 ? 0 : Bound(-1);

    /// <summary>Gets the upper end of the interval; 1 without runs.</summary>
    public double Upper => Total == 0 ? 1 : Count == Total ? 1 : Bound(+1);

    private double Bound(int side)
    {
        double n = Total;
        double z = Normal95;
        double p = Value;
        double centre = p + (z * z / (2 * n));
        double half = z * Math.Sqrt((p * (1 - p) / n) + (z * z / (4 * n * n)));
        return (centre + (side * half)) / (1 + (z * z / n));
    }
}

/// <summary>How many runs fell into a class, such as a fate of the firm or a regime of the market.</summary>
/// <param name="Name">Name of the class.</param>
/// <param name="Proportion">Share of runs with its interval.</param>
public sealed record ClassShare(string Name, Proportion Proportion);
