using CatchUpSim.Experiments.Comparison;
using CatchUpSim.Experiments.Statistics;
using MathNet.Numerics.Distributions;

namespace CatchUpSim.Experiments.Patterns;

/// <summary>
/// From the readings of all sides to an estimate with its interval. Means and medians of several sides are paired by
/// replication, since these share their luck. Everything pooled over runs gets its interval from the jackknife over
/// groups of runs, so that firms of one run are never taken for independent; a rate of which too few groups have an event
/// has none, and nothing is concluded from it.
/// </summary>
public static class PatternEstimation
{
    private const int MostGroups = 40;

    // Groups of runs with an event below which the jackknife says nothing about a rate: at one expected event it finds a true ratio of a half
    // clearly below a half in a third of studies, at five in less than one of twenty.
    private const int FewestGroups = 5;

    private static readonly PatternEstimate Nothing = new(double.NaN, double.NaN, double.NaN, 0, 0);

    /// <summary>The estimate of a statement.</summary>
    /// <param name="statistic">The statistic.</param>
    /// <param name="comparison">How the sides are compared.</param>
    /// <param name="sides">The readings of each side; for shares already zero or one.</param>
    /// <param name="confidence">Confidence of the interval.</param>
    public static PatternEstimate Of(
        PatternStatistic statistic, SideComparison comparison, IReadOnlyList<SideReadings> sides, double confidence)
    {
        bool isPaired = comparison != SideComparison.None
            && (statistic is PatternStatistic.Mean or PatternStatistic.Median
                || (statistic == PatternStatistic.Share && comparison != SideComparison.Ratio));
        if (isPaired)
        {
            double[] values = Paired(comparison, sides);
            return statistic == PatternStatistic.Median ? OfMedian(values, values.Length, confidence)
                : comparison == SideComparison.Difference && AreFlags(sides) && Array.TrueForAll(values, double.IsInteger) ? OfPairedFlags(values, confidence)
                : OfMean(values, confidence);
        }

        List<Reading> readings = sides[0].All(_ => true);
        bool isOneEach = readings.Count == sides[0].Replications.Count && sides.Count == 1;
        return statistic switch
        {
            PatternStatistic.Median => OfMedian([.. readings.Select(reading => reading.Y)], sides[0].Replications.Count, confidence),
            PatternStatistic.Mean when isOneEach && !AreFlags(sides) => OfMean([.. readings.Select(reading => reading.Y)], confidence),
            PatternStatistic.Mean or PatternStatistic.Share when isOneEach => OfShare(readings, confidence),
            _ => Jackknife(statistic, comparison, sides, confidence),
        };
    }

    /// <summary>Whether all readings say yes or no; means of several of them in a run may still lie between.</summary>
    private static bool AreFlags(IReadOnlyList<SideReadings> sides) =>
        sides.All(side => side.All(_ => true).TrueForAll(reading => reading.Y is 0 or 1));

    /// <summary>One value for each replication that all sides have: the comparison of the means of its readings.</summary>
    private static double[] Paired(SideComparison comparison, IReadOnlyList<SideReadings> sides)
    {
        var values = new List<double>();
        foreach (int replication in sides[0].Replications)
        {
            double[] means = [.. sides.Select(side => side.Of(replication)).Where(r => r.Count > 0).Select(r => r.Average(one => one.Y))];
            if (means.Length == sides.Count && Compare(comparison, means) is var value && double.IsFinite(value))
            {
                values.Add(value);
            }
        }

        return [.. values];
    }

    private static double Compare(SideComparison comparison, IReadOnlyList<double> values) => comparison switch
    {
        SideComparison.Difference => values[0] - values[1],
        SideComparison.Ratio => values[0] / values[1],
        SideComparison.Interaction => values[0] - values[1] - values[2] + values[3],
        _ => values[0],
    };

