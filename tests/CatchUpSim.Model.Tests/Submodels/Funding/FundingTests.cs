using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryMoney;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class FundingTests
{
    private static IndustryState Raising()
    {
        IndustryState industry = Create();
        InvestorAppraisal.Update(industry, MoneyParameters.Appraisal);
        foreach (DesignerId designer in new[] { Latecomer, Twin })
        {
            industry.Accounts.Raising[designer] = true;
            industry.Accounts.FundingPlan[designer] = FundingOption.RaiseUsual;
            industry.Accounts.Target[designer] = 60;
            industry.Accounts.Rounds[designer] = 1;
        }

        return industry;
    }

    private static FundingParameters Sure =>
        MoneyParameters.Funding with { ClosingHazard = 1, FreshClosingHazard = 1, JudgementDispersion = 0 };

    private static void Raise(IndustryState industry, FundingParameters parameters) =>
        Funding.Raise(industry, parameters, Stream(RandomPurpose.Funding));

    [Fact]
    public void Shares_of_founders_and_funds_stay_one_and_funds_pay_what_firms_get()
    {
        IndustryState industry = Raising();
        industry.Accounts.FounderStake[Latecomer] = 1;
        double before = Total(industry.Investors.Available.Values);
        Raise(industry, Sure with { Replenishment = 0 });

        double stakes = industry.Accounts.FounderStake[Latecomer];
        foreach (InvestorId investor in industry.Investors.All)
        {
            stakes += industry.Investors.Stake[investor, Latecomer];
        }

        double raised = industry.Accounts.EquityRaised[Latecomer] + industry.Accounts.EquityRaised[Twin];
        Assert.True(raised > 0);
        Assert.Equal(1, stakes, 9);
        Assert.Equal(raised, before - Total(industry.Investors.Available.Values), 9);
        Assert.Equal(40 + industry.Accounts.EquityRaised[Latecomer], industry.Accounts.Cash[Latecomer], 9);
    }

    [Fact]
    public void The_news_of_a_round_says_what_was_paid_at_which_value_and_who_paid_most()
    {
        IndustryState industry = Raising();
        var richest = new InvestorId(1);
        industry.Investors.Available[richest] *= 1.25;
        Raise(industry, Sure with { Replenishment = 0 });
        ChronicleEntry news = Assert.Single(
            industry.Chronicle.Entries, entry => entry.Designer == Latecomer.Index && entry.Kind == EventKind.Round);
        Assert.Equal("round", news.Subject);
        Assert.Equal(
            FormattableString.Invariant($"round 2: USD {industry.Accounts.EquityRaised[Latecomer]:0.0} m at ")
            + FormattableString.Invariant($"USD {industry.Accounts.PostMoney[Latecomer]:#,0} m post-money, ")
            + $"led by {industry.Names.Investors[richest.Index]}",
            news.Text);
    }

    [Fact]
    public void Who_owned_a_part_and_does_not_pay_owns_less_after_a_round()
    {
        IndustryState industry = Raising();
        var idle = new InvestorId(0);
        industry.Investors.Available[idle] = 0;
        industry.Investors.FundSize[idle] = 0;
        industry.Investors.Stake[idle, Latecomer] = 0.2;
        industry.Accounts.FounderStake[Latecomer] = 0.8;
        Raise(industry, Sure with { Replenishment = 0 });
        double kept = industry.Accounts.FounderStake[Latecomer] / 0.8;
        Assert.InRange(kept, 0.7, 0.95);
        Assert.Equal(0.2 * kept, industry.Investors.Stake[idle, Latecomer], 9);
    }

    [Fact]
    public void Twins_who_ask_in_the_same_month_get_the_same()
    {
        IndustryState industry = Raising();
        industry.Investors.Available.Values.Fill(50);
        Raise(industry, Sure with { TicketShare = 1, Replenishment = 0 });
        Assert.True(industry.Accounts.EquityRaised[Latecomer] > 0);
        Assert.Equal(industry.Accounts.EquityRaised[Twin], industry.Accounts.EquityRaised[Latecomer], 9);
        Assert.All(industry.Investors.Available.Values.ToArray(), left => Assert.InRange(left, 0, 50));
    }

    [Fact]
    public void A_firm_out_of_fashion_stays_so_for_the_year_when_judgements_are_common()
    {
        double[] Raised(double common) => [.. Enumerable.Range(1, 12).Select(month =>
        {
            IndustryState industry = Raising();
            industry.Month = Month.Of(2022, month);
            Raise(industry, Sure with { JudgementDispersion = 3, CommonJudgement = common, Replenishment = 0 });
            return Math.Sign(industry.Accounts.EquityRaised[Latecomer]);
        })];

        Assert.Single(Raised(1).Distinct());
        Assert.Equal(2, Raised(0).Distinct().Count());
    }

    [Fact]
    public void A_round_never_sells_more_than_the_largest_dilution()
    {
        IndustryState industry = Raising();
        industry.Accounts.Target[Latecomer] = 100000;
        Raise(industry, Sure with { TicketShare = 1 });
        Assert.InRange(industry.Accounts.FounderStake[Latecomer], (0.8 * 0.75) - 1e-9, 0.8);
    }

    [Fact]
    public void A_milestone_raises_belief_and_a_failed_spin_lowers_it()
    {
        IndustryState industry = Create();
        InvestorAppraisal.Update(industry, MoneyParameters.Appraisal);
        double before = industry.Accounts.Confidence[Latecomer];
        Assert.Equal(0.4, before, 9);
        industry.Reach(Latecomer, Milestone.TapeOut, "test");
        industry.Projects.Spin[new ProjectId(Twin.Index * IndustrySizes.ProjectsPerDesigner)] = 2;
        InvestorAppraisal.Update(industry, MoneyParameters.Appraisal);
        Assert.True(industry.Accounts.Confidence[Latecomer] > before);
        Assert.True(industry.Accounts.Confidence[Twin] < before);

        // The same spin is noted once.
        double after = industry.Accounts.Confidence[Twin];
        InvestorAppraisal.Update(industry, MoneyParameters.Appraisal);
        Assert.Equal(after, industry.Accounts.Confidence[Twin], 12);
    }

    [Fact]
    public void Belief_is_the_mean_over_investors_who_have_seen_different_things()
    {
        IndustryState industry = Create();
        int funds = industry.Investors.Count;
        Assert.True(funds > 2);
        foreach (InvestorId investor in industry.Investors.All)
        {
            industry.Investors.Successes[investor, Latecomer] = investor.Index / 2;
            industry.Investors.Failures[investor, Latecomer] = investor.Index % 3;
        }

        double expected = industry.Investors.All.Average(investor => FundingEquations.PosteriorMean(
            MoneyParameters.Appraisal.PriorSuccesses,
            MoneyParameters.Appraisal.PriorFailures,
            investor.Index / 2,
            (investor.Index / 2) + (investor.Index % 3)));
        InvestorAppraisal.Update(industry, MoneyParameters.Appraisal);
        Assert.Equal(expected, industry.Accounts.Confidence[Latecomer], 12);
    }

    [Fact]
    public void Silence_without_revenue_breeds_doubt()
    {
        IndustryState industry = Create();
        industry.Month = industry.Start.Plus(15);
        industry.Accounts.Revenue[Twin] = 1;
        InvestorAppraisal.Update(industry, MoneyParameters.Appraisal);
        Assert.True(industry.Accounts.Confidence[Latecomer] < industry.Accounts.Confidence[Twin]);
    }

    [Fact]
    public void Investors_refuse_a_price_above_what_they_expect()
    {
        IndustryState industry = Raising();
        industry.Investors.Hurdle.Values.Fill(3);
        Raise(industry, Sure);
        Assert.Equal(0, industry.Accounts.EquityRaised[Latecomer]);
        Assert.True(industry.Accounts.Raising[Latecomer]);
    }

    [Fact]
    public void State_funds_back_home_firms_only()
    {
        IndustryState industry = Raising();
        industry.Accounts.Raising[Abroad] = true;
        industry.Accounts.FundingPlan[Abroad] = FundingOption.RaiseUsual;
        industry.Accounts.Target[Abroad] = 60;
        Raise(industry, Sure);
        var state = new InvestorId((int)InvestorKind.State);
        Assert.True(industry.Investors.Stake[state, Latecomer] > 0);
        Assert.True(industry.Accounts.EquityRaised[Abroad] > 0);
        Assert.Equal(0, industry.Investors.Stake[state, Abroad]);
    }

    [Fact]
    public void Closing_comes_sooner_after_a_milestone_in_a_good_climate_and_at_a_low_price()
    {
        Assert.Equal(0.08, Funding.ClosingProbability(0.08, 1, 1, 1), 12);
        Assert.True(Funding.ClosingProbability(0.08, 1, 1.5, 1) > 0.08);
        Assert.True(Funding.ClosingProbability(0.08, 1, 1, 0.6) > 0.08);
        Assert.Equal(1, Funding.ClosingProbability(0.9, 2, 3, 0.6));
    }

    [Fact]
    public void Present_owners_bridge_a_firm_whose_cash_is_gone_at_a_low_price()
    {
        IndustryState industry = Create();
        InvestorAppraisal.Update(industry, MoneyParameters.Appraisal);
        industry.Accounts.Rounds[Latecomer] = 1;
        industry.Accounts.Cash[Latecomer] = -1;
        industry.Investors.Stake[new InvestorId(0), Latecomer] = 0.2;
        industry.Accounts.Confidence[Latecomer] = 1;
        Raise(industry, Sure with { BridgeHazard = 1 });
        Assert.True(industry.Accounts.Cash[Latecomer] > 0);
        Assert.True(industry.Accounts.FounderStake[Latecomer] < 0.8);
        Assert.Contains(industry.Chronicle.Entries, entry => entry.Subject == "bridge");
        Assert.Equal(0, industry.Accounts.EquityRaised[Twin]);
    }

    [Theory]
    [InlineData(true, 1, 1, true)]
    [InlineData(false, 1, 1, false)]
    [InlineData(false, 0, 1, false)]
    [InlineData(true, 1, 1000, false)]
    public void A_listed_firm_is_bridged_by_its_owners_alone_and_only_if_that_carries_it(bool hasOwner, int rounds, double burn, bool isBridged)
    {
        IndustryState industry = Create();
        InvestorAppraisal.Update(industry, MoneyParameters.Appraisal);
        industry.Accounts.IsListed[Latecomer] = true;
        industry.Accounts.Rounds[Latecomer] = rounds;
        industry.Accounts.Cash[Latecomer] = -1;
        industry.Accounts.Burn[Latecomer] = burn;
        industry.Investors.Stake[new InvestorId(0), Latecomer] = hasOwner ? 0.2 : 0;
        industry.Accounts.Confidence[Latecomer] = 1;
        Raise(industry, Sure with { BridgeHazard = 1 });
        Assert.Equal(isBridged, industry.Accounts.EquityRaised[Latecomer] > 0);
    }

    [Fact]
    public void A_listing_brings_public_money_and_is_dated()
    {
        IndustryState industry = Create();
        InvestorAppraisal.Update(industry, MoneyParameters.Appraisal);
        industry.Accounts.FundingPlan[Latecomer] = FundingOption.List;
        Raise(industry, Sure with { ListingHazard = 1 });
        Assert.True(industry.Accounts.IsListed[Latecomer]);
        Assert.True(industry.HasReached(Latecomer, Milestone.Listed));
        Assert.Equal(0.8 * 0.88, industry.Accounts.FounderStake[Latecomer], 9);
    }

    [Fact]
    public void With_the_mechanism_off_nobody_pays()
    {
        IndustryState industry = Create(AllOn with { Funding = false });
        industry.Accounts.Raising[Latecomer] = true;
        industry.Accounts.IndicatedValue[Latecomer] = 500;
        Raise(industry, Sure);
        Assert.Equal(40, industry.Accounts.Cash[Latecomer]);
    }

    [Fact]
    public void Investors_lose_confidence_in_a_firm_on_the_entity_list()
    {
        IndustryState industry = Create();
        industry.Designers.EntityListed[Twin] = true;
        industry.Designers.ListedMonth[Twin] = industry.Month.Index;
        for (int month = 0; month < 12; month++)
        {
            InvestorAppraisal.Update(industry, MoneyParameters.Appraisal);
            industry.Month = industry.Month.Next;
        }

        Assert.True(industry.Accounts.Confidence[Twin] < 0.8 * industry.Accounts.Confidence[Latecomer]);
        Assert.True(industry.Accounts.IndicatedValue[Twin] < industry.Accounts.IndicatedValue[Latecomer]);
    }

    [Fact]
    public void Investors_of_a_firm_that_was_listed_when_it_was_founded_knew_it()
    {
        IndustryState industry = Create();
        industry.Designers.EntityListed[Twin] = true;
        industry.Designers.ListedMonth[Twin] = industry.Designers.Founded[Twin];
        InvestorAppraisal.Update(industry, MoneyParameters.Appraisal);
        Near.Relative(industry.Accounts.Confidence[Latecomer], industry.Accounts.Confidence[Twin]);
    }

    private static double Total(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += value;
        }

        return sum;
    }
}
