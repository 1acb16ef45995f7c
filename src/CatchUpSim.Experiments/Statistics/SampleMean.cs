using MathNet.Numerics.Distributions;

namespace CatchUpSim.Experiments.Statistics;

/// <summary>The mean of a sample with its 95 % interval by Student's t, added up by Welford's recursion.</summary>
public sealed class SampleMean
{
    private double _squares;

    /// <summary>Gets the size of the sample.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the mean; 0 for an empty sample.</summary>
    public double Mean { get; private set; }

    /// <summary>Gets half of the width of the interval: 0 when nothing varies, not a number below two values.</summary>
    public double HalfWidth => Count < 2 ? double.NaN
        : _squares <= 0 ? 0
        : StudentT.InvCDF(0, 1, Count - 1, 0.975) * Math.Sqrt(_squares / (Count - 1) / Count);

    /// <summary>Gets the lower end of the interval.</summary>
    public double Lower => Mean - HalfWidth;

    /// <summary>Gets the upper end of the interval.</summary>
    public double Upper => Mean + HalfWidth;

    /// <summary>Adds a value.</summary>
    public void Add(double value)
    {
        Count++;
        double deviation = value - Mean;
        Mean += deviation / Count;
        _squares += deviation * (value - Mean);
    }
}
