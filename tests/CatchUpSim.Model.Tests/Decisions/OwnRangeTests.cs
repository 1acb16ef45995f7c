using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Tests.Decisions;

/// <summary>What a firm with an accelerator, fast, and a graphics card, slow, has for buyers of graphics cards.</summary>
public sealed class OwnRangeTests
{
    private static readonly DesignerId Firm = ShippedWorld.Focal;
    private static readonly ProductId Accelerator = IndustryState.ProductsOf(Firm).First();
    private static readonly ProductId Card = IndustryState.ProductsOf(Firm).ElementAt(1);
    private static readonly ProjectId Project = IndustryState.ProjectsOf(Firm).First();

    [Fact]
    public void A_card_of_another_family_counts_only_where_the_firm_sells_none_of_the_segments_own()
    {
        IndustryState industry = Selling();
        Assert.Equal(0.1, OwnRange.BestOnSale(industry, Firm, Graphics(industry)), 12);
        industry.Products.OnSale[Card] = false;
        Assert.Equal(0.2, OwnRange.BestOnSale(industry, Firm, Graphics(industry)), 12);
    }

    [Theory]
    [InlineData("graphics", 0.05)]
    [InlineData("inference", 0.2)]
    public void A_card_under_way_counts_for_its_family_as_one_on_sale_does(string focus, double best)
    {
        IndustryState industry = Selling();
        industry.Products.OnSale[Card] = false;
        industry.Projects.Stage[Project] = DevelopmentStage.Logic;
        industry.Projects.Performance[Project] = 0.05;
        industry.Projects.Focus[Project] = industry.Names.Segments.ToList().IndexOf(focus);
        Assert.Equal(best, OwnRange.Best(industry, Firm, Graphics(industry)), 12);
        Assert.Equal(0.2, OwnRange.BestOnSale(industry, Firm, Graphics(industry)), 12);
    }

    [Fact]
    public void Of_a_family_the_best_counts_and_what_the_law_keeps_off_the_market_counts_for_nothing()
    {
        IndustryState industry = Selling();
        industry.Projects.Stage[Project] = DevelopmentStage.Architecture;
        industry.Projects.Performance[Project] = 0.3;
        industry.Projects.Focus[Project] = Graphics(industry).Index;
        Assert.Equal(0.3, OwnRange.Best(industry, Firm, Graphics(industry)), 12);
        industry.Products.IsBlocked[Card] = true;
        Assert.Equal(0.2, OwnRange.BestOnSale(industry, Firm, Graphics(industry)), 12);
    }

    private static SegmentId Graphics(IndustryState industry) => new(industry.Names.Segments.ToList().IndexOf("graphics"));

    private static IndustryState Selling()
    {
        IndustryState industry = ShippedWorld.Beginning();
        industry.Segments.UnrelatedFit.Values.Fill(0.2);
        foreach (ProductId product in new[] { Accelerator, Card })
        {
            industry.Products.OnSale[product] = true;
            industry.Products.Line[product] = industry.Line("domestic/n14").Index;
        }

        (industry.Products.Performance[Accelerator], industry.Products.Fit[Accelerator, Graphics(industry)]) = (1, 0.2);
        (industry.Products.Performance[Card], industry.Products.Fit[Card, Graphics(industry)]) = (0.1, 1);
        return industry;
    }
}
