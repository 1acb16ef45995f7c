using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Tests.Decisions;

public sealed class MarketEntryDecisionTests
{
    private static readonly DesignerId Firm = ShippedWorld.Focal;
    private static readonly SegmentId Segment = new(1);

    private static MarketEntryDecisionParameters Parameters => ShippedWorld.FirmA.StrategyReview.MarketEntry;

    [Fact]
    public void Open_demand_draws()
    {
        IndustryState industry = Empty();
        double before = Utility(industry);
        industry.Beliefs.Demand[Firm, Segment] *= 3;
        double demanded = Utility(industry);
        industry.Beliefs.Openness[Firm, Segment] = 0;
        Assert.True(demanded > before && Utility(industry) < before);
    }

    [Fact]
    public void A_gap_to_the_frontier_and_missing_software_repel()
    {
        IndustryState industry = Empty();
        double before = Utility(industry);
        industry.Beliefs.Gap[Firm] += 1;
        Assert.Equal(before - (Parameters.GapWeight * industry.Segments.FrontierNeed[Segment]), Utility(industry), 1e-9);
        industry.Beliefs.Gap[Firm] -= 1;
        industry.SoftwareStacks.Usable[Firm] = 1;
        Assert.True(Utility(industry) > before);
    }

    [Fact]
    public void A_segment_of_a_family_that_the_firm_serves_is_nearer()
    {
        IndustryState industry = Empty();
        double before = Utility(industry);
        industry.MarketPositions.Entered[Firm, industry.Segment("inference")] = 1;
        Assert.Equal(before + Parameters.Relatedness, Utility(industry), 1e-12);
    }

    [Fact]
    public void The_order_of_entry_that_the_scenario_fixes_is_obeyed()
    {
        IndustryState industry = Empty();
        industry.Strategies.SegmentRank[Firm, industry.Segment("automotive")] = 1;
        Review(industry, Parameters);
        Assert.NotEqual(0, industry.MarketPositions.Entered[Firm, industry.Segment("automotive")]);
        Assert.True(industry.Chronicle.Entries[^1].Decision!.IsFixed);
    }

    [Fact]
    public void A_firm_enters_one_segment_first_and_no_second_one_before_it_sells()
    {
        IndustryState industry = Empty();
        Review(industry, Parameters);
        Review(industry, Parameters with { Focus = -20 });
        Assert.Equal(1, industry.MarketPositions.Entered.Row(Firm).ToArray().Count(month => month != 0));
    }

    [Fact]
    public void At_temperature_zero_the_best_segment_is_entered_and_at_a_high_one_many_are()
    {
        Assert.Single(FirstSegments(0));
        Assert.True(FirstSegments(100).Count >= 5);
    }

    private static HashSet<int> FirstSegments(double temperature)
    {
        HashSet<int> entered = [];
        IndustryState industry = Empty();
        for (int agent = 0; agent < 100; agent++)
        {
            industry.MarketPositions.Entered.Row(Firm).Clear();
            double uniform = ShippedWorld.Stream(RandomPurpose.Strategy).At(industry.Month, agent).NextUniform();
            MarketEntryDecision.Review(industry, Firm, Parameters with { Temperature = temperature }, uniform);
            entered.Add(industry.MarketPositions.Entered.Row(Firm).IndexOf(industry.Month.Index));
        }

        return entered;
    }

    private static IndustryState Empty()
    {
        IndustryState industry = ShippedWorld.Beginning();
        industry.MarketPositions.Entered.Row(Firm).Clear();
        return industry;
    }

    private static double Utility(IndustryState industry) => MarketEntryDecision.Utility(industry, Firm, Segment, Parameters);

    private static void Review(IndustryState industry, MarketEntryDecisionParameters parameters)
    {
        double uniform = ShippedWorld.Stream(RandomPurpose.Strategy).At(industry.Month, 0).NextUniform();
        MarketEntryDecision.Review(industry, Firm, parameters, uniform);
    }
}
