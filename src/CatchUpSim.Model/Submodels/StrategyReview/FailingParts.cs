using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Go or no-go for a part whose silicon has failed. What is spent is spent and another spin costs little, but a part that the firm's
/// own products have overtaken costs people, masks and the place of a better one. A firm that sells nothing yet goes on: its first
/// silicon is what investors wait for.
/// </summary>
internal static class FailingParts
{
    /// <summary>Gives up overtaken parts at a respin; a scenario's limit on spins (<see cref="SpinLimit"/>) may end them before.</summary>
    public static void Review(IndustryState industry, DesignerId designer)
    {
        foreach (ProjectId project in IndustryState.ProjectsOf(designer))
        {
            // A part that moves to another line for safety need not be a step forward.
            if (industry.Projects.Stage[project] == DevelopmentStage.Respin && !industry.Projects.Port[project])
            {
                double needed = OwnRange.BestOnSale(industry, designer, new SegmentId(industry.Projects.Focus[project]));
                if (industry.Projects.Performance[project] < needed)
                {
                    GivenUpProject.Overtaken(industry, project, needed);
                }
            }
        }
    }
}