    private static PatternEstimate OfMean(double[] values, double confidence)
    {
        if (values.Length < 2)
        {
            return new PatternEstimate(values.Length == 1 ? values[0] : double.NaN, double.NaN, double.NaN, values.Length, values.Length);
        }

        double mean = values.Average();
        double error = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1) / values.Length);
        double half = Quantile(confidence, values.Length - 1) * error;
        return new PatternEstimate(mean, mean - half, mean + half, values.Length, values.Length);
    }

    /// <summary>The difference of two paired shares. Its interval has a width also where no pair differs: one might, with more runs.</summary>
    private static PatternEstimate OfPairedFlags(double[] values, double confidence)
    {
        if (values.Length == 0)
        {
            return Nothing;
        }

        (double lower, double upper) = PairedAccumulator.AgrestiMin(
            values.Count(value => value > 0), values.Count(value => value < 0), values.Length, Normal.InvCDF(0, 1, (1 + confidence) / 2));
        return new PatternEstimate(values.Average(), lower, upper, values.Length, values.Length);
    }

    /// <summary>The median with the interval between order statistics; runs count, not readings.</summary>
    private static PatternEstimate OfMedian(double[] values, int runs, double confidence)
    {
        if (values.Length == 0)
        {
            return Nothing;
        }

        Array.Sort(values);
        double half = Normal.InvCDF(0, 1, (1 + confidence) / 2) / (2 * Math.Sqrt(runs));
        return new PatternEstimate(
            QuantileSet.Quantile(values, 0.5),
            QuantileSet.Quantile(values, Math.Max(0, 0.5 - half)),
            QuantileSet.Quantile(values, Math.Min(1, 0.5 + half)),
            runs,
            values.Length);
    }

    private static PatternEstimate OfShare(List<Reading> readings, double confidence)
    {
        if (readings.Count == 0)
        {
            return Nothing;
        }

        double share = readings.Average(reading => reading.Y);
        (double lower, double upper) = WilsonInterval.Of(share, readings.Count, Normal.InvCDF(0, 1, (1 + confidence) / 2));
        return new PatternEstimate(share, lower, upper, readings.Count, readings.Count);
    }

    private static PatternEstimate Jackknife(
        PatternStatistic statistic, SideComparison comparison, IReadOnlyList<SideReadings> sides, double confidence)
    {
        int[] replications = [.. sides.SelectMany(side => side.Replications).Distinct().Order()];
        int readings = sides.Sum(side => side.All(_ => true).Count);
        int groups = Math.Min(MostGroups, replications.Length);
        double all = Pooled(statistic, comparison, sides, _ => true);
        var unknown = new PatternEstimate(all, double.NaN, double.NaN, replications.Length, readings);
        bool isOfEvents = statistic is PatternStatistic.Ratio or PatternStatistic.Gone;
        if (groups < 2 || (isOfEvents && sides.Any(side => GroupsWithEvents(side, groups) < FewestGroups)))
        {
            return unknown;
        }

        // Ratios of positive numbers are skewed; on the logarithmic scale they are not.
        bool isLogarithmic = comparison == SideComparison.Ratio && all > 0;
        double Scaled(double value) => isLogarithmic ? Math.Log(value) : value;
        double[] without =
        [
            .. Enumerable.Range(0, groups)
                .Select(group => Scaled(Pooled(statistic, comparison, sides, replication => replication % groups != group))),
        ];
        if (!without.All(double.IsFinite))
        {
            // One group alone makes the statistic what it is; to leave out just that one would hide it.
            return unknown;
        }

        double mean = without.Average();
        double error = Math.Sqrt((groups - 1.0) / groups * without.Sum(value => (value - mean) * (value - mean)));
        double half = Quantile(confidence, groups - 1) * error;
        (double lower, double upper) = (Scaled(all) - half, Scaled(all) + half);
        return isLogarithmic
            ? new PatternEstimate(all, Math.Exp(lower), Math.Exp(upper), replications.Length, readings)
            : new PatternEstimate(all, lower, upper, replications.Length, readings);
    }

    /// <summary>Groups of runs in which there is anything to count.</summary>
    private static int GroupsWithEvents(SideReadings side, int groups) =>
        side.Replications.Where(replication => side.Of(replication).Any(reading => reading.Y != 0)).Select(replication => replication % groups).Distinct().Count();

    private static double Pooled(
        PatternStatistic statistic, SideComparison comparison, IReadOnlyList<SideReadings> sides, Func<int, bool> wanted) =>
        Compare(comparison, [.. sides.Select(side => Pooled(statistic, side.All(wanted)))]);

    private static double Pooled(PatternStatistic statistic, List<Reading> readings) => readings.Count == 0 ? double.NaN : statistic switch
    {
        PatternStatistic.Ratio => readings.Sum(reading => reading.Y) / readings.Sum(reading => reading.X),
        PatternStatistic.Gone => KaplanMeier.Gone(readings),
        PatternStatistic.Slope => Regression.Slope(readings),
        PatternStatistic.Bimodality => Regression.Bimodality([.. readings.Select(reading => reading.Y)]),
        PatternStatistic.Median => QuantileSet.Of(readings.Select(reading => reading.Y)).Q50,
        _ => readings.Average(reading => reading.Y),
    };

    private static double Quantile(double confidence, int degrees) =>
        StudentT.InvCDF(0, 1, degrees, (1 + confidence) / 2);
}
