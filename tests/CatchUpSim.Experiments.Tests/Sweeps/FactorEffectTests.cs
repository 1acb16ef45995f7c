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

    [Theory]
    [InlineData(0.1, 0.5, true)]
    [InlineData(-0.5, -0.1, true)]
    [InlineData(-0.1, 0.1, false)]
    [InlineData(0, 0, false)]
    [InlineData(0, 0.5, false)]
    public void An_effect_is_told_where_its_interval_lies_on_one_side_of_zero(double lower, double upper, bool isTold) =>
        Assert.Equal(isTold, new FactorEffect("ramp", (lower + upper) / 2, lower, upper, 0, 0).IsTold);

    [Fact]
    public void Effects_come_by_their_strength_whichever_way_they_go_and_a_world_in_which_nothing_varies_goes_neither()
    {
        double[] weak = [.. Ramp.Select(value => (value * 7) % Points)];
        double[][] outcome = [.. Enumerable.Range(0, 6).Select(world => world == 0 ? new double[Points] : [.. Ramp.Select(value => -value)])];
        IReadOnlyList<FactorEffect> effects = FactorEffect.Of(outcome, new Dictionary<string, double[]> { ["weak"] = weak, ["ramp"] = Ramp });

        Assert.Equal(["ramp", "weak"], effects.Select(effect => effect.Factor));
        Assert.Equal((0, 5), (effects[0].Up, effects[0].Down));
        Assert.Equal(-5 / 6.0, effects[0].RankCorrelation, 1e-12);
    }

    [Fact]
    public void An_interval_of_correlations_ends_at_one_and_minus_one()
    {
        // Two worlds, one degree of freedom.
        FactorEffect effect = Assert.Single(FactorEffect.Of(
            [Ramp, [.. Ramp.Select(value => -value)]], new Dictionary<string, double[]> { ["ramp"] = Ramp }));

        Assert.Equal((1, 1, -1.0, 1.0), (effect.Up, effect.Down, effect.Lower, effect.Upper));
    }

    [Fact]
    public void Values_that_tie_have_the_mean_of_their_ranks()
    {
        // Ranks 1.5, 1.5, 3, 4 beside 1, 2, 3, 4: deviations −1, −1, ½, 1½ of squares 4.5, and 5; products 1.5 + 0.5 + 0.25 + 2.25.
        FactorEffect effect = Assert.Single(FactorEffect.Of(
            [[7, 7, 8, 9], [7, 7, 8, 9]], new Dictionary<string, double[]> { ["step"] = [1, 2, 3, 4] }));

        Assert.Equal(4.5 / Math.Sqrt(4.5 * 5), effect.RankCorrelation, 1e-12);
    }

    [Fact]
    public void What_is_noise_in_worlds_and_in_points_is_taken_off_once_but_never_below_the_larger_of_the_two()
    {
        var random = new Random(14);
        var factors = new Dictionary<string, double[]> { ["ramp"] = Ramp };
        bool[] seen = [false, false];
        for (int sweep = 0; sweep < 40; sweep++)
        {
            double[][] outcome = [.. Enumerable.Range(0, 10).Select(_ => Shuffled(random))];
            (double byWorld, double byPoint, double byRun) = Components(outcome);
            double sum = byWorld + byPoint - byRun;
            seen[sum > Math.Max(byWorld, byPoint) ? 0 : 1] = true;
            double half = StudentT.InvCDF(0, 1, 9, 0.975) * Math.Sqrt(Math.Max(sum, Math.Max(byWorld, byPoint)));
            FactorEffect effect = Assert.Single(FactorEffect.Of(outcome, factors));
            Assert.Equal(half, effect.Upper - effect.RankCorrelation, 1e-9);
        }

        Assert.Equal([true, true], seen);
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

    // Clustered variance of the mean correlation with the ramp, by hand, of outcomes whose values are ranks.
    private static (double ByWorld, double ByPoint, double ByRun) Components(double[][] outcome)
    {
        double length = Math.Sqrt(Ramp.Sum(value => Math.Pow(value - 14.5, 2)));
        double[] x = [.. Ramp.Select(value => (value - 14.5) / length)];
        double[][] y = [.. outcome.Select(world => world.Select(value => (value - 14.5) / length).ToArray())];
        double[] correlations = [.. y.Select(world => world.Zip(x, (left, right) => left * right).Sum())];
        double mean = correlations.Average();
        double[][] scores = [.. y.Select(world => world.Select((value, point) => x[point] * (value - (mean * x[point]))).ToArray())];
        int worlds = outcome.Length;
        return (
            correlations.Sum(value => Math.Pow(value - mean, 2)) / (worlds - 1) / worlds,
            Enumerable.Range(0, Points).Sum(point => Math.Pow(scores.Average(world => world[point]), 2)) * Points / (Points - 2),
            scores.Sum(world => world.Sum(value => value * value)) / worlds / worlds);
    }

    private static double[] Shuffled(Random random)
    {
        double[] values = [.. Ramp];
        random.Shuffle(values);
        return values;
    }
}
