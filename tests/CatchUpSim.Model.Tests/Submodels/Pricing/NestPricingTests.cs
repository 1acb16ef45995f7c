using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.Submodels.PricedCard;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>Prices of a firm beside those of its own side, and what it is told to know when it decides on them.</summary>
public sealed class NestPricingTests
{
    private static readonly SegmentId First = new(0);

    [Theory]
    [InlineData(true, 0.3, 0.4, 0.75)]
    [InlineData(false, 0.3, 0.2, 0.375)]
    [InlineData(true, 0, 0, 1)]
    [InlineData(true, 5e-13, 1e-12, 1)]
    public void A_firm_is_priced_by_its_part_of_what_is_bought_from_its_side_and_whoever_comes_first_is_alone_there(
        bool isHome, double share, double domestic, double shareInNest)
    {
        IndustryState industry = Selling(performance: 1.5, unitCost: 2);
        industry.Designers.IsHome[Firm] = isHome;
        industry.MarketPositions.Share[Firm, First] = share;
        industry.Segments.DomesticShare[First] = domestic;
        Review(industry, Plain);
        double response = MarkupEquations.OwnResponse(share, shareInNest, Plain.NestDissimilarity);
        double markup = MarkupEquations.Markup(Plain.PriceSensitivity / industry.Segments.ReferencePrice[First], response);
        Near.Relative(2 + markup, industry.Products.Price[Product]);
    }

    [Fact]
    public void What_a_price_moves_is_weighed_by_the_response_of_the_nest()
    {
        IndustryState industry = Selling(performance: 1.5, unitCost: 2);
        industry.MarketPositions.Share[Firm, First] = 0.3;
        industry.Segments.DomesticShare[First] = 0.5;
        Review(industry, Parameters);
        DecisionRecord told = Assert.Single(
            industry.Chronicle.Entries, entry => entry.Designer == Firm.Index && entry.Decision is { Decision: "price" }).Decision!;
        double response = Parameters.PriceSensitivity * MarkupEquations.OwnResponse(0.3, 0.6, Parameters.NestDissimilarity);
        double reference = industry.Segments.ReferencePrice[First];
        var situation = new PriceSituation(2 + (reference / response), reference, 0.3, response);
        double pressure = Math.Clamp((12 - industry.Accounts.Runway[Firm]) / 12, 0, 1);
        double[] ratios = [Parameters.Decision.Penetrate, 1, Parameters.Decision.Skim];
        for (int option = 0; option < ratios.Length; option++)
        {
            Near.Relative(PriceDecision.Utility(situation, ratios[option], 2, pressure, Parameters.Decision), told.Utilities[option]);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(12)]
    public void Prices_follow_what_the_law_lets_buyers_get_over_the_months_of_their_memory(double months)
    {
        IndustryState industry = Selling(performance: 1.5, unitCost: 2);
        PricingParameters parameters = Plain with { AccessMemory = months };
        Review(industry, parameters);
        Assert.Equal(1, industry.Segments.Access[First]);
        foreach (ProductId product in industry.Products.All)
        {
            // Buyers of this segment get half of what there is.
            (industry.Products.Price[product], industry.Products.MarketFactor[product]) = (1, 0.5);
        }

        industry.Segments.IsControlled[First] = true;
        industry.Month = industry.Month.Next;
        Review(industry, parameters);
        Near.Relative(Math.Pow(0.5, 1 / Math.Max(1, months)), industry.Segments.Access[First]);
        industry.Month = industry.Month.Next;
        Review(industry, parameters);
        Near.Relative(Math.Pow(0.5, months > 1 ? 1 - Math.Pow(1 - (1 / months), 2) : 1), industry.Segments.Access[First]);
    }

    [Fact]
    public void What_is_kept_from_buyers_makes_a_card_that_they_can_have_dearer_as_far_as_prices_follow()
    {
        // A card of little merit, priced by what buyers pay for the same elsewhere.
        Near.Relative(2, Price(access: 0.5) / Price(access: 1));

        static double Price(double access)
        {
            IndustryState industry = Selling(performance: 0.25, unitCost: 0.1);
            industry.Segments.Access[First] = access;
            Review(industry, Plain with { AccessMemory = 1e9 });
            return industry.Products.Price[Product];
        }
    }

    [Fact]
    public void A_card_whose_floor_is_above_its_markup_is_skimmed_from_the_floor()
    {
        IndustryState industry = Selling(performance: 0.01, unitCost: 8);
        PricingParameters skimming = Plain with { Floor = 1.2, Decision = Plain.Decision with { Skim = 1.3, Temperature = 0, BaseWeight = 0, CashWeight = 0 } };
        Review(industry, skimming);
        Assert.Equal(3, industry.Products.PriceChoice[Product]);
        Assert.Equal(8 * 1.2 * 1.3, industry.Products.Price[Product], 1e-9);
    }

    [Fact]
    public void A_card_that_costs_more_than_its_performance_elsewhere_is_asked_for_its_cost()
    {
        IndustryState industry = Selling(performance: 0.01, unitCost: 8);
        Review(industry, Plain with { Floor = 0.5 });
        Assert.Equal(8, industry.Products.Price[Product], 1e-9);
    }
}
