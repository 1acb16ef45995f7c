using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryMoney;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class AgreedPriceTests
{
    private static FundingParameters Sure => MoneyParameters.Funding with
    {
        ClosingHazard = 1, FreshClosingHazard = 1, JudgementDispersion = 0, TicketShare = 1, PriceShare = 0.5,
    };

    private static double StakeSold(double sought, double smallest, bool isListed = false)
    {
        IndustryState industry = Create();
        InvestorAppraisal.Update(industry, MoneyParameters.Appraisal);
        industry.Accounts.Raising[Latecomer] = true;
        industry.Accounts.FundingPlan[Latecomer] = FundingOption.RaiseUsual;
        industry.Accounts.Target[Latecomer] = sought;
        industry.Accounts.Rounds[Latecomer] = 1;
        industry.Accounts.IsListed[Latecomer] = isListed;
        Funding.Raise(industry, Sure with { SmallestStake = smallest, ListingHazard = 1 }, Stream(RandomPurpose.Funding));
        Assert.Equal(sought, industry.Accounts.EquityRaised[Latecomer], 9);
        return 1 - (industry.Accounts.FounderStake[Latecomer] / 0.8);
    }

    [Fact]
    public void Where_little_is_sought_at_a_high_price_the_price_comes_down_to_the_smallest_stake()
    {
        Assert.Equal(400, ValuationEquations.AgreedPrice(400, 100, 0.1));
        Assert.Equal(90, ValuationEquations.AgreedPrice(400, 10, 0.1), 12);
        Assert.Equal(400, ValuationEquations.AgreedPrice(400, 10, 0));
        Assert.Equal(0, ValuationEquations.AgreedPrice(400, 0, 0.1));
    }

    [Fact]
    public void Funds_get_the_smallest_stake_for_a_round_however_small()
    {
        Assert.Equal(0.1, StakeSold(3, 0.1), 9);
        Assert.InRange(StakeSold(3, 0), 0.0001, 0.05);
    }

    [Fact]
    public void The_public_market_buys_any_stake() => Assert.InRange(StakeSold(3, 0.1, isListed: true), 0.0001, 0.05);

    [Fact]
    public void Without_sales_a_buyer_reckons_with_the_last_round_and_before_it_with_the_first_money()
    {
        IndustryState industry = Create();
        Accounts accounts = industry.Accounts;
        accounts.IndicatedValue[Latecomer] = 900;
        accounts.PostMoney[Latecomer] = 300;
        accounts.EquityTotal[Latecomer] = 40;
        Assert.Equal(300, FundingSignals.SaleValue(industry, Latecomer));
        accounts.PostMoney[Latecomer] = 0;
        Assert.Equal(40, FundingSignals.SaleValue(industry, Latecomer));
        accounts.IndicatedValue[Latecomer] = 30;
        Assert.Equal(30, FundingSignals.SaleValue(industry, Latecomer));
        accounts.IndicatedValue[Latecomer] = 900;
        accounts.Revenue[Latecomer] = 1;
        Assert.Equal(900, FundingSignals.SaleValue(industry, Latecomer));
    }
}
