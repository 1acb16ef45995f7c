using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryPeople;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>How many people come, grow, go and are laid off, where a closed form says it.</summary>
public sealed class StaffFlowsTests
{
    private const double People = 60;

    /// <summary>Everybody pays the market's wage, nobody is promoted, and nobody leaves of their own accord.</summary>
    private static readonly TalentParameters Still = PeopleParameters.Talent with
    {
        Attrition = 0, GraduatePromotion = 0, VeteranPromotion = 0, WageAdjustment = 0, ClimateElasticity = 0,
        Decision = PeopleParameters.Talent.Decision with { LowPremium = 1, HighPremium = 1 },
    };

    [Fact]
    public void Whoever_does_not_hire_loses_the_annual_attrition_in_twelve_months()
    {
        IndustryState industry = Poor();
        Advance(industry, Still with { Attrition = 0.12 }, 12);
        Near.Relative(0.88 * People, industry.Workforces.Headcount[StartUp]);
    }

    [Theory]
    [InlineData(1.25, 3, 0.12)]
    [InlineData(0.8, 3, 0.12)]
    [InlineData(0.05, 3, 0.0001)]
    public void Better_pay_keeps_people_with_the_elasticity_of_the_parameters(double premium, double retention, double attrition)
    {
        // A premium below one tenth counts as one tenth.
        IndustryState industry = Poor();
        industry.Workforces.WagePremium[StartUp] = premium;
        Advance(industry, Still with { Attrition = attrition, PayRetention = retention }, 1);
        double yearly = attrition * Math.Pow(Math.Max(premium, 0.1), -retention);
        double stay = industry.Workforces.Headcount[StartUp] / People;
        Near.Relative(1 - yearly, Math.Pow(stay, 12));
        Near.Relative((1 - stay) * People, industry.Workforces.Left[StartUp], 1e-6);
    }

    [Fact]
    public void Nineteen_of_twenty_leave_in_a_year_at_most()
    {
        IndustryState industry = Poor();
        industry.Workforces.WagePremium[StartUp] = 0.2;
        Advance(industry, Still with { Attrition = 0.5, GraduatePropensity = 1, VeteranPropensity = 1 }, 1);
        Near.Relative(0.05, Math.Pow(industry.Workforces.Headcount[StartUp] / People, 12));
    }

    [Fact]
    public void Promotions_move_the_annual_share_one_class_up_and_lose_nobody()
    {
        IndustryState industry = Poor();
        double graduates = Count(industry, Experience.Graduate);
        Advance(industry, Still with { GraduatePromotion = 0.3 }, 12);
        Near.Relative(0.7 * graduates, Count(industry, Experience.Graduate));
        Near.Relative(People, industry.Workforces.Headcount[StartUp]);

        IndustryState leading = Poor();
        double mid = Count(leading, Experience.Mid);
        double veterans = Count(leading, Experience.Veteran);
        Advance(leading, Still with { VeteranPromotion = 0.04 }, 12);
        Near.Relative(0.96 * mid, Count(leading, Experience.Mid));
        Near.Relative(veterans + (0.04 * mid), Count(leading, Experience.Veteran));
    }

    [Fact]
    public void Leavers_at_home_return_to_the_pool_but_for_those_who_leave_the_industry()
    {
        TalentParameters leaving = Still with { Attrition = 0.12, IndustryExit = 0.35, ReturnShare = 0.05, PoolExit = 0 };
        IndustryState industry = Poor();
        industry.Accounts.ForeignRevenue[Leader] = 0;
        industry.Accounts.Cash[Leader] = 0;
        double abroad = industry.Workforces.Headcount[Leader];
        double before = PoolOf(industry);
        Advance(industry, leaving with { GraduateInflow = 0, ExperiencedInflow = 0, VeteranInflow = 0 }, 1);
        double monthly = 1 - Math.Pow(0.88, 1.0 / 12);
        Near.Relative(before + (monthly * ((2 * 0.65 * People) + (0.05 * abroad))), PoolOf(industry));
    }

