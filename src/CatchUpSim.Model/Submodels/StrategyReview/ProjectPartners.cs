using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>Who takes part in joint projects while they are designed.</summary>
internal static class ProjectPartners
{
    /// <summary>A partner leaves when its alliance has ended, and the best ally takes a place that is free.</summary>
    public static void Review(IndustryState industry, DesignerId designer)
    {
        Projects projects = industry.Projects;
        foreach (ProjectId project in IndustryState.ProjectsOf(designer))
        {
            bool isDesigned = projects.Stage[project] is > DevelopmentStage.None and < DevelopmentStage.TapeOut;
            if (!isDesigned || projects.Mode[project] != ResearchMode.Cooperative)
            {
                continue;
            }

            int partner = projects.Partner[project];
            bool isHeld = partner >= 0 && industry.AllianceTies.Kind[designer, new PartnerId(partner)] != AllianceKind.None;
            projects.Partner[project] = isHeld ? partner : ResearchModeDecision.BestPartner(industry, designer);
        }
    }
}
