using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryPeople;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class TalentTests
{
    private static readonly TalentParameters Parameters = PeopleParameters.Talent;

    private static RandomStream Stream => Chance.For(RandomPurpose.Talent);

    [Fact]
    public void Whoever_is_hired_at_home_is_taken_from_the_pool()
    {
        // Without inflow, exit and return from abroad, nobody appears or disappears.
        TalentParameters closed = Parameters with
        {
            GraduateInflow = 0, ExperiencedInflow = 0, VeteranInflow = 0, PoolExit = 0, IndustryExit = 0,
            ReturnShare = 0,
        };
        IndustryState industry = Build();
        double before = HomePeople(industry);
        double staff = industry.Workforces.Headcount[StartUp];
        Advance(industry, closed, 12);
        Assert.True(industry.Workforces.Headcount[StartUp] > staff + 20);
        Assert.Equal(before, HomePeople(industry), 1e-9 * before);
    }

    [Fact]
    public void Stocks_stay_positive_when_the_pool_is_nearly_empty()
    {
        IndustryState industry = Build();
        industry.LabourMarket.Pool.Values.Fill(0.5);
        industry.Accounts.Cash[StartUp] = 1e5;
        Advance(industry, Parameters with { GraduateInflow = 0, ExperiencedInflow = 1, VeteranInflow = 0 }, 24);
        Assert.All(industry.LabourMarket.Pool.Values.ToArray(), people => Assert.True(people >= 0));
        Assert.All(industry.Workforces.Staff.Values.ToArray(), people => Assert.True(people >= 0));
    }

    [Fact]
    public void Two_equal_firms_share_a_scarce_pool_equally()
    {
        IndustryState industry = Build();
        industry.LabourMarket.Pool.Values.Fill(1);
        TalentParameters greedy = Parameters with
        {
            Decision = Parameters.Decision with { HighPremium = 1, LowPremium = 1, Temperature = 0 },
        };
        Advance(industry, greedy, 3);
        Assert.True(industry.Workforces.HiredTotal[StartUp] > 0);
        Assert.Equal(industry.Workforces.HiredTotal[StartUp], industry.Workforces.HiredTotal[Follower], 1e-9);
    }

    [Fact]
    public void A_start_up_with_the_recorded_rounds_has_about_five_hundred_people_after_eighteen_months()
    {
        IndustryState industry = Build();
        for (int month = 0; month < 32; month++)
        {
            // Cash as the recorded rounds may have left it.
            industry.Accounts.Cash[StartUp] = month < 4 ? 60 : month < 22 ? 160 : 230;
            Talent.Hire(industry, Parameters, Stream);
            industry.Month = industry.Month.Next;
            if (month == 17)
            {
                Assert.InRange(industry.Workforces.Headcount[StartUp], 430, 650);
            }
        }

        Assert.InRange(industry.Workforces.HiredTotal[StartUp], 600, 1000);
        Assert.True(industry.Workforces.ResearchHeadcount[StartUp] / industry.Workforces.Headcount[StartUp] > 0.8);
        double yearly = 12 * industry.Workforces.PayPerMonth[StartUp] / industry.Workforces.Headcount[StartUp];
        Assert.InRange(yearly, 0.12, 0.2);
    }

    [Fact]
    public void More_cash_means_more_people()
    {
        IndustryState industry = Build();
        industry.Accounts.Cash[Follower] = 20;
        Advance(industry, Parameters, 18);
        Assert.True(industry.Workforces.Headcount[StartUp] > 2 * industry.Workforces.Headcount[Follower]);
    }

    [Fact]
    public void A_firm_that_runs_out_of_money_stops_hiring_and_then_lays_people_off()
    {
        IndustryState industry = Build();
        Staff(industry, StartUp, 500, 0.1);
        industry.Accounts.Cash[StartUp] = 20;
        industry.Accounts.Burn[StartUp] = 7;
        Advance(industry, Parameters, 1);
        Assert.Equal(0, industry.Workforces.Hired[StartUp]);
        Assert.True(industry.Workforces.Left[StartUp] > 0.1 * 500);
        Assert.Contains(industry.Chronicle.Entries, entry => entry.Subject == "lay-offs");
    }

    [Fact]
    public void A_firm_opens_no_more_positions_than_leave_it_the_runway_with_which_it_hires()
    {
        IndustryState industry = Build();
        industry.Accounts.Cash[StartUp] = 60;
        industry.Accounts.Burn[StartUp] = (60 / Parameters.HiringRunway) - 0.1;
        Talent.Hire(industry, Parameters, Stream);
        double pay = industry.Workforces.PayPerMonth[StartUp] / industry.Workforces.Headcount[StartUp];
        double open = IndustryMeasures.Sum(industry.Workforces.Vacancies.Row(StartUp));
        Assert.InRange(open * pay, 0.08, 0.12);
        industry.Accounts.Burn[StartUp] = 0;
        Talent.Hire(industry, Parameters, Stream);
        Assert.True(IndustryMeasures.Sum(industry.Workforces.Vacancies.Row(StartUp)) > 2 * open);
    }

    [Fact]
    public void Money_that_customers_owe_pays_for_newcomers_like_cash_and_who_keeps_no_runway_asks_for_none()
    {
        double Open(double cash, double receivables, double runway)
        {
            IndustryState industry = Build();
            industry.Accounts.Cash[StartUp] = cash;
            industry.Accounts.CountedReceivables[StartUp] = receivables;
            industry.Accounts.Burn[StartUp] = (60 / Parameters.HiringRunway) - 0.1;
            industry.Accounts.Runway[StartUp] = Parameters.HiringRunway;
            Talent.Hire(industry, Parameters with { HiringRunway = runway }, Stream);
            return IndustryMeasures.Sum(industry.Workforces.Vacancies.Row(StartUp));
        }

        double open = Open(60, 0, Parameters.HiringRunway);
        Assert.True(open > 0);
        Assert.Equal(open, Open(50, 10, Parameters.HiringRunway), 9);
        Assert.Equal(0, Open(50, 0, Parameters.HiringRunway));
        Assert.True(Open(60, 0, 0) > open);
    }

    [Fact]
    public void The_people_of_a_closed_firm_return_to_the_pool()
    {
        IndustryState industry = Build();
        Advance(industry, Parameters, 1);
        IndustryState twin = Build();
        Advance(twin, Parameters, 1);
        industry.Designers.Status[StartUp] = DesignerStatus.Bankrupt;
        industry.Designers.Status[Follower] = DesignerStatus.Absent;
        twin.Designers.Status[StartUp] = DesignerStatus.Absent;
        twin.Designers.Status[Follower] = DesignerStatus.Absent;
        double staff = industry.Workforces.Headcount[StartUp];
        Advance(industry, Parameters, 1);
        Advance(twin, Parameters, 1);
        Assert.Equal(0, industry.Workforces.Headcount[StartUp]);
        Assert.Equal(0, industry.Workforces.PayPerMonth[StartUp]);
        double monthlyExit = 1 - Math.Pow(1 - Parameters.PoolExit, 1.0 / 12);
        double difference = Pool(industry) - Pool(twin);
        Assert.Equal((1 - Parameters.IndustryExit) * staff * (1 - monthlyExit), difference, 1e-6);
    }

    [Fact]
    public void Products_on_sale_bring_sales_people()
    {
        IndustryState industry = Build();
        Sell(industry, StartUp);
        Advance(industry, Parameters, 18);
        Assert.True(SalesShare(industry, StartUp) > 1.5 * SalesShare(industry, Follower));
    }

    [Fact]
    public void A_project_in_its_architecture_draws_architects()
    {
        IndustryState industry = Build();
        industry.Projects.Stage[ProjectOf(StartUp)] = DevelopmentStage.Architecture;
        industry.Projects.Stage[ProjectOf(Follower)] = DevelopmentStage.Qualification;
        Advance(industry, Parameters, 12);
        double architects = RoleShare(industry, StartUp, StaffRole.Architecture);
        Assert.True(architects > RoleShare(industry, Follower, StaffRole.Architecture));
        double programmers = RoleShare(industry, StartUp, StaffRole.Software);
        Assert.True(programmers < RoleShare(industry, Follower, StaffRole.Software));
    }

    [Fact]
    public void A_tight_market_raises_wages()
    {
        IndustryState slack = Build();
        IndustryState tight = Build();
        tight.LabourMarket.Pool.Values.Fill(20);
        Advance(slack, Parameters, 6);
        Advance(tight, Parameters with { GraduateInflow = 200, ExperiencedInflow = 100 }, 6);
        StaffClassId engineer = IndustryState.ClassOf(StaffRole.Logic, Experience.Mid);
        Assert.True(tight.LabourMarket.Wage[engineer] > slack.LabourMarket.Wage[engineer]);
    }

    [Fact]
    public void Graduates_grow_into_experienced_people()
    {
        IndustryState industry = Build();
        industry.Accounts.Cash[StartUp] = 0;
        StaffClassId graduate = IndustryState.ClassOf(StaffRole.Logic, Experience.Graduate);
        StaffClassId mid = IndustryState.ClassOf(StaffRole.Logic, Experience.Mid);
        double ratio = industry.Workforces.Staff[StartUp, graduate] / industry.Workforces.Staff[StartUp, mid];
        Advance(industry, Parameters, 12);
        double later = industry.Workforces.Staff[StartUp, graduate] / industry.Workforces.Staff[StartUp, mid];
        Assert.True(later < 0.8 * ratio);
    }

    [Fact]
    public void A_firm_without_preference_pays_and_recruits_alike_for_a_year_and_otherwise_in_another()
    {
        IndustryState industry = Build();
        industry.Month = Month.Of(2021, 1);
        TalentParameters indifferent = Parameters with { Decision = Parameters.Decision with { Temperature = double.PositiveInfinity } };
        var years = new List<HashSet<(double Premium, double Share)>>();
        for (int year = 0; year < 12; year++)
        {
            years.Add([]);
            for (int month = 0; month < 12; month++)
            {
                industry.Accounts.Cash[StartUp] = 200;
                Advance(industry, indifferent, 1);
                if (industry.Month.Plus(-1).IsQuarterEnd)
                {
                    years[^1].Add((industry.Workforces.WagePremium[StartUp], industry.Workforces.ExperiencedShare[StartUp]));
                }
            }
        }

        Assert.All(years, choices => Assert.Single(choices));
        Assert.True(years.SelectMany(choices => choices).Distinct().Count() > 3);
    }

    [Fact]
    public void Nothing_moves_when_the_mechanism_is_off()
    {
        IndustryState industry = Build(mechanisms: Everything() with { Talent = false });
        double[] staff = industry.Workforces.Staff.Values.ToArray();
        double[] pool = industry.LabourMarket.Pool.Values.ToArray();
        Advance(industry, Parameters, 6);
        Assert.Equal(staff, industry.Workforces.Staff.Values.ToArray());
        Assert.Equal(pool, industry.LabourMarket.Pool.Values.ToArray());
    }

    private static void Advance(IndustryState industry, TalentParameters parameters, int months)
    {
        for (int month = 0; month < months; month++)
        {
            Talent.Hire(industry, parameters, Stream);
            industry.Month = industry.Month.Next;
        }
    }

    private static double Pool(IndustryState industry)
    {
        double sum = 0;
        foreach (double people in industry.LabourMarket.Pool.Values)
        {
            sum += people;
        }

        return sum;
    }

    private static double SalesShare(IndustryState industry, DesignerId designer) =>
        RoleShare(industry, designer, StaffRole.Sales);

    private static double RoleShare(IndustryState industry, DesignerId designer, StaffRole role)
    {
        double sum = 0;
        for (Experience experience = Experience.Graduate; experience <= Experience.Veteran; experience++)
        {
            sum += industry.Workforces.Staff[designer, IndustryState.ClassOf(role, experience)];
        }

        return sum / industry.Workforces.Headcount[designer];
    }
}
