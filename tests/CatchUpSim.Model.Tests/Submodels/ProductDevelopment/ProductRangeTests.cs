using CatchUpSim.Model.Entities;
using static CatchUpSim.Model.Tests.Submodels.RunningProject;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>Whose place a new product takes when the range is full.</summary>
public sealed class ProductRangeTests
{
    private static readonly DesignerId Firm = ShippedWorld.Focal;
    private static readonly SegmentId First = new(0);
    private static readonly SegmentId Second = new(1);

    [Fact]
    public void A_new_product_takes_the_place_of_the_one_with_the_fewest_orders_and_not_of_the_oldest()
    {
        IndustryState industry = Full();
        ProductId[] range = [.. IndustryState.ProductsOf(Firm)];
        industry.Products.Waiting[range[3], First] = 50;
        industry.Products.Fit[range[2], Second] = 1;
        industry.MarketPositions.OrderTrend[Firm, Second] = 40;
        industry.Products.Waiting[range[1], First] = 30;
        industry.Products.Waiting[range[0], First] = 60;
        Launch(industry);
        Assert.Equal([2, 9, 4, 5], range.Select(product => industry.Products.Number[product]));
    }

    [Fact]
    public void What_is_off_sale_goes_first_and_of_equal_products_the_oldest()
    {
        IndustryState equal = Full();
        Launch(equal);
        Assert.Equal([2, 3, 4, 9], IndustryState.ProductsOf(Firm).Select(product => equal.Products.Number[product]));
        IndustryState free = Full();
        ProductId gone = IndustryState.ProductsOf(Firm).ElementAt(1);
        free.Products.OnSale[gone] = false;
        free.Products.Waiting[gone, First] = 50;
        Launch(free);
        Assert.Equal([2, 9, 4, 5], IndustryState.ProductsOf(Firm).Select(product => free.Products.Number[product]));
    }

    [Fact]
    public void Of_equal_products_the_oldest_goes_wherever_its_place_is()
    {
        IndustryState industry = Full();
        industry.Products.Launched[IndustryState.ProductsOf(Firm).ElementAt(1)] -= 100;
        Launch(industry);
        Assert.Equal([2, 9, 4, 5], IndustryState.ProductsOf(Firm).Select(product => industry.Products.Number[product]));
    }

    [Fact]
    public void The_best_that_a_firm_has_and_what_it_offers_while_that_is_sold_out_both_have_its_usual_orders()
    {
        IndustryState industry = Full();
        ProductId[] range = [.. IndustryState.ProductsOf(Firm)];
        industry.Products.Fit[range[0], Second] = industry.Products.Fit[range[1], Second] = 1;
        industry.Products.Performance[range[0]] = 0.8;
        industry.Products.IsSoldOut[range[0]] = true;
        industry.MarketPositions.OrderTrend[Firm, Second] = 40;
        (industry.Products.Waiting[range[2], First], industry.Products.Waiting[range[3], First]) = (60, 30);
        Launch(industry);
        Assert.Equal([2, 3, 4, 9], range.Select(product => industry.Products.Number[product]));
    }

    [Fact]
    public void A_new_product_keeps_nothing_of_the_one_whose_place_it_takes()
    {
        IndustryState industry = Full();
        Products products = industry.Products;
        ProductId place = IndustryState.ProductsOf(Firm).Last();
        (products.Backlog[place], products.Produced[place], products.YieldMark[place], products.PriceChoice[place]) = (3, 500, 0.4, 2);
        products.IsSoldOut[place] = true;
        Launch(industry);
        Assert.Equal(9, products.Number[place]);
        Assert.Equal((0, 0, 0, 0), (products.Backlog[place], products.Produced[place], products.YieldMark[place], products.PriceChoice[place]));
        Assert.Equal((0, 0, false), (products.Price[place], products.Markup[place], products.IsSoldOut[place]));
    }

