using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using static CatchUpSim.Model.Tests.SmallIndustryPeople;

namespace CatchUpSim.Model.Tests.Decisions;

public sealed class TalentDecisionTests
{
    private static readonly TalentDecisionParameters Parameters = PeopleParameters.Talent.Decision;

    private static StaffingOutlook Outlook(double fill) => new()
    {
        Staff = 100, Openings = 100, GraduateFill = fill, ExperiencedFill = fill, GraduateWage = 0.0085,
        MidWage = 0.0137, VeteranWage = 0.026, VeteranShare = 0.12, Attrition = 0.12, PayRetention = 3,
        PremiumElasticity = 2,
    };

    [Fact]
    public void A_premium_pays_when_recruits_are_scarce_and_not_when_they_abound()
    {
        double Gain(double fill) =>
            TalentDecision.Utility(Outlook(fill), Parameters.HighPremium, 0.5, Parameters)
            - TalentDecision.Utility(Outlook(fill), 1, 0.5, Parameters);

        Assert.True(Gain(0.2) > Gain(1));
        Assert.True(Gain(1) < 0);
    }

    [Fact]
    public void Experienced_recruits_lose_appeal_when_they_alone_are_scarce()
    {
        StaffingOutlook even = Outlook(0.9);
        StaffingOutlook scarce = even with { ExperiencedFill = 0.1 };
        double Preference(StaffingOutlook outlook) =>
            TalentDecision.Utility(outlook, 1, 0.8, Parameters) - TalentDecision.Utility(outlook, 1, 0.25, Parameters);

        Assert.True(Preference(even) > 0);
        Assert.True(Preference(scarce) < 0);
    }

    [Fact]
    public void Temperature_takes_the_choice_from_the_best_reply_to_indifference()
    {
        Assert.Single(Choices(0));
        Assert.Equal(9, Choices(1000).Count);
    }

    [Fact]
    public void The_scenario_can_fix_the_share_of_experienced_recruits()
    {
        IndustryState industry = Build();
        industry.Month = Month.Of(2020, 12);
        industry.Strategies.ExperiencedShare[StartUp] = 0.63;
        double sway = Chance.For(RandomPurpose.Talent).At(industry.Month, 0).NextUniform();
        TalentDecision.Review(industry, StartUp, Outlook(0.5), Parameters, sway);
        Assert.Equal(0.63, industry.Workforces.ExperiencedShare[StartUp]);
        Assert.True(Assert.Single(industry.Chronicle.Entries).Decision!.IsFixed);
    }

    [Theory]
    [InlineData(2020, 10, true)]
    [InlineData(2020, 11, false)]
    [InlineData(2020, 12, true)]
    public void A_firm_decides_in_the_month_after_its_founding_and_then_at_the_end_of_each_quarter(int year, int month, bool isDue)
    {
        IndustryState industry = Build();
        industry.Designers.Founded[StartUp] = Month.Of(2020, 9).Index;
        industry.Month = Month.Of(year, month);
        Assert.Equal(isDue, TalentDecision.IsDue(industry, StartUp));
    }

    [Fact]
    public void A_reaffirmed_choice_is_not_told_again()
    {
        IndustryState industry = Build();
        TalentDecisionParameters certain = Parameters with { Temperature = 0 };
        for (int quarter = 0; quarter < 6; quarter++)
        {
            industry.Month = Month.Of(2020, 12).Plus(3 * quarter);
            double sway = Chance.For(RandomPurpose.Talent).At(industry.Month, 0).NextUniform();
            TalentDecision.Review(industry, StartUp, Outlook(0.5), certain, sway);
        }

        Assert.True(industry.Chronicle.Entries.Count <= 1);
    }

    private static HashSet<(double Premium, double Share)> Choices(double temperature)
    {
        var choices = new HashSet<(double, double)>();
        IndustryState industry = Build();
        for (int quarter = 0; quarter < 200; quarter++)
        {
            industry.Month = Month.Of(2020, 12).Plus(3 * quarter);
            double sway = Chance.For(RandomPurpose.Talent).At(industry.Month, 0).NextUniform();
            TalentDecision.Review(
                industry, StartUp, Outlook(0.5), Parameters with { Temperature = temperature }, sway);
            choices.Add((industry.Workforces.WagePremium[StartUp], industry.Workforces.ExperiencedShare[StartUp]));
        }

        return choices;
    }
}
