using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.Submodels.RunningProject;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>How long stages and whole projects take, by the people who work on them and by luck.</summary>
public sealed class StageTimesTests
{
    [Fact]
    public void A_schedule_is_made_for_success_and_a_respin_breaks_it()
    {
        IndustryState good = Begin();
        IndustryState bad = Begin();
        foreach (IndustryState industry in new[] { good, bad })
        {
            industry.Projects.Began[Project] = industry.Month.Index + 1;
            industry.Workforces.Effective.Row(ShippedWorld.Focal).Fill(5000);
        }

        // A team that overlaps no stages, so that the shortest schedule is the sum of the shortest stages.
        Follow(good, Even(Certain(1)) with { Overlap = 0 }, 120);
        Follow(bad, Even(Certain(0.3)) with { Overlap = 0 }, 120);
        double shortest = Parameters.Stages.Where(s => s.Stage is not (DevelopmentStage.Respin or DevelopmentStage.Ramp)).Sum(s => s.ShortestMonths);
        Assert.Equal(shortest, good.Projects.PlannedMonths[Project]);
        Assert.Equal(good.Designers.FirstProductSpins[ShippedWorld.Focal] == 1, LaunchOf(good).EndsWith("on schedule", StringComparison.Ordinal));
        Assert.Equal(bad.Designers.FirstProductSpins[ShippedWorld.Focal] > 1, LaunchOf(bad).EndsWith("behind schedule", StringComparison.Ordinal));
    }

    [Fact]
    public void The_largest_team_takes_longer_or_shorter_than_usual_for_a_stage_as_its_work_is_more_or_less()
    {
        // n = 120: each begins in another month and has other draws.
        int[] months = [.. Enumerable.Range(0, 120).Select(MonthsOfLogic).Order()];
        double usual = Parameters.Stages.Single(stage => stage.Stage == DevelopmentStage.Logic).ShortestMonths;
        Assert.InRange(months.Average(), usual, usual + 1.5);
        Assert.True(months[12] <= 7 && months[108] >= 12, "§5.1: 10 to 90 % of stages take 7 to 14 months");

        static int MonthsOfLogic(int begin)
        {
            IndustryState industry = Begin();
            industry.Month = industry.Month.Plus(begin);
            industry.Workforces.Effective.Row(ShippedWorld.Focal).Fill(5000);
            int months = 0;
            while (industry.Projects.Stage[Project] <= DevelopmentStage.Logic)
            {
                Advance(industry, Parameters with { Overlap = 0 });
                months += industry.Projects.Stage[Project] == DevelopmentStage.Logic ? 1 : 0;
            }

            return months;
        }
    }

    [Fact]
    public void A_small_team_plans_a_longer_project()
    {
        IndustryState large = Begin();
        IndustryState small = Begin();
        small.Workforces.Effective.Row(ShippedWorld.Focal).Fill(20);
        Advance(large, Parameters);
        Advance(small, Parameters);
        Assert.True(small.Projects.PlannedMonths[Project] > large.Projects.PlannedMonths[Project]);
    }

    [Fact]
    public void An_experienced_team_overlaps_its_design_stages_and_a_novice_takes_them_one_after_another()
    {
        int novice = MonthsToTapeOut(0, Certain(1));
        int apprentice = MonthsToTapeOut(Parameters.OverlapSkill * 0.7, Certain(1));
        int experienced = MonthsToTapeOut(Parameters.OverlapSkill, Certain(1));
        Assert.Equal(5 + 9 + 5, novice);
        Assert.True(novice > apprentice && apprentice > experienced, $"{novice}, {apprentice} and {experienced}");

        // More than enough experience cannot be overlapped any further, and without overlap it is of no use here.
        Assert.Equal(experienced, MonthsToTapeOut(Parameters.OverlapSkill * 1.3, Certain(1)));
        Assert.Equal(novice, MonthsToTapeOut(Parameters.OverlapSkill, Certain(1) with { Overlap = 0 }));
        Assert.Equal(experienced, MonthsToTapeOut(Parameters.OverlapSkill * 0.7, Certain(1) with { OverlapExponent = 0 }));
    }

    [Fact]
    public void Moving_a_product_to_another_line_or_imitating_one_saves_time_in_architecture_and_logic()
    {
        int whole = MonthsToTapeOut(0, Certain(1));
        int port = MonthsToTapeOut(0, Certain(1), isPort: true);
        int imitation = MonthsToTapeOut(0, Certain(1), mode: ResearchMode.Imitative);
        Assert.Equal(3 + 5 + 5, port);
        Assert.Equal(2 + 4 + 5, imitation);
        Assert.Equal(whole, MonthsToTapeOut(0, Certain(1) with { ImitationSaving = 0 }, mode: ResearchMode.Imitative));
        Assert.Equal(whole, MonthsToTapeOut(0, Certain(1) with { PortWork = 1 }, isPort: true));
    }

    private static string LaunchOf(IndustryState industry) =>
        industry.Chronicle.Entries.Single(e => string.Equals(e.Subject, "launch", StringComparison.Ordinal)).Text;

    /// <summary>Stages that hold no surprise: what a stage takes beyond the usual work does not carry it into another month.</summary>
    private static ProductDevelopmentParameters Even(ProductDevelopmentParameters parameters) => parameters with
    {
        Stages = [.. parameters.Stages.Select(stage => stage with { Shape = 1e5, ShortestMonths = 0.97 * stage.ShortestMonths })],
    };

    private static int MonthsToTapeOut(
        double skill, ProductDevelopmentParameters parameters, bool isPort = false, ResearchMode mode = ResearchMode.Independent)
    {
        IndustryState industry = Begin();
        industry.Projects.Port[Project] = isPort;
        industry.Projects.Mode[Project] = mode;
        industry.Workforces.Effective.Row(ShippedWorld.Focal).Fill(20_000);
        industry.Capabilities.Skill.Row(ShippedWorld.Focal).Fill(skill);
        int months = 0;
        while (industry.Projects.Stage[Project] < DevelopmentStage.TapeOut && months < 400)
        {
            Advance(industry, Even(parameters));
            months++;
        }

        return months;
    }
}
