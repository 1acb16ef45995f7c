using CatchUpSim.Experiments.Statistics;
using MathNet.Numerics.Distributions;

namespace CatchUpSim.Experiments.Comparison;

/// <summary>
/// Adds up pairs of one outcome as they come, by Welford's recursion, in memory that does not grow. A value that is not
/// a number means that the run does not have the outcome.
/// </summary>
public sealed class PairedAccumulator
{
    private int _pairs;
    private int _onlyBaseline;
    private int _onlyWorld;
    private int _neither;
    private int _rises;
    private int _falls;
    private Moments _baseline;
    private Moments _world;
    private Moments _difference;

    /// <summary>Adds a pair.</summary>
    public void Add(double baseline, double world)
    {
        switch (double.IsNaN(baseline), double.IsNaN(world))
        {
            case (true, true):
                _neither++;
                return;
            case (false, true):
                _onlyBaseline++;
                return;
            case (true, false):
                _onlyWorld++;
                return;
            default:
                break;
        }

        _pairs++;
        _rises += world > baseline ? 1 : 0;
        _falls += world < baseline ? 1 : 0;
        _baseline.Add(baseline, _pairs);
        _world.Add(world, _pairs);
        _difference.Add(world - baseline, _pairs);
    }

    /// <summary>The difference so far.</summary>
    /// <param name="isFlag">
    /// Whether the outcome is 0 or 1. The interval is then that of Agresti and Min (2005) for the difference of paired
    /// proportions (Wald's with half a pair added to each cell of the two-by-two table), otherwise Student's for a mean.
    /// </param>
    public PairedDifference Read(bool isFlag)
    {
        (double lower, double upper) = _pairs < 2 ? (double.NaN, double.NaN)
            : isFlag ? AgrestiMin(_rises, _falls, _pairs, Proportion.Normal95)
            : Student(_difference, _pairs);
        double chance = _pairs < 2 ? double.NaN
            : isFlag ? AgrestiMinChance(_rises, _falls, _pairs)
            : StudentChance(_difference, _pairs);
        double unpaired = _baseline.Squares + _world.Squares;
        return new PairedDifference
        {
            Pairs = _pairs,
            OnlyBaseline = _onlyBaseline,
            OnlyWorld = _onlyWorld,
            Neither = _neither,
            Rises = _rises,
            Falls = _falls,
            BaselineMean = _pairs == 0 ? double.NaN : _baseline.Mean,
            WorldMean = _pairs == 0 ? double.NaN : _world.Mean,
            BaselineDeviation = _pairs < 2 ? double.NaN : Math.Sqrt(_baseline.Squares / (_pairs - 1)),
            Value = _pairs == 0 ? double.NaN : _difference.Mean,
            Lower = lower,
            Upper = upper,
            PValue = chance,
            VarianceRatio = _pairs < 2 || unpaired == 0 ? double.NaN : _difference.Squares / unpaired,
        };
    }

    /// <summary>
    /// The interval of the difference of two paired proportions. Without a single pair that differs it still has a
    /// width, because one might differ with more runs.
    /// </summary>
    /// <param name="rises">Pairs with 0 in the baseline and 1 in the world.</param>
    /// <param name="falls">Pairs with 1 in the baseline and 0 in the world.</param>
    /// <param name="pairs">All pairs.</param>
    /// <param name="normal">The normal quantile of the confidence, such as <see cref="Proportion.Normal95"/>.</param>
    public static (double Lower, double Upper) AgrestiMin(int rises, int falls, int pairs, double normal)
    {
        (double difference, double error) = AgrestiMinTerms(rises, falls, pairs);
        double half = normal * error;
        return (Math.Max(-1, difference - half), Math.Min(1, difference + half));
    }

    private static double AgrestiMinChance(int rises, int falls, int pairs)
    {
        (double difference, double error) = AgrestiMinTerms(rises, falls, pairs);
        return 2 * Normal.CDF(0, 1, -Math.Abs(difference) / error);
    }

    private static (double Difference, double Error) AgrestiMinTerms(int rises, int falls, int pairs)
    {
        double n = pairs + 2;
        double difference = (rises - falls) / n;
        return (difference, Math.Sqrt(((rises + falls + 1) / n) - (difference * difference)) / Math.Sqrt(n));
    }

    private static (double Lower, double Upper) Student(Moments difference, int pairs)
    {
        double half = StudentT.InvCDF(0, 1, pairs - 1, 0.975) * StudentError(difference, pairs);
        return (difference.Mean - half, difference.Mean + half);
    }

    private static double StudentChance(Moments difference, int pairs)
    {
        double error = StudentError(difference, pairs);
        return error > 0 ? 2 * StudentT.CDF(0, 1, pairs - 1, -Math.Abs(difference.Mean) / error)
            : difference.Mean == 0 ? 1
            : 0;
    }

    private static double StudentError(Moments difference, int pairs) => Math.Sqrt(difference.Squares / (pairs - 1) / pairs);

    private struct Moments
    {
        public double Mean { get; private set; }

        public double Squares { get; private set; }

        public void Add(double value, int count)
        {
            double deviation = value - Mean;
            Mean += deviation / count;
            Squares += deviation * (value - Mean);
        }
    }
}
