using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.Submodels.RunningProject;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>What becomes of a part whose silicon does not work, with and without money for other masks.</summary>
public sealed class RespinTests
{
    private static readonly DesignerId Firm = ShippedWorld.Focal;

    private static ProductDevelopmentParameters Hopeless => Certain(0.000001);

    [Fact]
    public void Without_money_for_masks_a_failed_part_waits_at_its_next_spin_and_is_not_tried_again()
    {
        IndustryState industry = Failing(cash: 0.1);
        Assert.Equal((DevelopmentStage.Respin, 2, true), StateOf(industry));
        double spent = 0;
        for (int month = 0; month < 24; month++)
        {
            Advance(industry, Certain(1));
            spent += industry.Accounts.PrototypeExpense[Firm];
        }

        Assert.Equal((DevelopmentStage.Respin, 2, true), StateOf(industry));
        Assert.Equal((0, 0), (industry.Projects.Done[Project], spent));
        Assert.Single(industry.Chronicle.Entries, entry => entry.Subject == "respin");
        Assert.Equal("masks of product 1 wait for money", Assert.Single(industry.Chronicle.Entries, entry => entry.Subject == "masks").Text);
    }

    [Fact]
    public void It_goes_on_in_the_month_in_which_the_masks_can_be_paid_and_pays_them_once()
    {
        IndustryState industry = Failing(cash: 0.1);
        double masks = industry.ProcessLines.MaskCost[industry.Line("leading/n7")] * Parameters.RespinCost;
        industry.Accounts.Cash[Firm] = masks * 0.999;
        Advance(industry, Certain(1));
        Assert.Equal(0, industry.Accounts.PrototypeExpense[Firm]);
        industry.Accounts.Cash[Firm] = masks;
        Advance(industry, Certain(1));
        Assert.Equal((DevelopmentStage.Respin, 2, false), StateOf(industry));
        Assert.True(industry.Projects.Done[Project] > 0);
        double first = industry.Accounts.PrototypeExpense[Firm];
        Advance(industry, Certain(1));
        Assert.Equal(masks, first - industry.Accounts.PrototypeExpense[Firm], 6);
    }

    [Fact]
    public void With_money_for_masks_nothing_waits()
    {
        IndustryState industry = Failing(cash: 1000);
        Assert.Equal((DevelopmentStage.Respin, 2, false), StateOf(industry));
        Assert.DoesNotContain(industry.Chronicle.Entries, entry => entry.Subject == "masks");
    }

    [Theory]
    [InlineData(false, 3, false)]
    [InlineData(true, 3, true)]
    [InlineData(true, 0, false)]
    public void A_firm_with_a_card_to_sell_keeps_money_for_some_months_and_one_without_stakes_the_last(bool sells, double months, bool waits)
    {
        IndustryState industry = Failing(cash: 0.1);
        double masks = industry.ProcessLines.MaskCost[industry.Line("leading/n7")] * Parameters.RespinCost;
        industry.Products.OnSale[IndustryState.ProductsOf(Firm).First()] = sells;
        industry.Accounts.Burn[Firm] = 2;
        ProductDevelopmentParameters careful = Certain(1) with { MaskRunway = months };
        industry.Accounts.Cash[Firm] = masks + 1.9;
        Advance(industry, careful);
        Assert.Equal(months > 0, industry.Projects.OwesMasks[Project]);
        industry.Accounts.Cash[Firm] = masks + (months > 0 ? 5.9 : 1.9);
        Advance(industry, careful);
        Assert.Equal(waits, industry.Projects.OwesMasks[Project]);
        industry.Accounts.Cash[Firm] = masks + 6;
        Advance(industry, careful);
        Assert.False(industry.Projects.OwesMasks[Project]);
    }

    [Fact]
    public void A_card_that_is_sold_out_and_cannot_be_made_is_none_to_sell()
    {
        IndustryState industry = Failing(cash: 0.1);
        ProductId product = IndustryState.ProductsOf(Firm).First();
        (industry.Products.OnSale[product], industry.Products.IsSoldOut[product]) = (true, true);
        industry.Products.Line[product] = industry.Line("domestic/n14").Index;
        industry.FoundryTies.Suspended[Firm, new FoundryId(1)] = true;
        industry.Accounts.Burn[Firm] = 500;
        industry.Accounts.Cash[Firm] = 1000;
        Advance(industry, Certain(1) with { MaskRunway = 3 });
        Assert.False(industry.Projects.OwesMasks[Project]);
    }

    [Fact]
    public void The_month_in_which_silicon_works_is_noted()
    {
        IndustryState industry = Begin();
        Follow(industry, Certain(1), 1);
        Assert.Equal(0, industry.Projects.Worked[Project]);
        while (industry.Projects.Stage[Project] != DevelopmentStage.Qualification)
        {
            Advance(industry, Certain(1));
        }

        Assert.Equal(industry.Month.Index, industry.Projects.Worked[Project]);
    }

    /// <summary>The first silicon of a part is about to be tried and will not work.</summary>
    private static IndustryState Failing(double cash)
    {
        IndustryState industry = Begin();
        while (industry.Projects.Stage[Project] != DevelopmentStage.BringUp)
        {
            Advance(industry, Hopeless);
        }

        industry.Accounts.Cash[Firm] = cash;
        while (industry.Projects.Stage[Project] == DevelopmentStage.BringUp)
        {
            Advance(industry, Hopeless);
        }

        return industry;
    }

    private static (DevelopmentStage Stage, int Spin, bool Owes) StateOf(IndustryState industry) =>
        (industry.Projects.Stage[Project], industry.Projects.Spin[Project], industry.Projects.OwesMasks[Project]);
}
