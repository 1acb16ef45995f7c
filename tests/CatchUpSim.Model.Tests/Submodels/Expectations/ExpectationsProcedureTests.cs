using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class ExpectationsProcedureTests
{
    private static readonly SegmentId Training = new(1);

    private static ExpectationsParameters Exact { get; } = ShippedWorld.FirmA.Expectations with { Error = 0, Lag = 4 };

    [Fact]
    public void A_jump_of_demand_is_believed_late()
    {
        IndustryState industry = ShippedWorld.Beginning();
        industry.Beliefs.Demand[ShippedWorld.Focal, Training] = 100;
        industry.Segments.Demand[Training] = 200;
        Advance(industry, Exact, 1);
        Assert.Equal(125, industry.Beliefs.Demand[ShippedWorld.Focal, Training], 1e-9);
        Advance(industry, Exact, 1);
        Assert.Equal(143.75, industry.Beliefs.Demand[ShippedWorld.Focal, Training], 1e-9);
        Advance(industry, Exact, 60);
        Assert.Equal(200, industry.Beliefs.Demand[ShippedWorld.Focal, Training], 1e-3);
    }

    [Fact]
    public void A_firm_founded_last_month_believes_what_it_sees()
    {
        IndustryState industry = ShippedWorld.Beginning();
        industry.Month = industry.Start.Plus(30);
        industry.Designers.Founded[ShippedWorld.Focal] = industry.Month.Index;
        industry.Beliefs.Demand[ShippedWorld.Focal, Training] = 100;
        industry.Segments.Demand[Training] = 200;
        industry.PolicyStates.Climate[IndustryState.Policy] = 0.5;
        Advance(industry, Exact, 1);
        Assert.Equal(200, industry.Beliefs.Demand[ShippedWorld.Focal, Training], 1e-9);
        Assert.Equal(0.5, industry.Beliefs.FundingClimate[ShippedWorld.Focal], 1e-9);
        Assert.NotEqual(0.5, industry.Beliefs.FundingClimate[industry.Designer("rival-1")], 1e-3);
    }

    [Fact]
    public void Errors_differ_between_firms_and_vanish_on_average()
    {
        IndustryState industry = ShippedWorld.Beginning();
        industry.Segments.Demand[Training] = 200;
        industry.Beliefs.Demand.Values.Fill(200);
        double sum = 0;
        HashSet<double> beliefs = [];
        for (int month = 0; month < 400; month++)
        {
            Advance(industry, Exact with { Error = 0.15 }, 1);
            sum += industry.Beliefs.Demand[ShippedWorld.Focal, Training];
            beliefs.Add(industry.Beliefs.Demand[ShippedWorld.Focal, Training]);
            beliefs.Add(industry.Beliefs.Demand[industry.Designer("rival-1"), Training]);
        }

        Assert.Equal(800, beliefs.Count);
        Assert.InRange(sum / 400, 190, 210);
    }

    [Fact]
    public void Controls_open_the_market_in_the_eyes_of_home_designers_only()
    {
        IndustryState open = ShippedWorld.Beginning();
        IndustryState closed = ShippedWorld.Beginning();
        closed.PolicyStates.Regime[IndustryState.Policy] = SalesRegime.Closed;
        Advance(open, Exact, 48);
        Advance(closed, Exact, 48);
        DesignerId abroad = open.Designer("incumbent-1");
        Assert.Equal(
            open.Beliefs.Openness[ShippedWorld.Focal, Training] + Exact.RegimeOpenness, closed.Beliefs.Openness[ShippedWorld.Focal, Training], 1e-3);
        Assert.Equal(open.Beliefs.Openness[abroad, Training], closed.Beliefs.Openness[abroad, Training]);
    }

    [Theory]
    [InlineData(SalesRegime.PermissiveWithFee, false)]
    [InlineData(SalesRegime.Restrictive, true)]
    public void A_regime_opens_the_market_from_a_restrictive_one_on(SalesRegime regime, bool opens)
    {
        IndustryState industry = ShippedWorld.Beginning();
        industry.PolicyStates.ProcurementQuota[IndustryState.Policy] = 0;
        industry.PolicyStates.Regime[IndustryState.Policy] = regime;
        industry.Segments.DomesticShare[Training] = 0;
        Advance(industry, Exact with { BaseOpenness = 0.2, RegimeOpenness = 0.3 }, 100);
        Assert.Equal(opens ? 0.5 : 0.2, industry.Beliefs.Openness[ShippedWorld.Focal, Training], 1e-9);
    }

    [Fact]
    public void Nobody_believes_that_more_than_all_of_a_market_is_open()
    {
        Assert.Equal(0.9, Expectations.OpenAtHome(0.3, 0.2, 0.4), 12);
        Assert.Equal(1, Expectations.OpenAtHome(0.5, 0.4, 0.3));
    }

    [Fact]
    public void At_the_start_a_market_looks_as_open_as_home_designers_leave_it()
    {
        IndustryState industry = ShippedWorld.Beginning();
        double open = ShippedWorld.FirmA.Expectations.BaseOpenness;
        double domestic = industry.Segments.DomesticShare[Training];
        Assert.Equal(open + domestic, industry.Beliefs.Openness[ShippedWorld.Focal, Training], 12);
        Assert.Equal(1 - domestic + (open * domestic), industry.Beliefs.Openness[industry.Designer("incumbent-1"), Training], 12);
    }

    [Fact]
    public void What_home_designers_win_looks_open_to_a_newcomer_at_home_and_mostly_lost_abroad()
    {
        IndustryState industry = ShippedWorld.Beginning();
        industry.Segments.DomesticShare[Training] = 0.5;
        industry.PolicyStates.ProcurementQuota[IndustryState.Policy] = 0;
        Advance(industry, Exact with { BaseOpenness = 0.2 }, 100);
        Assert.Equal(0.7, industry.Beliefs.Openness[ShippedWorld.Focal, Training], 1e-9);
        Assert.Equal(0.6, industry.Beliefs.Openness[industry.Designer("incumbent-1"), Training], 1e-9);
    }

    [Fact]
    public void A_suspended_rival_raises_the_believed_risk_of_losing_a_foundry()
    {
        IndustryState industry = ShippedWorld.Beginning();
        Advance(industry, Exact, 24);
        double before = industry.Beliefs.NodeRisk[ShippedWorld.Focal];
        industry.FoundryTies.Suspended[industry.Designer("rival-3"), new FoundryId(0)] = true;
        Advance(industry, Exact, 24);
        Assert.True(industry.Beliefs.NodeRisk[ShippedWorld.Focal] > before + 0.05);
        Assert.Equal(0, industry.Beliefs.NodeRisk[industry.Designer("incumbent-1")]);
    }

    [Fact]
    public void An_aspiration_follows_attainment_and_never_falls_below_its_floor()
    {
        IndustryState industry = ShippedWorld.Beginning();
        DesignerId firm = ShippedWorld.Focal;
        industry.MarketPositions.TotalShare[firm] = 0.2;
        Advance(industry, Exact, 300);
        Assert.Equal(0.2 * Exact.Stretch, industry.Beliefs.Aspiration[firm], 0.01);
        Assert.Equal(0.2 / industry.Beliefs.Aspiration[firm], industry.Beliefs.Attainment[firm], 1e-12);
        industry.MarketPositions.TotalShare[firm] = 0;
        Advance(industry, Exact, 600);
        Assert.Equal(Exact.LowestAspiration, industry.Beliefs.Aspiration[firm]);
    }

    [Fact]
    public void A_restriction_that_is_known_raises_the_believed_risk_of_home_designers_before_it_bites()
    {
        IndustryState calm = ShippedWorld.Beginning();
        IndustryState warned = ShippedWorld.Beginning();
        warned.PolicyStates.PendingRestrictions[IndustryState.Policy] = 1;
        Advance(calm, Exact, 3);
        Advance(warned, Exact, 3);
        DesignerId abroad = warned.Designer("incumbent-1");
        Assert.True(warned.Beliefs.NodeRisk[ShippedWorld.Focal] > calm.Beliefs.NodeRisk[ShippedWorld.Focal] + (Exact.PendingRisk / 2));
        Assert.Equal(calm.Beliefs.NodeRisk[abroad], warned.Beliefs.NodeRisk[abroad]);
    }

    private static void Advance(IndustryState industry, ExpectationsParameters parameters, int months)
    {
        for (int i = 0; i < months; i++)
        {
            industry.Month = industry.Month.Next;
            Expectations.Update(industry, parameters, ShippedWorld.Stream(RandomPurpose.Perception));
        }
    }
}
