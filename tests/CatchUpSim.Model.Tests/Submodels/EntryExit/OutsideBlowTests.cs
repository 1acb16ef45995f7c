using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryMoney;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>What becomes of a firm that is struck by something which the model does not explain.</summary>
public sealed class OutsideBlowTests
{
    private static EntryExitParameters Certain => MoneyParameters.EntryExit with
    {
        OutsideShare = 1, FailureShare = 0.5, FailureHorizon = 30, FailureShape = 400, RescueHazard = 0, EntryRate = 0, SynergyDispersion = 0, OwnerPatience = 1000,
    };

    [Theory]
    [InlineData(1000, 0, DesignerStatus.Acquired)]
    [InlineData(1, 0, DesignerStatus.Withdrawn)]
    [InlineData(1000, -1, DesignerStatus.Withdrawn)]
    public void It_is_sold_if_a_buyer_pays_more_than_closing_returns_and_closed_if_not(double value, int sale, DesignerStatus fate)
    {
        IndustryState industry = Struck();
        industry.Accounts.IndicatedValue[Latecomer] = value;
        industry.Strategies.Sale[Latecomer] = sale;
        EntryExit.Update(industry, Certain, Stream(RandomPurpose.Entry));
        Assert.Equal(fate, industry.Designers.Status[Latecomer]);
    }

    [Theory]
    [InlineData(0, DesignerStatus.Active)]
    [InlineData(1, DesignerStatus.Withdrawn)]
    public void Nothing_strikes_it_in_the_month_in_which_a_round_closes(int monthsAgo, DesignerStatus fate)
    {
        IndustryState industry = Struck();
        industry.Accounts.IndicatedValue[Latecomer] = 1;
        (industry.Accounts.Rounds[Latecomer], industry.Accounts.LastRound[Latecomer]) = (2, industry.Month.Index - monthsAgo);
        EntryExit.Update(industry, Certain, Stream(RandomPurpose.Entry));
        Assert.Equal(fate, industry.Designers.Status[Latecomer]);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(-1, false)]
    public void A_designer_buys_it_that_can_pay_what_closing_returns_and_need_not_have_the_usual_price(double spare, bool buys)
    {
        IndustryState industry = Struck();
        industry.Accounts.IndicatedValue[Latecomer] = 1000;
        industry.Accounts.Profitability[Twin] = 1;
        industry.Accounts.Cash[Twin] = (Certain.BuyerReserve * industry.Accounts.Burn[Twin]) + 50 + spare;
        Assert.True(TakeOvers.Price(industry, Latecomer, Certain) > 51);
        EntryExit.Update(industry, Certain, Stream(RandomPurpose.Entry));
        Assert.Equal(DesignerStatus.Acquired, industry.Designers.Status[Latecomer]);
        Assert.Equal(buys, industry.Chronicle.Entries.Any(entry => entry.Designer == Twin.Index && entry.Kind == EventKind.TakeOver));
    }

    private static IndustryState Struck()
    {
        IndustryState industry = Create();
        industry.Month = industry.Start.Plus(30);
        industry.Designers.Founded[Latecomer] = industry.Start.Index;
        (industry.Accounts.Cash[Latecomer], industry.Accounts.Receivables[Latecomer]) = (50, 0);
        (industry.Accounts.PostMoney[Latecomer], industry.Accounts.Burn[Latecomer]) = (2000, 1);
        industry.Accounts.Runway[Latecomer] = 50;
        return industry;
    }
}
