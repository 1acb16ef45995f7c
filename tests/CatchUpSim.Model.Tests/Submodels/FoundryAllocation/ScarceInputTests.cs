using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.Submodels.OrderingIndustry;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>Cards of a firm that lacks an input while others are scarce.</summary>
public sealed class ScarceInputTests
{
    private static readonly FoundryId Leading = new(0);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_missing_input_and_a_scarce_one_limit_cards_each_for_itself_and_not_one_on_top_of_the_other(bool isMemory)
    {
        IndustryState industry = Scarce(Ordering(1e5), isMemory);
        industry.ChainPositions.SupplyLoss[Firm] = 0.4;
        Advance(industry, Parameters);
        Assert.Equal(700, Cards(industry, Firm), 1e-6);
    }

    [Fact]
    public void What_a_firm_cannot_make_for_want_of_inputs_is_left_to_others()
    {
        IndustryState industry = Scarce(Ordering(1e5, Rival), isMemory: true);
        industry.ChainPositions.SupplyLoss[Firm] = 1;
        Advance(industry, Parameters);
        Assert.Equal((0, 700), (Cards(industry, Firm), Math.Round(Cards(industry, Rival), 6)));
        Assert.Equal(0, industry.FoundryTies.Wafers[Firm, industry.Line("leading/n7")]);
    }

    private static FoundryAllocationParameters Parameters => ShippedWorld.FirmA.FoundryAllocation with { Excursions = 0 };

    private static double Cards(IndustryState industry, DesignerId firm) =>
        IndustryMeasures.Sum(industry.Products.Pipeline.Row(ProductOf(firm)));

    private static IndustryState Scarce(IndustryState industry, bool isMemory)
    {
        Column<FoundryId, double> input = isMemory ? industry.Foundries.Memory : industry.Foundries.Packaging;
        Column<FoundryId, double> growth = isMemory ? industry.Foundries.MemoryGrowth : industry.Foundries.PackagingGrowth;
        input[Leading] = 700;
        growth[Leading] = 0;
        industry.Foundries.Memory[Leading] = isMemory ? 700 : 1e6;
        industry.ProcessLines.Capacity[industry.Line("leading/n7")] = 1e6;
        return industry;
    }
}
