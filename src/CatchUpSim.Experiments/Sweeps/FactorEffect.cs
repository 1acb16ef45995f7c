using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace CatchUpSim.Experiments.Sweeps;

/// <summary>How an outcome goes with a factor of a design whose points all meet the same worlds.</summary>
/// <param name="Factor">Name of the factor.</param>
/// <param name="RankCorrelation">
/// Spearman's correlation of factor and outcome over the points of one world, mean over worlds, −1 to 1; 0 in a world where nothing varies.
/// </param>
/// <param name="Lower">Lower end of its interval; the intervals of all factors of an outcome hold together at 95 %.</param>
/// <param name="Upper">Upper end.</param>
/// <param name="Up">Number of worlds in which the outcome rises with the factor.</param>
/// <param name="Down">Number of worlds in which it falls.</param>
public sealed record FactorEffect(string Factor, double RankCorrelation, double Lower, double Upper, int Up, int Down)
{
    private const double Missed = 0.05;

    /// <summary>Gets a value indicating whether the effect is told apart from none.</summary>
    public bool IsTold => Lower > 0 || Upper < 0;

    /// <summary>The effects of factors on an outcome, the strongest first.</summary>
    /// <param name="outcome">Outcome by world and point; two worlds and three points at least.</param>
    /// <param name="factors">Values of the factors by point.</param>
    public static IReadOnlyList<FactorEffect> Of(IReadOnlyList<double[]> outcome, IReadOnlyDictionary<string, double[]> factors)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(factors);
        if (factors.Count == 0)
        {
            return [];
        }

        // Bonferroni over the factors of the outcome, each of which would have its chance to stand out by luck.
        int degrees = Math.Min(outcome.Count - 1, outcome[0].Length - 2);
        double quantile = StudentT.InvCDF(0, 1, degrees, 1 - (Missed / 2 / factors.Count));
        double[][] ranks = [.. outcome.Select(StandardRanks)];
        return
        [
            .. factors.Select(factor => Of(factor.Key, StandardRanks(factor.Value), ranks, quantile))
                .OrderByDescending(effect => Math.Abs(effect.RankCorrelation)),
        ];
    }

    private static FactorEffect Of(string name, double[] factor, double[][] outcome, double quantile)
    {
        double[] correlations = [.. outcome.Select(world => factor.Zip(world, (x, y) => x * y).Sum())];
        double mean = correlations.Average();
        double half = quantile * Math.Sqrt(Variance(factor, outcome, correlations, mean));
        return new FactorEffect(
            name,
            mean,
            Math.Max(-1, mean - half),
            Math.Min(1, mean + half),
            correlations.Count(correlation => correlation > 0),
            correlations.Count(correlation => correlation < 0));
    }

    // Clustered by world and by point (Cameron, Gelbach & Miller 2011, JBES 29:238). An effect differs by world, which more points do
    // not average out, and by point, since other factors differ there, which more worlds do not; what is noise in both is taken off
    // once. By chance that can leave less than one of the two, which is then the safer estimate.
    private static double Variance(double[] factor, double[][] outcome, double[] correlations, double mean)
    {
        double worlds = outcome.Length;
        double points = factor.Length;
        double byWorld = correlations.Sum(correlation => Squared(correlation - mean)) / (worlds - 1) / worlds;
        double byPoint = 0;
        double byRun = 0;
        for (int point = 0; point < factor.Length; point++)
        {
            double[] scores = [.. outcome.Select(world => factor[point] * (world[point] - (mean * factor[point])))];
            byPoint += Squared(scores.Average());
            byRun += scores.Sum(Squared) / worlds / worlds;
        }

        byPoint *= points / (points - 2);
        return Math.Max(byWorld + byPoint - byRun, Math.Max(byWorld, byPoint));
    }

    // Ranks with mean 0 and sum of squares 1, so that a sum of products is Spearman's correlation.
    private static double[] StandardRanks(double[] values)
    {
        double[] ranks = values.Ranks(RankDefinition.Average);
        double mean = ranks.Average();
        double length = Math.Sqrt(ranks.Sum(rank => Squared(rank - mean)));
        return [.. ranks.Select(rank => length > 0 ? (rank - mean) / length : 0)];
    }

    private static double Squared(double value) => value * value;
}
