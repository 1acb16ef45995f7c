using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Tests.Decisions;

public sealed class EcosystemDecisionTests
{
    private const int Compatible = 0;
    private const int Own = 1;
    private const int Dual = 2;
    private const int Open = 3;

    private static EcosystemDecisionParameters Parameters => ShippedWorld.FirmA.StrategyReview.Ecosystem;

    [Fact]
    public void A_large_base_of_the_incumbent_speaks_for_compatibility()
    {
        double[] small = Utilities(0.2, 0, 50, 0);
        double[] large = Utilities(0.95, 0, 50, 0);
        Assert.True(large[Compatible] - large[Own] > small[Compatible] - small[Own]);
    }

    [Fact]
    public void A_hostile_licence_speaks_against_compatibility_and_half_as_much_against_both()
    {
        double[] friendly = Utilities(0.8, 0, 50, 0);
        double[] hostile = Utilities(0.8, 1, 50, 0);
        Assert.Equal(Parameters.Dependence, friendly[Compatible] - hostile[Compatible], 1e-12);
        Assert.Equal(Parameters.Dependence / 2, friendly[Dual] - hostile[Dual], 1e-12);
        Assert.Equal(friendly[Own], hostile[Own]);
    }

    [Fact]
    public void Allies_make_an_open_standard_cheaper()
    {
        Assert.True(Utilities(0.8, 0, 20, 4)[Open] > Utilities(0.8, 0, 20, 0)[Open]);
        Assert.Equal(Utilities(0.8, 0, 20, 4)[Own], Utilities(0.8, 0, 20, 0)[Own]);
    }

    [Fact]
    public void Engineers_make_an_own_stack_cheaper() =>
        Assert.True(Utilities(0.8, 0, 1000, 0)[Own] > Utilities(0.8, 0, 10, 0)[Own]);

    [Fact]
    public void A_strategy_fixed_by_the_scenario_is_obeyed_and_recorded_as_fixed()
    {
        IndustryState industry = ShippedWorld.Beginning();
        DesignerId firm = ShippedWorld.Focal;
        industry.Strategies.Ecosystem[firm] = Open;
        Review(industry, Parameters);
        Assert.Equal(EcosystemStrategy.OpenStandard, industry.SoftwareStacks.Strategy[firm]);
        Assert.True(industry.Chronicle.Entries[^1].Decision!.IsFixed);
    }

    [Fact]
    public void A_high_cost_of_change_keeps_the_strategy()
    {
        IndustryState industry = ShippedWorld.Beginning();
        industry.SoftwareStacks.Strategy[ShippedWorld.Focal] = EcosystemStrategy.OpenStandard;
        int entries = industry.Chronicle.Entries.Count;
        Review(industry, Parameters with { ChangeCost = 20, Temperature = 0 });
        Assert.Equal(EcosystemStrategy.OpenStandard, industry.SoftwareStacks.Strategy[ShippedWorld.Focal]);
        Assert.Equal(entries, industry.Chronicle.Entries.Count);
    }

    private static void Review(IndustryState industry, EcosystemDecisionParameters parameters)
    {
        Draws draws = ShippedWorld.Stream(RandomPurpose.Strategy).At(industry.Month, 0);
        EcosystemDecision.Review(industry, ShippedWorld.Focal, parameters, ref draws);
    }

    private static double[] Utilities(double incumbent, double hostility, double engineers, double allies)
    {
        var utilities = new double[4];
        ExpectedOutputs outputs = NetworkExpectations.Fulfilled(incumbent, allies, Parameters);
        EcosystemDecision.Utilities(Parameters, outputs, incumbent, hostility, engineers, allies, utilities);
        return utilities;
    }
}
