using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.Submodels.SmallMarket;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>Which of its parts a firm offers.</summary>
public sealed class OfferedProductTests
{
    [Theory]
    [InlineData(600, 1000, false)]
    [InlineData(900, 1000, true)]
    [InlineData(600, 0, true)]
    public void A_better_part_is_offered_once_there_are_cards_of_it_for_the_usual_orders(double cards, double usual, bool isNewOne)
    {
        (IndustryState industry, ProductId old, ProductId better) = TwoParts();
        industry.MarketPositions.OrderTrend[Home, Segment] = usual;
        industry.Products.Inventory[old] = 5000;
        industry.Products.Inventory[better] = cards;
        Assert.Equal(isNewOne ? better : old, OnOffer.Of(industry, Home, Segment));
    }

    [Fact]
    public void Who_has_nothing_in_stock_still_takes_orders_for_the_best_that_is_not_sold_out()
    {
        (IndustryState industry, ProductId old, ProductId better) = TwoParts();
        industry.MarketPositions.OrderTrend[Home, Segment] = 1000;
        Assert.Equal(better, OnOffer.Of(industry, Home, Segment));
        industry.Products.IsSoldOut[better] = true;
        Assert.Equal(old, OnOffer.Of(industry, Home, Segment));
        industry.Products.IsSoldOut[old] = true;
        Assert.Null(OnOffer.Of(industry, Home, Segment));
    }

    [Fact]
    public void A_card_made_for_another_family_is_offered_only_where_the_firm_has_none_of_this_one()
    {
        (IndustryState industry, ProductId graphics, ProductId accelerator) = Unlike();
        Assert.Equal(graphics, OnOffer.Of(industry, Home, Segment));

        // A passing want of cards does not make it the price of the other card either.
        industry.Products.IsSoldOut[graphics] = true;
        Assert.Null(OnOffer.Of(industry, Home, Segment));
        industry.Products.OnSale[graphics] = false;
        Assert.Equal(accelerator, OnOffer.Of(industry, Home, Segment));
    }

    [Fact]
    public void A_sold_out_card_whose_line_is_closed_holds_its_segment_no_longer()
    {
        (IndustryState industry, ProductId graphics, ProductId accelerator) = TwoParts();
        industry.Segments.UnrelatedFit[Segment] = 0.2;
        industry.Products.Fit[accelerator, Segment] = 0.2;
        industry.Products.IsSoldOut[graphics] = true;
        industry.FoundryTies.Suspended[Home, new FoundryId(industry.ProcessLines.Foundry[new LineId(industry.Products.Line[graphics])])] = true;
        Assert.Equal(accelerator, OnOffer.Of(industry, Home, Segment));
    }

    [Fact]
    public void A_line_on_which_no_more_can_be_made_holds_its_segment_while_there_is_stock()
    {
        (IndustryState industry, ProductId graphics, _) = Unlike();
        industry.FoundryTies.Suspended[Home, new FoundryId(industry.ProcessLines.Foundry[new LineId(industry.Products.Line[graphics])])] = true;
        Assert.Equal(graphics, OnOffer.Of(industry, Home, Segment));
    }

    [Fact]
    public void A_card_that_the_law_bars_from_a_segment_holds_it_no_longer()
    {
        (IndustryState industry, ProductId graphics, ProductId accelerator) = Unlike();
        industry.Segments.IsControlled[Segment] = true;
        industry.Products.IsBlocked[graphics] = true;
        Assert.Equal(accelerator, OnOffer.Of(industry, Home, Segment));
    }

    [Theory]
    [InlineData(1.5, 1, 1, 10, true)]
    [InlineData(1.5, 0.6, 1, 10, false)]
    [InlineData(1.5, 1, 0.6, 10, false)]
    [InlineData(1.5, 1, 1, 0, false)]
    [InlineData(2, 0.5, 1, 10, false)]
    public void A_part_is_better_only_by_what_it_may_do_in_the_segment_and_at_a_price(
        double performance, double fit, double permitted, double price, bool isNewOne)
    {
        (IndustryState industry, ProductId old, ProductId better) = TwoParts();
        industry.Segments.IsControlled[Segment] = true;
        industry.Products.Performance[old] = 1;
        industry.Products.Performance[better] = performance;
        industry.Products.Fit[better, Segment] = fit;
        industry.Products.MarketFactor[better] = permitted;
        industry.Products.Price[better] = price;
        Assert.Equal(isNewOne ? better : old, OnOffer.Of(industry, Home, Segment));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(300, false)]
    public void Cards_that_others_wait_for_are_not_ready_for_new_orders(double backlog, bool isNewOne)
    {
        (IndustryState industry, ProductId old, ProductId better) = TwoParts();
        industry.MarketPositions.OrderTrend[Home, Segment] = 1000;
        industry.Products.Inventory[old] = 5000;
        industry.Products.Inventory[better] = 900;
        industry.Products.Backlog[better] = backlog;
        Assert.Equal(isNewOne ? better : old, OnOffer.Of(industry, Home, Segment));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Usual_orders_are_those_of_all_segments_and_without_foundries_no_stock_is_asked_for(bool isMade, bool isNewOne)
    {
        (IndustryState industry, ProductId old, ProductId better) = TwoParts(SmallIndustryMoney.AllOn with { FoundryAllocation = isMade });
        industry.MarketPositions.OrderTrend[Home, new SegmentId(1)] = 1000;
        industry.Products.Inventory[old] = 5000;
        industry.Products.Inventory[better] = 600;
        Assert.Equal(isNewOne ? better : old, OnOffer.Of(industry, Home, Segment));
    }

    /// <summary>A card of the segment's family, and one of another that is fifty times as good.</summary>
    private static (IndustryState Industry, ProductId Graphics, ProductId Accelerator) Unlike()
    {
        (IndustryState industry, ProductId graphics, ProductId accelerator) = TwoParts();
        industry.Segments.UnrelatedFit[Segment] = 0.2;
        industry.Products.Fit[accelerator, Segment] = 0.2;
        industry.Products.Performance[accelerator] = 50 * industry.Products.Performance[graphics];
        return (industry, graphics, accelerator);
    }

    /// <summary>A part, and one that is half as good again.</summary>
    private static (IndustryState Industry, ProductId Old, ProductId Better) TwoParts(Mechanisms? mechanisms = null)
    {
        IndustryState industry = Market(mechanisms: mechanisms);
        ProductId old = Product(Home);
        ProductId better = new(old.Index + 1);
        industry.Products.OnSale[better] = true;
        industry.Products.Performance[better] = 1.5 * industry.Products.Performance[old];
        industry.Products.MarketFactor[better] = 1;
        industry.Products.Price[better] = 10;
        industry.Products.Fit[better, Segment] = 1;
        return (industry, old, better);
    }
}
