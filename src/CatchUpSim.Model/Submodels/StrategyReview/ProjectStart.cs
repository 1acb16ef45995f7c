using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>Begins a project when the roadmap decision says so.</summary>
internal static class ProjectStart
{
    private const int ProjectSubject = 3;
    private const int RoadmapSubject = 4;
    private const int FocusSubject = 5;

    // Assumption: months of demand that a firm hopes to serve with a product.
    private const double HopeMonths = 36;

    // Assumption: share of these sales that it hopes to keep.
    private const double HopeMargin = 0.4;

    /// <summary>Reviews what a firm develops.</summary>
    /// <param name="industry">The state.</param>
    /// <param name="parameters">How firms decide.</param>
    /// <param name="designer">The firm.</param>
    /// <param name="random">Chance of strategies.</param>
    public static void Consider(
        IndustryState industry, StrategyReviewParameters parameters, DesignerId designer, RandomStream random)
    {
        double inclination = random.At(industry.Month.FirstOfYear, designer.Index, RoadmapSubject).NextUniform();
        LostDesigns.Move(industry, parameters.Roadmap, designer, inclination);
        FailingParts.Review(industry, designer, parameters.Roadmap.SmallestStep);
        if (FreeSlot(industry, designer) is not { } slot)
        {
            return;
        }

        // A design that has just moved to an open line is the way out already.
        bool isStranded = LineLoss.IsStranded(industry, designer);
        bool mustMove = isStranded || LineLoss.LacksSecondSource(industry, designer);
        RoadmapOption? choice = mustMove ? RoadmapDecision.Choose(industry, designer, parameters.Roadmap, RoadmapOccasion.SecondSource, inclination) : null;
        bool moves = choice is not null || (isStranded && FoundryDependence.HasLostEveryLine(industry, designer));
        if (!moves && industry.Strategies.BeginProducts[designer] >= 0)
        {
            choice = RoadmapDecision.Choose(industry, designer, parameters.Roadmap, RoadmapOccasion.NextProduct, inclination);
        }

        if (choice is { } option)
        {
            Draws draws = random.At(industry.Month, designer.Index, ProjectSubject);
            double luck = DiffusionEquations.VolatilityFactor(draws.NextNormal(), parameters.Roadmap.PerformanceDispersion);
            double taste = random.At(industry.Month, designer.Index, FocusSubject).NextUniform();
            SegmentId focus = ProductFocus.Choose(industry, designer, option.Performance, parameters.Roadmap.Temperature, taste);
            industry.Projects.Focus[slot] = focus.Index;
            Begin(industry, parameters, slot, option with { Able = option.Able * luck }, moves, ref draws);
        }
    }

    private static ProjectId? FreeSlot(IndustryState industry, DesignerId designer)
    {
        ProjectId? free = null;
        int running = 0;
        foreach (ProjectId project in IndustryState.ProjectsOf(designer))
        {
            bool isFree = industry.Projects.Stage[project] == DevelopmentStage.None;
            free = isFree ? free ?? project : free;

            // A part that ramps needs a slot but hardly anybody's planning.
            running += isFree || industry.Projects.Stage[project] == DevelopmentStage.Ramp ? 0 : 1;
        }

        return running < industry.Strategies.MaximumProjects[designer] ? free : null;
    }

    private static void Begin(
        IndustryState industry, StrategyReviewParameters parameters, ProjectId slot, in RoadmapOption option, bool isPort, ref Draws draws)
    {
        Projects projects = industry.Projects;
        DesignerId designer = IndustryState.OwnerOf(slot);
        projects.Stage[slot] = DevelopmentStage.Architecture;
        projects.Work[slot] = 0;
        projects.Done[slot] = 0;
        projects.ShortestMonths[slot] = 1;
        projects.MonthsInStage[slot] = 0;
        projects.Spin[slot] = 0;
        projects.OwesMasks[slot] = false;
        projects.Worked[slot] = 0;
        projects.Bugs[slot] = 0;
        projects.Began[slot] = industry.Month.Index;
        projects.Line[slot] = option.Line.Index;
        projects.Port[slot] = isPort;
        projects.Number[slot] = ++industry.Designers.ProductsBegun[designer];
        projects.DieArea[slot] = parameters.Roadmap.DieArea;
        projects.Cost[slot] = option.Cost;
        double value = Value(industry, designer, new SegmentId(projects.Focus[slot]));
        projects.Mode[slot] = ResearchModeDecision.Choose(
            industry, designer, new ProjectPrize(option.Cost, value), parameters.ResearchMode, ref draws);
        industry.Capabilities.Mode[designer] = projects.Mode[slot];
        bool isJoint = projects.Mode[slot] == ResearchMode.Cooperative;
        projects.Partner[slot] = isJoint ? ResearchModeDecision.BestPartner(industry, designer) : -1;
        projects.Royalty[slot] = isJoint ? 1 - parameters.ResearchMode.ValueShare : 0;
        projects.Coordination[slot] = isJoint ? parameters.ResearchMode.CoordinationCost : 0;
        projects.Performance[slot] = ExportLimits.Within(industry, designer, option.Line, option.Able, parameters.Roadmap.DieArea);
        industry.Chronicle.Write(
            industry.Month,
            designer,
            EventKind.Product,
            "project",
            $"product {projects.Number[slot]} begins for {industry.Names.Segments[projects.Focus[slot]]} at {industry.Names.Lines[option.Line.Index]}, performance {projects.Performance[slot]:0.00}");
    }

    /// <summary>What the firm hopes the product earns: the margin on three years of its aspired share of the believed demand.</summary>
    private static double Value(IndustryState industry, DesignerId designer, SegmentId focus) =>
        HopeMonths * industry.Beliefs.Demand[designer, focus] * industry.Beliefs.Aspiration[designer] * HopeMargin;
}
