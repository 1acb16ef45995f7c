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
    public void Investors_value_a_firm_without_share_the_less_the_longer_it_has_had_something_to_sell()
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

    [Fact]
    public void Silicon_of_a_later_part_is_news_as_a_failed_spin_of_one_is()
    {
        double evidence = MoneyParameters.Appraisal.TechnicalEvidence;
        Assert.Equal(evidence, News(first: 40, 100), 12);
        Assert.Equal(2 * evidence, News(first: 40, 100, 100), 12);
        Assert.Equal(0, News(first: 40, 99), 12);

        // The first part is a milestone, which counts by itself.
        Assert.Equal(evidence, News(first: 100, 100), 12);
        Assert.Equal(2 * evidence, News(first: 100, 100, 100), 12);

        static double News(int first, params int[] worked)
        {
            IndustryState industry = Create();
            industry.Month = industry.Start.Plus(100);
            industry.Designers.MilestoneMonth[Latecomer, new MilestoneId((int)Milestone.SiliconSuccess)] = industry.Start.Index + first;
            for (int i = 0; i < worked.Length; i++)
            {
                industry.Projects.Worked[IndustryState.ProjectsOf(Latecomer).ElementAt(i)] = industry.Start.Index + worked[i];
            }

            industry.Accounts.Revenue[Latecomer] = 1;
            double before = industry.Investors.Successes[new InvestorId(0), Latecomer];
            InvestorAppraisal.Update(industry, MoneyParameters.Appraisal);
            return industry.Investors.Successes[new InvestorId(0), Latecomer] - before;
        }
    }

    [Fact]
    public void The_month_in_which_a_later_part_works_is_the_latest_good_news()
    {
        IndustryState industry = Create();
        industry.Month = industry.Start.Plus(100);
        industry.Projects.Worked[IndustryState.ProjectsOf(Latecomer).First()] = industry.Start.Index + 77;
        Assert.Equal(industry.Start.Index + 77, FundingSignals.LatestMilestone(industry, Latecomer));
    }

    /// <summary>Value of a latecomer after so many months on sale.</summary>
    private static double Value(int months, AppraisalParameters parameters, double share = 0)
    {
        IndustryState industry = Create();
        industry.Month = industry.Start.Plus(100);
        industry.MarketPositions.MonthsOnSale[Latecomer] = months;
        industry.MarketPositions.TotalShare[Latecomer] = share;
        industry.Accounts.Revenue[Latecomer] = 1;
        InvestorAppraisal.Update(industry, parameters with { CommercialEvidence = 0 });
        return industry.Accounts.IndicatedValue[Latecomer];
    }
}
