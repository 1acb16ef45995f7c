using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryPeople;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>How a firm that has lived on its income spends its cash on people when the income ends.</summary>
public sealed class CoverageMemoryTests
{
    private static TalentParameters Parameters => PeopleParameters.Talent;

    [Fact]
    public void Coverage_follows_income_at_once_and_fades_by_half_in_the_months_of_its_memory()
    {
        IndustryState industry = Earning();
        Assert.Equal(1, industry.Workforces.Coverage[StartUp]);
        industry.Accounts.GrossProfit[StartUp] = 0;
        Hire(industry, Parameters with { CoverageMemory = 6 }, 6);
        Near.Relative(0.5, industry.Workforces.Coverage[StartUp]);
    }

    [Fact]
    public void Without_memory_coverage_is_that_of_the_month()
    {
        IndustryState industry = Earning();
        industry.Accounts.GrossProfit[StartUp] = 0;
        Hire(industry, Parameters with { CoverageMemory = 0 }, 1);
        Assert.Equal(0, industry.Workforces.Coverage[StartUp]);
    }

    [Fact]
    public void A_firm_that_has_lived_on_its_income_hires_fewer_people_from_its_cash_when_it_ends_than_one_that_never_had_any()
    {
        Assert.True(Grown(24) < Grown(0));

        static double Grown(double memory)
        {
            IndustryState industry = Earning();
            industry.Accounts.GrossProfit[StartUp] = 0;
            double before = industry.Workforces.Headcount[StartUp];
            Hire(industry, Parameters with { CoverageMemory = memory }, 3);
            return industry.Workforces.Headcount[StartUp] - before;
        }
    }

    /// <summary>A start-up with much cash that has earned far more than its people cost for a month.</summary>
    private static IndustryState Earning()
    {
        IndustryState industry = Build();
        industry.Accounts.Cash[StartUp] = 200;
        industry.Accounts.GrossProfit[StartUp] = 1000;
        Hire(industry, Parameters with { GrowthLimit = 0 }, 1);
        return industry;
    }

    private static void Hire(IndustryState industry, TalentParameters parameters, int months)
    {
        for (int month = 0; month < months; month++)
        {
            industry.Month = industry.Month.Next;
            Talent.Hire(industry, parameters, Chance.For(RandomPurpose.Talent));
        }
    }
}
