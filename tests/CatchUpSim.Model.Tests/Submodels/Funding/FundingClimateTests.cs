using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryMoney;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class FundingClimateTests
{
    // Rounds that come to a vote in whatever climate: what is left of its influence is that on price and acceptance.
    private static FundingParameters Voted => MoneyParameters.Funding with
    {
        ClosingHazard = 1, SmallRoundSpeed = 100, JudgementDispersion = 0, BridgeHazard = 0, StateClimateSensitivity = 0.3,
    };

    private static IndustryState Round(double believed, double real, bool isListed = false)
    {
        IndustryState industry = Create();
        InvestorAppraisal.Update(industry, MoneyParameters.Appraisal);
        industry.Beliefs.FundingClimate[Latecomer] = believed;
        industry.PolicyStates.Climate[IndustryState.Policy] = real;
        industry.Accounts.IsListed[Latecomer] = isListed;
        industry.Accounts.Raising[Latecomer] = true;
        industry.Accounts.FundingPlan[Latecomer] = FundingOption.RaiseSmall;
        industry.Accounts.Target[Latecomer] = 40;
        industry.Accounts.Rounds[Latecomer] = 1;
        Funding.Raise(industry, Voted with { ListingHazard = 1 }, Stream(RandomPurpose.Funding));
        return industry;
    }

    private static double StakeOf(InvestorKind kind, IndustryState industry) =>
        industry.Investors.Stake[new InvestorId((int)kind), Latecomer];

    [Theory]
    [InlineData(1, 1, true, true)]
    [InlineData(1, 0.6, false, true)]
    [InlineData(1, 0.3, false, false)]
    [InlineData(0.6, 0.6, true, true)]
    [InlineData(1.4, 0.9, false, false)]
    public void When_the_climate_cools_private_funds_refuse_the_price_of_yesterday_sooner_than_state_funds_do(
        double believed, double real, bool isPrivate, bool isState)
    {
        IndustryState industry = Round(believed, real);
        Assert.Equal(isPrivate, StakeOf(InvestorKind.Venture, industry) > 0);
        Assert.Equal(isPrivate, StakeOf(InvestorKind.Corporate, industry) > 0);
        Assert.Equal(isState, StakeOf(InvestorKind.State, industry) > 0);
    }

    [Fact]
    public void A_firm_that_believes_in_a_cold_climate_sells_cheap()
    {
        Assert.True(PreMoney(Round(0.6, 1)) < 0.7 * PreMoney(Round(1, 1)));
        Assert.True(PreMoney(Round(0.6, 1, isListed: true)) == PreMoney(Round(1, 1, isListed: true)));
    }

    private static double PreMoney(IndustryState industry) =>
        industry.Accounts.PostMoney[Latecomer] - industry.Accounts.EquityRaised[Latecomer];
}
