using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>What happens when a stage is complete: the next stage, a spin's success or failure, a launch.</summary>
internal static class StageGate
{
    // Norm: node at which a stage has its usual work, nm.
    private const double UsualNode = 7;

    // Assumption: effort of verification with half as many people again as the shortest schedule needs. More find no more, since
    // tests run no faster; the industry's average team has as many.
    private const double FullEffort = 1.5;

    // Floors: without them a part far behind the frontier would take no work and hide no bugs, and a team without skill never succeed.
    private const double LeastAmbition = 0.01;
    private const double LeastAmbitionOfBugs = 0.1;
    private const double LeastSkill = 0.05;

    public static void Pass(
        IndustryState industry, ProductDevelopmentParameters parameters, ProjectId project, double frontier, ref Draws draws)
    {
        Projects projects = industry.Projects;
        if (projects.Stage[project] == DevelopmentStage.Ramp)
        {
            ProductLaunch.Ramp(industry, parameters, project);
        }

        if (projects.Done[project] < projects.Work[project] * (1 - 1e-9))
        {
            return;
        }

        DesignerId designer = IndustryState.OwnerOf(project);
        switch (projects.Stage[project])
        {
            case DevelopmentStage.Architecture:
                industry.Reach(designer, Milestone.ArchitectureComplete, $"architecture of product {projects.Number[project]} complete");
                Enter(industry, parameters, project, DevelopmentStage.Logic, frontier, ref draws);
                break;
            case DevelopmentStage.Logic:
                Verify(industry, parameters, project, frontier);
                Enter(industry, parameters, project, DevelopmentStage.Physical, frontier, ref draws);
                break;
            case DevelopmentStage.Physical:
                CompleteDesign(industry, parameters, project, frontier, ref draws);
                break;
            case DevelopmentStage.TapeOut:
            case DevelopmentStage.Respin:
                industry.Reach(designer, Milestone.FirstSilicon, $"first silicon of product {projects.Number[project]} is back");
                Enter(industry, parameters, project, DevelopmentStage.BringUp, frontier, ref draws);
                break;
            case DevelopmentStage.BringUp:
                TrySilicon(industry, parameters, project, frontier, ref draws);
                break;
            case DevelopmentStage.Qualification:
                ProductLaunch.Launch(industry, parameters, project);
                Enter(industry, parameters, project, DevelopmentStage.Ramp, frontier, ref draws);
                break;
            default:
                projects.Stage[project] = DevelopmentStage.None;
                break;
        }
    }

    /// <summary>Begins a stage: draws its work, and with it its shortest duration, for a stage with more to do also takes the best team longer (§5.1).</summary>
    public static void Enter(
        IndustryState industry,
        ProductDevelopmentParameters parameters,
        ProjectId project,
        DevelopmentStage stage,
        double frontier,
        ref Draws draws)
    {
        Projects projects = industry.Projects;
        StageDefinition definition = StageRoles.Of(parameters).In(stage).Definition;
        double luck = SpinEquations.WorkMultiplier(Math.Clamp(draws.NextUniform(), 1e-9, 1 - 1e-9), definition.Shape);
        projects.Stage[project] = stage;
        projects.Work[project] = Math.Max(1e-6, definition.Work * luck * Difficulty(industry, parameters, project, stage, frontier));
        projects.ShortestMonths[project] = luck * ShortestMonths(industry, parameters, project, definition);
        projects.Done[project] = 0;
        projects.MonthsInStage[project] = 0;
        projects.Labour[project] = 0;

        // Before its silicon has been tried nobody knows the chance of a spin.
        if (stage is not (DevelopmentStage.Qualification or DevelopmentStage.Ramp))
        {
            projects.Success[project] = 0;
        }
    }

    /// <summary>Equation (PD7): work grows with ambition and the fineness of the node; ports and imitation save work.</summary>
    public static double Difficulty(
        IndustryState industry, ProductDevelopmentParameters parameters, ProjectId project, DevelopmentStage stage, double frontier)
    {
        Projects projects = industry.Projects;
        double ambition = Math.Pow(Math.Max(LeastAmbition, projects.Performance[project] / Math.Max(frontier, 1e-9)), parameters.AmbitionExponent);
        bool dependsOnNode = stage is DevelopmentStage.Logic or DevelopmentStage.Physical;
        double node = industry.ProcessLines.Node[new LineId(projects.Line[project])];
        double fineness = dependsOnNode ? Math.Pow(UsualNode / node, parameters.NodeExponent) : 1;
        return ambition * fineness * Remaining(projects, parameters, project, stage);
    }

    /// <summary>
    /// The part of a stage that is left to do when a product is moved to another line or imitates. What others thought out, the architecture
    /// and its logic, need not be thought out again; a physical design, masks and tools are of the firm's own line and saved by nobody.
    /// </summary>
    private static double Remaining(
        Projects projects, ProductDevelopmentParameters parameters, ProjectId project, DevelopmentStage stage)
    {
        if (stage >= DevelopmentStage.Physical)
        {
            return 1;
        }

        double port = projects.Port[project] ? parameters.PortWork : 1;
        bool imitates = projects.Mode[project] == ResearchMode.Imitative;
        return port * (imitates ? 1 - parameters.ImitationSaving : 1);
    }

