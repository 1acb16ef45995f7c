using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.Submodels.PricedCard;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class PricingProcedureTests
{
    [Fact]
    public void A_good_card_is_sold_at_unit_cost_and_the_markup_of_what_buyers_can_have_instead()
    {
        IndustryState industry = Selling(performance: 1.5, unitCost: 2);
        industry.MarketPositions.Share[Firm, new SegmentId(0)] = 0.3;
        industry.Segments.DomesticShare[new SegmentId(0)] = 0.5;
        Review(industry, Plain);
        double reference = industry.Segments.ReferencePrice[new SegmentId(0)];
        double markup = MarkupEquations.Markup(Plain.PriceSensitivity / reference, MarkupEquations.OwnResponse(0.3, 0.3 / 0.5, Plain.NestDissimilarity));
        Assert.Equal(2 + markup, industry.Products.Price[Product], 1e-9);
    }

    [Fact]
    public void Who_is_alone_at_home_asks_for_more_than_one_of_many_of_the_same_share()
    {
        Assert.True(PriceWith(domestic: 0.1) > 1.1 * PriceWith(domestic: 0.9));
        static double PriceWith(double domestic)
        {
            IndustryState industry = Selling(performance: 1.5, unitCost: 2);
            industry.MarketPositions.Share[Firm, new SegmentId(0)] = 0.1;
            industry.Segments.DomesticShare[new SegmentId(0)] = domestic;
            Review(industry, Plain);
            return industry.Products.Price[Product];
        }
    }

    [Fact]
    public void A_poor_card_costs_no_more_than_the_same_performance_elsewhere()
    {
        IndustryState industry = Selling(performance: 0.25, unitCost: 0.5);
        Review(industry, Plain);
        double reference = industry.Segments.ReferencePrice[new SegmentId(0)];
        double merit = 0.25 * industry.SoftwareStacks.Efficiency[Firm] / IndustryMeasures.Frontier(industry);
        Assert.Equal(reference * merit, industry.Products.Price[Product], 1e-9);
        Assert.Equal(1, industry.Products.Markup[Product], 1e-9);
    }

    [Fact]
    public void With_the_mechanism_off_a_new_card_is_listed_once_for_what_its_performance_costs()
    {
        IndustryState industry = Selling(performance: 0.25, unitCost: 0.5, isPriced: false);
        double reference = industry.Segments.ReferencePrice[new SegmentId(0)];
        double merit = 0.25 * industry.SoftwareStacks.Efficiency[Firm] / IndustryMeasures.Frontier(industry);
        Review(industry, Plain);
        double listed = industry.Products.Price[Product];
        Assert.Equal(reference * merit, listed, 1e-9);
        industry.Products.Performance[Product] *= 2;
        Review(industry, Plain);
        Assert.Equal(listed, industry.Products.Price[Product]);
    }

    [Fact]
    public void A_law_that_keeps_the_best_card_away_makes_a_poor_one_dearer()
    {
        IndustryState free = Selling(performance: 0.25, unitCost: 0.5);
        IndustryState bound = Selling(performance: 0.25, unitCost: 0.5);
        foreach (ProductId product in bound.Products.All)
        {
            bound.Products.MarketFactor[product] = bound.Designers.IsHome[IndustryState.OwnerOf(product)] ? 1 : 0.5;
        }

        Review(free, Plain);
        Review(bound, Plain);
        Assert.True(bound.Products.Price[Product] > 1.5 * free.Products.Price[Product]);
    }

    [Fact]
    public void A_card_that_is_kept_from_its_buyers_is_priced_for_those_who_may_have_it()
    {
        IndustryState industry = Selling(performance: 0.25, unitCost: 0.5);
        var controlled = new SegmentId(0);
        SegmentId open = industry.Segments.All.First(segment => !industry.Segments.IsControlled[segment]);
        industry.Products.Fit[Product, open] = 0.2;
        industry.Products.IsBlocked[Product] = true;
        industry.MarketPositions.Share[Firm, controlled] = 0.3;
        Assert.True(industry.Segments.IsControlled[controlled]);
        Review(industry, Plain);
        double merit = 0.25 * industry.SoftwareStacks.Efficiency[Firm] / IndustryMeasures.Frontier(industry);
        Assert.Equal(industry.Segments.ReferencePrice[open] * merit, industry.Products.Price[Product], 1e-9);
    }

    [Fact]
    public void A_foreign_card_is_priced_anew_in_the_month_in_which_it_is_rated()
    {
        IndustryState industry = Selling(performance: 1, unitCost: 2);
        industry.Month = Month.Of(2020, 11);
        industry.Products.Price[Product] = 77;
        industry.Products.Launched[Product] = industry.Month.Index - 1;
        Review(industry, Plain);
        Assert.Equal(77, industry.Products.Price[Product]);
        industry.Designers.IsHome[Firm] = false;
        Review(industry, Plain);
        Assert.InRange(industry.Products.Price[Product], 2, 50);
    }

    [Fact]
    public void A_best_card_that_is_sold_out_for_a_month_moves_no_price()
    {
        IndustryState stocked = Selling(performance: 0.25, unitCost: 0.5);
        IndustryState soldOut = Selling(performance: 0.25, unitCost: 0.5);
        foreach (ProductId product in soldOut.Products.All)
        {
            bool isHome = soldOut.Designers.IsHome[IndustryState.OwnerOf(product)];
            stocked.Products.MarketFactor[product] = soldOut.Products.MarketFactor[product] = isHome ? 1 : 0.5;
            soldOut.Products.IsSoldOut[product] = !isHome;
        }

        Review(stocked, Plain);
        Review(soldOut, Plain);
        Assert.Equal(stocked.Products.Price[Product], soldOut.Products.Price[Product]);
    }

    [Fact]
    public void No_price_falls_below_the_floor()
    {
        IndustryState industry = Selling(performance: 0.01, unitCost: 8);
        Review(industry, Plain with { Floor = 1.2 });
        Assert.Equal(8 * 1.2, industry.Products.Price[Product], 1e-9);
    }

    [Fact]
    public void Market_power_raises_the_price_up_to_the_share_at_which_firms_stop_using_it()
    {
        Assert.True(PriceAt(0.4) > PriceAt(0.1));
        Assert.Equal(PriceAt(Plain.LargestShare), PriceAt(0.95));
    }

    [Fact]
    public void A_price_that_the_scenario_fixes_is_asked_relative_to_the_equivalent_card()
    {
        IndustryState industry = Selling(performance: 0.8, unitCost: 1);
        industry.Strategies.PriceRatio[Firm] = 0.6;
        Review(industry, Plain);
        Assert.Equal(0.6, industry.Products.Markup[Product], 1e-9);
    }

    [Fact]
    public void Prices_are_reviewed_by_quarter_and_at_once_where_there_is_none()
    {
        IndustryState industry = Selling(performance: 1, unitCost: 2);
        industry.Month = Month.Of(2020, 11);
        industry.Products.Price[Product] = 77;
        Review(industry, Plain);
        Assert.Equal(77, industry.Products.Price[Product]);
        industry.Products.Price[Product] = 0;
        Review(industry, Plain);
        Assert.InRange(industry.Products.Price[Product], 2, 50);
        industry.Products.Price[Product] = 77;
        industry.Month = QuarterEnd;
        Review(industry, Plain);
        Assert.NotEqual(77, industry.Products.Price[Product]);
    }

    [Fact]
    public void A_card_that_is_not_on_sale_keeps_its_old_price()
    {
        IndustryState industry = Selling(performance: 1, unitCost: 2);
        industry.Products.OnSale[Product] = false;
        industry.Products.Price[Product] = 77;
        Review(industry, Plain);
        Assert.Equal(77, industry.Products.Price[Product]);
    }

    [Fact]
    public void The_price_that_buyers_are_used_to_rises_with_the_frontier_and_falls_with_time()
    {
        IndustryState industry = Selling(performance: 1, unitCost: 2);
        Review(industry, Plain);
        double before = industry.Segments.ReferencePrice[new SegmentId(0)];
        foreach (DesignerId designer in industry.Designers.All)
        {
            industry.Capabilities.Level[designer] *= 4;
        }

        Review(industry, Plain);
        double after = industry.Segments.ReferencePrice[new SegmentId(0)];
        Assert.Equal(Math.Pow(4, Plain.FrontierExponent), after / before, 1e-9);
        industry.Month = industry.Month.Plus(12);
        Review(industry, Plain);
        Assert.Equal(1 - Plain.Decline, industry.Segments.ReferencePrice[new SegmentId(0)] / after, 1e-9);
    }

    [Fact]
    public void Penetration_and_skimming_move_the_price_by_their_ratios()
    {
        Assert.Equal(0.8 * Priced(Plain, 3), Priced(Only(penetrate: 0.8, skim: 1, baseWeight: 10), 3), 1e-9);

        // A poor card is priced below its best mark-up, so that more margin costs few buyers.
        Assert.Equal(1.3 * Priced(Plain, 0.3), Priced(Only(penetrate: 1, skim: 1.3, baseWeight: 0), 0.3), 1e-9);
    }

    [Fact]
    public void A_firm_without_preference_sets_its_price_alike_for_a_year_and_otherwise_in_another()
    {
        IndustryState industry = Selling(performance: 1.5, unitCost: 2);
        PricingParameters indifferent = Parameters with { Decision = Parameters.Decision with { Temperature = double.PositiveInfinity } };
        var years = new List<HashSet<double>>();
        for (int year = 0; year < 12; year++)
        {
            years.Add([]);
            for (int quarter = 1; quarter <= 4; quarter++)
            {
                industry.Month = Month.Of(2021 + year, 3 * quarter);
                Review(industry, indifferent);
                years[^1].Add(industry.Products.PriceChoice[Product]);
            }
        }

        Assert.All(years, choices => Assert.Single(choices));
        Assert.Equal(3, years.SelectMany(choices => choices).Distinct().Count());
    }

    private static PricingParameters Only(double penetrate, double skim, double baseWeight) => Parameters with
    {
        Decision = Parameters.Decision with
        {
            Penetrate = penetrate, Skim = skim, BaseWeight = baseWeight, CashWeight = 0, Temperature = 0,
        },
    };

    private static double PriceAt(double share)
    {
        IndustryState industry = Selling(performance: 3, unitCost: 2);
        industry.MarketPositions.Share[Firm, new SegmentId(0)] = share;
        Review(industry, Plain);
        return industry.Products.Price[Product];
    }

    private static double Priced(PricingParameters parameters, double performance)
    {
        IndustryState industry = Selling(performance, unitCost: 0.5);
        Review(industry, parameters);
        return industry.Products.Price[Product];
    }
}
