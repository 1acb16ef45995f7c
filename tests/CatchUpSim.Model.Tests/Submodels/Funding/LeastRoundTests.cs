using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryMoney;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class LeastRoundTests
{
    private static FundingParameters Sure => MoneyParameters.Funding with
    {
        ClosingHazard = 1, FreshClosingHazard = 1, JudgementDispersion = 0, Replenishment = 0, TicketShare = 1, BridgeHazard = 0,
    };

    /// <summary>Two firms look for a round that three funds could fill; each fund has the same money.</summary>
    private static IndustryState Raising(double money)
    {
        IndustryState industry = Create();
        InvestorAppraisal.Update(industry, MoneyParameters.Appraisal);
        industry.Investors.Available.Values.Fill(money);
        foreach (DesignerId designer in new[] { Latecomer, Twin })
        {
            industry.Accounts.Raising[designer] = designer == Latecomer;
            industry.Accounts.FundingPlan[designer] = FundingOption.RaiseUsual;
            industry.Accounts.Target[designer] = 100;
            industry.Accounts.Rounds[designer] = 1;
        }

        return industry;
    }

    private static void Raise(IndustryState industry, FundingParameters parameters) =>
        Funding.Raise(industry, parameters, Stream(RandomPurpose.Funding));

    [Theory]
    [InlineData(40, 4, 24)]
    [InlineData(10, 4, 10)]
    [InlineData(3, 4, 1)]
    [InlineData(-2, 4, 6)]
    [InlineData(40, -1, 0)]
    public void A_round_brings_what_a_bridge_would_or_doubles_the_cash_or_carries_a_firm_through_its_last_month(
        double cash, double burn, double least) =>
        Assert.Equal(least, FundingEquations.LeastRound(cash, burn, 6), 12);

    [Theory]
    [InlineData(40, 6, false)]
    [InlineData(40, 2, true)]
    [InlineData(8, 6, true)]
    [InlineData(3, 6, true)]
    public void Pledges_of_two_months_money_lapse_unless_the_firm_is_near_its_end(double cash, double months, bool closes)
    {
        IndustryState industry = Raising(3);
        industry.Accounts.Cash[Latecomer] = cash;
        Raise(industry, Sure with { BridgeMonths = months });
        Assert.Equal(closes ? 9 : 0, industry.Accounts.EquityRaised[Latecomer], 9);
        Assert.Equal(!closes, industry.Accounts.Raising[Latecomer]);
        Assert.All(industry.Investors.Available.Values.ToArray(), left => Assert.Equal(closes ? 0 : 3, left, 9));
    }

    [Fact]
    public void A_round_that_cannot_be_filled_takes_no_money_from_the_others_of_its_month()
    {
        IndustryState industry = Raising(10);
        industry.Accounts.Raising[Twin] = true;
        industry.Accounts.Burn[Latecomer] = 8;
        Raise(industry, Sure);
        Assert.Equal(0, industry.Accounts.EquityRaised[Latecomer]);
        Assert.Equal(30, industry.Accounts.EquityRaised[Twin], 9);
    }

    [Fact]
    public void Shares_of_a_listed_firm_are_sold_for_what_they_bring()
    {
        IndustryState industry = Raising(800);
        industry.Accounts.Cash[Latecomer] = 40;
        industry.Accounts.IsListed[Latecomer] = true;
        Raise(industry, Sure with { LargestDilution = 0.05, ListingHazard = 1 });
        Assert.InRange(industry.Accounts.EquityRaised[Latecomer], 1, 12);
    }

    [Theory]
    [InlineData(40, false)]
    [InlineData(6, true)]
    public void The_largest_stake_is_not_sold_for_two_months_money_before_the_end_is_near(double cash, bool closes)
    {
        IndustryState industry = Raising(800);
        industry.Accounts.Cash[Latecomer] = cash;
        Raise(industry, Sure with { LargestDilution = 0.05 });
        Assert.Equal(closes, industry.Accounts.EquityRaised[Latecomer] > 0);
        Assert.InRange(industry.Accounts.EquityRaised[Latecomer], 0, 12);
    }
}
