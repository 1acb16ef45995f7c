using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.Submodels.PolicyMonths;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>What the speed of a card's link and its memory mean to rules that are written in them.</summary>
public sealed class LinkLimitTests
{
    [Fact]
    public void A_card_of_the_start_has_the_link_that_the_scenario_gives_it_and_a_later_one_follows_its_performance()
    {
        IndustryState industry = ShippedWorld.Beginning();
        PolicyControlsParameters parameters = Rule(0);
        ProductId top = TopCard(industry);
        industry.Products.Interconnect[top] = 123;
        Advance(industry, parameters, 2);
        Assert.Equal(123, industry.Products.Interconnect[top]);
        industry.Products.Launched[top] = industry.Month.Index;
        Advance(industry, parameters, 1);
        Near.Relative(industry.Products.Performance[top] * parameters.InterconnectPerIndex, industry.Products.Interconnect[top]);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(900, false)]
    public void A_rule_on_links_spares_a_card_with_a_slow_one(double link, bool isSpared)
    {
        IndustryState industry = ShippedWorld.Beginning();
        PolicyControlsParameters parameters = Rule(600);
        ProductId top = TopCard(industry);
        industry.Products.Interconnect[top] = link;
        Advance(industry, parameters, 2);
        Assert.Equal(isSpared, !industry.Products.IsBlocked[top]);
    }

    [Fact]
    public void A_card_that_is_cut_to_a_limit_of_its_memory_keeps_the_share_that_the_limit_leaves()
    {
        IndustryState industry = ShippedWorld.Beginning();
        ProductId top = TopCard(industry);
        double density = industry.Products.Performance[top] * ShippedWorld.FirmA.PolicyControls.MemoryPerIndex / industry.Products.DieArea[top];
        PolicyControlsParameters parameters = PolicyMonths.Rule(
            SalesRegime.Restrictive, new ThresholdDefinition { MinimumMemoryDensity = density / 2 });
        Advance(industry, parameters with { DerivativeLoss = 0.1 }, 1 + (int)parameters.DerivativeMonths);
        Assert.Equal(0.9 / 2, industry.Products.MarketFactor[top], 1e-9);
        Assert.False(industry.Products.IsBlocked[top]);
    }

    private static PolicyControlsParameters Rule(double link) => PolicyMonths.Rule(
        SalesRegime.Restrictive, new ThresholdDefinition { MinimumProcessing = 10, MinimumInterconnect = link });
}
