using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryMoney;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class ReceivablesTests
{
    private static EntryExitParameters Quiet => MoneyParameters.EntryExit with
    {
        OutsideShare = 0, RescueHazard = 0, EntryRate = 0, SaleHazard = 1, SynergyDispersion = 0,
    };

    private static IndustryState Owed(double cash, double receivables)
    {
        IndustryState industry = Create();
        CashFlow.Settle(industry, MoneyParameters.CashFlow);
        InvestorAppraisal.Update(industry, MoneyParameters.Appraisal);
        Accounts accounts = industry.Accounts;
        accounts.OpeningCash[Latecomer] += cash - accounts.Cash[Latecomer];
        accounts.Cash[Latecomer] = cash;
        accounts.Receivables[Latecomer] = receivables;
        return industry;
    }

    private static Accounts Update(IndustryState industry, double patience = 1000)
    {
        EntryExit.Update(industry, Quiet with { OwnerPatience = patience }, Stream(RandomPurpose.Entry));
        Assert.False(industry.IsActive(Latecomer));
        Assert.Equal(0, CashFlow.Imbalance(industry.Accounts, Latecomer), 9);
        Assert.Equal(0, CashFlow.Imbalance(industry.Accounts, Twin), 9);
        Assert.Equal(0, industry.Accounts.Receivables[Latecomer]);
        return industry.Accounts;
    }

    [Fact]
    public void Owners_who_close_a_firm_get_what_its_customers_owe()
    {
        IndustryState industry = Owed(30, 25);
        industry.Month = industry.Start.Plus(40);
        industry.Accounts.IndicatedValue[Latecomer] = 1;
        Accounts accounts = Update(industry, patience: 1);
        Assert.Equal(DesignerStatus.Withdrawn, industry.Designers.Status[Latecomer]);
        Assert.Equal(55, accounts.Distributions[Latecomer], 9);
    }

    [Theory]
    [InlineData(4, 6, 0)]
    [InlineData(25, 0, 15)]
    public void Creditors_of_a_bankrupt_firm_are_paid_of_what_customers_owe_and_owners_get_the_rest(
        double receivables, double creditors, double owners)
    {
        Accounts accounts = Update(Owed(-10, receivables));
        Assert.Equal(creditors, accounts.CreditorLoss[Latecomer], 9);
        Assert.Equal(owners, accounts.Distributions[Latecomer], 9);
    }

    [Theory]
    [InlineData(1000, 25)]
    [InlineData(1, 0)]
    public void What_customers_owe_to_a_firm_that_is_bought_they_owe_to_its_buyer_if_that_is_a_designer(double means, double taken)
    {
        IndustryState industry = Owed(30, 25);
        industry.Accounts.FundingPlan[Latecomer] = FundingOption.Sell;
        (industry.Accounts.IndicatedValue[Latecomer], industry.Accounts.PostMoney[Latecomer]) = (200, 200);
        industry.Accounts.OpeningCash[Twin] += means - industry.Accounts.Cash[Twin];
        industry.Accounts.Cash[Twin] = means;
        double before = industry.Accounts.Receivables[Twin];
        Accounts accounts = Update(industry);
        Assert.Equal(DesignerStatus.Acquired, industry.Designers.Status[Latecomer]);
        Assert.Equal(before + taken, accounts.Receivables[Twin], 9);
        Assert.Equal(taken > 0 ? 0 : 55, accounts.Distributions[Latecomer], 9);
    }
}
