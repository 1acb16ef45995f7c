using CatchUpSim.Experiments.Patterns;

namespace CatchUpSim.Experiments.Tests.Patterns;

public sealed class KaplanMeierTests
{
    [Fact]
    public void Without_censoring_the_share_gone_is_the_share_of_exits() =>
        Assert.Equal(0.6, KaplanMeier.Gone([new(1, 5), new(1, 5), new(1, 40), new(0, 96), new(0, 96)]), 12);

    [Fact]
    public void Who_leaves_the_group_otherwise_counts_until_then()
    {
        // One of four leaves at 10, one succeeds at 20, one of the remaining two leaves at 30: 1 − 3/4 · 1/2.
        Assert.Equal(1 - (0.75 * 0.5), KaplanMeier.Gone([new(1, 10), new(0, 20), new(1, 30), new(0, 96)]), 12);
    }

    [Fact]
    public void A_constant_hazard_is_found_whatever_share_succeeds_meanwhile()
    {
        // Each month one in fifty of those without success fails and one in twenty-five succeeds.
        var random = new Random(3);
        var readings = new List<Reading>();
        for (int firm = 0; firm < 40000; firm++)
        {
            int month = 1;
            double draw = random.NextDouble();
            while (month < 48 && draw >= 0.06)
            {
                month++;
                draw = random.NextDouble();
            }

            readings.Add(new Reading(draw < 0.02 ? 1 : 0, month));
        }

        Assert.Equal(1 - Math.Pow(0.98, 48), KaplanMeier.Gone(readings), 0.02);
    }

    [Fact]
    public void Nobody_says_nothing() => Assert.True(double.IsNaN(KaplanMeier.Gone([])));
}
