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
