using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Tests.Submodels;
using FsCheck;
using FsCheck.Fluent;

namespace CatchUpSim.Model.Tests.Decisions;

public sealed class LogitChoiceTests
{
    [Fact]
    public void Probabilities_are_logistic_in_the_difference_of_two_utilities()
    {
        double[] probabilities = new double[2];
        LogitChoice.Probabilities([3, 1], 2, probabilities);
        Oracle.Matches(1 / (1 + Math.Exp(-1)), probabilities[0]);
        Oracle.Matches(1 / (1 + Math.E), probabilities[1]);
    }

    [Fact]
    public void Without_temperature_the_first_of_the_best_options_is_certain()
    {
        double[] probabilities = new double[4];
        LogitChoice.Probabilities([1, 5, 5, 2], 0, probabilities);
        Assert.Equal([0, 1, 0, 0], probabilities);
        Assert.Equal(1, LogitChoice.Choose([1, 5, 5, 2], 0, 0.999999));
        Assert.Equal(1, LogitChoice.Choose([1, 5, 5, 2], 0, 0));
    }

    [Fact]
    public void A_tiny_temperature_is_the_best_reply()
    {
        double[] probabilities = new double[3];
        LogitChoice.Probabilities([1, 1.001, -7], 1e-12, probabilities);
        Assert.Equal([0, 1, 0], probabilities);
    }

    [Fact]
    public void An_infinite_temperature_is_uniform_over_the_available_options()
    {
        double[] probabilities = new double[3];
        LogitChoice.Probabilities([1, double.NegativeInfinity, -700], double.PositiveInfinity, probabilities);
        Assert.Equal([0.5, 0, 0.5], probabilities);
    }

    [Fact]
    public void Probabilities_sum_to_one_and_rank_like_utilities() =>
        Prop.ForAll(Oracle.Vectors(-1000, 1000).ToArbitrary(), Oracle.Between(0, 500).ToArbitrary(), (utilities, t) =>
        {
            double[] probabilities = new double[utilities.Length];
            LogitChoice.Probabilities(utilities, t, probabilities);
            int best = Array.IndexOf(utilities, utilities.Max());
            return Oracle.AreClose(1, probabilities.Sum())
                && Array.TrueForAll(probabilities, chance => chance >= 0 && chance <= probabilities[best]);
        }).Check(Oracle.FixedReplay);

    [Fact]
    public void Equally_spaced_draws_choose_each_option_as_often_as_its_probability_says()
    {
        const int Draws = 10_000;
        double[] utilities = [0.2, double.NegativeInfinity, 1, -0.4];
        double[] probabilities = new double[4];
        LogitChoice.Probabilities(utilities, 0.7, probabilities);
        int[] chosen = new int[4];
        for (int draw = 0; draw < Draws; draw++)
        {
            chosen[LogitChoice.Choose(utilities, 0.7, (draw + 0.5) / Draws)]++;
        }

        for (int option = 0; option < 4; option++)
        {
            Assert.Equal(probabilities[option], (double)chosen[option] / Draws, 1.01 / Draws);
        }

        Assert.Equal(0, chosen[1]);
    }

    [Fact]
    public void The_largest_draw_never_chooses_an_unavailable_option() =>
        Assert.Equal(
            1,
            LogitChoice.Choose(
                [0.1, 0.3, double.NegativeInfinity], double.PositiveInfinity, Math.BitDecrement(1.0)));

    [Fact]
    public void Adding_a_constant_to_every_utility_changes_nothing() =>
        Prop.ForAll(Oracle.Vectors(-8, 8).ToArbitrary(), utilities =>
        {
            double[] probabilities = new double[utilities.Length];
            double[] shifted = new double[utilities.Length];
            LogitChoice.Probabilities(utilities, 1.5, probabilities);
            LogitChoice.Probabilities([.. utilities.Select(utility => utility + 64)], 1.5, shifted);
            return probabilities.Zip(shifted).All(pair => Oracle.AreClose(pair.First, pair.Second));
        }).Check(Oracle.FixedReplay);

    [Fact]
    public void Impossible_choices_are_refused()
    {
        double[] one = new double[1];
        Assert.Throws<ArgumentOutOfRangeException>(() => LogitChoice.Probabilities([], 1, []));
        Assert.Throws<ArgumentOutOfRangeException>(() => LogitChoice.Probabilities([double.NegativeInfinity], 1, one));
        Assert.Throws<ArgumentOutOfRangeException>(() => LogitChoice.Probabilities([double.NaN], 1, one));
        Assert.Throws<ArgumentOutOfRangeException>(() => LogitChoice.Probabilities([1], -1, one));
        Assert.Throws<ArgumentOutOfRangeException>(() => LogitChoice.Probabilities([1, 2], 1, one));
        Assert.Throws<ArgumentOutOfRangeException>(() => LogitChoice.Choose([1], 1, 1));
    }

    [Fact]
    public void Choosing_allocates_nothing()
    {
        double[] utilities = [0.2, 1, -0.4];
        double[] probabilities = new double[3];
        int chosen = Decide(utilities, probabilities);
        long before = GC.GetAllocatedBytesForCurrentThread();
        chosen += Decide(utilities, probabilities);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(2, chosen);
    }

    private static int Decide(double[] utilities, double[] probabilities)
    {
        LogitChoice.Probabilities(utilities, 0.5, probabilities);
        return LogitChoice.Choose(utilities, 0.5, 0.5);
    }
}
