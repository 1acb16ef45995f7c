using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryMoney;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>Which firms are sold, and which others may buy them.</summary>
public sealed class SaleTests
{
    private static EntryExitParameters Sure => MoneyParameters.EntryExit with
    {
        OutsideShare = 0, RescueHazard = 0, EntryRate = 0, SaleHazard = 1, SynergyDispersion = 0, OwnerPatience = 1000,
    };

    [Theory]
    [InlineData(1.9, DesignerStatus.Acquired)]
    [InlineData(2, DesignerStatus.Active)]
    public void A_firm_that_burns_its_last_months_of_cash_is_sold_without_having_looked_for_a_buyer(double runway, DesignerStatus status)
    {
        IndustryState industry = Settled();
        industry.Accounts.Runway[Latecomer] = runway;
        Update(industry, Sure with { RescueHazard = 1 });
        Assert.Equal(status, industry.Designers.Status[Latecomer]);
    }

    [Fact]
    public void A_firm_in_debt_that_burns_nothing_finds_no_rescuer()
    {
        IndustryState industry = Settled();
        industry.Accounts.IndicatedValue[Latecomer] = 40;
        (industry.Accounts.Cash[Latecomer], industry.Accounts.Burn[Latecomer], industry.Accounts.Runway[Latecomer]) = (-5, 0, 0);
        Update(industry, Sure with { RescueHazard = 1 });
        Assert.Equal(DesignerStatus.Bankrupt, industry.Designers.Status[Latecomer]);
    }

    [Theory]
    [InlineData(0, DesignerStatus.Acquired)]
    [InlineData(-1, DesignerStatus.Active)]
    public void A_firm_that_the_scenario_does_not_sell_is_not_sold(int sale, DesignerStatus status)
    {
        IndustryState industry = ForSale(Latecomer);
        industry.Strategies.Sale[Latecomer] = sale;
        Update(industry, Sure);
        Assert.Equal(status, industry.Designers.Status[Latecomer]);
    }

    [Theory]
    [InlineData(0, DesignerStatus.Active)]
    [InlineData(-1e-6, DesignerStatus.Bankrupt)]
    public void A_firm_is_bankrupt_from_the_first_debt_on_and_not_before(double cash, DesignerStatus status)
    {
        IndustryState industry = Settled();
        industry.Accounts.Cash[Latecomer] = cash;
        Update(industry, Sure);
        Assert.Equal(status, industry.Designers.Status[Latecomer]);
    }

    [Theory]
    [InlineData(0, false, false)]
    [InlineData(1, false, true)]
    [InlineData(0, true, true)]
    public void Nobody_closes_a_firm_for_outside_reasons_that_earns_money_or_has_broken_even(double profitability, bool isEven, bool stays)
    {
        IndustryState industry = Settled();
        industry.Accounts.Profitability[Latecomer] = profitability;
        industry.Accounts.IndicatedValue[Latecomer] = 500;
        if (isEven)
        {
            industry.Reach(Latecomer, Milestone.BreakEven, "test");
        }

        for (int month = 0; month < 60 && industry.IsActive(Latecomer); month++)
        {
            industry.Month = industry.Month.Next;
            Update(industry, Sure with { OutsideShare = 1, FailureShare = 0.99, FailureHorizon = 12 });
        }

        Assert.Equal(stays, industry.IsActive(Latecomer));
    }

    [Fact]
    public void A_buyer_believes_in_more_than_was_paid_where_a_firm_sells_at_home_or_elsewhere()
    {
        IndustryState industry = Settled();
        Accounts accounts = industry.Accounts;
        (accounts.IndicatedValue[Latecomer], accounts.PostMoney[Latecomer], accounts.EquityTotal[Latecomer]) = (500, 90, 40);
        (accounts.Revenue[Latecomer], accounts.ForeignRevenue[Latecomer]) = (0, 0);
        Assert.Equal(90, FundingSignals.SaleValue(industry, Latecomer));
        accounts.ForeignRevenue[Latecomer] = 1;
        Assert.Equal(500, FundingSignals.SaleValue(industry, Latecomer));
        (accounts.Revenue[Latecomer], accounts.ForeignRevenue[Latecomer]) = (1, 0);
        Assert.Equal(500, FundingSignals.SaleValue(industry, Latecomer));
    }

    [Theory]
    [InlineData(-10, 0)]
    [InlineData(5, 5)]
    public void Before_the_first_milestone_the_latest_news_is_the_founding_or_the_start(int founded, int latest)
    {
        IndustryState industry = Create();
        industry.Designers.Founded[Latecomer] = industry.Start.Index + founded;
        Assert.Equal(industry.Start.Index + latest, FundingSignals.LatestMilestone(industry, Latecomer));
    }

    [Theory]
    [InlineData(15, DesignerStatus.Acquired)]
    [InlineData(17, DesignerStatus.Bankrupt)]
    public void Nobody_buys_a_firm_whose_debt_and_price_are_more_than_it_is_worth(double debt, DesignerStatus status)
    {
        // Of 40 owners ask 24, which leaves 16 for the debt.
        IndustryState industry = ForSale(Latecomer);
        industry.Accounts.IndicatedValue[Latecomer] = 40;
        industry.Accounts.Cash[Latecomer] = -debt;
        Update(industry, Sure);
        Assert.Equal(status, industry.Designers.Status[Latecomer]);
    }

