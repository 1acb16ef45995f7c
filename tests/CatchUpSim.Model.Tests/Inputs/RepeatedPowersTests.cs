using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Tests.Inputs;

public class RepeatedPowersTests
{
    private static readonly double[] Special =
    [
        0.0, -0.0, 1.0, -1.0, 0.5, 2.0, -2.0, 3.0, 1.0 / 12.0, double.Epsilon, double.MaxValue, double.MinValue,
        double.PositiveInfinity, double.NegativeInfinity, double.NaN,
    ];

    [Fact]
    public void A_power_has_the_same_bits_as_the_library_s_whether_it_is_asked_for_the_first_time_or_again()
    {
        foreach (int round in Enumerable.Range(0, 2))
        {
            foreach (double x in Special)
            {
                foreach (double y in Special)
                {
                    AssertSameBits(x, y, round);
                }
            }
        }
    }

    [Fact]
    public void Questions_that_meet_in_one_place_do_not_get_each_other_s_answers()
    {
        // Twenty times as many questions as there are places, each asked again at once and after all the others.
        var random = new Random(7);
        (double X, double Y)[] questions =
        [
            .. Enumerable.Range(0, 20_000).Select(_ => (Math.Exp(6 * (random.NextDouble() - 0.5)), 6 * (random.NextDouble() - 0.5))),
        ];
        foreach (int round in Enumerable.Range(0, 2))
        {
            foreach ((double x, double y) in questions)
            {
                AssertSameBits(x, y, round);
                AssertSameBits(x, y, round);
                AssertSameBits(y + 4, x, round);
            }
        }
    }

    [Fact]
    public void Base_and_exponent_are_not_taken_for_each_other()
    {
        Assert.Equal(8.0, RepeatedPowers.Of(2, 3));
        Assert.Equal(9.0, RepeatedPowers.Of(3, 2));
        Assert.Equal(8.0, RepeatedPowers.Of(2, 3));
    }

    private static void AssertSameBits(double x, double y, int round)
    {
        long expected = BitConverter.DoubleToInt64Bits(Math.Pow(x, y));
        long actual = BitConverter.DoubleToInt64Bits(RepeatedPowers.Of(x, y));
        Assert.True(expected == actual, $"{x:R} to the power {y:R}, asked in round {round}");
    }
}