    [Fact]
    public void Without_vacancies_the_pool_stays_where_inflow_and_exit_balance_and_returns_there()
    {
        IndustryState industry = Poor();
        double[] balanced = industry.LabourMarket.Pool.Values.ToArray();
        Advance(industry, Still, 12);
        Assert.All(balanced.Zip(industry.LabourMarket.Pool.Values.ToArray()), pair => Near.Relative(pair.First, pair.Second));

        industry.LabourMarket.Pool.Values.Clear();
        Advance(industry, Still, 12);
        Assert.All(
            balanced.Zip(industry.LabourMarket.Pool.Values.ToArray()),
            pair => Near.Relative(Still.PoolExit * pair.First, pair.Second));
        double yearly = Still.GraduateInflow + Still.ExperiencedInflow + Still.VeteranInflow;
        Near.Relative(yearly / 12 / (1 - Math.Pow(1 - Still.PoolExit, 1.0 / 12)), balanced.Sum());
    }

    [Fact]
    public void Without_vacancies_wages_fall_to_the_floor_and_when_everybody_is_wanted_they_rise_to_the_ceiling()
    {
        TalentParameters moving = Still with { WageAdjustment = 0.08, WageElasticity = 2 };
        StaffClassId engineer = IndustryState.ClassOf(StaffRole.Logic, Experience.Mid);
        IndustryState industry = Poor();
        Advance(industry, moving, 6);
        Near.Relative(moving.MidWage * (0.85 + (0.15 * Math.Pow(0.92, 6))), industry.LabourMarket.Wage[engineer]);

        // One person in the pool and eight wanted at a normal tightness of a twenty-fifth.
        IndustryState tight = Rich(Growing);
        tight.LabourMarket.Pool.Values.Clear();
        Advance(tight, Growing with { WageAdjustment = 0.08, WageElasticity = 2, GraduateInflow = 0, ExperiencedInflow = 0, VeteranInflow = 0 }, 1);
        Near.Relative(moving.MidWage * 1.08, tight.LabourMarket.Wage[engineer]);
    }

    [Theory]
    [InlineData(100, 22)]
    [InlineData(400, 22 * 2.462288826689833)]
    public void Openings_grow_less_than_in_proportion_to_the_firm(double people, double expected)
    {
        // A firm of a hundred may grow by 22 per cent, one of four times the size by 4^0.65 as many.
        IndustryState industry = Rich(Growing);
        Staff(industry, StartUp, people, 0.3);
        Advance(industry, Growing, 1);
        Near.Relative(expected, IndustryMeasures.Sum(industry.Workforces.Vacancies.Row(StartUp)));
    }

    [Fact]
    public void From_an_endless_pool_every_opening_is_filled_at_home_and_a_part_of_it_abroad()
    {
        IndustryState industry = Rich(Growing);
        industry.LabourMarket.Pool.Values.Fill(1e9);
        Advance(industry, Growing, 1);
        double openings = IndustryMeasures.Sum(industry.Workforces.Vacancies.Row(StartUp));
        double abroad = IndustryMeasures.Sum(industry.Workforces.Vacancies.Row(Leader));
        Assert.True(openings > 10 && abroad > 100);
        Near.Relative(openings, industry.Workforces.Hired[StartUp]);
        Near.Relative(People + openings, industry.Workforces.Headcount[StartUp]);
        Near.Relative(Growing.MatchEfficiency * abroad, industry.Workforces.Hired[Leader]);
        Near.Relative(industry.Workforces.Hired[Leader], industry.Workforces.HiredTotal[Leader]);
    }

