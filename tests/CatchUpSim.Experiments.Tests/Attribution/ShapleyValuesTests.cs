using System.Numerics;
using CatchUpSim.Experiments.Attribution;

namespace CatchUpSim.Experiments.Tests.Attribution;

public sealed class ShapleyValuesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(8)]
    public void They_add_up_to_the_difference_between_all_and_none(int causes)
    {
        double[] outcomes = Outcomes(causes, seed: causes);
        Assert.Equal(outcomes[^1] - outcomes[0], ShapleyValues.Of(outcomes).Sum(), 12);
    }

    [Fact]
    public void A_cause_that_changes_no_coalition_contributes_exactly_nothing()
    {
        double[] others = Outcomes(3, seed: 5);
        double[] outcomes = [.. Enumerable.Range(0, 16).Select(coalition => others[coalition & 7])];
        double[] values = ShapleyValues.Of(outcomes);
        Assert.Equal(0, values[3]);
        Assert.All(ShapleyValues.Of(others).Zip(values), pair => Assert.Equal(pair.First, pair.Second, 12));
    }

    [Fact]
    public void Causes_that_only_add_up_contribute_what_they_add()
    {
        double[] parts = [0.5, -2, 3, 0.25];
        double[] outcomes = [.. Enumerable.Range(0, 16).Select(coalition => 7 + parts.Where((_, i) => (coalition >> i & 1) == 1).Sum())];
        Assert.All(parts.Zip(ShapleyValues.Of(outcomes)), pair => Assert.Equal(pair.First, pair.Second, 12));
    }

    [Fact]
    public void The_glove_game_gives_four_sixths_to_the_only_left_glove()
    {
        // One left glove (cause 0) and two right ones; a pair is worth 1.
        double[] outcomes = [.. Enumerable.Range(0, 8).Select(coalition => (coalition & 1) == 1 && coalition > 1 ? 1.0 : 0.0)];
        double[] values = ShapleyValues.Of(outcomes);
        Assert.Equal(4.0 / 6, values[0], 12);
        Assert.Equal(1.0 / 6, values[1], 12);
        Assert.Equal(1.0 / 6, values[2], 12);
    }

    [Fact]
    public void They_equal_the_average_over_all_orders_in_which_causes_come_in()
    {
        double[] outcomes = Outcomes(4, seed: 9);
        var sums = new double[4];
        int orders = 0;
        foreach (int[] order in Orders([0, 1, 2, 3]))
        {
            int present = 0;
            orders++;
            foreach (int cause in order)
            {
                sums[cause] += outcomes[present | (1 << cause)] - outcomes[present];
                present |= 1 << cause;
            }
        }

        Assert.Equal(24, orders);
        Assert.All(sums.Zip(ShapleyValues.Of(outcomes)), pair => Assert.Equal(pair.First / orders, pair.Second, 12));
    }

    [Fact]
    public void A_number_of_outcomes_that_is_no_power_of_two_is_refused() =>
        Assert.Throws<ArgumentException>(() => ShapleyValues.Of([1, 2, 3]));

    // Outcomes as if by chance, the same every time.
    private static double[] Outcomes(int causes, int seed) =>
        [.. Enumerable.Range(0, 1 << causes).Select(i => Math.Sin((seed * 12.9898) + (i * 78.233)) + BitOperations.PopCount((uint)i))];

    private static IEnumerable<int[]> Orders(int[] items) => items.Length <= 1 ? [items]
        : items.SelectMany(first => Orders([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest]));
}
