using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>A part that is not yet on sale moves to another line when its own is lost.</summary>
internal static class LostDesigns
{
    /// <summary>Moves every part whose line is closed to the firm, if there is another.</summary>
    public static void Move(
        IndustryState industry, RoadmapDecisionParameters parameters, DesignerId designer, double inclination)
    {
        Projects projects = industry.Projects;
        foreach (ProjectId project in IndustryState.ProjectsOf(designer))
        {
            bool isDesign = projects.Stage[project] is > DevelopmentStage.None and < DevelopmentStage.Ramp;
            if (!isDesign || !FoundryAccess.IsClosed(industry, project))
            {
                continue;
            }

            if (RoadmapDecision.Choose(industry, designer, parameters, RoadmapOccasion.LostDesign, inclination) is { } option)
            {
                projects.Line[project] = option.Line.Index;
                projects.Performance[project] = Math.Min(projects.Performance[project], option.Performance);
                RepeatPhysicalDesign(projects, project);
            }
        }
    }

    /// <summary>
    /// Architecture and logic carry over to another line; physical design, masks and silicon of the lost one are worth nothing there, and
    /// what there is to do anew is drawn for the new line.
    /// </summary>
    private static void RepeatPhysicalDesign(Projects projects, ProjectId project)
    {
        if (projects.Stage[project] >= DevelopmentStage.Physical)
        {
            projects.Stage[project] = DevelopmentStage.Physical;
            projects.Work[project] = 0;
            projects.Done[project] = 0;
            projects.MonthsInStage[project] = 0;
            projects.Spin[project] = 0;
            projects.OwesMasks[project] = false;
        }
    }
}