    /// <summary>
    /// Equation (PD9): shortest months of a stage of usual work = m_k · (1 − o·min(1, s_k/s_o)^ξ) for the design stages (S1 to S3): a team
    /// that has done it before begins the next stage before the last one ends (§5.1); s_k: skill of the stage's discipline.
    /// What is left to do of a stage takes its part of the time.
    /// </summary>
    public static double ShortestMonths(
        IndustryState industry, ProductDevelopmentParameters parameters, ProjectId project, StageDefinition definition)
    {
        if (definition.Stage is not (DevelopmentStage.Architecture or DevelopmentStage.Logic or DevelopmentStage.Physical))
        {
            return definition.ShortestMonths;
        }

        // Disciplines come in the order of the stages: architecture, verification, physical design.
        int discipline = (int)definition.Stage - (int)DevelopmentStage.Architecture;
        double skill = industry.Capabilities.Skill[IndustryState.OwnerOf(project), new SkillId(discipline)];
        double experience = Math.Pow(Math.Clamp(skill / parameters.OverlapSkill, 0, 1), parameters.OverlapExponent);
        double rest = Remaining(industry.Projects, parameters, project, definition.Stage);
        return definition.ShortestMonths * (1 - (parameters.Overlap * experience)) * rest;
    }

    private static void Verify(
        IndustryState industry, ProductDevelopmentParameters parameters, ProjectId project, double frontier)
    {
        Projects projects = industry.Projects;

        double effort = Math.Min(FullEffort, Staffing(projects, project));

        // Tools and methods grow with the frontier: what was hard to verify a decade ago is routine today.
        double ambition = projects.Performance[project] / Math.Max(frontier, 1e-9);
        projects.Bugs[project] = SpinEquations.ResidualBugs(
            parameters.InitialBugs * Math.Max(LeastAmbitionOfBugs, ambition), parameters.Detection, effort);
    }

    /// <summary>
    /// Equation (PD12): x = (L/t)/(W/m), the people at hand in the t months of a stage relative to those who do its work W in the
    /// shortest months m. Who is short of people takes longer and still has nobody to spare for tests.
    /// </summary>
    private static double Staffing(Projects projects, ProjectId project)
    {
        double needed = projects.Work[project] / projects.ShortestMonths[project];
        return projects.Labour[project] / Math.Max(1, projects.MonthsInStage[project]) / needed;
    }

    private static void CompleteDesign(
        IndustryState industry, ProductDevelopmentParameters parameters, ProjectId project, double frontier, ref Draws draws)
    {
        DesignerId designer = IndustryState.OwnerOf(project);
        if (FoundryAccess.IsClosed(industry, project) || !MaskSets.Pay(industry, parameters, project, 1 + parameters.PilotCost))
        {
            // The design waits for a foundry that may take it or for money.
            return;
        }

        if (industry.Projects.Number[project] >= 2)
        {
            industry.Reach(designer, Milestone.FlagshipDesigned, $"design of product {industry.Projects.Number[project]} complete");
        }

        industry.Projects.Spin[project] = 1;
        industry.Reach(designer, Milestone.TapeOut, $"product {industry.Projects.Number[project]} taped out");
        Enter(industry, parameters, project, DevelopmentStage.TapeOut, frontier, ref draws);
    }

    private static void TrySilicon(
        IndustryState industry, ProductDevelopmentParameters parameters, ProjectId project, double frontier, ref Draws draws)
    {
        Projects projects = industry.Projects;
        DesignerId designer = IndustryState.OwnerOf(project);
        double success = SuccessOf(industry, parameters, project);
        projects.Success[project] = success;
        if (draws.NextEvent(success))
        {
            projects.Worked[project] = industry.Month.Index;
            industry.Reach(designer, Milestone.SiliconSuccess, $"silicon of product {projects.Number[project]} works at spin {projects.Spin[project]}");
            NoteFirstSpins(industry, designer, projects.Spin[project]);
            Enter(industry, parameters, project, DevelopmentStage.Qualification, frontier, ref draws);
            return;
        }

        if (SpinLimit.IsReached(industry, project))
        {
            GivenUpProject.AfterLastSpin(industry, project);
            return;
        }

        industry.Chronicle.Write(
            industry.Month, designer, EventKind.Product, "respin", $"spin {projects.Spin[project]} of product {projects.Number[project]} does not work");
        projects.Spin[project]++;
        Enter(industry, parameters, project, DevelopmentStage.Respin, frontier, ref draws);
        MaskSets.Pay(industry, parameters, project, parameters.RespinCost);
    }

    /// <summary>
    /// Equation (PD8): the table is that of the industry's average team and part, so that skill counts relative to the usual
    /// one and bugs relative to those that the usual verification leaves in the usual part.
    /// </summary>
    private static double SuccessOf(IndustryState industry, ProductDevelopmentParameters parameters, ProjectId project)
    {
        Projects projects = industry.Projects;
        DesignerId designer = IndustryState.OwnerOf(project);
        double skill = industry.Capabilities.Skill[designer, new SkillId(1)];
        double experience = Math.Pow(Math.Max(LeastSkill, skill / parameters.UsualSkill), parameters.ExperienceExponent);
        double usual = SpinEquations.FirstSiliconProbability(
            SpinEquations.ResidualBugs(parameters.InitialBugs * parameters.UsualAmbition, parameters.Detection, FullEffort), parameters.Fatality);
        double now = SpinEquations.FirstSiliconProbability(projects.Bugs[project], parameters.Fatality);
        Span<double> table = stackalloc double[parameters.SpinSuccess.Count];
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = parameters.SpinSuccess[i];
        }

        return SpinEquations.SuccessProbability(projects.Spin[project], table, experience, now / Math.Max(usual, 1e-12));
    }

    private static void NoteFirstSpins(IndustryState industry, DesignerId designer, int spins)
    {
        ref int first = ref industry.Designers.FirstProductSpins[designer];
        first = first == 0 ? spins : first;
    }
}
