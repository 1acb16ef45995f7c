using CatchUpSim.Model.Submodels;
using FsCheck;
using FsCheck.Fluent;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class SwitchingEquationsTests
{
    [Fact]
    public void Equal_suppliers_converge_at_the_hyperbolic_rate()
    {
        double factor = SwitchingEquations.ConvergenceFactor(0, 2, 1);
        Oracle.Matches(0.7615941560, factor);
        Oracle.Matches(Math.Tanh(1), factor);
        Oracle.Matches(2.5451400528, SwitchingEquations.HalfLife(factor));
    }

    [Fact]
    public void Unequal_suppliers_match_the_known_values()
    {
        Oracle.Matches(0.7062990081, SwitchingEquations.StationaryShare(0.5, 2, 1));
        Oracle.Matches(0.8688947900, SwitchingEquations.StationaryShare(1, 3, 1));
        Oracle.Matches(0.8628108680, SwitchingEquations.ConvergenceFactor(1, 3, 1));
    }

    [Fact]
    public void Dispersed_tastes_weaken_advantage_and_cost_alike()
    {
        Oracle.Matches(1 / (1 + Math.Exp(-1.25)), SwitchingEquations.StayProbability(0.5, 2, 2));
        Oracle.Matches(1 / (1 + Math.Exp(0.75)), SwitchingEquations.SwitchProbability(0.5, 2, 2));
    }

    [Fact]
    public void Switching_costs_slow_equal_suppliers_but_do_not_set_their_shares() =>
        Prop.ForAll(Oracle.Between(0, 6).ToArbitrary(), cost =>
            Oracle.AreClose(0.5, SwitchingEquations.StationaryShare(0, cost, 1))
            && SwitchingEquations.ConvergenceFactor(0, cost + 0.1, 1)
                > SwitchingEquations.ConvergenceFactor(0, cost, 1))
            .Check(Oracle.FixedReplay);

    [Fact]
    public void The_stationary_share_reproduces_itself() =>
        Prop.ForAll(Oracle.Between(-2, 2).ToArbitrary(), Oracle.Between(0, 4).ToArbitrary(), (advantage, cost) =>
        {
            double share = SwitchingEquations.StationaryShare(advantage, cost, 1);
            double next = SwitchingEquations.NextShare(
                share,
                SwitchingEquations.StayProbability(advantage, cost, 1),
                SwitchingEquations.SwitchProbability(advantage, cost, 1));
            return Oracle.AreClose(share, next);
        }).Check(Oracle.FixedReplay);

    [Fact]
    public void Full_compatibility_leaves_only_retraining_and_opens_the_whole_network()
    {
        Oracle.Matches(0.3, SwitchingEquations.SwitchingCost(2, 5, 1, 0.3));
        Oracle.Matches(7.8, SwitchingEquations.SwitchingCost(2, 5, 0.25, 0.3));
        Oracle.Matches(1100, SwitchingEquations.EffectiveInstalledBase(100, 1000, 1));
        Oracle.Matches(100, SwitchingEquations.EffectiveInstalledBase(100, 1000, 0));
    }

    [Fact]
    public void Impossible_costs_and_scales_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SwitchingEquations.StayProbability(0, -1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => SwitchingEquations.SwitchProbability(0, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => SwitchingEquations.HalfLife(1));
    }
}
