using CatchUpSim.Model.Submodels;
using FsCheck;
using FsCheck.Fluent;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class MoralHazardTests
{
    [Fact]
    public void Share_welfare_and_efficiency_match_the_closed_forms()
    {
        double first = MoralHazard.Drive(marginalProduct: 4, effortCostSlope: 4);
        double share = MoralHazard.OptimalShare(first, 1);
        Oracle.Matches(0.8, share);
        Oracle.Matches(2.1, MoralHazard.Welfare(first, 1, share, trust: 0));
        Oracle.Matches(0.84, MoralHazard.Efficiency(first, 1, trust: 0));
    }

    [Fact]
    public void Efficiency_is_lowest_for_equal_partners() =>
        Prop.ForAll(Oracle.Between(0.01, 10).ToArbitrary(), Oracle.Between(0.01, 10).ToArbitrary(), (first, second) =>
            MoralHazard.Efficiency(first, second, 0) >= MoralHazard.Efficiency(1, 1, 0) - 1e-15
            && MoralHazard.Efficiency(1, 1, 0) == 0.75).Check(Oracle.FixedReplay);

    [Fact]
    public void Full_trust_reaches_the_first_best()
    {
        Oracle.Matches(2.5, MoralHazard.Welfare(4, 1, 0.8, trust: 1));
        Oracle.Matches(1, MoralHazard.Efficiency(4, 1, trust: 1));
        Oracle.Matches(3, MoralHazard.Effort(0.2, trust: 1, marginalProduct: 6, effortCostSlope: 2));
    }

    [Fact]
    public void Trust_moves_effort_by_its_fraction_of_the_shortfall()
    {
        Oracle.Matches(0.6, MoralHazard.Effort(0.2, trust: 0, marginalProduct: 6, effortCostSlope: 2));
        Oracle.Matches(1.8, MoralHazard.Effort(0.2, trust: 0.5, marginalProduct: 6, effortCostSlope: 2));
    }

    [Fact]
    public void Efficiency_is_welfare_over_first_best_and_no_share_does_better() =>
        Prop.ForAll(Oracle.Between(0, 1).ToArbitrary(), Oracle.Between(0, 1).ToArbitrary(), (trust, share) =>
        {
            double best = MoralHazard.Welfare(4, 1, MoralHazard.OptimalShare(4, 1), trust);
            return Oracle.AreClose(MoralHazard.Efficiency(4, 1, trust), best / 2.5)
                && MoralHazard.Welfare(4, 1, share, trust) <= best + 1e-12;
        }).Check(Oracle.FixedReplay);

    [Fact]
    public void A_share_beyond_the_whole_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MoralHazard.Welfare(4, 1, 1.1, 0));
}
