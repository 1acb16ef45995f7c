using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryMoney;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class EntryExitTests
{
    private static EntryExitParameters Quiet => MoneyParameters.EntryExit with { OutsideShare = 0, RescueHazard = 0, EntryRate = 0 };

    private static void Update(IndustryState industry, EntryExitParameters parameters, int replication = 0) =>
        EntryExit.Update(industry, parameters, Stream(RandomPurpose.Entry, replication));

    private static IndustryState Settled()
    {
        IndustryState industry = Create();
        CashFlow.Settle(industry, MoneyParameters.CashFlow);
        InvestorAppraisal.Update(industry, MoneyParameters.Appraisal);
        return industry;
    }

    [Fact]
    public void A_firm_without_cash_is_bankrupt_and_creditors_bear_the_rest()
    {
        IndustryState industry = Create();
        industry.Accounts.Cash[Latecomer] = 1;
        industry.Projects.Stage[new ProjectId(0)] = DevelopmentStage.Logic;
        industry.Products.OnSale[new ProductId(0)] = true;
        industry.Products.Pipeline[new ProductId(0), new LagId(2)] = 100;
        industry.Products.PipelineValue[new ProductId(0), new LagId(2)] = 1;
        industry.Products.Waiting.Row(new ProductId(0)).Fill(100);
        industry.Products.WaitingValue.Row(new ProductId(0)).Fill(1);
        industry.AllianceTies.Kind[Latecomer, new PartnerId(0)] = AllianceKind.Porting;
        industry.AllianceTies.Held[Latecomer] = 1;
        industry.Partners.Degree[new PartnerId(0)] = 1;
        CashFlow.Settle(industry, MoneyParameters.CashFlow);
        Update(industry, Quiet);

        Assert.Equal(DesignerStatus.Bankrupt, industry.Designers.Status[Latecomer]);
        Assert.True(industry.Accounts.CreditorLoss[Latecomer] > 0);
        Assert.Equal(0, industry.Accounts.Cash[Latecomer]);
        Assert.Equal(0, CashFlow.Imbalance(industry.Accounts, Latecomer), 9);
        Assert.Equal(DevelopmentStage.None, industry.Projects.Stage[new ProjectId(0)]);
        Assert.False(industry.Products.OnSale[new ProductId(0)]);
        Assert.Equal(0, industry.Products.Pipeline[new ProductId(0), new LagId(2)]);
        Assert.Equal(0, industry.Products.PipelineValue[new ProductId(0), new LagId(2)]);
        Assert.Equal(0, IndustryMeasures.Sum(industry.Products.Waiting.Row(new ProductId(0))));
        Assert.Equal(0, IndustryMeasures.Sum(industry.Products.WaitingValue.Row(new ProductId(0))));
        Assert.Equal(0, industry.Partners.Degree[new PartnerId(0)]);
        Assert.Equal(1, industry.AllianceTies.Ended[Latecomer]);
        Assert.Equal(DesignerStatus.Active, industry.Designers.Status[Twin]);
    }

    [Fact]
    public void A_take_over_conserves_money_on_both_sides()
    {
        IndustryState industry = Settled();
        industry.Accounts.FundingPlan[Latecomer] = FundingOption.Sell;
        industry.Accounts.IndicatedValue[Latecomer] = 2 * industry.Accounts.Cash[Latecomer];
        industry.Accounts.Cash[Twin] += 1000;
        industry.Accounts.OpeningCash[Twin] += 1000;
        Update(industry, Quiet with { SaleHazard = 1, SynergyDispersion = 0 });
        Assert.Equal(DesignerStatus.Acquired, industry.Designers.Status[Latecomer]);
        Assert.NotEqual(0, industry.Accounts.Acquisitions[Twin]);
        Assert.Equal(14, industry.Capabilities.KnowledgeStock[Twin], 9);
        Assert.Equal(0, CashFlow.Imbalance(industry.Accounts, Latecomer), 9);
        Assert.Equal(0, CashFlow.Imbalance(industry.Accounts, Twin), 9);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(30, true)]
    public void A_buyer_must_be_able_to_pay_a_targets_debt_besides_its_price(double debt, bool isOutsider)
    {
        IndustryState industry = Settled();
        industry.Accounts.FundingPlan[Latecomer] = FundingOption.Sell;
        industry.Accounts.IndicatedValue[Latecomer] = 1000;
        industry.Accounts.Cash[Latecomer] = -debt;
        double price = MoneyParameters.EntryExit.SalePrice * 1000;
        industry.Accounts.Cash[Twin] = (MoneyParameters.EntryExit.BuyerReserve * industry.Accounts.Burn[Twin]) + price + 20;
        Update(industry, Quiet with { SaleHazard = 1, SynergyDispersion = 0 });
        Assert.Equal(isOutsider, industry.Accounts.Acquisitions[Twin] == 0);
    }

    [Theory]
    [InlineData(FundingOption.Wait, 4, true)]
    [InlineData(FundingOption.RaiseUsual, 4, false)]
    [InlineData(FundingOption.Bridge, 4, false)]
    [InlineData(FundingOption.List, 4, false)]
    [InlineData(FundingOption.List, 0, true)]
    [InlineData(FundingOption.Sell, 0, false)]
    public void A_firm_that_looks_for_money_to_burn_or_for_a_buyer_buys_no_other(FundingOption plan, double burn, bool buys)
    {
        IndustryState industry = Settled();
        industry.Accounts.FundingPlan[Latecomer] = FundingOption.Sell;
        industry.Accounts.IndicatedValue[Latecomer] = 2 * industry.Accounts.Cash[Latecomer];
        industry.Accounts.FundingPlan[Twin] = plan;
        industry.Accounts.Burn[Twin] = burn;
        industry.Accounts.Cash[Twin] += 1000;

        // Who is worth nothing to anybody finds no buyer itself, and nobody closes a profitable firm.
        industry.Accounts.IndicatedValue[Twin] = 0;
        industry.Accounts.Profitability[Twin] = 1;
        Update(industry, Quiet with { SaleHazard = 1, SynergyDispersion = 0 });
        Assert.Equal(DesignerStatus.Acquired, industry.Designers.Status[Latecomer]);
        Assert.Equal(buys, industry.Accounts.Acquisitions[Twin] != 0);
    }

    [Fact]
    public void A_firm_with_several_possible_buyers_is_sold_once()
    {
        HashSet<DesignerId> buyers = [];
        for (int replication = 0; replication < 20; replication++)
        {
            IndustryState industry = Settled();
            industry.Accounts.FundingPlan[Latecomer] = FundingOption.Sell;
            industry.Designers.IsHome[Abroad] = true;
            DesignerId[] candidates = [Twin, Abroad];
            foreach (DesignerId candidate in candidates)
            {
                industry.Accounts.Cash[candidate] += 1000;
                industry.Accounts.OpeningCash[candidate] += 1000;
            }

            Update(industry, Quiet with { SaleHazard = 1, SynergyDispersion = 0 }, replication);
            DesignerId buyer = Assert.Single(candidates, candidate => industry.Accounts.Acquisitions[candidate] != 0);
            buyers.Add(buyer);
            ChronicleEntry sale = Assert.Single(industry.Chronicle.Entries, entry => entry.Subject == "acquisition");
            Assert.StartsWith($"sold to {industry.Names.Designers[buyer.Index]} for USD ", sale.Text, StringComparison.Ordinal);
        }

        Assert.Equal(2, buyers.Count);
    }

    [Fact]
    public void A_buyer_takes_the_more_valuable_of_two_firms_and_the_other_goes_to_an_outsider()
    {
        IndustryState industry = Settled();
        industry.Designers.IsHome[Abroad] = true;
        industry.Accounts.FundingPlan[Latecomer] = FundingOption.Sell;
        industry.Accounts.FundingPlan[Twin] = FundingOption.Sell;
        industry.Accounts.IndicatedValue[Twin] = 2 * industry.Accounts.IndicatedValue[Latecomer];
        industry.Accounts.Cash[Abroad] += 5000;
        industry.Accounts.OpeningCash[Abroad] += 5000;
        Update(industry, Quiet with { SaleHazard = 1, SynergyDispersion = 0 });
        string[] sales = [.. industry.Chronicle.Entries.Where(entry => entry.Subject == "acquisition").Select(entry => entry.Text)];
        Assert.Equal(2, sales.Length);
        Assert.StartsWith("sold to a firm outside the industry", sales[0], StringComparison.Ordinal);
        Assert.StartsWith($"sold to {industry.Names.Designers[Abroad.Index]}", sales[1], StringComparison.Ordinal);
        Assert.Equal(0, CashFlow.Imbalance(industry.Accounts, Abroad), 9);
    }

    [Fact]
    public void The_less_time_a_firm_has_left_the_nearer_its_price_is_to_what_closing_returns()
    {
        IndustryState industry = Settled();
        Accounts accounts = industry.Accounts;
        (accounts.Cash[Latecomer], accounts.Receivables[Latecomer], accounts.IndicatedValue[Latecomer]) = (3, 2, 40);
        accounts.EquityTotal[Latecomer] = 40;
        EntryExitParameters half = Quiet with { SaleHazard = 0.5, SalePrice = 0.6 };

        Assert.Equal(24, PriceAt(CashFlowEquations.NoEndInSight), 9);
        Assert.Equal((0.75 * 24) + (0.25 * 5), PriceAt(2), 9);
        Assert.Equal(5, PriceAt(0), 9);

        // Nobody sells for less than closing returns.
        accounts.Cash[Latecomer] = 98;
        Assert.Equal(100, PriceAt(2), 9);

        double PriceAt(double runway)
        {
            accounts.Runway[Latecomer] = runway;
            return TakeOvers.Price(industry, Latecomer, half);
        }
    }

    [Fact]
    public void Nobody_buys_a_firm_that_is_worth_less_than_its_price()
    {
        IndustryState industry = Settled();
        industry.Accounts.FundingPlan[Latecomer] = FundingOption.Sell;
        Update(industry, Quiet with { SaleHazard = 1, SynergyDispersion = 0, SalePrice = 1.2 });
        Assert.Equal(DesignerStatus.Active, industry.Designers.Status[Latecomer]);
    }

    [Fact]
    public void Owners_close_a_silent_firm_that_is_worth_less_than_its_cash()
    {
        IndustryState industry = Settled();
        industry.Month = industry.Start.Plus(40);
        industry.Accounts.IndicatedValue[Latecomer] = 1;
        industry.Accounts.Profitability[Twin] = 1;
        industry.Accounts.IndicatedValue[Twin] = 1;
        Update(industry, Quiet with { OwnerPatience = 1 });
        Assert.Equal(DesignerStatus.Withdrawn, industry.Designers.Status[Latecomer]);
        Assert.True(industry.Accounts.Distributions[Latecomer] > 0);
        Assert.Equal(0, CashFlow.Imbalance(industry.Accounts, Latecomer), 9);
        Assert.Equal(DesignerStatus.Active, industry.Designers.Status[Twin]);
        Assert.Contains(industry.Chronicle.Entries, entry => entry.Text.EndsWith("closing returned more than the firm was worth", StringComparison.Ordinal));
    }

    [Fact]
    public void An_end_for_outside_reasons_says_so_and_is_the_last_that_is_told_of_a_firm()
    {
        IndustryState industry = Settled();
        industry.Strategies.Sale[Latecomer] = -1;
        industry.Chronicle.Untold(Latecomer).Add(new AllianceMove(new PartnerId(0), AllianceKind.Porting, true, 0.5));
        for (int month = 0; month < 60 && industry.IsActive(Latecomer); month++)
        {
            industry.Month = industry.Month.Next;
            Update(industry, Quiet with { OutsideShare = 1, FailureShare = 0.99, FailureHorizon = 12 });
        }

        List<ChronicleEntry> told = [.. industry.Chronicle.Entries.Where(entry => entry.Actor == industry.Names.Designers[Latecomer.Index])];
        Assert.Equal(EventKind.Exit, told[^1].Kind);
        Assert.EndsWith("after a blow that the model does not explain, such as a lawsuit or founders who part; no buyer paid more", told[^1].Text, StringComparison.Ordinal);
        Assert.Equal(EventKind.Alliance, told[^2].Kind);
        Assert.Empty(industry.Chronicle.Untold(Latecomer));
    }

    [Fact]
    public void The_outside_hazard_is_hump_shaped_and_a_share_of_the_base_rate()
    {
        EntryExitParameters parameters = MoneyParameters.EntryExit;
        double median = FailureHazard.MedianLife(
            parameters.FailureShare, parameters.FailureHorizon, parameters.FailureShape);
        double At(double age) => EntryExit.OutsideHazard(age, median, parameters);
        double peak = FailureHazard.PeakAge(median, parameters.FailureShape);
        Assert.InRange(peak, 24, 60);
        Assert.True(At(2) < At(peak));
        Assert.True(At(180) < At(peak));
        Near.Relative(parameters.OutsideShare, At(peak) / FailureHazard.MonthlyProbability(peak, median, parameters.FailureShape));
    }

    [Fact]
    public void A_dated_firm_is_founded_in_its_month_and_its_first_money_is_equity()
    {
        IndustryState industry = Create();
        industry.Designers.Founded[Slot] = industry.Month.Index;
        CashFlow.Settle(industry, MoneyParameters.CashFlow);
        Update(industry, Quiet);
        Assert.Equal(DesignerStatus.Active, industry.Designers.Status[Slot]);
        Assert.True(industry.HasReached(Slot, Milestone.Founded));
        Assert.Equal(40, industry.Accounts.EquityTotal[Slot]);
        Assert.Equal(0, CashFlow.Imbalance(industry.Accounts, Slot), 9);
    }

    [Fact]
    public void Entry_by_chance_needs_a_climate()
    {
        int entries = 0;
        int frozen = 0;
        for (int replication = 0; replication < 300; replication++)
        {
            IndustryState industry = Create();
            Update(industry, Quiet with { EntryRate = 0.9 }, replication);
            entries += industry.IsActive(Slot) ? 1 : 0;
            IndustryState cold = Create();
            cold.PolicyStates.Climate[IndustryState.Policy] = 0;
            Update(cold, Quiet with { EntryRate = 0.9 }, replication);
            frozen += cold.IsActive(Slot) ? 1 : 0;
        }

        Assert.InRange(entries, 30, 80); // 17.5 % a month
        Assert.Equal(0, frozen);
    }

    [Fact]
    public void With_the_mechanism_off_an_insolvent_firm_stays()
    {
        IndustryState industry = Create(AllOn with { EntryExit = false });
        industry.Accounts.Cash[Latecomer] = -5;
        Update(industry, MoneyParameters.EntryExit);
        Assert.True(industry.IsActive(Latecomer));
    }
}
