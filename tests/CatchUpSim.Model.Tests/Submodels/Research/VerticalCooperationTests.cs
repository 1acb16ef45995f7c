using CatchUpSim.Model.Submodels;
using FsCheck;
using FsCheck.Fluent;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class VerticalCooperationTests
{
    [Theory]
    [InlineData(VerticalRegime.SupplierAlone, 20)]
    [InlineData(VerticalRegime.SharedCost, 24)]
    [InlineData(VerticalRegime.JointChoice, 36)]
    [InlineData(VerticalRegime.Integration, 60)]
    public void Research_matches_the_closed_form_of_each_regime(VerticalRegime regime, double research) =>
        Oracle.Matches(research, VerticalCooperation.Research(regime, 60, 1, 1));

    [Fact]
    public void The_best_cost_share_and_its_profit_match_the_closed_form()
    {
        double share = VerticalCooperation.OptimalCostShare(1, 1);
        Oracle.Matches(0.125, share);
        Oracle.Matches(24, VerticalCooperation.ResearchUnderShare(60, 1, 1, share));
        Oracle.Matches(405, VerticalCooperation.ManufacturerProfit(60, 1, 1, share));
    }

    [Fact]
    public void Slopes_of_demand_and_cost_enter_both_profits_as_the_closed_form_says()
    {
        // S = 60, b = γ = 2, φ = 1/4: x = 60/11, so that M = (720/11)²/32 − (60/11)²/4 and the supplier has (720/11)²/16 − 3 (60/11)²/4.
        Oracle.Matches(60.0 / 11, VerticalCooperation.ResearchUnderShare(60, 2, 2, 0.25));
        Oracle.Matches(15300.0 / 121, VerticalCooperation.ManufacturerProfit(60, 2, 2, 0.25));
        Oracle.Matches(29700.0 / 121, VerticalCooperation.SupplierProfit(60, 2, 2, 0.25));
    }

    [Fact]
    public void No_other_share_is_better_for_the_manufacturer() =>
        Prop.ForAll(
            Oracle.Between(0, 0.6).ToArbitrary(),
            share => VerticalCooperation.ManufacturerProfit(60, 1, 1, share) <= 405 + 1e-9).Check(Oracle.FixedReplay);

    [Fact]
    public void Sharing_the_cost_also_helps_the_supplier() =>
        Assert.True(
            VerticalCooperation.SupplierProfit(60, 1, 1, 0.125) > VerticalCooperation.SupplierProfit(60, 1, 1, 0));

    [Fact]
    public void Closer_cooperation_means_more_research() =>
        Prop.ForAll(Oracle.Between(0.6, 20).ToArbitrary(), slope =>
        {
            double alone = VerticalCooperation.Research(VerticalRegime.SupplierAlone, 60, 1, slope);
            double shared = VerticalCooperation.Research(VerticalRegime.SharedCost, 60, 1, slope);
            double joint = VerticalCooperation.Research(VerticalRegime.JointChoice, 60, 1, slope);
            double integrated = VerticalCooperation.Research(VerticalRegime.Integration, 60, 1, slope);
            return alone < shared && shared < joint && joint < integrated;
        }).Check(Oracle.FixedReplay);

    [Theory]
    [InlineData(3, 2, 0.5)]
    [InlineData(1, 2, 0)]
    [InlineData(0.5, 2, 0)]
    public void The_linear_response_share_matches_the_closed_form(double manufacturer, double supplier, double share) =>
        Oracle.Matches(share, VerticalCooperation.LinearResponseShare(manufacturer, supplier));

    [Fact]
    public void Sharing_moves_effort_towards_the_optimum_of_the_channel()
    {
        Oracle.Matches(1, VerticalCooperation.LinearResponseEffort(2, 1, 0));
        Oracle.Matches(4, VerticalCooperation.LinearResponseEffort(2, 1, 0.5));
        Oracle.Matches(6.25, VerticalCooperation.ChannelOptimalEffort(3, 2, 1));
    }

    [Fact]
    public void Unbounded_research_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(
            () => VerticalCooperation.Research(VerticalRegime.Integration, 60, 1, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => VerticalCooperation.OptimalCostShare(1, 0.375));
        Assert.Throws<ArgumentOutOfRangeException>(() => VerticalCooperation.LinearResponseEffort(2, 1, 1));
    }
}
