using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>A project that ends without a product, and the decision that ended it.</summary>
internal static class GivenUpProject
{
    private static readonly string[] Options = ["another spin", "give up"];

    /// <summary>Ends a project after as many spins as the scenario allows.</summary>
    public static void AfterLastSpin(IndustryState industry, ProjectId project) => End(
        industry,
        project,
        [new Signal("spins", industry.Projects.Spin[project]), new Signal("chance of the last spin", industry.Projects.Success[project])],
        isFixed: true);

    /// <summary>Ends a project whose part falls short of the performance for which the firm would go on.</summary>
    public static void Overtaken(IndustryState industry, ProjectId project, double needed) => End(
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
