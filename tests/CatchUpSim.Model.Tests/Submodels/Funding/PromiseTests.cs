using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryMoney;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class PromiseTests
{
    [Fact]
    public void Half_of_a_promise_is_left_after_the_half_life_and_a_sixteenth_after_twice_as_long()
    {
        Assert.Equal(1, ValuationEquations.Promise(0, 12));
        Near.Relative(0.5, ValuationEquations.Promise(12, 12));
        Near.Relative(1 / 16.0, ValuationEquations.Promise(24, 12));
    }

    [Fact]
    public void Investors_value_a_firm_without_share_the_less_the_longer_it_has_had_a_product()
    {
        double fresh = Value(months: 0, MoneyParameters.Appraisal);
        Near.Relative(0.5, Value(months: 12, MoneyParameters.Appraisal with { ProofHalfLife = 12 }) / fresh);
        Near.Relative(1 / 16.0, Value(months: 24, MoneyParameters.Appraisal with { ProofHalfLife = 12 }) / fresh);
    }

    [Fact]
    public void What_a_firm_has_proven_does_not_fade()
    {
        AppraisalParameters swift = MoneyParameters.Appraisal with { ProofHalfLife = 1 };
        double proven = Value(months: 60, swift, share: 0.1);
        Assert.True(proven > 0);
        Assert.Equal(proven, Value(months: 61, swift, share: 0.1));
    }

    /// <summary>Value of a latecomer so many months after its first sale; the milestone itself is always there.</summary>
    private static double Value(int months, AppraisalParameters parameters, double share = 0)
    {
        IndustryState industry = Create();
        industry.Month = industry.Start.Plus(100);
        industry.Designers.MilestoneMonth[Latecomer, new MilestoneId((int)Milestone.FirstRevenue)] = industry.Month.Index - months;
        industry.MarketPositions.TotalShare[Latecomer] = share;
        industry.Accounts.Revenue[Latecomer] = 1;
        InvestorAppraisal.Update(industry, parameters with { CommercialEvidence = 0 });
        return industry.Accounts.IndicatedValue[Latecomer];
    }
}
