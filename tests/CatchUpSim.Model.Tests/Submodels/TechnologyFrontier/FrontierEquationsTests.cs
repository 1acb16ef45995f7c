using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class FrontierEquationsTests
{
    private const double FrontierAdvantage = 0.05;
    private const double SpilloverRate = 0.1;
    private const double LearningCapability = 2.0;

    [Fact]
    public void Constant_effort_closes_the_room_to_the_limit_at_a_constant_rate()
    {
        LawOfMotion law = new(2e-4, 1.0, 0.65, 0.0);
        double performance = 400.0;
        for (int step = 0; step < 50; step++)
        {
            performance += FrontierEquations.Progress(performance, 9000.0, 100.0, step, law);
        }

        Near.Relative(1958.3902457360, performance);
    }

    [Fact]
    public void Experience_multiplies_progress_by_its_power()
    {
        LawOfMotion law = new(2e-4, 1.0, 0.65, 0.5);
        double novice = FrontierEquations.Progress(400.0, 9000.0, 100.0, 1.0, law);
        double veteran = FrontierEquations.Progress(400.0, 9000.0, 100.0, 16.0, law);
        Near.Relative(4.0 * novice, veteran);
    }

    [Theory]
    [InlineData(9000.0)]
    [InlineData(9500.0)]
    public void At_or_beyond_the_limit_of_a_technology_nothing_is_left_to_gain(double performance) =>
        Assert.Equal(
            0.0,
            FrontierEquations.Progress(performance, 9000.0, 100.0, 10.0, new LawOfMotion(1.0, 1.0, 1.0, 0.0)));

    [Fact]
    public void No_effort_however_large_leads_past_the_limit() =>
        Assert.Equal(
            1000.0,
            FrontierEquations.Progress(8000.0, 9000.0, 1e6, 10.0, new LawOfMotion(1.0, 1.0, 1.0, 0.0)));

    [Fact]
    public void The_threshold_and_the_rest_points_of_the_gap_are_those_of_the_dossier()
    {
        GapEquilibria? equilibria = FrontierEquations.Equilibria(
            FrontierAdvantage, SpilloverRate, LearningCapability);

        Near.Printed(0.0735758882, FrontierEquations.CatchUpThreshold(SpilloverRate, LearningCapability), 10);
        Assert.NotNull(equilibria);
        Near.Printed(0.7148059124, equilibria.Value.Stable, 10);
        Near.Printed(4.3065847282, equilibria.Value.Unstable, 10);
    }

    [Fact]
    public void A_rest_point_is_left_unchanged_by_a_month()
    {
        GapEquilibria equilibria = FrontierEquations.Equilibria(
            FrontierAdvantage, SpilloverRate, LearningCapability)!.Value;
        Near.Relative(equilibria.Stable, NextGap(equilibria.Stable));
        Near.Relative(equilibria.Unstable, NextGap(equilibria.Unstable));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(4.2)]
    public void A_latecomer_within_reach_converges_to_the_stable_gap(double start) =>
        Near.Printed(0.7148059124, GapAfter(start, 2000), 10);

    [Fact]
    public void A_latecomer_just_beyond_reach_falls_behind_for_ever()
    {
        Assert.True(GapAfter(4.4, 500) > 10.0);
        Assert.True(GapAfter(4.4, 2000) > GapAfter(4.4, 500));
    }

    [Fact]
    public void Above_the_threshold_there_is_no_rest_point_and_every_gap_grows()
    {
        double threshold = FrontierEquations.CatchUpThreshold(SpilloverRate, LearningCapability);
        Assert.Null(FrontierEquations.Equilibria(threshold * 1.001, SpilloverRate, LearningCapability));
        for (double gap = 0.0; gap < 10.0; gap += 0.1)
        {
            double next = FrontierEquations.NextGap(gap, threshold * 1.001, SpilloverRate, LearningCapability);
            Assert.True(next > gap);
        }
    }

    [Fact]
    public void At_the_threshold_the_two_rest_points_meet_at_the_learning_capability()
    {
        double threshold = FrontierEquations.CatchUpThreshold(SpilloverRate, LearningCapability);
        GapEquilibria? equilibria = FrontierEquations.Equilibria(threshold, SpilloverRate, LearningCapability);
        Assert.NotNull(equilibria);
        Near.Relative(LearningCapability, equilibria.Value.Stable, 1e-6);
        Near.Relative(LearningCapability, equilibria.Value.Unstable, 1e-6);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-1.0)]
    public void A_firm_at_the_frontier_gains_nothing_from_imitation(double gap) =>
        Assert.Equal(0.0, FrontierEquations.Spillover(gap, SpilloverRate, LearningCapability));

    [Fact]
    public void Imitation_is_easiest_at_a_gap_equal_to_the_learning_capability()
    {
        double best = FrontierEquations.Spillover(LearningCapability, SpilloverRate, LearningCapability);
        Near.Relative(FrontierEquations.CatchUpThreshold(SpilloverRate, LearningCapability), best);
        Assert.True(FrontierEquations.Spillover(1.9, SpilloverRate, LearningCapability) < best);
        Assert.True(FrontierEquations.Spillover(2.1, SpilloverRate, LearningCapability) < best);
    }

    [Theory]
    [InlineData(0.0, 80.0)]
    [InlineData(0.25, 60.0)]
    [InlineData(1.0, 0.0)]
    public void A_discontinuity_leaves_the_transferable_share_of_capability(double disruptiveness, double left) =>
        Near.Relative(left, FrontierEquations.TransferredCapability(80.0, disruptiveness));

    [Fact]
    public void Impossible_inputs_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FrontierEquations.TransferredCapability(1.0, 1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => FrontierEquations.Spillover(1.0, 0.1, 0.0));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => FrontierEquations.Progress(1.0, 2.0, -1.0, 0.0, default));
    }

    private static double NextGap(double gap) =>
        FrontierEquations.NextGap(gap, FrontierAdvantage, SpilloverRate, LearningCapability);

    private static double GapAfter(double start, int months)
    {
        double gap = start;
        for (int month = 0; month < months; month++)
        {
            gap = NextGap(gap);
        }

        return gap;
    }
}
