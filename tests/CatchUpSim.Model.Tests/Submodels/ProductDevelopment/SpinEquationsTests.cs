using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class SpinEquationsTests
{
    private static readonly double[] Recommended = [0.24, 0.6, 0.8];

    [Fact]
    public void The_recommended_table_needs_a_little_over_two_spins() =>
        Near.Relative(2.14, SpinEquations.ExpectedSpins(Recommended));

    [Fact]
    public void A_team_that_never_learns_needs_the_geometric_number_of_spins() =>
        Near.Printed(4.1666667, SpinEquations.ExpectedSpins([0.24]), 7);

    [Fact]
    public void Expected_spins_agree_with_the_sum_over_the_spins_themselves()
    {
        double expected = 0.0;
        double stillFailing = 1.0;
        for (int spin = 1; spin <= 200; spin++)
        {
            expected += stillFailing;
            stillFailing *= 1.0 - SpinEquations.SuccessProbability(spin, Recommended, 1.0, 1.0);
        }

        Near.Relative(expected, SpinEquations.ExpectedSpins(Recommended));
    }

    [Theory]
    [InlineData(1, 0.24)]
    [InlineData(2, 0.6)]
    [InlineData(3, 0.8)]
    [InlineData(9, 0.8)]
    public void The_last_entry_of_the_table_holds_for_every_later_spin(int spin, double expected) =>
        Near.Relative(expected, SpinEquations.SuccessProbability(spin, Recommended, 1.0, 1.0));

    [Theory]
    [InlineData(0.1, 1.0, 0.05)]
    [InlineData(1.25, 1.5, 0.45)]
    [InlineData(2.0, 2.0, 0.70)]
    public void Experience_and_verification_move_first_silicon_within_its_clip(
        double experience, double verification, double expected) =>
        Near.Relative(expected, SpinEquations.SuccessProbability(1, Recommended, experience, verification));

    [Fact]
    public void Experience_and_verification_leave_respins_alone() =>
        Near.Relative(0.6, SpinEquations.SuccessProbability(2, Recommended, 0.1, 0.1));

    [Fact]
    public void Verification_finds_bugs_exponentially()
    {
        Near.Relative(100.0 * Math.Exp(-2.0), SpinEquations.ResidualBugs(100.0, 0.02, 100.0));
        double half = SpinEquations.ResidualBugs(100.0, 0.02, Math.Log(2.0) / 0.02);
        Near.Relative(50.0, half);
        Near.Relative(Math.Exp(-0.5), SpinEquations.FirstSiliconProbability(half, 0.01));
    }

    [Fact]
    public void A_design_without_bugs_works_at_once() =>
        Assert.Equal(1.0, SpinEquations.FirstSiliconProbability(0.0, 0.3));

    [Theory]
    [InlineData(1.0)]
    [InlineData(4.0)]
    [InlineData(25.0)]
    public void The_work_multiplier_has_mean_one_and_the_variance_of_its_shape(double shape)
    {
        const int Draws = 20_000;
        double sum = 0.0;
        double squares = 0.0;
        for (int draw = 0; draw < Draws; draw++)
        {
            double multiplier = SpinEquations.WorkMultiplier((draw + 0.5) / Draws, shape);
            sum += multiplier;
            squares += multiplier * multiplier;
        }

        double mean = sum / Draws;
        Near.Relative(1.0, mean, 1e-3);
        Near.Relative(1.0 / shape, squares / Draws - mean * mean, 1e-2);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void With_shape_one_the_work_multiplier_is_exponential(double uniform) =>
        Near.Relative(-Math.Log(1.0 - uniform), SpinEquations.WorkMultiplier(uniform, 1.0), 1e-7);

    [Fact]
    public void Impossible_spins_and_draws_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SpinEquations.SuccessProbability(0, Recommended, 1.0, 1.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => SpinEquations.SuccessProbability(1, [], 1.0, 1.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => SpinEquations.ExpectedSpins([0.5, 0.0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => SpinEquations.ExpectedSpins([1.5, 0.5]));
        Assert.Throws<ArgumentOutOfRangeException>(() => SpinEquations.WorkMultiplier(0.0, 4.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => SpinEquations.WorkMultiplier(1.0, 4.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => SpinEquations.WorkMultiplier(0.5, 0.0));
    }
}
