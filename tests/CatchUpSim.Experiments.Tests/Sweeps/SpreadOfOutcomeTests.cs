using CatchUpSim.Experiments.Sweeps;

namespace CatchUpSim.Experiments.Tests.Sweeps;

public sealed class SpreadOfOutcomeTests
{
    private static readonly double[] Ramp = [.. Enumerable.Range(0, 10).Select(point => (double)point)];
    private static readonly double[] Zigzag = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3];

    private static Dictionary<string, double[]> Factors => new() { ["zigzag"] = Zigzag, ["ramp"] = Ramp };

    [Fact]
    public void An_outcome_of_the_inputs_alone_is_all_inputs_and_goes_with_the_factor_that_makes_it()
    {
        SpreadOfOutcome spread = SpreadOfOutcome.Of(Table((point, _) => point * point), Factors)!;
        Assert.Equal((1.0, 0.0, 0.0), (Math.Round(spread.Inputs, 9), Math.Round(spread.Luck, 9), Math.Round(spread.Together, 9)));
        Assert.Equal("ramp", spread.Effects[0].Factor);
        Assert.Equal(1, spread.Effects[0].RankCorrelation, 1e-12);
        Assert.InRange(spread.Effects[0].Lower, 0.9, 1);
        Assert.True(spread.Effects[1].Lower < 0 && spread.Effects[1].Upper > 0);
    }

    [Fact]
    public void An_outcome_of_luck_alone_is_all_luck()
    {
        SpreadOfOutcome spread = SpreadOfOutcome.Of(Table((_, replication) => replication), Factors)!;
        Assert.Equal(1, spread.Luck, 1e-9);
        Assert.All(spread.Effects, effect => Assert.Equal(0, effect.RankCorrelation));
    }

    [Fact]
    public void Components_of_variance_that_add_up_are_found_again()
    {
        // Deviations of ±1, ±2 and an interplay of ±3 on a balanced table: variances 1, 4 and 9 but for degrees of freedom.
        SpreadOfOutcome spread = SpreadOfOutcome.Of(
            [.. Enumerable.Range(0, 200).Select(replication => Enumerable.Range(0, 200).Select(point =>
                (point % 2 == 0 ? 1.0 : -1) + (replication % 2 == 0 ? 2 : -2) + ((point / 2) % 2 == (replication / 2) % 2 ? 3 : -3)).ToArray())],
            new Dictionary<string, double[]>())!;
        Assert.Equal(1 / 14.0, spread.Inputs, 0.01);
        Assert.Equal(4 / 14.0, spread.Luck, 0.01);
        Assert.Equal(9 / 14.0, spread.Together, 0.01);
        Assert.Equal((200, 200), (spread.Points, spread.Replications));
    }

    [Fact]
    public void Too_few_points_one_replication_and_a_constant_say_nothing()
    {
        Assert.Null(SpreadOfOutcome.Of([Ramp], Factors));
        Assert.Null(SpreadOfOutcome.Of([Ramp[..7], Ramp[..7]], new Dictionary<string, double[]>()));
        Assert.Null(SpreadOfOutcome.Of(Table((_, _) => 3), Factors));
        Assert.Null(SpreadOfOutcome.Of([], Factors));
    }

    [Fact]
    public void Eight_points_and_two_replications_are_enough()
    {
        SpreadOfOutcome spread = SpreadOfOutcome.Of([Ramp[..8], Ramp[..8]], new Dictionary<string, double[]>())!;
        Assert.Equal((1.0, 8, 2), (Math.Round(spread.Inputs, 9), spread.Points, spread.Replications));
    }

    [Fact]
    public void What_is_left_to_an_interplay_is_neither_the_inputs_nor_luck_and_no_share_is_below_none()
    {
        // Signs that cancel over points and over replications: means do not vary at all.
        SpreadOfOutcome spread = SpreadOfOutcome.Of(Table((point, replication) => (point + replication) % 2 == 0 ? 1 : -1), Factors)!;
        Assert.Equal((0.0, 0.0, 1.0), (spread.Inputs, spread.Luck, spread.Together));
    }

    [Fact]
    public void Luck_has_what_means_of_replications_vary_beyond_the_interplay()
    {
        // Replications differ by ±1 and six by ten runs by an interplay of ±3: mean squares of 10 · 6/5 for luck, 9 · 60/45 for the rest,
        // none for points; luck has (12 − 12)/10, and with ±2 it has (48 − 12)/10 of that and 12.
        Assert.Equal(0, Luck(1), 1e-9);
        Assert.Equal(3.6 / (3.6 + 12), Luck(2), 1e-9);

        static double Luck(double step) => SpreadOfOutcome.Of(
            Table((point, replication) => (replication < 3 ? step : -step) + ((point + replication) % 2 == 0 ? 3 : -3)), new Dictionary<string, double[]>())!.Luck;
    }

    private static double[][] Table(Func<int, int, double> outcome) =>
        [.. Enumerable.Range(0, 6).Select(replication => Enumerable.Range(0, 10).Select(point => outcome(point, replication)).ToArray())];
}
