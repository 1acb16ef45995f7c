using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryMoney;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>Who bridges a firm, with how much, and what the public pays.</summary>
public sealed class BridgeAndListingTests
{
    private static FundingParameters Sure => MoneyParameters.Funding with
    {
        ClosingHazard = 1, FreshClosingHazard = 1, ListingHazard = 1, BridgeHazard = 1, JudgementDispersion = 0, Replenishment = 0, TicketShare = 1,
    };

    [Theory]
    [InlineData(0, false, true)]
    [InlineData(1, false, false)]
    [InlineData(0, true, false)]
    public void Strangers_bridge_only_a_firm_that_has_no_outside_owners_yet(int rounds, bool isListed, bool isBridged)
    {
        IndustryState industry = Short(cash: -1, burn: 4);
        industry.Accounts.Rounds[Latecomer] = rounds;
        industry.Accounts.IsListed[Latecomer] = isListed;
        Raise(industry, Sure);
        Assert.Equal(isBridged, industry.Accounts.EquityRaised[Latecomer] > 0);
    }

    [Theory]
    [InlineData(-10, 4, 34)]
    [InlineData(2, 4, 24)]
    [InlineData(4, 4, 0)]
    [InlineData(-1, 0, 0)]
    public void A_bridge_covers_months_of_burn_and_the_debt_and_nobody_bridges_what_burns_nothing_or_lasts_the_month(
        double cash, double burn, double amount)
    {
        IndustryState industry = Short(cash, burn);
        Raise(industry, Sure with { BridgeMonths = 6, BridgeDilution = 0.9 });
        Assert.Equal(amount, industry.Accounts.EquityRaised[Latecomer], 9);
    }

    [Fact]
    public void A_listed_firm_asks_the_public_for_its_premium()
    {
        IndustryState industry = Short(cash: 40, burn: 4);
        industry.Accounts.IsListed[Latecomer] = true;
        industry.Accounts.Raising[Latecomer] = true;
        industry.Accounts.FundingPlan[Latecomer] = FundingOption.RaiseUsual;
        industry.Accounts.Target[Latecomer] = 60;
        double value = Sure.PriceShare * industry.Accounts.IndicatedValue[Latecomer];
        Raise(industry, Sure with { PublicPremium = 1.3 });
        double raised = industry.Accounts.EquityRaised[Latecomer];
        Assert.True(raised > 0);
        Near.Relative(1.3 * value, industry.Accounts.PostMoney[Latecomer] - raised);
    }

    [Fact]
    public void A_listing_does_not_take_longer_for_what_the_firm_had_asked_of_funds()
    {
        IndustryState industry = Short(cash: 40, burn: 4);
        industry.Accounts.FundingPlan[Latecomer] = FundingOption.List;
        industry.Accounts.ValuationAsk[Latecomer] = 1e12;
        Raise(industry, Sure);
        Assert.True(industry.Accounts.IsListed[Latecomer]);
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(7, false)]
    public void A_milestone_is_fresh_for_as_many_months_as_the_parameters_say(int months, bool closes)
    {
        IndustryState industry = Asking(Latecomer);
        industry.Reach(Latecomer, Milestone.TapeOut, "test");
        industry.Month = industry.Month.Plus(months);
        Raise(industry, Sure with { FreshMonths = 6, ClosingHazard = 0 });
        Assert.Equal(closes, industry.Accounts.EquityRaised[Latecomer] > 0);
    }

    [Fact]
    public void Rounds_that_two_firms_could_have_filled_alone_lapse_where_funds_cannot_fill_both()
    {
        // Each needs 24, and three funds have 10 each.
        IndustryState industry = Asking(Latecomer, Twin);
        industry.Investors.Available.Values.Fill(10);
        Raise(industry, Sure with { BridgeMonths = 6, BridgeHazard = 0 });
        Assert.Equal((0, 0), (industry.Accounts.EquityRaised[Latecomer], industry.Accounts.EquityRaised[Twin]));
        Assert.All(industry.Investors.Available.Values.ToArray(), left => Assert.Equal(10, left));
        industry.Accounts.Raising[Twin] = false;
        Raise(industry, Sure with { BridgeMonths = 6, BridgeHazard = 0 });
        Assert.Equal(30, industry.Accounts.EquityRaised[Latecomer], 9);
    }

    [Theory]
    [InlineData(20, 0)]
    [InlineData(5, 9)]
    public void Less_than_the_smallest_round_is_none_however_little_a_firm_needs(double smallest, double raised)
    {
        IndustryState industry = Asking(Latecomer);
        industry.Accounts.Cash[Latecomer] = 2;
        industry.Accounts.Burn[Latecomer] = 1;
        industry.Investors.Available.Values.Fill(3);
        Raise(industry, Sure with { SmallestRound = smallest });
        Assert.Equal(raised, industry.Accounts.EquityRaised[Latecomer], 9);
    }

    [Fact]
    public void A_bridge_of_less_than_no_months_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FundingEquations.LeastRound(40, 4, -1));

    private static IndustryState Short(double cash, double burn)
    {
        IndustryState industry = Create();
        InvestorAppraisal.Update(industry, MoneyParameters.Appraisal);
        (industry.Accounts.Cash[Latecomer], industry.Accounts.Burn[Latecomer]) = (cash, burn);
        industry.Accounts.Confidence[Latecomer] = 1;
        return industry;
    }

    private static IndustryState Asking(params DesignerId[] firms)
    {
        IndustryState industry = Short(cash: 40, burn: 4);
        foreach (DesignerId firm in firms)
        {
            industry.Accounts.Raising[firm] = true;
            industry.Accounts.FundingPlan[firm] = FundingOption.RaiseUsual;
            industry.Accounts.Target[firm] = 100;
            industry.Accounts.Rounds[firm] = 1;
        }

        return industry;
    }

    private static void Raise(IndustryState industry, FundingParameters parameters) =>
        Funding.Raise(industry, parameters, Stream(RandomPurpose.Funding));
}
