using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.Limits.LimitScenario;

namespace CatchUpSim.Model.Tests.Limits;

/// <summary>Choices of 20,000 customers, each of whom decides once a year.</summary>
[Trait("Length", "WholeRun")]
public sealed class DemandLimitTests
{
    private const int Customers = 20_000;
    private const string Entrant = "firm-2";

    [Fact]
    public void A_switching_cost_lets_shares_approach_one_half_at_the_hyperbolic_rate()
    {
        double factor = SwitchingEquations.ConvergenceFactor(0, 2, 1);
        Assert.Equal(Math.Tanh(1), factor, 1e-12);
        Approaches("switching-cost", 0.5, factor);
    }

    [Fact]
    public void A_better_entrant_approaches_its_stationary_share_of_seventy_one_per_cent() => Approaches(
        "switching-cost#better-entrant",
        SwitchingEquations.StationaryShare(0.5, 2, 1),
        SwitchingEquations.ConvergenceFactor(0.5, 2, 1));

    [Fact]
    public void Strong_conformity_has_two_stable_shares_and_history_selects_one()
    {
        Span<double> roots = stackalloc double[3];
        Assert.Equal(3, InteractionEquations.Equilibria(1.5, 0, roots));
        Assert.Equal(InteractionEquations.AdoptionShare(roots[0]), ShareAfter("conformity", 360), 0.012);
        Assert.Equal(0.858559637, -roots[0], 1e-9);
    }

    [Fact]
    public void Weak_conformity_has_one_stable_share()
    {
        Assert.Equal(0.5, ShareAfter("conformity#weak", 360), 0.02);
    }

    [Fact]
    public void A_window_above_the_critical_field_tips_the_market_for_good_and_one_below_leaves_no_trace()
    {
        Span<double> roots = stackalloc double[3];
        InteractionEquations.Equilibria(1.5, 0, roots);
        double low = InteractionEquations.AdoptionShare(roots[0]);
        double high = InteractionEquations.AdoptionShare(roots[2]);
        Assert.InRange(InteractionEquations.CriticalField(1.5), 0.1, 0.3);
        Assert.Equal(high, ShareAfter("conformity#strong-window", 600), 0.012);
        Assert.Equal(low, ShareAfter("conformity#weak-window", 600), 0.012);
    }

    [Fact]
    public void Contacts_and_word_of_mouth_spread_a_product_as_bass_says()
    {
        // A unit of the theory's time is 120 months. What is left to chance is when the first hundreds are won.
        double[] adopted = new double[900];
        Walk("diffusion", adopted.Length - 1, (month, industry) => adopted[month] = CustomerShare(industry, Entrant));
        Assert.Equal(0.3311986425, DiffusionEquations.CumulativeAdoption(5, 0.03, 0.38), 1e-9);
        Assert.All(new[] { 200, 400, 600, 800 }, month =>
            Assert.Equal(DiffusionEquations.CumulativeAdoption(month / 120.0, 0.03, 0.38), adopted[month], 0.03));
        int peak = Enumerable.Range(60, 780).MaxBy(month => adopted[month + 60] - adopted[month - 60]);
        Assert.Equal(DiffusionEquations.PeakTime(0.03, 0.38), peak / 120.0, 0.5);
    }

    [Fact]
    public void Equal_makers_share_the_market_below_the_bandwagon_of_n_plus_one_and_one_takes_it_above()
    {
        Assert.Equal(3, InteractionEquations.TippingBandwagon(2));
        Assert.Equal(0.5, ShareAfter("bandwagon", 660), 0.03);
        Assert.Equal(1 - 0.9819659573, ShareAfter("bandwagon#above", 660), 0.006);
    }

    [Theory]
    [InlineData("bandwagon#merit", 0.6320991470, 0.02)]
    [InlineData("bandwagon#merit-and-tipping", 0.8643184963, 0.02)]
    public void A_better_maker_keeps_the_share_that_the_bandwagon_gives_it(string scenario, double share, double tolerance) =>
        Assert.Equal(1 - share, ShareAfter(scenario, 660), tolerance);

    private static double ShareAfter(string scenario, int months) => CustomerShare(Walk(scenario, months), Entrant);

    private static void Approaches(string scenario, double stationary, double factor)
    {
        double first = 0;
        Walk(scenario, 72, (month, industry) =>
        {
            double share = CustomerShare(industry, Entrant);
            first = month == 0 ? share : first;
            if (month % 12 == 0)
            {
                // After whole years every customer has chosen equally often.
                double expected = stationary + ((first - stationary) * Math.Pow(factor, month / 12));
                Assert.Equal(expected, share, 4 * Math.Sqrt(0.25 / Customers));
            }
        });
    }
}
