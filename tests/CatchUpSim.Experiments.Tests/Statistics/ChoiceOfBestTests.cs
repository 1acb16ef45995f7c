using CatchUpSim.Experiments.Statistics;
using MathNet.Numerics.Distributions;

namespace CatchUpSim.Experiments.Tests.Statistics;

public sealed class ChoiceOfBestTests
{
    [Theory]
    [InlineData(3, 1.959964)]
    [InlineData(7, 2.393980)]
    [InlineData(17, 2.734369)]
    public void Each_of_several_comparisons_has_its_share_of_five_per_cent_on_one_side(int candidates, double quantile) =>
        Assert.Equal(quantile, -Normal.InvCDF(0, 1, ChoiceOfBest.LevelOf(candidates)), 5);

    [Fact]
    public void One_candidate_alone_and_none_at_all_are_asked_for_five_per_cent() =>
        Assert.Equal((0.05, 0.05, 0.05), (ChoiceOfBest.LevelOf(2), ChoiceOfBest.LevelOf(1), ChoiceOfBest.LevelOf(0)));

    [Fact]
    public void Of_seven_classes_the_largest_is_told_from_two_point_four_standard_errors_on()
    {
        // 24/√96 = 2.449 and 22/√98 = 2.222.
        Assert.True(ChoiceOfBest.IsTold(60, 36, 7));
        Assert.False(ChoiceOfBest.IsTold(60, 38, 7));
        Assert.True(ChoiceOfBest.IsTold(60, 38, 3));
        Assert.False(ChoiceOfBest.IsTold(0, 0, 7));
    }

    [Fact]
    public void A_class_that_is_not_the_likeliest_is_named_in_at_most_a_twentieth_of_the_samples()
    {
        // Six classes are hardly less likely than the likeliest; 2000 samples of 100 worlds.
        double[] likelihood = [0.145, 0.1425, 0.1425, 0.1425, 0.1425, 0.1425, 0.1425];
        var chance = new Random(11);
        int[][] samples = [.. Enumerable.Range(0, 2000).Select(_ => Multinomial.Sample(chance, likelihood, 100))];

        int wrong = samples.Count(counts =>
        {
            int[] order = [.. Enumerable.Range(0, counts.Length).OrderByDescending(each => counts[each])];
            return order[0] != 0 && ChoiceOfBest.IsTold(counts[order[0]], counts[order[1]], counts.Length);
        });

        Assert.InRange(samples.Count(counts => counts[0] < counts.Max()), 1500, 2000);
        Assert.InRange(wrong / 2000.0, 0, 0.05);
    }
}
