using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>From when on a firm is told to produce in volume.</summary>
public sealed class VolumeTests
{
    [Theory]
    [InlineData(true, 1000, 1000, true)]
    [InlineData(true, 999, 1000, false)]
    [InlineData(true, 1000, 999, false)]
    [InlineData(false, 1000, 0, true)]
    [InlineData(false, 999, 0, false)]
    public void Volume_is_a_month_of_as_many_cards_by_a_firm_whose_lines_have_made_as_many_where_there_are_lines(
        bool hasFoundries, double delivered, double made, bool isVolume)
    {
        Scenario scenario = ShippedWorld.FirmA;
        IndustryState industry = ShippedWorld.Beginning(scenario with { Mechanisms = scenario.Mechanisms with { FoundryAllocation = hasFoundries } });
        DesignerId firm = ShippedWorld.Focal;
        ProductId product = IndustryState.ProductsOf(firm).First();
        industry.Products.OnSale[product] = true;
        industry.Products.Produced[product] = made;
        industry.MarketPositions.Units[firm, new SegmentId(0)] = delivered;
        industry.Month = industry.Month.Next;
        ProductDevelopment.Advance(
            industry, scenario.ProductDevelopment with { Volume = 1000 }, ShippedWorld.Stream(RandomPurpose.Development));
        Assert.Equal(isVolume, industry.HasReached(firm, Milestone.VolumeProduction));
    }
}
