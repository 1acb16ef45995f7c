using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.SmallIndustryMoney;

namespace CatchUpSim.Model.Tests.Submodels;

public sealed class OwnersDecisionTests
{
    private static readonly ProjectId Project = new(0);

    private static EntryExitParameters Quiet => MoneyParameters.EntryExit with { OutsideShare = 0, RescueHazard = 0, EntryRate = 0 };

    [Fact]
    public void A_shell_that_cannot_finish_its_stage_is_closed_however_much_its_market_promises()
    {
        IndustryState industry = Designing(pace: 2);
        EntryExit.Update(industry, Quiet, Stream(RandomPurpose.Entry));
        Assert.Equal(DesignerStatus.Withdrawn, industry.Designers.Status[Latecomer]);
        Assert.Contains(industry.Chronicle.Entries, entry => entry.Text.EndsWith("left to finish a product", StringComparison.Ordinal));
    }

    [Fact]
    public void Owners_hope_for_as_long_as_their_patience_lasts_whatever_is_ahead()
    {
        IndustryState industry = Designing(pace: 0.01);
        industry.Month = industry.Start.Plus((int)Quiet.OwnerPatience);
        Assert.Null(OwnersDecision.Reason(industry, Latecomer, Quiet));
        industry.Month = industry.Month.Next;
        Assert.NotNull(OwnersDecision.Reason(industry, Latecomer, Quiet));
        industry.Designers.MilestoneMonth[Latecomer, new MilestoneId((int)Milestone.ArchitectureComplete)] = industry.Month.Index;
        Assert.Null(OwnersDecision.Reason(industry, Latecomer, Quiet));
    }

    [Fact]
    public void A_team_whose_money_lasts_to_the_end_of_the_stage_is_not_closed()
    {
        Assert.Null(OwnersDecision.Reason(Designing(pace: 40), Latecomer, Quiet));
        IndustryState rich = Designing(pace: 2);
        rich.Accounts.Runway[Latecomer] = CashFlowEquations.NoEndInSight;
        Assert.Null(OwnersDecision.Reason(rich, Latecomer, Quiet));
    }

    [Fact]
    public void A_firm_with_something_to_sell_or_a_stage_just_begun_is_not_stuck()
    {
        IndustryState selling = Designing(pace: 2);
        selling.Products.OnSale[new ProductId(0)] = true;
        Assert.Null(OwnersDecision.Reason(selling, Latecomer, Quiet));
        IndustryState beginning = Designing(pace: 2);
        beginning.Projects.Done[Project] = 0;
        Assert.Null(OwnersDecision.Reason(beginning, Latecomer, Quiet));
    }

    [Fact]
    public void A_firm_that_never_began_anything_is_given_as_long_as_one_without_a_milestone()
    {
        IndustryState industry = Designing(pace: 2);
        industry.Projects.Stage[Project] = DevelopmentStage.None;
        industry.Month = industry.Start.Plus((int)Quiet.OwnerPatience);
        Assert.Null(OwnersDecision.Reason(industry, Latecomer, Quiet));
        industry.Month = industry.Month.Next;
        Assert.NotNull(OwnersDecision.Reason(industry, Latecomer, Quiet));
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
