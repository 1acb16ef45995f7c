using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryMoney;

namespace CatchUpSim.Model.Tests.Decisions;

public sealed class FundingDecisionTests
{
    private static FundingOutlook Usual => new(12, 4, 400, 0.5, 1, false, 0, false, false, 1);

    private static double[] Utilities(FundingOutlook outlook)
    {
        double[] utilities = new double[7];
        FundingUtilities.Evaluate(outlook, MoneyParameters.Decision, utilities);
        return utilities;
    }

    private static double BestRound(double[] utilities) => utilities[1..4].Max();

    [Fact]
    public void A_long_runway_makes_a_firm_wait_and_a_short_one_makes_it_raise()
    {
        double[] longRunway = Utilities(Usual with { Runway = 60 });
        double[] shortRunway = Utilities(Usual with { Runway = 6 });
        Assert.True(longRunway[0] > BestRound(longRunway));
        Assert.True(shortRunway[0] < BestRound(shortRunway));
    }

    [Fact]
    public void A_short_runway_favours_a_smaller_and_cheaper_round()
    {
        double[] longer = Utilities(Usual with { Runway = 24 });
        double[] shorter = Utilities(Usual with { Runway = 2 });
        Assert.True(shorter[1] - shorter[2] > longer[1] - longer[2]);
        Assert.True(FundingUtilities.Ask(2, MoneyParameters.Decision) < FundingUtilities.Ask(24, MoneyParameters.Decision));
        Assert.Equal(0.6, FundingUtilities.Ask(0, MoneyParameters.Decision), 12);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(100000, false)]
    public void Nobody_looks_for_more_money_than_the_largest_stake_that_is_sold_would_bring(double demand, bool isBound)
    {
        IndustryState industry = Create();
        industry.Month = industry.Start.Plus(11);
        industry.Accounts.Runway[Latecomer] = 6;
        industry.Accounts.Burn[Latecomer] = 4;
        industry.Strategies.RoundSize[Latecomer] = (int)RoundSize.Large;
        industry.Beliefs.Demand.Row(Latecomer).Fill(demand);
        FundingDecisionParameters parameters = MoneyParameters.Decision with { Temperature = 0 };
        InvestorAppraisal.Update(industry, MoneyParameters.Appraisal);
        FundingDecision.Review(industry, parameters, Stream(RandomPurpose.FundingChoice));
        double price = parameters.ExpectedPriceShare * industry.Beliefs.FundingClimate[Latecomer]
            * industry.Accounts.IndicatedValue[Latecomer] * industry.Accounts.ValuationAsk[Latecomer];
        double wanted = FundingUtilities.Target(parameters.LargeMonths, 4, parameters);
        Assert.True(industry.Accounts.Target[Latecomer] > 0);
        double most = ValuationEquations.AmountAt(price, parameters.ExpectedLargestStake);
        Assert.Equal(isBound, most < wanted);
        Assert.Equal(Math.Min(most, wanted), industry.Accounts.Target[Latecomer], 9);
    }

    [Fact]
    public void A_milestone_in_sight_is_worth_waiting_for_and_a_fresh_one_is_worth_using()
    {
        FundingOutlook outlook = Usual;
        double plain = Utilities(outlook)[0] - BestRound(Utilities(outlook));
        FundingOutlook soon = outlook with { MilestoneSoon = 0.9 };
        FundingOutlook fresh = outlook with { IsFresh = true };
        Assert.True(Utilities(soon)[0] - BestRound(Utilities(soon)) > plain);
        Assert.True(Utilities(fresh)[0] - BestRound(Utilities(fresh)) < plain);
    }

    [Fact]
    public void A_sale_appeals_as_far_as_a_buyer_would_pay_what_investors_see()
    {
        Assert.Equal(0.25 * Utilities(Usual)[6], Utilities(Usual with { SalePart = 0.25 })[6], 12);
        Assert.True(Utilities(Usual)[6] > 0);
    }

    [Fact]
    public void The_stake_that_investors_want_makes_a_small_round_dear()
    {
        double[] Rounds(double stake)
        {
            double[] utilities = new double[7];
            FundingUtilities.Evaluate(Usual with { Price = 5000 }, MoneyParameters.Decision with { ExpectedStake = stake }, utilities);
            return utilities[1..4];
        }

        Assert.All(Rounds(0.2).Zip(Rounds(0)), pair => Assert.True(pair.First < pair.Second));
        Assert.True(Rounds(0)[0] - Rounds(0.2)[0] > 0.5 * (Rounds(0)[2] - Rounds(0.2)[2]));
    }

    [Fact]
    public void A_round_is_worth_the_months_that_the_largest_stake_buys_and_no_more()
    {
        // Rounds that close at once and cost no time. The largest stake of a firm worth 8 brings half a month, whatever is sought.
        double[] Rounds(double price)
        {
            double[] utilities = new double[7];
            FundingUtilities.Evaluate(
                Usual with { Price = price }, MoneyParameters.Decision with { ExpectedHazard = 1, RoundCost = 0, SmallMonths = 18 }, utilities);
            return utilities[..4];
        }

        double[] poor = Rounds(8);
        Assert.Equal(poor[1], poor[2], 12);
        Assert.Equal(poor[2], poor[3], 2);
        Assert.True(poor[3] < poor[0]);
        Assert.True(Rounds(4000)[3] > Rounds(4000)[2]);
    }

