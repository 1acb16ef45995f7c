using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryMoney;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class CashFlowTests
{
    private static IndustryState Trading()
    {
        IndustryState industry = Create();
        industry.MarketPositions.Sales[Latecomer, new SegmentId(0)] = 12;
        industry.Accounts.CostOfGoods[Latecomer] = 5;
        industry.Accounts.SupplyPayments[Latecomer] = 7;
        industry.Accounts.PrototypeExpense[Latecomer] = 3;
        industry.Accounts.Receivables[Latecomer] = 20;
        industry.AllianceTies.Held[Latecomer] = 4;
        industry.AllianceTies.CoopCostShare[Latecomer] = 0.3;
        industry.PolicyStates.SubsidyRate[IndustryState.Policy] = 0.2;
        industry.Accounts.ForeignRevenue[Abroad] = 500;
        industry.Accounts.ForeignMargin[Abroad] = 0.5;
        industry.Accounts.ForeignGrowth[Abroad] = 0.2;
        return industry;
    }

    private static void Lose(IndustryState industry)
    {
        industry.Accounts.SupplyPayments[Latecomer] = 1;
        ProductId card = IndustryState.ProductsOf(Latecomer).First();
        industry.Products.OnSale[card] = true;
        industry.Products.DieArea[card] = 600;
        industry.FoundryTies.IsBarred.Row(Latecomer).Fill(true);
    }

    [Fact]
    public void Stock_that_is_written_off_is_a_loss_without_a_flow()
    {
        IndustryState without = Trading();
        without.Accounts.LossCarried[Latecomer] = 1000;
        CashFlow.Settle(without, MoneyParameters.CashFlow);
        IndustryState industry = Trading();
        industry.Accounts.LossCarried[Latecomer] = 1000;
        industry.Accounts.WriteOff[Latecomer] = 4;
        CashFlow.Settle(industry, MoneyParameters.CashFlow);
        Assert.Equal(without.Accounts.NetIncome[Latecomer] - 4, industry.Accounts.NetIncome[Latecomer], 9);
        Assert.Equal(without.Accounts.Cash[Latecomer], industry.Accounts.Cash[Latecomer], 9);
    }

    [Fact]
    public void One_good_month_is_not_taken_for_the_usual_gross_profit()
    {
        IndustryState industry = Trading();
        industry.Month = industry.Start.Plus(36);
        industry.Accounts.GrossProfit[Latecomer] = 1;
        CashFlow.Settle(industry, MoneyParameters.CashFlow);
        double latest = industry.Accounts.Revenue[Latecomer] - industry.Accounts.CostOfGoods[Latecomer];
        Assert.Equal(1 + ((latest - 1) / MoneyParameters.CashFlow.SmoothingMonths), industry.Accounts.GrossProfit[Latecomer], 9);
        Assert.InRange(industry.Accounts.GrossProfit[Latecomer], 1, latest / 2);
    }

    [Fact]
    public void Cash_changes_by_exactly_what_flows()
    {
        IndustryState industry = Trading();
        for (int month = 0; month < 24; month++)
        {
            CashFlow.Settle(industry, MoneyParameters.CashFlow);
            foreach (DesignerId designer in industry.Designers.All)
            {
                double scale = 1 + Math.Abs(industry.Accounts.Cash[designer]);
                Assert.InRange(CashFlow.Imbalance(industry.Accounts, designer) / scale, -1e-12, 1e-12);
            }

            industry.Month = industry.Month.Next;
        }
    }

    [Fact]
    public void Money_from_nowhere_shows_in_the_imbalance()
    {
        IndustryState industry = Trading();
        CashFlow.Settle(industry, MoneyParameters.CashFlow);
        industry.Accounts.Cash[Latecomer] += 1;
        Assert.Equal(1, CashFlow.Imbalance(industry.Accounts, Latecomer), 9);
    }

    [Fact]
    public void Every_sale_is_collected_or_owed()
    {
        IndustryState industry = Trading();
        CashFlow.Settle(industry, MoneyParameters.CashFlow);
        Accounts accounts = industry.Accounts;
        Assert.Equal(32, accounts.Collections[Latecomer] + accounts.Receivables[Latecomer], 9);
    }

    [Fact]
    public void A_trusted_firm_is_paid_sooner()
    {
        IndustryState industry = Trading();
        IndustryState trusted = Trading();
        trusted.Designers.Reputation[Latecomer] = 1;
        CashFlow.Settle(industry, MoneyParameters.CashFlow);
        CashFlow.Settle(trusted, MoneyParameters.CashFlow);
        Assert.True(trusted.Accounts.Collections[Latecomer] > industry.Accounts.Collections[Latecomer]);
    }

    [Fact]
    public void Partners_who_share_the_cost_lower_research_expense()
    {
        IndustryState industry = Trading();
        IndustryState alone = Trading();
        alone.AllianceTies.CoopCostShare[Latecomer] = 0;
        CashFlow.Settle(industry, MoneyParameters.CashFlow);
        CashFlow.Settle(alone, MoneyParameters.CashFlow);

        // Four fifths of a payroll of two is research, three tenths of it are borne by partners.
        Assert.Equal(0.48, alone.Accounts.ResearchExpense[Latecomer] - industry.Accounts.ResearchExpense[Latecomer], 9);
    }

    [Fact]
    public void Only_home_designers_receive_the_subsidy_and_crowding_out_lowers_it()
    {
        IndustryState industry = Trading();
        CashFlow.Settle(industry, MoneyParameters.CashFlow);
        Assert.Equal(0, industry.Accounts.Subsidy[Abroad]);
        Assert.Equal(
            0.75 * 0.2 * industry.Accounts.ResearchExpense[Latecomer], industry.Accounts.Subsidy[Latecomer], 9);
    }

    [Fact]
    public void Past_losses_shield_profits_from_tax()
    {
        Assert.Equal(0, CashFlowEquations.Tax(10, 12, 0.15));
        Assert.Equal(1.2, CashFlowEquations.Tax(10, 2, 0.15), 12);
        Assert.Equal(2, CashFlowEquations.LossAfter(10, 12));
        Assert.Equal(17, CashFlowEquations.LossAfter(-5, 12));
    }

    [Fact]
    public void Foreign_growth_halves_with_its_half_life_after_the_first_years()
    {
        Assert.Equal(0.2, CashFlowEquations.FadingGrowth(0.2, 72, 72, 36), 12);
        Assert.Equal(0.1, CashFlowEquations.FadingGrowth(0.2, 108, 72, 36), 12);
    }

    [Fact]
    public void Six_profitable_months_with_revenue_are_break_even_and_foreign_profit_alone_is_not()
    {
        IndustryState industry = Trading();
        industry.MarketPositions.Sales[Latecomer, new SegmentId(0)] = 40;
        for (int month = 0; month < 6; month++)
        {
            Assert.False(industry.HasReached(Latecomer, Milestone.BreakEven));
            CashFlow.Settle(industry, MoneyParameters.CashFlow);
        }

        Assert.True(industry.HasReached(Latecomer, Milestone.BreakEven));
        Assert.True(industry.Accounts.NetIncome[Abroad] > 0);
        Assert.False(industry.HasReached(Abroad, Milestone.BreakEven));
    }

    [Fact]
    public void A_firm_that_burns_nothing_has_a_finite_very_long_runway()
    {
        IndustryState industry = Trading();
        for (int month = 0; month < 12; month++)
        {
            CashFlow.Settle(industry, MoneyParameters.CashFlow);
        }

        Assert.Equal(CashFlowEquations.NoEndInSight, industry.Accounts.Runway[Abroad]);
        Assert.InRange(industry.Accounts.Runway[Twin], 0, 40);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void A_firm_whose_every_line_is_lost_does_not_count_on_its_cards_but_on_what_is_owed(double foresight)
    {
        IndustryState industry = Trading();
        Lose(industry);
        CashFlowParameters parameters = MoneyParameters.CashFlow with { Foresight = foresight };
        CashFlow.Settle(industry, parameters);
        Accounts accounts = industry.Accounts;
        Assert.True(accounts.CardIncome[Latecomer] > 0);
        Near.Relative(accounts.PastBurn[Latecomer] + (foresight * accounts.CardIncome[Latecomer]), accounts.Burn[Latecomer]);
        double money = accounts.Cash[Latecomer] + (foresight * accounts.Receivables[Latecomer]);
        Near.Relative(money / accounts.Burn[Latecomer], accounts.Runway[Latecomer]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_line_that_is_open_lets_a_firm_count_on_its_cards(bool isLost)
    {
        IndustryState industry = Trading();
        Lose(industry);
        industry.FoundryTies.IsBarred.Row(Latecomer).Fill(isLost);
        CashFlow.Settle(industry, MoneyParameters.CashFlow);
        Assert.Equal(isLost, industry.Accounts.Burn[Latecomer] > industry.Accounts.PastBurn[Latecomer]);
        Assert.Equal(isLost, industry.Accounts.CountedReceivables[Latecomer] > 0);
    }

    [Fact]
    public void Owners_of_a_profitable_firm_receive_only_cash_above_the_cap()
    {
        IndustryState industry = Trading();
        industry.Accounts.Cash[Abroad] = 10000;
        industry.Accounts.Profitability[Abroad] = 100;
        industry.Accounts.Cash[Twin] = 10000;
        industry.Accounts.Profitability[Twin] = -1;
        CashFlow.Settle(industry, MoneyParameters.CashFlow);
        Assert.True(industry.Accounts.Distributions[Abroad] > 0);
        Assert.Equal(0, industry.Accounts.Distributions[Twin]);
        Assert.Equal(0, industry.Accounts.Distributions[Latecomer]);
    }

    [Fact]
    public void With_the_mechanism_off_no_money_flows()
    {
        IndustryState industry = Create(AllOn with { CashFlow = false });
        CashFlow.Settle(industry, MoneyParameters.CashFlow);
        Assert.Equal(40, industry.Accounts.Cash[Latecomer]);
    }

    [Fact]
    public void Stocks_are_paid_for_by_whoever_holds_them()
    {
        IndustryState without = Trading();
        IndustryState with = Trading();
        with.ChainPositions.StockExpense[Latecomer] = 0.4;
        CashFlow.Settle(without, MoneyParameters.CashFlow);
        CashFlow.Settle(with, MoneyParameters.CashFlow);
        Assert.Equal(0.4, with.Accounts.OtherExpense[Latecomer] - without.Accounts.OtherExpense[Latecomer], 12);
        Assert.True(with.Accounts.Cash[Latecomer] < without.Accounts.Cash[Latecomer]);
        Assert.Equal(without.Accounts.Cash[Twin], with.Accounts.Cash[Twin]);
    }

    [Fact]
    public void Royalties_are_paid_by_whoever_owes_them()
    {
        IndustryState without = Trading();
        IndustryState with = Trading();
        with.Accounts.Royalties[Latecomer] = 0.7;
        CashFlow.Settle(without, MoneyParameters.CashFlow);
        CashFlow.Settle(with, MoneyParameters.CashFlow);
        Assert.Equal(0.7, with.Accounts.OtherExpense[Latecomer] - without.Accounts.OtherExpense[Latecomer], 12);
        Assert.Equal(without.Accounts.Cash[Twin], with.Accounts.Cash[Twin]);
    }

    [Fact]
    public void Software_of_its_own_adds_sales_at_its_margin()
    {
        IndustryState without = Trading();
        IndustryState with = Trading();
        with.ChainPositions.SoftwareShare[Latecomer] = 0.5;
        with.ChainPositions.SoftwareMargin[Latecomer] = 0.7;
        CashFlow.Settle(without, MoneyParameters.CashFlow);
        CashFlow.Settle(with, MoneyParameters.CashFlow);
        double sold = with.Accounts.Revenue[Latecomer] - without.Accounts.Revenue[Latecomer];
        Assert.Equal(0.2 * 0.5 * 12, sold, 9);
        Assert.Equal((0.3 + 0.03) * sold, with.Accounts.OtherExpense[Latecomer] - without.Accounts.OtherExpense[Latecomer], 9);
        Assert.True(IndustryMeasures.GrossMargin(with, Latecomer) > IndustryMeasures.GrossMargin(without, Latecomer));
        Assert.True(with.Accounts.NetIncome[Latecomer] > without.Accounts.NetIncome[Latecomer]);
    }
}