    [Fact]
    public void Of_two_firms_with_equal_openings_pay_attracts_by_its_elasticity()
    {
        IndustryState industry = Rich(Growing);
        industry.Accounts.Cash[Follower] = industry.Accounts.Cash[StartUp];
        industry.Workforces.WagePremium[StartUp] = 1.2;
        Advance(industry, Growing with { PremiumElasticity = 2, GraduateInflow = 1, ExperiencedInflow = 1, VeteranInflow = 1 }, 1);
        Assert.True(industry.Workforces.Hired[Follower] > 0);
        Near.Relative(1.44, industry.Workforces.Hired[StartUp] / industry.Workforces.Hired[Follower]);
    }

    [Fact]
    public void Wages_follow_their_market_and_stay_at_the_floor_where_hardly_anybody_is_sought()
    {
        TalentParameters parameters = PeopleParameters.Talent;
        IndustryState industry = Build();
        int slack = 0;
        int tight = 0;
        for (int month = 0; month < 24; month++)
        {
            double[] before = industry.LabourMarket.Wage.Values.ToArray();
            Advance(industry, parameters, 1);
            foreach (StaffClassId staffClass in industry.LabourMarket.All)
            {
                double tightness = Sought(industry, staffClass, parameters) / Math.Max(industry.LabourMarket.Pool[staffClass], 1);
                double ratio = Math.Pow(tightness / parameters.NormalTightness, parameters.WageElasticity);
                slack += ratio < 0.85 ? 1 : 0;
                tight += ratio > 0.85 ? 1 : 0;
                double[] first = [parameters.GraduateWage, parameters.MidWage, parameters.VeteranWage];
                double target = Math.Clamp(ratio, 0.85, 2) * first[staffClass.Index % first.Length];
                double wage = before[staffClass.Index];
                Near.Relative(wage + (parameters.WageAdjustment * (target - wage)), industry.LabourMarket.Wage[staffClass]);
            }
        }

        Assert.True(slack > 20 && tight > 20, $"{slack} slack, {tight} tight");
    }

    private static TalentParameters Growing { get; } = Still with { PlanningHorizon = 1, PayShare = 1 };

    /// <summary>Nobody has money to hire with; no burn, so that nobody is laid off.</summary>
    private static IndustryState Poor()
    {
        IndustryState industry = Build();
        industry.Month = industry.Month.Next;
        industry.Accounts.Cash[StartUp] = 0;
        industry.Accounts.Cash[Follower] = 0;
        return industry;
    }

    private static IndustryState Rich(TalentParameters parameters)
    {
        IndustryState industry = Poor();
        industry.Accounts.Cash[StartUp] = 1e6;
        industry.LabourMarket.Pool.Values.Clear();
        Assert.Equal(1, parameters.PlanningHorizon);
        return industry;
    }

    private static void Advance(IndustryState industry, TalentParameters parameters, int months)
    {
        for (int month = 0; month < months; month++)
        {
            Talent.Hire(industry, parameters, Chance.For(RandomPurpose.Talent));
            industry.Month = industry.Month.Next;
        }
    }

    private static double Count(IndustryState industry, Experience experience)
    {
        double sum = 0;
        for (int role = 0; role < IndustrySizes.Roles; role++)
        {
            sum += industry.Workforces.Staff[StartUp, IndustryState.ClassOf((StaffRole)role, experience)];
        }

        return sum;
    }

    /// <summary>Positions of a class that home designers have opened this month.</summary>
    private static double Sought(IndustryState industry, StaffClassId staffClass, TalentParameters parameters)
    {
        double sum = 0;
        foreach (DesignerId designer in industry.Designers.All)
        {
            double experienced = industry.Workforces.ExperiencedShare[designer];
            double[] shares = [1 - experienced, experienced * (1 - parameters.VeteranHireShare), experienced * parameters.VeteranHireShare];
            double vacancies = industry.Workforces.Vacancies[designer, new RoleId(staffClass.Index / shares.Length)];
            sum += industry.Designers.IsHome[designer] ? vacancies * shares[staffClass.Index % shares.Length] : 0;
        }

        return sum;
    }

    private static double PoolOf(IndustryState industry) => IndustryMeasures.Sum(industry.LabourMarket.Pool.Values);
}
