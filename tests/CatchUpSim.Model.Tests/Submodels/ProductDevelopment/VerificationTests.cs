using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Submodels;
using static CatchUpSim.Model.Tests.Submodels.RunningProject;

namespace CatchUpSim.Model.Tests.Submodels;

/// <summary>What teams leave in a design, and how often its first silicon works.</summary>
public sealed class VerificationTests
{
    [Fact]
    public void The_average_team_at_the_frontier_succeeds_as_the_table_says_and_a_modest_part_more_often()
    {
        ProductDevelopmentParameters even = Parameters with { UsualSkill = 0.8, UsualAmbition = 1 };
        double frontier = IndustryMeasures.Frontier(Begin());
        double usual = FirstSuccess(even, 0.8, frontier, 1);
        Assert.InRange(usual, 0.15, 0.35);
        Assert.True(FirstSuccess(even, 0.4, frontier, 1) < usual);
        Assert.True(FirstSuccess(even, 0.8, frontier / 3, 1) > usual);

        // A decade on, the same distance to the frontier is as hard as before.
        Assert.Equal(usual, FirstSuccess(even, 0.8, frontier * 10, 10), 9);
    }

    [Fact]
    public void A_team_short_of_people_leaves_more_bugs_and_more_people_than_tests_can_use_find_no_more()
    {
        double[] bugs = [.. new double[] { 4, 10, 400, 4000 }.Select(BugsLeft)];
        Assert.True(bugs[0] > bugs[1] && bugs[1] > bugs[2], string.Join(' ', bugs));
        Assert.Equal(bugs[2], bugs[3], 12);
    }

    [Fact]
    public void The_chance_of_a_spin_is_known_when_its_silicon_has_been_tried_and_not_while_the_next_one_is_made()
    {
        IndustryState industry = Begin();
        industry.Projects.Success[Project] = 0.7;
        for (int month = 0; month < 240 && industry.Projects.Spin[Project] < 2; month++)
        {
            Advance(industry, Certain(1e-6));
            Assert.Equal(0, industry.Projects.Success[Project]);
        }

        Assert.Equal(DevelopmentStage.Respin, industry.Projects.Stage[Project]);
        for (int month = 0; month < 240 && industry.Projects.Stage[Project] != DevelopmentStage.Qualification; month++)
        {
            Advance(industry, Certain(1));
        }

        Assert.Equal(DevelopmentStage.Qualification, industry.Projects.Stage[Project]);
        Assert.InRange(industry.Projects.Success[Project], 0.9, 1);
    }

    /// <summary>The bugs in the design of a team with so many people in each role.</summary>
    private static double BugsLeft(double people)
    {
        IndustryState industry = Begin();
        industry.Workforces.Effective.Row(ShippedWorld.Focal).Fill(people);
        for (int month = 0; month < 400 && industry.Projects.Stage[Project] < DevelopmentStage.Physical; month++)
        {
            Advance(industry, Parameters);
        }

        return industry.Projects.Bugs[Project];
    }

    /// <summary>The probability with which the first spin was tried.</summary>
    private static double FirstSuccess(ProductDevelopmentParameters parameters, double skill, double performance, double progress)
    {
        IndustryState industry = Begin();

        // No second spin begins, so that the chance of the first one stays to be read.
        industry.Strategies.MaximumSpins[ShippedWorld.Focal] = 1;
        industry.Capabilities.Skill.Row(ShippedWorld.Focal).Fill(skill);
        industry.Projects.Performance[Project] = performance;
        foreach (DesignerId designer in industry.Designers.All)
        {
            industry.Capabilities.Level[designer] *= progress;
        }

        for (int month = 0; month < 120 && industry.Projects.Success[Project] <= 0; month++)
        {
            Advance(industry, parameters);
        }

        return industry.Projects.Success[Project];
    }
}
