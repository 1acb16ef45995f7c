using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class PositionEquationsTests
{
    private static readonly double[] Margins = [0.85, 0.65, 0.20, 0.10];

    [Fact]
    public void All_value_added_at_the_best_stage_is_the_top_of_the_smile_curve() =>
        Near.Relative(1.0, PositionEquations.PositionScore([5.0, 0.0, 0.0, 0.0], Margins));

    [Fact]
    public void The_position_weighs_stage_margins_by_value_added()
    {
        Near.Relative((0.75 * 0.65 + 0.25 * 0.10) / 0.85, PositionEquations.PositionScore([0, 3.0, 0, 1.0], Margins));
        Assert.Equal(0.0, PositionEquations.PositionScore([0.0, 0.0, 0.0, 0.0], Margins));
    }

    [Fact]
    public void Moving_value_added_from_fabrication_to_design_is_upgrading() =>
        Assert.True(
            PositionEquations.PositionScore([0.0, 2.0, 1.0, 0.0], Margins)
            > PositionEquations.PositionScore([0.0, 1.0, 2.0, 0.0], Margins));

    [Fact]
    public void Participation_and_position_are_those_of_the_dossier()
    {
        Near.Relative(0.5, PositionEquations.Participation(30.0, 20.0, 100.0));
        Near.Printed(0.0800427077, PositionEquations.ChainPosition(30.0, 20.0, 100.0), 10);
        Assert.True(PositionEquations.ChainPosition(20.0, 30.0, 100.0) < 0.0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(9)]
    public void Stages_of_a_pure_chain_count_down_to_final_use(int stages)
    {
        double[] allocation = new double[stages * stages];
        for (int stage = 0; stage < stages - 1; stage++)
        {
            allocation[stage * stages + stage + 1] = 1.0;
        }

        double[] upstreamness = PositionEquations.Upstreamness(allocation, stages);

        for (int stage = 0; stage < stages; stage++)
        {
            Near.Relative(stages - stage, upstreamness[stage]);
        }
    }

    [Fact]
    public void A_stage_that_uses_half_of_its_own_output_is_two_steps_from_final_use() =>
        Near.Relative(2.0, PositionEquations.Upstreamness([0.5], 1)[0]);

    [Fact]
    public void Stages_that_use_one_another_are_as_far_from_final_use_as_the_inverse_says()
    {
        // (I − D) u = 1 for D = [.5 .25; .2 .3] has the determinant .3.
        double[] upstreamness = PositionEquations.Upstreamness([0.5, 0.25, 0.2, 0.3], 2);
        Near.Relative(0.95 / 0.3, upstreamness[0]);
        Near.Relative(0.7 / 0.3, upstreamness[1]);
    }

    [Fact]
    public void A_loop_that_never_reaches_final_use_has_no_upstreamness() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PositionEquations.Upstreamness([0.0, 1.0, 1.0, 0.0], 2));

    [Fact]
    public void Captivity_counts_only_stronger_partners_who_are_hard_to_replace()
    {
        Near.Relative(0.6 * 0.9 * 0.5, PositionEquations.Captivity([0.6, 0.4], [0.1, 0.0], [0.5, -0.5]));
        Assert.Equal(0.0, PositionEquations.Captivity([1.0], [1.0], [1.0]));
        Assert.Equal(1.0, PositionEquations.Captivity([1.0], [0.0], [1.0]));
    }

    [Fact]
    public void Impossible_chains_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PositionEquations.PositionScore([1.0], Margins));
        Assert.Throws<ArgumentOutOfRangeException>(() => PositionEquations.PositionScore([-1.0], [0.5]));
        Assert.Throws<ArgumentOutOfRangeException>(() => PositionEquations.Participation(1.0, 1.0, 0.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => PositionEquations.Upstreamness([0.1, 0.1], 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => PositionEquations.Captivity([1.0], [0.0], [1.5]));
    }
}
