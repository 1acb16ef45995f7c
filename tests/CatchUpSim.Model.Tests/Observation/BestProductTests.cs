using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Observation;

namespace CatchUpSim.Model.Tests.Observation;

/// <summary>Of which part the series of a firm's best product speak.</summary>
public sealed class BestProductTests
{
    private static readonly DesignerId Firm = ShippedWorld.Focal;

    [Theory]
    [InlineData(false, false, 0.9)]
    [InlineData(false, true, 0.9)]
    [InlineData(true, false, 0.9)]
    [InlineData(true, true, 0.4)]
    public void A_part_that_is_sold_out_and_cannot_be_made_any_more_is_not_the_best(bool isSoldOut, bool isClosed, double best)
    {
        IndustryState industry = ShippedWorld.Beginning();
        Sell(industry, 0, 0.9, "leading/n7");
        Sell(industry, 1, 0.4, "domestic/n14");
        industry.Products.IsSoldOut[IndustryState.ProductsOf(Firm).First()] = isSoldOut;
        industry.FoundryTies.Suspended[Firm, new FoundryId(0)] = isClosed;
        Assert.Equal(best, Reading(industry, "best_performance"));
        Assert.Equal(best < 0.5 ? 14 : 7, Reading(industry, "node"));
    }

    private static double Reading(IndustryState industry, string series) =>
        FirmOutcomes.All.Single(outcome => outcome.Name == series).Read(industry, Firm);

    private static void Sell(IndustryState industry, int place, double performance, string line)
    {
        ProductId product = IndustryState.ProductsOf(Firm).ElementAt(place);
        industry.Products.OnSale[product] = true;
        industry.Products.Performance[product] = performance;
        industry.Products.Line[product] = industry.Line(line).Index;
    }
}
