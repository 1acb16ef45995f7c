using CatchUpSim.Experiments.Statistics;

namespace CatchUpSim.Experiments.Tests.Statistics;

public sealed class DivergenceTests
{
    [Fact]
    public void Equal_distributions_do_not_diverge_whatever_their_size()
    {
        Assert.Equal(0, Divergence.Between([3, 5, 2], [3, 5, 2]), 1e-12);
        Assert.Equal(0, Divergence.Between([3, 5, 2], [30, 50, 20]), 1e-12);
    }

    [Fact]
    public void Distributions_without_a_common_class_diverge_by_twice_the_logarithm_of_two()
    {
        Assert.Equal(2 * Math.Log(2), Divergence.Between([4, 6, 0, 0], [0, 0, 1, 9]), 1e-12);
        Assert.Equal(Divergence.Largest, 2 * Math.Log(2), 1e-15);
    }

    [Fact]
    public void It_does_not_matter_which_comes_first_and_a_class_that_moves_counts_by_its_weight()
    {
        double little = Divergence.Between([90, 10], [80, 20]);
        double much = Divergence.Between([90, 10], [20, 80]);
        Assert.Equal(little, Divergence.Between([80, 20], [90, 10]), 1e-15);
        Assert.InRange(little, 1e-3, 0.1);
        Assert.InRange(much, 5 * little, Divergence.Largest);
    }

    [Fact]
    public void An_empty_sample_says_nothing_and_unlike_classes_are_refused()
    {
        Assert.Equal(0, Divergence.Between([0, 0], [1, 2]));
        Assert.Throws<ArgumentException>(() => Divergence.Between([1], [1, 2]));
        Assert.Throws<ArgumentException>(() => Divergence.Between([-1, 2], [1, 2]));
    }
}