    [Fact]
    public void A_listing_is_worth_the_months_that_its_stake_buys_and_does_not_close_sooner_after_a_milestone()
    {
        FundingOutlook listing = Usual with { MayList = true };
        Assert.True(Utilities(listing with { Price = 800 })[5] > Utilities(listing)[5]);
        Assert.True(Utilities(listing with { Burn = 2 })[5] > Utilities(listing)[5]);
        Assert.Equal(Utilities(listing)[5], Utilities(listing with { IsFresh = true })[5]);
        Assert.True(double.IsFinite(Utilities(listing with { Burn = 0, Runway = 999 })[5]));
    }

    [Fact]
    public void A_firm_that_burns_no_cash_cannot_raise_a_round()
    {
        double[] utilities = Utilities(Usual with { Burn = 0, Runway = 999 });
        Assert.All(utilities[1..5], value => Assert.Equal(double.NegativeInfinity, value));
    }

    [Fact]
    public void After_a_round_a_firm_rests()
    {
        double[] utilities = Utilities(Usual with { Rests = true });
        Assert.All(utilities[1..4], value => Assert.Equal(double.NegativeInfinity, value));
        Assert.True(double.IsFinite(utilities[0]));
    }

    [Fact]
    public void Selling_is_best_only_when_hope_and_cash_are_gone()
    {
        double[] hopeful = Utilities(Usual);
        double[] hopeless = Utilities(Usual with { Runway = 1, Belief = 0.05, Price = 20 });
        Assert.True(hopeful[6] < hopeful[0]);
        Assert.Equal(hopeless.Max(), hopeless[6]);
    }

    [Fact]
    public void A_bridge_is_considered_only_near_the_end()
    {
        Assert.Equal(double.NegativeInfinity, Utilities(Usual)[4]);
        Assert.True(double.IsFinite(Utilities(Usual with { Runway = 1 })[4]));
    }

    [Theory]
    [InlineData(0, 0.999)]
    [InlineData(1e9, 0.4)]
    public void Temperature_leads_from_the_best_reply_to_pure_chance(double temperature, double commonest)
    {
        var counts = new Dictionary<FundingOption, int>();
        for (int replication = 0; replication < 400; replication++)
        {
            IndustryState industry = Decide(temperature, replication, firstInvestor: -1);
            FundingOption option = industry.Accounts.FundingPlan[Latecomer];
            counts[option] = counts.GetValueOrDefault(option) + 1;
        }

        double share = counts.Values.Max() / 400.0;
        Assert.True(temperature == 0 ? share > commonest : share < commonest);
    }

    [Fact]
    public void A_scenario_can_fix_who_is_asked_first_and_the_record_says_so()
    {
        IndustryState industry = Decide(0, 1, firstInvestor: (int)InvestorKind.Corporate);
        Assert.True(industry.Accounts.Raising[Latecomer]);
        Assert.Equal((int)InvestorKind.Corporate, industry.Accounts.SoughtInvestor[Latecomer]);
        Assert.Contains(
            industry.Chronicle.Entries,
            entry => entry.Designer == Latecomer.Index && entry.Subject == "first investor" && entry.Decision!.IsFixed);
    }

    [Fact]
    public void A_choice_is_recorded_when_it_changes_and_not_when_it_is_confirmed()
    {
        IndustryState industry = Decide(0, 1, firstInvestor: -1);
        int entries = industry.Chronicle.Entries.Count;
        Assert.True(entries > 0);
        FundingDecision.Review(
            industry, MoneyParameters.Decision with { Temperature = 0 }, Stream(RandomPurpose.FundingChoice, 1));
        Assert.Equal(entries, industry.Chronicle.Entries.Count);
    }

    [Theory]
    [InlineData(FundingOption.RaiseUsual, "no round closed since 2021-08, chose wait")]
    [InlineData(FundingOption.List, "no listing came about, chose wait")]
    [InlineData(FundingOption.Wait, null)]
    public void A_search_for_money_that_is_given_up_is_told(FundingOption plan, string? told)
    {
        IndustryState industry = Create();
        (industry.Accounts.Raising[Latecomer], industry.Accounts.RaisingSince[Latecomer]) = (plan == FundingOption.RaiseUsual, industry.Month.Index);
        industry.Accounts.FundingPlan[Latecomer] = plan;
        industry.Accounts.Runway[Latecomer] = 1000;
        while (!industry.Month.IsQuarterEnd)
        {
            industry.Month = industry.Month.Next;
        }

        FundingDecision.Review(industry, MoneyParameters.Decision with { Temperature = 0 }, Stream(RandomPurpose.FundingChoice));
        Assert.Equal(FundingOption.Wait, industry.Accounts.FundingPlan[Latecomer]);
        IEnumerable<ChronicleEntry> rounds = industry.Chronicle.Entries.Where(entry => entry.Designer == Latecomer.Index && entry.Kind == EventKind.Round);
        Assert.Equal(told is null ? [] : [("sought in vain", told)], rounds.Select(entry => (entry.Subject, entry.Text)));
    }

    private static IndustryState Decide(double temperature, int replication, int firstInvestor)
    {
        IndustryState industry = Create();
        industry.Accounts.Runway[Latecomer] = 6;
        industry.Strategies.FirstInvestor[Latecomer] = firstInvestor;
        InvestorAppraisal.Update(industry, MoneyParameters.Appraisal);
        FundingDecision.Review(
            industry,
            MoneyParameters.Decision with { Temperature = temperature },
            Stream(RandomPurpose.FundingChoice, replication));
        return industry;
    }
}
