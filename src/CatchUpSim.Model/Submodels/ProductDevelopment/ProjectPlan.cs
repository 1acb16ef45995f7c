using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Submodels;

/// <summary>The schedule that a project is given when it begins, and how late it is in the end.</summary>
internal static class ProjectPlan
{
    /// <summary>A stage that would take longer, months, is one for which people will be found.</summary>
    private const double LongestStage = 12;

    private static readonly DevelopmentStage[] Path =
    [
        DevelopmentStage.Architecture, DevelopmentStage.Logic, DevelopmentStage.Physical, DevelopmentStage.TapeOut,
        DevelopmentStage.BringUp, DevelopmentStage.Qualification,
    ];

    /// <summary>
    /// Equation (PD10): months from the start of the architecture to customers with the team of today, if every stage has its
    /// usual work and the first silicon works. Schedules are made for success (F27): nobody plans the respin that three of
    /// four projects need.
    /// </summary>
    public static void Make(
        IndustryState industry, ProductDevelopmentParameters parameters, ProjectId project, double frontier, int running)
    {
        double months = 0;
        StageRoles roles = StageRoles.Of(parameters);
        foreach (DevelopmentStage stage in Path)
        {
            StageTeam team = roles.In(stage);
            StageDefinition usual = team.Definition;
            double work = usual.Work * StageGate.Difficulty(industry, parameters, project, stage, frontier);
            double labour = ProductDevelopment.Labour(industry, parameters, project, team, running);
            double needed = labour > 0 ? work / labour : LongestStage;
            double shortest = StageGate.ShortestMonths(industry, parameters, project, usual);
            months += Math.Ceiling(Math.Clamp(needed, shortest, Math.Max(shortest, LongestStage)));
        }

        industry.Projects.PlannedMonths[project] = months;
    }

    /// <summary>How late a part reaches customers, in words.</summary>
    public static string Delay(IndustryState industry, ProjectId project)
    {
        // The month in which a project begins is one of work.
        int taken = industry.Month.Index - industry.Projects.Began[project] + 1;
        int late = taken - (int)industry.Projects.PlannedMonths[project];
        return late > 0 ? $"{late} months behind schedule" : "on schedule";
    }
}
