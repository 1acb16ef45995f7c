using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Going on with a project whose silicon does not work. Firms go on as long as they can pay and the part is worth it, since what
/// is spent is spent and another spin costs little beside it; a scenario may say after how many spins a project is given up.
/// </summary>
internal static class SpinLimit
{
    private static readonly string[] Options = ["another spin", "give up"];

    /// <summary>Whether a scenario gives up a project after the spin that has just failed.</summary>
    public static bool IsReached(IndustryState industry, ProjectId project)
    {
        int limit = industry.Strategies.MaximumSpins[IndustryState.OwnerOf(project)];
        return limit > 0 && industry.Projects.Spin[project] >= limit;
    }

    /// <summary>Ends a project after as many spins as the scenario allows.</summary>
    public static void GiveUp(IndustryState industry, ProjectId project) => End(
        industry,
        project,
        [new Signal("spins", industry.Projects.Spin[project]), new Signal("chance of the last spin", industry.Projects.Success[project])],
        isFixed: true);

    /// <summary>Ends a project whose part falls short of the performance for which the firm would go on.</summary>
    public static void GiveUp(IndustryState industry, ProjectId project, double needed) => End(
        industry,
        project,
        [
            new Signal("spins", industry.Projects.Spin[project]),
            new Signal("performance of the part (performance index)", industry.Projects.Performance[project]),
            new Signal("performance from which the firm goes on (performance index)", needed),
        ],
        isFixed: false);

    private static void End(IndustryState industry, ProjectId project, Signal[] signals, bool isFixed)
    {
        DesignerId designer = IndustryState.OwnerOf(project);
        Projects projects = industry.Projects;
        projects.Stage[project] = DevelopmentStage.None;
        industry.Chronicle.Write(
            industry.Month, designer, EventKind.Product, "given up", $"product {projects.Number[project]} is given up at spin {projects.Spin[project]}");
        industry.Chronicle.Write(industry.Month, designer, new DecisionRecord(
            "another spin",
            Options,
            [double.NegativeInfinity, 0],
            1,
            signals,
            isFixed));
    }
}
