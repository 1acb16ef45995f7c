using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Going on with a project whose silicon does not work. Firms go on as long as they can pay and the part is worth it, since what
/// is spent is spent and another spin costs little beside it; a scenario may say after how many spins a project is given up at the latest.
/// </summary>
internal static class SpinLimit
{
    /// <summary>Whether a scenario gives up a project after the spin that has just failed.</summary>
    public static bool IsReached(IndustryState industry, ProjectId project)
    {
        int limit = industry.Strategies.MaximumSpins[IndustryState.OwnerOf(project)];
        return limit > 0 && industry.Projects.Spin[project] >= limit;
    }
}
