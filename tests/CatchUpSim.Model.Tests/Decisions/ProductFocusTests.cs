using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Tests.Decisions;

public sealed class ProductFocusTests
{
    private static readonly DesignerId Firm = ShippedWorld.Focal;

    [Fact]
    public void A_part_is_made_for_the_largest_open_demand_that_the_firm_serves()
    {
        IndustryState industry = Serving("inference", "graphics");
        Demand(industry, "inference", 100);
        Demand(industry, "graphics", 90);
        Demand(industry, "training", 1000);
        Assert.Equal("inference", Choose(industry, 1));
        industry.Beliefs.Openness[Firm, Segment(industry, "inference")] = 0.1;
        Assert.Equal("graphics", Choose(industry, 1));
    }

    [Theory]
    [InlineData(1.0, "graphics")]
    [InlineData(0.2, "inference")]
    public void What_the_firm_sells_already_sends_the_next_part_elsewhere_unless_it_is_far_behind(double own, string expected)
    {
        IndustryState industry = Serving("inference", "graphics");
        Demand(industry, "inference", 100);
        Demand(industry, "graphics", 50);
        ProductId product = Sell(industry, own);
        industry.Products.Fit[product, Segment(industry, "inference")] = 1;
        Assert.Equal(expected, Choose(industry, 1.1));

        // What the law keeps off the market is no reason to go elsewhere.
        industry.Products.IsBlocked[product] = true;
        Assert.Equal("inference", Choose(industry, 1.1));
    }

    [Fact]
    public void What_cannot_be_made_any_more_is_no_reason_to_go_elsewhere()
    {
        IndustryState industry = Serving("inference", "graphics");
        Demand(industry, "inference", 100);
        Demand(industry, "graphics", 50);
        ProductId product = Sell(industry, 1);
        industry.Products.Fit[product, Segment(industry, "inference")] = 1;
        Assert.Equal("graphics", Choose(industry, 1.1));
        LineId line = industry.Line("domestic/n14");
        industry.FoundryTies.Suspended[Firm, new FoundryId(industry.ProcessLines.Foundry[line])] = true;
        Assert.Equal("inference", Choose(industry, 1.1));
    }

    [Fact]
    public void A_part_that_betters_nothing_has_the_worth_of_a_hundredth_of_a_first_one()
    {
        IndustryState industry = Serving("inference");
        Demand(industry, "inference", 100);
        ProductId product = Sell(industry, 9);
        industry.Products.Fit.Row(product).Fill(1);
        Assert.Equal(Math.Log(100 * 0.01), ProductFocus.Utility(industry, Firm, Segment(industry, "inference"), 1), 9);
    }

    [Fact]
    public void A_part_under_way_counts_like_one_on_sale()
    {
        IndustryState industry = Serving("inference", "graphics");
        Demand(industry, "inference", 100);
        Demand(industry, "graphics", 50);
        ProjectId project = IndustryState.ProjectsOf(Firm).First();
        industry.Projects.Stage[project] = DevelopmentStage.Logic;
        industry.Projects.Performance[project] = 1;
        industry.Projects.Focus[project] = Segment(industry, "inference").Index;
        Assert.Equal("graphics", Choose(industry, 1.1));

        // One that ramps up is on sale: it counts as a product, once.
        industry.Projects.Stage[project] = DevelopmentStage.Ramp;
        Assert.Equal("inference", Choose(industry, 1.1));
    }

    [Fact]
    public void Utility_is_the_logarithm_of_the_demand_that_is_bettered()
    {
        // Own merit 0.5 in inference of 1: half of its 100 is bettered; training, of the same family, gains 0.7 − 0.35 of 40.
        IndustryState industry = Serving("inference", "training");
        Demand(industry, "inference", 100);
        Demand(industry, "training", 40);
        ProductId product = Sell(industry, 0.5);
        SegmentId inference = Segment(industry, "inference");
        SegmentId training = Segment(industry, "training");
        industry.Products.Fit[product, inference] = 1;
        industry.Products.Fit[product, training] = 0.7;
        industry.Segments.RelatedFit.Values.Fill(0.7);
        industry.Segments.UnrelatedFit.Values.Fill(0.2);
        Assert.Equal(Math.Log((100 * 0.5) + (40 * 0.35)), ProductFocus.Utility(industry, Firm, inference, 1), 9);
        Assert.Equal(Math.Log((100 * 0.2) + (40 * 0.65)), ProductFocus.Utility(industry, Firm, training, 1), 9);
    }

    [Fact]
    public void A_part_that_betters_nothing_goes_where_demand_is_and_the_choice_is_told()
    {
        IndustryState industry = Serving("inference", "graphics");
        Demand(industry, "inference", 100);
        Demand(industry, "graphics", 50);
        ProductId product = Sell(industry, 9);
        industry.Products.Fit.Row(product).Fill(1);
        Assert.Equal("inference", Choose(industry, 1));
        DecisionRecord told = Assert.Single(industry.Chronicle.Entries, entry => entry.Decision is { Decision: "product focus" }).Decision!;
        Assert.Equal(industry.Names.Segments, told.Options);
        Assert.True(double.IsNegativeInfinity(told.Utilities[Segment(industry, "training").Index]));
    }

    [Fact]
    public void A_temperature_lets_lesser_segments_be_chosen()
    {
        IndustryState industry = Serving("inference", "graphics");
        Demand(industry, "inference", 100);
        Demand(industry, "graphics", 90);
        Assert.Single(Chosen(0));
        Assert.Equal(2, Chosen(1).Count);

        HashSet<SegmentId> Chosen(double temperature) =>
            [.. Enumerable.Range(0, 40).Select(question => ProductFocus.Choose(
                industry, Firm, 1, temperature, ShippedWorld.Stream(RandomPurpose.Strategy).At(industry.Month, question).NextUniform()))];
    }

    private static string Choose(IndustryState industry, double performance) =>
        industry.Names.Segments[ProductFocus.Choose(industry, Firm, performance, 0, 0.5).Index];

    /// <summary>Puts a part on sale that serves no segment yet.</summary>
    private static ProductId Sell(IndustryState industry, double performance)
    {
        ProductId product = IndustryState.ProductsOf(Firm).First();
        industry.Products.OnSale[product] = true;
        industry.Products.Performance[product] = performance;
        industry.Products.Line[product] = industry.Line("domestic/n14").Index;
        return product;
    }

    private static void Demand(IndustryState industry, string segment, double demand) =>
        industry.Beliefs.Demand[Firm, Segment(industry, segment)] = demand;

    private static SegmentId Segment(IndustryState industry, string name)
    {
        int position = industry.Names.Segments.ToList().IndexOf(name);
        Assert.True(position >= 0, name);
        return new SegmentId(position);
    }

    /// <summary>A firm without products that serves two segments, all of which it believes open.</summary>
    private static IndustryState Serving(params string[] segments)
    {
        IndustryState industry = ShippedWorld.Beginning();
        industry.MarketPositions.Entered.Row(Firm).Clear();
        industry.Beliefs.Openness.Row(Firm).Fill(1);
        foreach (string segment in segments)
        {
            industry.MarketPositions.Entered[Firm, Segment(industry, segment)] = industry.Start.Index;
        }

        return industry;
    }
}
