using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Go or no-go for a part under way. What is spent is spent, but a part that the firm's own products have overtaken costs people, masks
/// and the place of a better one. A firm that sells nothing yet goes on: its first silicon is what investors wait for.
/// </summary>
internal static class FailingParts
{
    /// <summary>Gives up overtaken parts; a scenario's limit on spins (<see cref="SpinLimit"/>) may end them before.</summary>
    /// <param name="industry">State.</param>
    /// <param name="designer">The firm.</param>
    /// <param name="smallestStep">Performance relative to the firm's best from which it begins a part; one that it would begin it also finishes.</param>
    public static void Review(IndustryState industry, DesignerId designer, double smallestStep)
    {
        foreach (ProjectId project in IndustryState.ProjectsOf(designer))
        {
            // A part that moves to another line for safety need not be a step forward.
            bool isDesign = industry.Projects.Stage[project] is > DevelopmentStage.None and < DevelopmentStage.Ramp;
            if (isDesign && !industry.Projects.Port[project])
            {
                double needed = Math.Min(1, smallestStep)
                    * OwnRange.BestOnSale(industry, designer, new SegmentId(industry.Projects.Focus[project]));
                if (industry.Projects.Performance[project] < needed)
                {
                    GivenUpProject.Overtaken(industry, project, needed);
                }
            }
        }
    }
}