    [Fact]
    public void A_firm_that_owes_more_than_it_is_owed_returns_nothing_and_not_less()
    {
        IndustryState industry = Settled();
        (industry.Accounts.Cash[Latecomer], industry.Accounts.Receivables[Latecomer]) = (-10, 4);
        industry.Accounts.Runway[Latecomer] = 0;
        Assert.Equal(0, TakeOvers.Price(industry, Latecomer, Sure));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(-1, false)]
    public void A_buyer_keeps_the_money_for_its_own_months_back(double spare, bool buys)
    {
        IndustryState industry = ForSale(Latecomer);
        industry.Accounts.Profitability[Twin] = 1;
        double reserve = Sure.BuyerReserve * industry.Accounts.Burn[Twin];
        Assert.True(reserve > 0);
        industry.Accounts.Cash[Twin] = reserve + TakeOvers.Price(industry, Latecomer, Sure) + spare;
        Update(industry, Sure);
        Assert.Equal(DesignerStatus.Acquired, industry.Designers.Status[Latecomer]);
        Assert.Equal(buys, industry.Accounts.Acquisitions[Twin] != 0);
    }

    [Fact]
    public void A_firm_that_its_owners_close_buys_no_other_in_its_last_month()
    {
        IndustryState industry = ForSale(Latecomer);
        industry.Month = industry.Start.Plus(40);
        industry.Accounts.Cash[Twin] = 5000;
        industry.Accounts.IndicatedValue[Twin] = 1;
        Update(industry, Sure with { OwnerPatience = 1 });
        Assert.Equal(DesignerStatus.Withdrawn, industry.Designers.Status[Twin]);
        Assert.Equal(DesignerStatus.Acquired, industry.Designers.Status[Latecomer]);
        Assert.Equal(0, industry.Accounts.Acquisitions[Twin]);
    }

    [Fact]
    public void Of_two_firms_of_equal_value_a_buyer_takes_one()
    {
        IndustryState industry = ForSale(Latecomer, Twin);
        industry.Designers.IsHome[Abroad] = true;
        industry.Accounts.Profitability[Abroad] = 1;
        industry.Accounts.Cash[Abroad] = 5000;
        Assert.Equal(FundingSignals.SaleValue(industry, Latecomer), FundingSignals.SaleValue(industry, Twin));
        Update(industry, Sure);
        string buyer = industry.Names.Designers[Abroad.Index];
        string[] sales = [.. industry.Chronicle.Entries.Where(entry => entry.Subject == "acquisition").Select(entry => entry.Text)];
        Assert.Equal(2, sales.Length);
        Assert.Single(sales, sale => sale.StartsWith($"sold to {buyer} ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_buyer_keeps_a_part_of_the_knowledge_and_of_the_patents()
    {
        IndustryState industry = ForSale(Latecomer);
        industry.Accounts.Cash[Twin] = 5000;
        industry.Accounts.Profitability[Twin] = 1;
        (industry.Capabilities.Patents[Latecomer], industry.Capabilities.Patents[Twin]) = (20, 5);
        Update(industry, Sure);
        Assert.Equal(10 + (0.4 * 10), industry.Capabilities.KnowledgeStock[Twin], 9);
        Assert.Equal(5 + (0.4 * 20), industry.Capabilities.Patents[Twin], 9);
    }

    [Fact]
    public void Who_is_out_of_business_has_prepaid_nothing_and_plans_no_round()
    {
        IndustryState industry = Settled();
        industry.Accounts.Cash[Latecomer] = -1;
        industry.Accounts.Prepayments[Latecomer] = 3;
        industry.Accounts.FundingPlan[Latecomer] = FundingOption.RaiseUsual;
        (industry.Accounts.Raising[Latecomer], industry.Accounts.RaisingSince[Latecomer]) = (true, industry.Start.Index);
        Update(industry, Sure);
        Assert.Equal(DesignerStatus.Bankrupt, industry.Designers.Status[Latecomer]);
        Assert.Contains(industry.Chronicle.Entries, entry => entry.Subject == "bankruptcy" && entry.Text.EndsWith($"no round closed since {industry.Start}", StringComparison.Ordinal));
        Assert.Equal(
            (0, FundingOption.Wait, false),
            (industry.Accounts.Prepayments[Latecomer], industry.Accounts.FundingPlan[Latecomer], industry.Accounts.Raising[Latecomer]));
    }

    [Theory]
    [InlineData(true, EndReason.WorthLess)]
    [InlineData(false, EndReason.None)]
    public void Owners_whom_nobody_pays_for_shares_have_no_worth_to_compare(bool hasFunding, EndReason reason)
    {
        IndustryState industry = Create(AllOn with { Funding = hasFunding });
        industry.Accounts.IndicatedValue[Latecomer] = 1;
        Assert.Equal(reason, OwnersDecision.Reason(industry, Latecomer, Sure));
    }

    [Fact]
    public void A_firm_that_burns_nothing_is_not_stuck_without_a_project()
    {
        IndustryState industry = Create();
        industry.Accounts.IndicatedValue[Latecomer] = 500;
        industry.Accounts.Runway[Latecomer] = double.PositiveInfinity;
        Assert.Equal(double.PositiveInfinity, OwnersDecision.MonthsAhead(industry, Latecomer));
        Assert.Equal(EndReason.None, OwnersDecision.Reason(industry, Latecomer, Sure));
    }

    private static IndustryState Settled()
    {
        IndustryState industry = Create();
        CashFlow.Settle(industry, MoneyParameters.CashFlow);
        InvestorAppraisal.Update(industry, MoneyParameters.Appraisal);
        return industry;
    }

    private static IndustryState ForSale(params DesignerId[] firms)
    {
        IndustryState industry = Settled();
        foreach (DesignerId firm in firms)
        {
            industry.Accounts.FundingPlan[firm] = FundingOption.Sell;
            (industry.Accounts.IndicatedValue[firm], industry.Accounts.PostMoney[firm]) = (200, 200);
        }

        return industry;
    }

    private static void Update(IndustryState industry, EntryExitParameters parameters) =>
        EntryExit.Update(industry, parameters, Stream(RandomPurpose.Entry));
}
