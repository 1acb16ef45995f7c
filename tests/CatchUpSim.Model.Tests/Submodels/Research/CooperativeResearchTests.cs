using CatchUpSim.Model.Submodels;
using FsCheck;
using FsCheck.Fluent;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class CooperativeResearchTests
{
    [Theory]
    [InlineData(0, 2.325581395, 1.136363636, 1.282051282, 2.631578947)]
    [InlineData(0.25, 2.043795620, 1.438848921, 1.626016260, 3.389830508)]
    [InlineData(0.5, 1.754385965, 1.754385965, 1.986754967, 4.225352113)]
    [InlineData(0.75, 1.459854015, 2.086438152, 2.368866328, 5.166051661)]
    [InlineData(1, 1.162790698, 2.439024390, 2.777777778, 6.250000000)]
    public void Research_of_the_four_regimes_matches_the_closed_forms(
        double spillover, double competitors, double researchPartners, double fullPartners, double planner)
    {
        ResearchMarket market = Market(spillover);
        Oracle.Matches(competitors, CooperativeResearch.ResearchPerFirm(ResearchRegime.NonCooperative, market));
        Oracle.Matches(
            researchPartners, CooperativeResearch.ResearchPerFirm(ResearchRegime.ResearchCooperation, market));
        Oracle.Matches(fullPartners, CooperativeResearch.ResearchPerFirm(ResearchRegime.FullCooperation, market));
        Oracle.Matches(planner, CooperativeResearch.ResearchPerFirm(ResearchRegime.SocialOptimum, market));
    }

    [Theory]
    [InlineData(0, 34.883720930, 34.090909091, 25.641025641, 52.631578947)]
    [InlineData(0.25, 35.036496350, 34.532374101, 26.016260163, 54.237288136)]
    [InlineData(0.5, 35.087719298, 35.087719298, 26.490066225, 56.338028169)]
    [InlineData(0.75, 35.036496350, 35.767511177, 27.072758037, 59.040590406)]
    [InlineData(1, 34.883720930, 36.585365854, 27.777777778, 62.500000000)]
    public void Output_of_the_four_regimes_matches_the_closed_forms(
        double spillover, double competitors, double researchPartners, double fullPartners, double planner)
    {
        ResearchMarket market = Market(spillover);
        Oracle.Matches(competitors, CooperativeResearch.TotalOutput(ResearchRegime.NonCooperative, market));
        Oracle.Matches(researchPartners, CooperativeResearch.TotalOutput(ResearchRegime.ResearchCooperation, market));
        Oracle.Matches(fullPartners, CooperativeResearch.TotalOutput(ResearchRegime.FullCooperation, market));
        Oracle.Matches(planner, CooperativeResearch.TotalOutput(ResearchRegime.SocialOptimum, market));
    }

    [Fact]
    public void Cooperation_raises_research_exactly_above_a_spillover_of_one_half() =>
        Prop.ForAll(Oracle.Between(0, 1).ToArbitrary(), spillover =>
        {
            ResearchMarket market = Market(spillover);
            double gain = CooperativeResearch.ResearchPerFirm(ResearchRegime.ResearchCooperation, market)
                - CooperativeResearch.ResearchPerFirm(ResearchRegime.NonCooperative, market);
            double excess = spillover - CooperativeResearch.CooperationCrossover;
            return excess == 0 ? Oracle.AreClose(0, gain) : Math.Sign(gain) == Math.Sign(excess);
        }).Check(Oracle.FixedReplay);

    [Fact]
    public void The_planner_does_more_research_than_full_and_full_more_than_research_cooperation() =>
        Prop.ForAll(Oracle.Between(0, 1).ToArbitrary(), spillover =>
        {
            ResearchMarket market = Market(spillover);
            double planner = CooperativeResearch.ResearchPerFirm(ResearchRegime.SocialOptimum, market);
            double full = CooperativeResearch.ResearchPerFirm(ResearchRegime.FullCooperation, market);
            double partners = CooperativeResearch.ResearchPerFirm(ResearchRegime.ResearchCooperation, market);
            return planner > full && full > partners;
        }).Check(Oracle.FixedReplay);

    [Fact]
    public void Full_cooperation_overtakes_competitors_at_the_published_spillover()
    {
        Oracle.Matches(0.4117647059, CooperativeResearch.FullCooperationCrossover);
        ResearchMarket market = UnitConvexity(CooperativeResearch.FullCooperationCrossover);
        Oracle.Matches(
            CooperativeResearch.ResearchPerFirm(ResearchRegime.NonCooperative, market),
            CooperativeResearch.ResearchPerFirm(ResearchRegime.FullCooperation, market));
    }

    [Fact]
    public void Competition_is_unstable_below_the_spillover_of_Henriques()
    {
        const double Threshold = 0.1771243445;
        Oracle.Matches(Threshold, CooperativeResearch.SmallestStableSpillover(1));
        Assert.False(CooperativeResearch.IsStable(UnitConvexity(Threshold - 1e-6)));
        Assert.True(CooperativeResearch.IsStable(UnitConvexity(Threshold + 1e-6)));
        Assert.Equal(0, CooperativeResearch.SmallestStableSpillover(10));
        Assert.True(CooperativeResearch.IsStable(Market(0)));
    }

    [Fact]
    public void First_stage_profits_match_the_known_values()
    {
        ResearchMarket market = new(100, 1, 20, 4, 0.3);
        double competitor = CooperativeResearch.ResearchPerFirm(ResearchRegime.NonCooperative, market);
        double partner = CooperativeResearch.ResearchPerFirm(ResearchRegime.ResearchCooperation, market);
        Oracle.Matches(775.7292616318, CooperativeResearch.Profit(market, competitor, competitor));
        Oracle.Matches(784.7946045371, CooperativeResearch.Profit(market, partner, partner));
    }

    [Fact]
    public void Neither_competitor_gains_by_leaving_the_equilibrium()
    {
        ResearchMarket market = new(100, 1, 20, 4, 0.3);
        double research = CooperativeResearch.ResearchPerFirm(ResearchRegime.NonCooperative, market);
        double profit = CooperativeResearch.Profit(market, research, research);
        Assert.True(CooperativeResearch.Profit(market, research * 1.01, research) < profit);
        Assert.True(CooperativeResearch.Profit(market, research * 0.99, research) < profit);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void A_best_reply_earns_more_than_doing_a_little_more_or_less(double spillover)
    {
        ResearchMarket market = new(100, 2, 20, 4, spillover);
        double reply = CooperativeResearch.BestReply(market, 3);
        double profit = CooperativeResearch.Profit(market, reply, 3);
        Assert.True(CooperativeResearch.Profit(market, reply * 1.01, 3) < profit);
        Assert.True(CooperativeResearch.Profit(market, reply * 0.99, 3) < profit);
    }

    [Fact]
    public void Best_replies_meet_in_the_equilibrium_with_the_slope_of_the_reaction() =>
        Prop.ForAll(Oracle.Between(0, 1).ToArbitrary(), spillover =>
        {
            ResearchMarket market = Market(spillover);
            double end = CooperativeResearch.ResearchPerFirm(ResearchRegime.NonCooperative, market);
            double slope = CooperativeResearch.BestReply(market, end + 0.1) - CooperativeResearch.BestReply(market, end);
            return Oracle.AreClose(end, CooperativeResearch.BestReply(market, end))
                && Oracle.AreClose(0.1 * CooperativeResearch.ReactionSlope(market), slope);
        }).Check(Oracle.FixedReplay);

    [Fact]
    public void Against_a_rival_that_does_far_more_nothing_is_best()
    {
        Assert.Equal(0, CooperativeResearch.BestReply(Market(0), 1000));
        Assert.True(CooperativeResearch.BestReply(Market(0.75), 1000) > 0);
    }

    [Theory]
    [InlineData(1, 11.428571, 11.428571)]
    [InlineData(3, 6.818182, 4.347826)]
    [InlineData(5, 4.776870, 2.620608)]
    public void Research_of_many_firms_matches_the_known_values(int firms, double competitors, double partners)
    {
        ResearchMarket market = new(100, 1, 20, 4, 0.3);
        Assert.Equal(competitors, CooperativeResearch.ResearchOfCompetitors(firms, market), 5e-7);
        Assert.Equal(partners, CooperativeResearch.ResearchOfPartners(firms, market), 5e-7);
    }

    [Fact]
    public void Two_of_many_firms_are_the_duopoly()
    {
        ResearchMarket market = Market(0.25);
        Oracle.Matches(2.043795620, CooperativeResearch.ResearchOfCompetitors(2, market));
        Oracle.Matches(1.438848921, CooperativeResearch.ResearchOfPartners(2, market));
    }

    [Fact]
    public void A_joint_venture_does_most_research_if_decided_together_and_least_if_apart()
    {
        ResearchMarket market = Market(0.25);
        double together = CooperativeResearch.ResearchOfJointVenture(2, market, decidesTogether: true);
        double apart = CooperativeResearch.ResearchOfJointVenture(2, market, decidesTogether: false);
        Oracle.Matches(2.439024390, together);
        Oracle.Matches(1.162790698, apart);
        Assert.InRange(CooperativeResearch.ResearchPerFirm(ResearchRegime.NonCooperative, market), apart, together);
        Assert.InRange(
            CooperativeResearch.ResearchPerFirm(ResearchRegime.ResearchCooperation, market), apart, together);
    }

    [Fact]
    public void A_market_without_an_interior_optimum_is_refused()
    {
        ResearchMarket cheapResearch = new(100, 1, 50, 0.5, 0);
        Assert.False(CooperativeResearch.MeetsSecondOrderCondition(ResearchRegime.NonCooperative, cheapResearch));
        Assert.False(CooperativeResearch.IsStable(cheapResearch));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => CooperativeResearch.ResearchPerFirm(ResearchRegime.NonCooperative, cheapResearch));
        Assert.Throws<ArgumentOutOfRangeException>(() => CooperativeResearch.ResearchOfCompetitors(3, cheapResearch));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => CooperativeResearch.TotalOutput(ResearchRegime.SocialOptimum, Market(1.5)));
    }

    private static ResearchMarket Market(double spillover) => new(100, 1, 50, 10, spillover);

    private static ResearchMarket UnitConvexity(double spillover) => new(100, 1, 50, 1, spillover);
}
