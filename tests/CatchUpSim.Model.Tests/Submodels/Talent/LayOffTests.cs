using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryPeople;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>When a firm lays people off, how many, and what it does after.</summary>
public sealed class LayOffTests
{
    private static TalentParameters Parameters => PeopleParameters.Talent with { Attrition = 0, LayoffLimit = 0.25, LayoffPause = 6 };

    [Fact]
    public void A_firm_short_of_money_cuts_once_and_then_neither_lays_off_nor_hires_for_the_months_of_the_pause()
    {
        IndustryState industry = Broke();
        double before = industry.Workforces.Headcount[StartUp];
        Hire(industry);
        Near.Relative(0.75 * before, industry.Workforces.Headcount[StartUp]);
        for (int month = 1; month < 6; month++)
        {
            // Money that would carry many more people comes at once.
            industry.Accounts.Cash[StartUp] = 1e4;
            industry.Accounts.Burn[StartUp] = 1;
            Hire(industry);
            Near.Relative(0.75 * before, industry.Workforces.Headcount[StartUp]);
        }

        Hire(industry);
        Assert.True(industry.Workforces.Headcount[StartUp] > 0.75 * before);
    }

    [Fact]
    public void It_cuts_again_when_the_pause_is_over_and_every_month_without_one()
    {
        Assert.Equal(2, Cuts(pause: 6, months: 7));
        Assert.Equal(1, Cuts(pause: 6, months: 6));
        Assert.Equal(4, Cuts(pause: 0, months: 4));

        static int Cuts(int pause, int months)
        {
            IndustryState industry = Broke();
            int cuts = 0;
            for (int month = 0; month < months; month++)
            {
                Hire(industry, Parameters with { LayoffPause = pause });
                cuts += industry.Workforces.Left[StartUp] > 0 ? 1 : 0;
            }

            return cuts;
        }
    }

    [Theory]
    [InlineData(5.5)]
    [InlineData(5)]
    [InlineData(0.01)]
    public void It_cuts_as_many_as_it_takes_to_have_money_for_the_months_of_the_threshold_and_at_most_the_limit(double runway)
    {
        IndustryState industry = Broke();
        double staff = industry.Workforces.Headcount[StartUp];
        double pay = industry.Workforces.PayPerMonth[StartUp] / staff;
        double burn = 1.5 * staff * pay;
        (industry.Accounts.Cash[StartUp], industry.Accounts.Burn[StartUp]) = (runway * burn, burn);
        double needed = burn * (1 - (runway / Parameters.LayoffRunway)) / pay;
        Hire(industry, Parameters with { GraduatePromotion = 0, VeteranPromotion = 0, PlanningHorizon = 1200 });
        Near.Relative(Math.Min(needed, 0.25 * staff), industry.Workforces.Left[StartUp]);
    }

    [Theory]
    [InlineData(0.0, true)]
    [InlineData(0.1, false)]
    public void A_firm_that_earns_money_lays_nobody_off(double profit, bool cuts)
    {
        IndustryState industry = Broke();
        industry.Accounts.Profitability[StartUp] = profit;
        Hire(industry);
        Assert.Equal(cuts, industry.Workforces.Left[StartUp] > 0);
    }

    [Theory]
    [InlineData(false, 4, true)]
    [InlineData(true, 4, false)]
    [InlineData(true, 2, true)]
    public void A_firm_that_talks_with_investors_holds_on_for_longer(bool isRaising, double runway, bool cuts)
    {
        IndustryState industry = Broke();
        industry.Accounts.Raising[StartUp] = isRaising;
        (industry.Accounts.Cash[StartUp], industry.Accounts.Burn[StartUp]) = (0.1 * runway, 0.1);
        Hire(industry);
        Assert.Equal(cuts, industry.Workforces.Left[StartUp] > 0);
    }

    [Fact]
    public void Money_that_comes_after_a_cut_ends_the_pause()
    {
        IndustryState industry = Broke();
        Hire(industry);
        double left = industry.Workforces.Headcount[StartUp];
        (industry.Accounts.Cash[StartUp], industry.Accounts.Burn[StartUp]) = (1e4, 1);
        industry.Accounts.LastRound[StartUp] = industry.Month.Index;
        Hire(industry);
        Assert.True(industry.Workforces.Headcount[StartUp] > left);
    }

    private static IndustryState Broke()
    {
        IndustryState industry = Build();
        industry.Accounts.Cash[StartUp] = 0.1;
        industry.Accounts.Burn[StartUp] = 10;
        return industry;
    }

    private static void Hire(IndustryState industry) => Hire(industry, Parameters);

    private static void Hire(IndustryState industry, TalentParameters parameters)
    {
        industry.Month = industry.Month.Next;
        Talent.Hire(industry, parameters, Chance.For(RandomPurpose.Talent));
    }
}