    [Fact]
    public void A_new_product_begins_with_the_cards_of_its_pilot_wafers_and_ramps_up_from_its_first_share()
    {
        IndustryState industry = Full();
        ProductId place = IndustryState.ProductsOf(Firm).Last();
        industry.Products.MarketFactor[place] = 0.3;
        industry.Capabilities.Generation[Firm] = 2;
        Launch(industry);
        Products products = industry.Products;
        Assert.Equal(
            (Parameters.PilotCards, 2, 1, Parameters.FirstRamp),
            (products.Inventory[place], products.Generation[place], products.MarketFactor[place], products.RampShare[place]));
        Assert.True(Parameters.FirstRamp > 0);
        Advance(industry, Certain(1));
        double done = Math.Min(1, industry.Projects.Done[Project] / industry.Projects.Work[Project]);
        Assert.Equal(Parameters.FirstRamp + ((1 - Parameters.FirstRamp) * done), products.RampShare[place], 9);
    }

    [Fact]
    public void A_product_that_still_ramps_stays()
    {
        IndustryState industry = Full();
        ProductId ramping = IndustryState.ProductsOf(Firm).Last();
        ProjectId other = new(Project.Index + 1);
        industry.Projects.Stage[other] = DevelopmentStage.Ramp;
        industry.Projects.Work[other] = industry.Projects.ShortestMonths[other] = 1000;
        industry.Projects.Priority[other] = ramping.Index;
        Launch(industry);
        Assert.Equal([2, 3, 9, 5], IndustryState.ProductsOf(Firm).Select(product => industry.Products.Number[product]));

        // A project has the number of a product only as long as it ramps; before, it is a priority.
        industry = Full();
        industry.Projects.Stage[other] = DevelopmentStage.Logic;
        industry.Projects.Work[other] = industry.Projects.ShortestMonths[other] = 1000;
        industry.Projects.Priority[other] = ramping.Index;
        Launch(industry);
        Assert.Equal([2, 3, 4, 9], IndustryState.ProductsOf(Firm).Select(product => industry.Products.Number[product]));
    }

    [Fact]
    public void Customers_who_wait_for_a_product_that_leaves_the_range_choose_again_at_once()
    {
        IndustryState industry = Full();
        ProductId leaving = IndustryState.ProductsOf(Firm).Last();
        foreach (ProductId product in IndustryState.ProductsOf(Firm))
        {
            industry.Products.Waiting[product, First] = 60;
        }

        industry.Products.Waiting[leaving, First] = 50;
        industry.Products.WaitingValue[leaving, First] = 0.5;
        industry.Customers.Vendor.Values.Fill(-1);
        industry.Customers.MonthsLeft.Values.Fill(6);
        var waiting = new CustomerId(7);
        industry.Customers.Vendor[waiting] = (short)Firm.Index;
        industry.Customers.Segment[waiting] = 0;
        industry.Customers.Interval[waiting] = 6;
        industry.Segments.Demand[First] = 100;
        industry.Customers.Weight[waiting] = 0.5f / 600;
        Launch(industry);
        Assert.Equal(0, IndustryMeasures.Sum(industry.Products.Waiting.Row(leaving)));
        Assert.Equal(waiting.Index, industry.Customers.MonthsLeft.Values.IndexOf((byte)1));
        Assert.Equal(1, industry.Customers.MonthsLeft.Values.Count((byte)1));
    }

    /// <summary>Products 2 to 5 of a firm, the last the oldest, and product 9 about to qualify.</summary>
    private static IndustryState Full()
    {
        IndustryState industry = Begin();
        int place = 0;
        foreach (ProductId product in IndustryState.ProductsOf(Firm))
        {
            industry.Products.OnSale[product] = true;
            industry.Products.Number[product] = 2 + place;
            industry.Products.Performance[product] = 0.4;
            industry.Products.MarketFactor[product] = 1;
            industry.Products.Price[product] = 10;
            industry.Products.Fit.Row(product).Clear();
            industry.Products.Launched[product] = industry.Month.Index - place++;
        }

        industry.Projects.Number[Project] = 9;
        industry.Projects.Stage[Project] = DevelopmentStage.Qualification;
        return industry;
    }

    private static void Launch(IndustryState industry)
    {
        for (int month = 0; month < 60 && industry.Projects.Stage[Project] != DevelopmentStage.Ramp; month++)
        {
            Advance(industry, Certain(1));
        }

        Assert.Equal(DevelopmentStage.Ramp, industry.Projects.Stage[Project]);
    }
}
