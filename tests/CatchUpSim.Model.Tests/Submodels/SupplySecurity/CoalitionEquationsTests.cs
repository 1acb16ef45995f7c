using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class CoalitionEquationsTests
{
    private static readonly CohesionWeights Weights = new(0.6, 0.5, 0.4, 0.2);
    private static readonly AllyPerception Ally = new(0.7, 0.6, 0.3, 0.2);

    [Fact]
    public void Cohesion_is_the_mean_of_what_binds_less_what_divides()
    {
        AllyPerception doubter = new(0.4, 0.3, 0.5, 0.5);
        Near.Relative(0.56, CoalitionEquations.Cohesion([Ally], Weights));
        Near.Relative((0.56 + 0.09) / 2.0, CoalitionEquations.Cohesion([Ally, doubter], Weights));
    }

    [Fact]
    public void Dependence_on_the_target_or_rivalry_within_lowers_cohesion()
    {
        double cohesion = CoalitionEquations.Cohesion([Ally], Weights);
        Assert.True(CoalitionEquations.Cohesion([Ally with { Dependence = 0.4 }], Weights) < cohesion);
        Assert.True(CoalitionEquations.Cohesion([Ally with { Competition = 0.3 }], Weights) < cohesion);
    }

    [Fact]
    public void Shared_benefit_or_a_common_threat_raises_cohesion()
    {
        double cohesion = CoalitionEquations.Cohesion([Ally], Weights);
        Assert.True(CoalitionEquations.Cohesion([Ally with { Benefit = 0.8 }], Weights) > cohesion);
        Assert.True(CoalitionEquations.Cohesion([Ally with { PerceivedThreat = 0.7 }], Weights) > cohesion);
    }

    [Fact]
    public void Cohesion_stays_between_none_and_full()
    {
        Assert.Equal(0.0, CoalitionEquations.Cohesion([new AllyPerception(0.0, 0.0, 1.0, 1.0)], Weights));
        Assert.Equal(1.0, CoalitionEquations.Cohesion([new AllyPerception(1.0, 1.0, 0.0, 0.0)], Weights));
        Assert.Equal(0.0, CoalitionEquations.Cohesion([], Weights));
    }

    [Fact]
    public void An_ally_tied_to_the_target_weakens_the_denial_and_lets_more_through()
    {
        double tight = CoalitionEquations.Cohesion([Ally], Weights);
        double loose = CoalitionEquations.Cohesion([Ally with { Dependence = 0.8 }], Weights);
        Assert.True(CoalitionEquations.Effectiveness(0.9, loose) < CoalitionEquations.Effectiveness(0.9, tight));
        Assert.True(CoalitionEquations.Leakage(loose, 0.5) > CoalitionEquations.Leakage(tight, 0.5));
    }

    [Fact]
    public void Effectiveness_and_leakage_follow_their_products()
    {
        Near.Relative(0.54, CoalitionEquations.Effectiveness(0.9, 0.6));
        Near.Relative(0.1, CoalitionEquations.Leakage(0.6, 0.75));
        Assert.Equal(0.0, CoalitionEquations.Leakage(0.2, 1.0));
        Near.Relative(0.6, CoalitionEquations.Arriving(0.2, 0.5));
        Assert.Equal(1.0, CoalitionEquations.Arriving(1.0, 0.3));
    }

    [Fact]
    public void Impossible_coalitions_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(
            () => CoalitionEquations.Cohesion([Ally with { Benefit = 1.1 }], Weights));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => CoalitionEquations.Cohesion([Ally], Weights with { Dependence = -0.1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => CoalitionEquations.Effectiveness(1.1, 0.5));
    }
}
