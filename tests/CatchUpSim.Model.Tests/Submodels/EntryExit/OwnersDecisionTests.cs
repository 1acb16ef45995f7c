using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryMoney;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class OwnersDecisionTests
{
    private static readonly ProjectId Project = new(0);

    /// <summary>Nothing ends a firm but its owners.</summary>
    private static EntryExitParameters Quiet => MoneyParameters.EntryExit with { OutsideShare = 0, RescueHazard = 0, EntryRate = 0 };

    /// <summary>Owners who give up as soon as they have a reason.</summary>
    private static EntryExitParameters Hasty => Quiet with { OwnerPatience = 0.01 };

    [Fact]
    public void A_shell_that_cannot_finish_its_stage_is_closed_however_much_its_market_promises()
    {
        IndustryState industry = Designing(pace: 2);
        EntryExit.Update(industry, Hasty, Stream(RandomPurpose.Entry));
        Assert.Equal(DesignerStatus.Withdrawn, industry.Designers.Status[Latecomer]);
        Assert.Contains(industry.Chronicle.Entries, entry => entry.Text.EndsWith("left to finish a product", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(6, 1)]
    [InlineData(27, 1)]
    [InlineData(27, 2)]
    [InlineData(27, 8)]
    public void Owners_who_hold_on_for_longer_than_n_months_are_exp_of_minus_n_over_p_to_the_k(double patience, double shape)
    {
        double left = 1;
        for (int month = 0; month <= 40; month++)
        {
            left *= 1 - OwnersDecision.GivingUp(month, patience, shape);
            Near.Relative(Math.Exp(-Math.Pow(month / patience, shape)), left);
        }
    }

    [Fact]
    public void Nobody_gives_up_in_the_month_of_good_news_and_all_the_more_the_longer_it_is_ago()
    {
        Assert.Equal(0, OwnersDecision.GivingUp(0, 27, 8));
        for (int month = 1; month < 60; month++)
        {
            Assert.True(OwnersDecision.GivingUp(month, 27, 8) > OwnersDecision.GivingUp(month - 1, 27, 8) || month > 45);
            Assert.InRange(OwnersDecision.GivingUp(month, 27, 8), 0, 1);
        }
    }

    [Fact]
    public void A_milestone_or_a_card_that_reaches_customers_gives_owners_new_hope()
    {
        IndustryState industry = Designing(pace: 2);
        double usual = OwnersDecision.Chance(industry, Latecomer, Quiet);
        Assert.True(usual > 0);
        industry.Products.Launched[new ProductId(0)] = industry.Month.Index - 3;
        Assert.Equal(OwnersDecision.GivingUp(3, Quiet.OwnerPatience, Quiet.PatienceShape), OwnersDecision.Chance(industry, Latecomer, Quiet));
        industry.Designers.MilestoneMonth[Latecomer, new MilestoneId((int)Milestone.ArchitectureComplete)] = industry.Month.Index - 1;
        Assert.Equal(OwnersDecision.GivingUp(1, Quiet.OwnerPatience, Quiet.PatienceShape), OwnersDecision.Chance(industry, Latecomer, Quiet));
    }

    [Fact]
    public void Owners_give_up_as_often_as_their_chance_says()
    {
        const int Count = 400;
        int closed = 0;
        double chance = 0;
        for (int replication = 0; replication < Count; replication++)
        {
            IndustryState industry = Designing(pace: 2);
            industry.Month = industry.Start.Plus((int)Quiet.OwnerPatience - 10);
            chance = OwnersDecision.Chance(industry, Latecomer, Quiet);
            EntryExit.Update(industry, Quiet, Stream(RandomPurpose.Entry, replication));
            closed += industry.IsActive(Latecomer) ? 0 : 1;
        }

        // n = 400: within four standard errors.
        Assert.InRange(closed / (double)Count, chance - (4 * Math.Sqrt(chance * (1 - chance) / Count)), chance + (4 * Math.Sqrt(chance * (1 - chance) / Count)));
    }

    [Fact]
    public void Patience_makes_a_difference()
    {
        IndustryState patient = Designing(pace: 2);
        EntryExit.Update(patient, Quiet with { OwnerPatience = 240 }, Stream(RandomPurpose.Entry));
        Assert.True(patient.IsActive(Latecomer));
        IndustryState hasty = Designing(pace: 2);
        EntryExit.Update(hasty, Hasty, Stream(RandomPurpose.Entry));
        Assert.False(hasty.IsActive(Latecomer));
    }

    [Fact]
    public void A_team_whose_money_lasts_to_the_end_of_the_stage_is_not_closed()
    {
        Assert.Equal(EndReason.None, OwnersDecision.Reason(Designing(pace: 40), Latecomer, Quiet));
        IndustryState rich = Designing(pace: 2);
        rich.Accounts.Runway[Latecomer] = CashFlowEquations.NoEndInSight;
        Assert.Equal(EndReason.None, OwnersDecision.Reason(rich, Latecomer, Quiet));
    }

    [Fact]
    public void A_firm_that_earns_money_or_has_just_begun_a_stage_is_not_stuck_but_one_that_sells_at_a_loss_may_be()
    {
        IndustryState selling = Designing(pace: 2);
        selling.Products.OnSale[new ProductId(0)] = true;
        selling.Accounts.Revenue[Latecomer] = 1;
        Assert.Equal(EndReason.CannotFinish, OwnersDecision.Reason(selling, Latecomer, Quiet));
        selling.Accounts.Profitability[Latecomer] = 0.1;
        Assert.Equal(EndReason.None, OwnersDecision.Reason(selling, Latecomer, Quiet));
        IndustryState beginning = Designing(pace: 2);
        beginning.Projects.Done[Project] = 0;
        Assert.Equal(EndReason.None, OwnersDecision.Reason(beginning, Latecomer, Quiet));
    }

    [Fact]
    public void A_firm_that_never_began_anything_cannot_finish_anything()
    {
        IndustryState industry = Designing(pace: 2);
        industry.Projects.Stage[Project] = DevelopmentStage.None;
        Assert.Equal(EndReason.CannotFinish, OwnersDecision.Reason(industry, Latecomer, Quiet));
    }

    [Fact]
    public void A_firm_whose_only_part_waits_for_money_for_masks_cannot_finish_it()
    {
        IndustryState industry = Designing(pace: 40);
        industry.Projects.Done[Project] = industry.Projects.Work[Project];
        Assert.Equal(EndReason.None, OwnersDecision.Reason(industry, Latecomer, Quiet));
        industry.Projects.OwesMasks[Project] = true;
        Assert.Equal(EndReason.CannotFinish, OwnersDecision.Reason(industry, Latecomer, Quiet));

        // What it sells may earn them.
        industry.Accounts.GrossProfit[Latecomer] = 0.1;
        Assert.Equal(EndReason.None, OwnersDecision.Reason(industry, Latecomer, Quiet));
    }

    [Fact]
    public void Nobody_closes_a_firm_for_its_losses_here_that_earns_money_abroad()
    {
        IndustryState industry = Designing(pace: 40);
        industry.Accounts.IndicatedValue[Latecomer] = 0;
        Assert.Equal(EndReason.WorthLess, OwnersDecision.Reason(industry, Latecomer, Quiet));
        industry.Accounts.ForeignRevenue[Latecomer] = 1;
        Assert.Equal(EndReason.None, OwnersDecision.Reason(industry, Latecomer, Quiet));
    }

    [Fact]
    public void A_firm_is_worth_less_than_closing_returns_below_what_owners_recover_of_cash_and_of_what_customers_owe()
    {
        IndustryState industry = Designing(pace: 40);
        industry.Accounts.Receivables[Latecomer] = 3;
        double recovered = Quiet.LiquidationShare * (industry.Accounts.Cash[Latecomer] + 3);
        industry.Accounts.IndicatedValue[Latecomer] = recovered;
        Assert.Equal(EndReason.None, OwnersDecision.Reason(industry, Latecomer, Quiet));
        industry.Accounts.IndicatedValue[Latecomer] = recovered * 0.999;
        Assert.Equal(EndReason.WorthLess, OwnersDecision.Reason(industry, Latecomer, Quiet));
    }

    [Fact]
    public void Reasons_outside_the_model_spare_a_firm_that_has_broken_even_once()
    {
        EntryExitParameters certain = Quiet with { OutsideShare = 1, FailureShare = 0.99, FailureHorizon = 12, FailureShape = 1 };
        Assert.True(Ends(certain, hasBrokenEven: false) > 0);
        Assert.Equal(0, Ends(certain, hasBrokenEven: true));
    }

    [Fact]
    public void A_later_founder_brings_the_technology_of_its_day_and_the_newest_generation()
    {
        IndustryState industry = Create();
        industry.Capabilities.Level[Slot] = 0.2;
        industry.Capabilities.Level[Abroad] = 10;
        industry.Technologies.Arrived[new TechnologyId(0)] = industry.Start.Index;
        industry.Technologies.Arrived[new TechnologyId(1)] = industry.Start.Index + 1;
        for (int replication = 0; !industry.IsActive(Slot); replication++)
        {
            EntryExit.Update(industry, Quiet with { EntryRate = 0.9 }, Stream(RandomPurpose.Entry, replication));
        }

        Assert.Equal(2, industry.Capabilities.Level[Slot], 9);
        Assert.Equal(1, industry.Capabilities.Generation[Slot]);
    }

    [Fact]
    public void A_firm_of_the_scenario_stands_in_the_file_as_it_is_when_it_is_founded()
    {
        IndustryState industry = Create();
        industry.Capabilities.Level[Slot] = 0.2;
        industry.Capabilities.Level[Abroad] = 10;
        industry.Designers.Founded[Slot] = industry.Month.Index;
        EntryExit.Update(industry, Quiet, Stream(RandomPurpose.Entry));
        Assert.Equal(0.2, industry.Capabilities.Level[Slot]);
    }

    /// <summary>Firms that end within a year, of fifty.</summary>
    private static int Ends(EntryExitParameters parameters, bool hasBrokenEven)
    {
        int ended = 0;
        for (int replication = 0; replication < 50; replication++)
        {
            IndustryState industry = Designing(pace: 40);
            if (hasBrokenEven)
            {
                industry.Designers.MilestoneMonth[Latecomer, new MilestoneId((int)Milestone.BreakEven)] = industry.Month.Index;
            }

            for (int month = 0; month < 12; month++)
            {
                industry.Month = industry.Month.Next;
                EntryExit.Update(industry, parameters, Stream(RandomPurpose.Entry, replication));
            }

            ended += industry.IsActive(Latecomer) ? 0 : 1;
        }

        return ended;
    }

    private static IndustryState Designing(double pace)
    {
        IndustryState industry = Create();
        industry.Month = industry.Start.Plus((int)Quiet.OwnerPatience + 1);
        industry.Accounts.IndicatedValue[Latecomer] = 1000;
        industry.Projects.Stage[Project] = DevelopmentStage.Logic;
        industry.Projects.Work[Project] = 400;
        industry.Projects.Done[Project] = 100;
        industry.Projects.Pace[Project] = pace;
        return industry;
    }
}
