using CatchUpSim.Experiments.Sweeps;
using MathNet.Numerics.Distributions;

namespace CatchUpSim.Experiments.Tests.Sweeps;

public sealed class FactorEffectTests
{
    private const int Points = 30;
    private static readonly double[] Ramp = [.. Enumerable.Range(0, Points).Select(point => (double)point)];

    [Fact]
    public void What_rises_in_13_of_25_worlds_and_falls_in_the_others_is_not_told_though_the_means_of_points_rise_one_by_one()
    {
        double[][] outcome = [.. Enumerable.Range(0, 25).Select(world => Ramp.Select(value => world < 13 ? value : -value).ToArray())];
        FactorEffect effect = Assert.Single(FactorEffect.Of(outcome, new Dictionary<string, double[]> { ["ramp"] = Ramp }));

        // Correlations of +1 and −1 with mean 0.04: Student's interval of 25 numbers of variance (25 − 25 × 0.04²) / 24.
        double half = StudentT.InvCDF(0, 1, 24, 0.975) * Math.Sqrt((25 - 0.04) / 24 / 25);
        Assert.Equal((13, 12, false), (effect.Up, effect.Down, effect.IsTold));
        Assert.Equal(0.04, effect.RankCorrelation, 1e-12);
        Assert.Equal(0.04 - half, effect.Lower, 1e-9);
        Assert.Equal(0.04 + half, effect.Upper, 1e-9);
    }

    [Fact]
    public void What_is_the_same_in_all_worlds_has_the_error_of_its_points()
    {
        // The outcome is one permutation in all worlds: only the slope over points errs, here by its sandwich.
        double[] shuffled = [.. Ramp.Select(value => (value * 7) % Points)];
        FactorEffect effect = Assert.Single(FactorEffect.Of(
            [.. Enumerable.Repeat(shuffled, 200)], new Dictionary<string, double[]> { ["ramp"] = Ramp }));

        double squares = Ramp.Sum(value => Math.Pow(value - 14.5, 2));
        double slope = Ramp.Zip(shuffled, (x, y) => (x - 14.5) * (y - 14.5)).Sum() / squares;
        double sandwich = Ramp.Zip(shuffled, (x, y) => Math.Pow((x - 14.5) * (y - 14.5 - (slope * (x - 14.5))), 2)).Sum() / squares / squares;
        Assert.Equal(slope, effect.RankCorrelation, 1e-12);
        Assert.Equal(StudentT.InvCDF(0, 1, 28, 0.975) * Math.Sqrt(sandwich * 30 / 28), effect.Upper - slope, 1e-9);
    }

    [Fact]
    public void The_intervals_of_eight_factors_are_wider_than_that_of_one_as_Bonferroni_wants()
    {
        var random = new Random(11);
        double[][] outcome = [.. Enumerable.Range(0, 12).Select(_ => Shuffled(random))];
        var alone = new Dictionary<string, double[]> { ["ramp"] = Ramp };
        var eight = new Dictionary<string, double[]>(alone);
        for (int further = 1; further < 8; further++)
        {
            eight.Add($"factor-{further}", Shuffled(random));
        }

        double Width(Dictionary<string, double[]> factors) =>
            FactorEffect.Of(outcome, factors).Where(effect => effect.Factor == "ramp").Select(effect => effect.Upper - effect.Lower).Single();
        Assert.Equal(StudentT.InvCDF(0, 1, 11, 1 - (0.025 / 8)) / StudentT.InvCDF(0, 1, 11, 0.975), Width(eight) / Width(alone), 1e-9);
    }

    [Fact]
    public void Where_eight_factors_do_something_else_in_every_world_and_nothing_on_average_few_of_400_sweeps_tell_one()
    {
        var random = new Random(12);
        int told = Enumerable.Range(0, 400).Count(_ => FactorEffect.Of(
            Sweep(random, commonSlope: 0, out Dictionary<string, double[]> factors), factors).Any(effect => effect.IsTold));

        // 5 % are meant; an interval over the means of points tells a factor in most of them.
        Assert.InRange(told, 4, 32);
    }

    [Fact]
    public void A_factor_that_works_in_nearly_every_world_is_told_in_most_of_100_sweeps()
    {
        var random = new Random(13);
        int told = Enumerable.Range(0, 100).Count(_ => FactorEffect.Of(
            Sweep(random, commonSlope: 0.8, out Dictionary<string, double[]> factors), factors).Any(effect => effect is { Factor: "factor-0", IsTold: true }));

        Assert.InRange(told, 80, 100);
    }

    // 20 worlds at 30 points; each factor has a slope of its own in each world, and each run noise of its own.
    private static double[][] Sweep(Random random, double commonSlope, out Dictionary<string, double[]> factors)
    {
        double[][] columns = [.. Enumerable.Range(0, 8).Select(_ => Shuffled(random))];
        factors = columns.Select((column, i) => (column, i)).ToDictionary(pair => $"factor-{pair.i}", pair => pair.column);
        return
        [
            .. Enumerable.Range(0, 20).Select(_ =>
            {
                double[] slopes = [.. columns.Select((_, i) => (i == 0 ? commonSlope : 0) + Normal.Sample(random, 0, 0.5))];
                return Enumerable.Range(0, Points)
                    .Select(point => columns.Select((column, i) => slopes[i] * (column[point] - 14.5) / 8.7).Sum() + Normal.Sample(random, 0, 1))
                    .ToArray();
            }),
        ];
    }

    private static double[] Shuffled(Random random)
    {
        double[] values = [.. Ramp];
        random.Shuffle(values);
        return values;
    }
}
