using CatchUpSim.Model.Submodels;
using FsCheck;
using FsCheck.Fluent;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class InteractionEquationsTests
{
    [Theory]
    [InlineData(1.5, 0, -0.858559637, 0.858559637)]
    [InlineData(2, 0, -0.957504024, 0.957504024)]
    [InlineData(1.5, 0.1, -0.801080376, 0.893855197)]
    public void Stable_equilibria_match_the_known_roots(double interaction, double field, double lower, double upper)
    {
        double[] equilibria = new double[3];
        Assert.Equal(3, InteractionEquations.Equilibria(interaction, field, equilibria));
        Oracle.Matches(lower, equilibria[0]);
        Oracle.Matches(upper, equilibria[2]);
    }

    [Theory]
    [InlineData(1.5, 0.2075464553)]
    [InlineData(2, 0.5328399754)]
    [InlineData(3, 1.3032739080)]
    public void The_critical_field_matches_the_known_value(double interaction, double field) =>
        Oracle.Matches(field, InteractionEquations.CriticalField(interaction));

    [Fact]
    public void Every_equilibrium_reproduces_itself() =>
        Prop.ForAll(Oracle.Between(0, 4).ToArbitrary(), Oracle.Between(-2, 2).ToArbitrary(), (interaction, field) =>
        {
            double[] equilibria = new double[3];
            int count = InteractionEquations.Equilibria(interaction, field, equilibria);
            return equilibria.Take(count).All(
                mean => Oracle.AreClose(mean, Math.Tanh(field + (interaction * mean)), 1e-12));
        }).Check(Oracle.FixedReplay);

    [Fact]
    public void Weak_interaction_has_one_equilibrium()
    {
        double[] equilibria = new double[3];
        Assert.Equal(1, InteractionEquations.Equilibria(1, 0, equilibria));
        Assert.Equal(0, equilibria[0], 1e-5);
        Assert.Equal(0, InteractionEquations.CriticalField(1));
    }

    [Theory]
    [InlineData(0.20, false)]
    [InlineData(0.21, true)]
    public void Only_a_window_stronger_than_the_critical_field_tips_for_good(double window, bool tips)
    {
        double before = InteractionEquations.EquilibriumFrom(-1, 1.5, 0);
        double during = InteractionEquations.EquilibriumFrom(before, 1.5, window);
        double after = InteractionEquations.EquilibriumFrom(during, 1.5, 0);
        Oracle.Matches(tips ? 0.858559637 : -0.858559637, after);
        Assert.Equal(tips, InteractionEquations.AdoptionShare(after) > 0.5);
    }

    [Theory]
    [InlineData(1.2, 2, 1, 0.5, 0.6320991470)]
    [InlineData(1.2, 2, 3, 0.5, 0.8643184963)]
    [InlineData(1, 2, 6, 0.6, 0.9819659573)]
    public void The_bandwagon_leads_to_the_known_shares(
        double meritRatio, double exponent, double bandwagon, double start, double expected)
    {
        double[] shares = [start, 1 - start];
        for (int round = 0; round < 5000; round++)
        {
            InteractionEquations.BandwagonShares([meritRatio, 1], shares, exponent, bandwagon, shares);
        }

        Oracle.Matches(expected, shares[0]);
        Oracle.Matches(1 - shares[0], shares[1]);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Equal_shares_are_stable_exactly_below_the_tipping_bandwagon(int firms)
    {
        int tipping = InteractionEquations.TippingBandwagon(firms);
        Assert.Equal(firms + 1, tipping);
        Assert.True(LeadAfterOneRound(firms, tipping - 0.1) < 1);
        Assert.True(LeadAfterOneRound(firms, tipping + 0.1) > 1);
    }

    [Theory]
    [InlineData(400, 9000)]
    [InlineData(399, 9000)]
    [InlineData(2000, 4000)]
    public void A_design_below_a_threshold_has_no_merit_and_no_sales(double cheapness, double performance)
    {
        DesignRequirement requirement = new(400, 4000, 0.2, 0.8, 0.08);
        double merit = InteractionEquations.DesignMerit(cheapness, performance, requirement);
        double[] shares = [0.9, 0.1];
        InteractionEquations.BandwagonShares([merit, 1e-6], shares, 2, 1, shares);
        Assert.Equal(0, merit);
        Assert.Equal([0, 1], shares);
    }

    [Fact]
    public void A_design_above_both_thresholds_has_merit() =>
        Oracle.Matches(
            0.08 * Math.Pow(100, 0.2) * Math.Pow(1000, 0.8),
            InteractionEquations.DesignMerit(500, 5000, new DesignRequirement(400, 4000, 0.2, 0.8, 0.08)));

    [Theory]
    [InlineData(3, 6, 0.5, 0.5)]
    [InlineData(3, 6, 0.55, 0.6461165049)]
    [InlineData(3, 6, 0.45, 0.3538834951)]
    [InlineData(2, 6, 1, 1)]
    [InlineData(2, 6, 0, 0)]
    [InlineData(0, 6, 0.9, 0)]
    [InlineData(6, 6, 0.1, 1)]
    public void The_gamblers_ruin_matches_the_known_values(int start, int barrier, double stepUp, double expected) =>
        Oracle.Matches(expected, InteractionEquations.LockInProbability(start, barrier, stepUp));

    [Fact]
    public void Lock_in_probability_follows_from_the_next_adopter() =>
        Prop.ForAll(Oracle.Between(0, 1).ToArbitrary(), stepUp =>
            Oracle.AreClose(
                InteractionEquations.LockInProbability(4, 9, stepUp),
                (stepUp * InteractionEquations.LockInProbability(5, 9, stepUp))
                + ((1 - stepUp) * InteractionEquations.LockInProbability(3, 9, stepUp)))).Check(Oracle.FixedReplay);

    [Fact]
    public void Impossible_interactions_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => InteractionEquations.Equilibria(1, 0, new double[2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => InteractionEquations.LockInProbability(7, 6, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => InteractionEquations.TippingBandwagon(1));
    }

    /// <summary>How much of a small lead over equal shares remains after one round.</summary>
    private static double LeadAfterOneRound(int firms, double bandwagon)
    {
        const double Lead = 1e-6;
        double[] merits = [.. Enumerable.Repeat(1.0, firms)];
        double[] shares = [.. Enumerable.Repeat((1.0 / firms) - (Lead / (firms - 1)), firms)];
        shares[0] = (1.0 / firms) + Lead;
        InteractionEquations.BandwagonShares(merits, shares, 2, bandwagon, shares);
        return (shares[0] - (1.0 / firms)) / Lead;
    }
}
