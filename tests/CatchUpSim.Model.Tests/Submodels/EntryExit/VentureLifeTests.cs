using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryMoney;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>Money alone, month after month: firms that reach design milestones but never a product.</summary>
public sealed class VentureLifeTests
{
    private const int Horizon = 120;
    private const int Replications = 150;
    private static readonly int[] Ages = ExitAges();

    [Fact]
    public void Few_firms_fail_in_the_honeymoon_and_most_without_a_product_are_gone_after_eight_years()
    {
        double early = Share(age => age < 12);
        double byYearEight = Share(age => age <= 96);
        Assert.True(early < 0.15, $"{early} in the first year");
        Assert.True(byYearEight is > 0.45 and < 0.75, $"{byYearEight} by year eight");
    }

    [Fact]
    public void The_hazard_peaks_in_the_middle_years()
    {
        double Hazard(int from, int to) =>
            Share(age => age >= from && age < to) / Share(age => age >= from) / (to - from);
        double honeymoon = Hazard(0, 18);
        double middle = Hazard(24, 60);
        Assert.True(middle > 1.5 * honeymoon, $"{middle} against {honeymoon}");
    }

    [Fact]
    public void Cash_of_every_living_firm_is_never_negative_and_the_identity_closes()
    {
        IndustryState industry = Young();
        for (int month = 0; month < Horizon; month++)
        {
            Advance(industry, month, replication: 3);
            foreach (DesignerId designer in industry.Designers.All)
            {
                Assert.True(!industry.IsActive(designer) || industry.Accounts.Cash[designer] >= 0);
                Assert.InRange(CashFlow.Imbalance(industry.Accounts, designer), -1e-7, 1e-7);
            }
        }
    }

    private static double Share(Func<int, bool> where) => Ages.Count(where) / (double)Ages.Length;

    private static int[] ExitAges()
    {
        int[] ages = new int[2 * Replications];
        Array.Fill(ages, int.MaxValue);
        for (int replication = 0; replication < Replications; replication++)
        {
            IndustryState industry = Young();
            for (int month = 0; month < Horizon; month++)
            {
                Advance(industry, month, replication);
                foreach (DesignerId designer in new[] { Latecomer, Twin })
                {
                    ref int age = ref ages[(2 * replication) + designer.Index];
                    age = industry.IsActive(designer) ? int.MaxValue : Math.Min(age, month);
                }
            }
        }

        return ages;
    }

    private static IndustryState Young()
    {
        IndustryState industry = Create(AllOn with { ProductDevelopment = false });
        industry.Month = industry.Start;
        industry.Accounts.Cash.Values.Fill(40);
        industry.Accounts.Burn.Values.Clear();
        return industry;
    }

    private static void Advance(IndustryState industry, int month, int replication)
    {
        industry.Beliefs.Demand.Values.Fill(300 * Math.Pow(1.328, Math.Min(month, 84) / 12.0));
        foreach (DesignerId designer in new[] { Latecomer, Twin })
        {
            // Payroll grows to 8 a month in three years; milestones come at 9, 18 and 24 months, then nothing.
            industry.Workforces.PayPerMonth[designer] = 1 + (7 * Math.Min(1, month / 36.0));
            Milestone? reached = month switch
            {
                9 => Milestone.ArchitectureComplete,
                18 => Milestone.TapeOut,
                24 => Milestone.FirstSilicon,
                _ => null,
            };
            if (reached is { } milestone && industry.IsActive(designer))
            {
                industry.Reach(designer, milestone, "test");
            }
        }

        CashFlow.Settle(industry, MoneyParameters.CashFlow);
        InvestorAppraisal.Update(industry, MoneyParameters.Appraisal);
        FundingDecision.Review(industry, MoneyParameters.Decision, Stream(RandomPurpose.FundingChoice, replication));
        Funding.Raise(industry, MoneyParameters.Funding, Stream(RandomPurpose.Funding, replication));
        EntryExit.Update(
            industry, MoneyParameters.EntryExit with { EntryRate = 0 }, Stream(RandomPurpose.Entry, replication));
        industry.Month = industry.Month.Next;
    }
}
