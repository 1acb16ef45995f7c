using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>Parameters of <see cref="ProductDevelopment"/>.</summary>
public sealed record ProductDevelopmentParameters
{
    /// <summary>Gets the stages.</summary>
    [Key("stages of a product project")]
    public required IReadOnlyList<StageDefinition> Stages { get; init; }

    /// <summary>Gets how work grows with the performance of the part.</summary>
    [Parameter("exponent", 0, 2, "exponent of performance, relative to the frontier, in the work of a project")]
    public required double AmbitionExponent { get; init; }

    /// <summary>Gets how work grows with the fineness of the node.</summary>
    [Parameter("exponent", 0, 2, "exponent of 7 nm over the node in the work of logic and physical design")]
    public required double NodeExponent { get; init; }

    /// <summary>Gets the time that an experienced team saves by overlapping design stages.</summary>
    [Parameter("share", 0, 0.9, "share of the months of architecture, logic and physical design that an experienced team saves by overlapping them")]
    public required double Overlap { get; init; }

    /// <summary>Gets the skill of a team that overlaps design stages as far as possible.</summary>
    [Parameter("index", 0.1, 2, "skill in the stage's discipline of a team that overlaps design stages as far as possible")]
    public required double OverlapSkill { get; init; }

    /// <summary>Gets the exponent of skill in the overlap of design stages.</summary>
    [Parameter("exponent", 0, 5, "exponent of skill, relative to that of such a team, in the overlap of design stages")]
    public required double OverlapExponent { get; init; }

    /// <summary>Gets the work of moving a product to another line, relative to a new one.</summary>
    [Parameter("share", 0, 1, "work of moving an existing product to another line, relative to a new product")]
    public required double PortWork { get; init; }

    /// <summary>Gets the probability that a spin works, by spin.</summary>
    [Parameter("probability", 0.01, 1, "probability that a spin works, by spin; the last one repeats")]
    public required IReadOnlyList<double> SpinSuccess { get; init; }

    /// <summary>Gets the expected bugs of a design before verification.</summary>
    [Parameter("count", 0, 1000, "expected bugs of a part at the frontier before verification")]
    public required double InitialBugs { get; init; }

    /// <summary>Gets the detection rate of verification.</summary>
    [Parameter("per unit of effort", 0, 20, "detection rate of verification; effort is people at hand relative to those needed, 1.5 at most")]
    public required double Detection { get; init; }

    /// <summary>Gets the probability that a bug is fatal.</summary>
    [Parameter("probability", 0, 1, "probability that a remaining bug is fatal for a spin")]
    public required double Fatality { get; init; }

    /// <summary>Gets the exponent of team skill in first-silicon success.</summary>
    [Parameter("exponent", 0, 3, "exponent of verification skill in first-silicon success")]
    public required double ExperienceExponent { get; init; }

    /// <summary>Gets the verification skill of the average team.</summary>
    [Parameter("index", 0.1, 2, "verification skill of the team whose spins succeed as the table says")]
    public required double UsualSkill { get; init; }

    /// <summary>Gets the ambition of the average part.</summary>
    [Parameter("ratio", 0.01, 2, "performance, relative to the frontier, of the part whose spins succeed as the table says")]
    public required double UsualAmbition { get; init; }

    /// <summary>Gets the work lost on projects when a firm runs several.</summary>
    [Parameter("share", 0, 1, "labour lost per additional project that runs at once")]
    public required double Multitasking { get; init; }

    /// <summary>Gets the speed-up by co-operation.</summary>
    [Parameter("share", 0, 1, "additional labour that a co-operating partner brings, at full trust")]
    public required double PartnerLabour { get; init; }

    /// <summary>Gets the share of a stage's cash cost that a partner pays.</summary>
    [Parameter("share", 0, 1, "share of a joint project's cost of tools, masks and boards that its partner pays")]
    public required double PartnerPayment { get; init; }

    /// <summary>Gets the work of architecture and logic that imitation saves.</summary>
    [Parameter("share", 0, 0.9, "work of architecture and logic saved by imitation")]
    public required double ImitationSaving { get; init; }

    /// <summary>Gets the volume that counts as mass production.</summary>
    [Parameter("cards per month", 1, 100000, "deliveries of a month that count as volume production")]
    public required double Volume { get; init; }

    /// <summary>Gets the cost of pilot wafers relative to the mask set.</summary>
    [Parameter("ratio", 0, 2, "cost of shuttle, pilot wafers and packages relative to the mask set")]
    public required double PilotCost { get; init; }

    /// <summary>Gets the cards from pilot wafers.</summary>
    [Parameter("cards", 0, 100000, "cards from pilot wafers in stock when a product reaches customers")]
    public required double PilotCards { get; init; }

    /// <summary>Gets the share of the mask set that a respin needs.</summary>
    [Parameter("share", 0, 1, "share of the mask set that a respin pays again")]
    public required double RespinCost { get; init; }

    /// <summary>Gets what a firm that sells keeps back from masks.</summary>
    [Parameter("months", 0, 36, "months of burn that a firm with a card to sell keeps when it pays masks; who has none keeps one at most and stakes the rest")]
    public required double MaskRunway { get; init; }

    /// <summary>Gets the share of the planned volume with which production begins.</summary>
    [Parameter("share", 0.001, 1, "share of the planned volume with which the ramp of a product begins")]
    public required double FirstRamp { get; init; }

    /// <summary>Gets the fit of a part in a segment of the family that it was made for.</summary>
    [Parameter("index", 0, 1, "fit of a part in other segments of the family that it was made for")]
    public required double RelatedFit { get; init; }

    /// <summary>Gets the fit of a part in a segment of another family.</summary>
    [Parameter("index", 0, 1, "fit of a part in segments of other families")]
    public required double UnrelatedFit { get; init; }
}

/// <summary>
/// Submodel ProductDevelopment. Projects go through stages, each with work to be done by the right people and a shortest duration. Silicon
/// may fail and go round again; a part that works is qualified, reaches customers, and ramps to volume.
/// </summary>
[Writes(nameof(IndustryState.Projects), nameof(Projects.Stage), nameof(Projects.Work), nameof(Projects.Done), nameof(Projects.Pace), nameof(Projects.ShortestMonths), nameof(Projects.MonthsInStage), nameof(Projects.Labour), nameof(Projects.Spin), nameof(Projects.OwesMasks), nameof(Projects.Worked), nameof(Projects.Bugs), nameof(Projects.Success), nameof(Projects.Priority), nameof(Projects.PlannedMonths))]
[Writes(nameof(IndustryState.Products), nameof(Products.OnSale), nameof(Products.RampShare), nameof(Products.Launched), nameof(Products.Number), nameof(Products.Performance), nameof(Products.DieArea), nameof(Products.Line), nameof(Products.Fit), nameof(Products.MarketFactor), nameof(Products.Royalty), nameof(Products.Generation), nameof(Products.YieldMark), nameof(Products.Price), nameof(Products.Markup), nameof(Products.PriceChoice), nameof(Products.Produced), nameof(Products.Inventory), nameof(Products.InventoryValue), nameof(Products.Backlog), nameof(Products.LineLost), nameof(Products.IsBlocked), nameof(Products.IsSoldOut), nameof(Products.Pipeline), nameof(Products.PipelineValue), nameof(Products.Waiting), nameof(Products.WaitingValue))]
[Writes(nameof(IndustryState.Accounts), nameof(Accounts.PrototypeExpense), nameof(Accounts.WriteOff), nameof(Accounts.Prepayments))]
[Writes(nameof(IndustryState.Designers), nameof(Designers.MilestoneMonth), nameof(Designers.FirstProductSpins))]
[Writes(nameof(IndustryState.Customers), nameof(Customers.MonthsLeft))]
[Writes(nameof(IndustryState.Segments), nameof(Segments.RelatedFit), nameof(Segments.UnrelatedFit))]
public static class ProductDevelopment
{
    /// <summary>Advances all projects by a month.</summary>
    public static void Advance(IndustryState industry, ProductDevelopmentParameters parameters, RandomStream random)
    {
        industry.Accounts.PrototypeExpense.Values.Clear();
        industry.Accounts.WriteOff.Values.Clear();
        if (!industry.Mechanisms.ProductDevelopment)
        {
            return;
        }

        PublishFit(industry.Segments, parameters);
        AdvanceProjects(industry, parameters, random);
    }

    private static void AdvanceProjects(IndustryState industry, ProductDevelopmentParameters parameters, RandomStream random)
    {
        double frontier = IndustryMeasures.Frontier(industry);
        StageRoles roles = StageRoles.Of(parameters);
        foreach (DesignerId designer in industry.Designers.All)
        {
            if (!industry.IsActive(designer))
            {
                continue;
            }

            ProductLaunch.NoteVolume(industry, parameters, designer);
            int running = Running(industry, designer);
            foreach (ProjectId project in IndustryState.ProjectsOf(designer))
            {
                if (industry.Projects.Stage[project] == DevelopmentStage.None)
                {
                    continue;
                }

                Draws draws = random.At(industry.Month, designer.Index, project.Index % IndustrySizes.ProjectsPerDesigner);
                if (industry.Projects.Work[project] <= 0)
                {
                    ProjectPlan.Make(industry, parameters, project, frontier, running);
                    StageGate.Enter(industry, parameters, project, industry.Projects.Stage[project], frontier, ref draws);
                }

                if (MaskSets.ArePaid(industry, parameters, project))
                {
                    Work(industry, parameters, project, roles.In(industry.Projects.Stage[project]), running);
                    StageGate.Pass(industry, parameters, project, frontier, ref draws);
                }
            }
        }
    }

    /// <summary>Lets firms know how far a part serves other segments than its own, for their choice of what to make next.</summary>
    internal static void PublishFit(Segments segments, ProductDevelopmentParameters parameters)
    {
        segments.RelatedFit.Values.Fill(parameters.RelatedFit);
        segments.UnrelatedFit.Values.Fill(parameters.UnrelatedFit);
    }

    /// <summary>
    /// Equation (PD6): Σ_k share_k·people_k · max(0.1, 1 − μ(n − 1))/n · (1 + help·trust) · tools, labour given to one of n projects at once,
    /// effective persons; help only with a partner, tools only where the stage needs them.
    /// </summary>
    internal static double Labour(
        IndustryState industry, ProductDevelopmentParameters parameters, ProjectId project, StageTeam team, int running)
    {
        DesignerId designer = IndustryState.OwnerOf(project);
        double labour = 0;
        ReadOnlySpan<double> shares = team.Shares;
        ReadOnlySpan<double> people = industry.Workforces.Effective.Row(designer);
        for (int role = 0; role < people.Length; role++)
        {
            labour += shares[role] * people[role];
        }

        int partner = industry.Projects.Partner[project];
        double help = partner >= 0 ? parameters.PartnerLabour * industry.AllianceTies.Trust[designer, new PartnerId(partner)] : 0;
        double focus = Math.Max(0.1, 1 - (parameters.Multitasking * (running - 1))) / running;
        return labour * focus * (1 + help) * ToolAccess(industry, designer, team.Definition.Stage);
    }

    /// <summary>The share of tools, masks and boards that a firm pays itself.</summary>
    internal static double OwnShare(IndustryState industry, ProductDevelopmentParameters parameters, ProjectId project) =>
        industry.Projects.Partner[project] >= 0 ? 1 - parameters.PartnerPayment : 1;

    /// <summary>The share of design work that is not lost for want of design tools (SupplySecurity, last month).</summary>
    private static double ToolAccess(IndustryState industry, DesignerId designer, DevelopmentStage stage)
    {
        bool needsTools = stage is DevelopmentStage.Logic or DevelopmentStage.Physical;
        return needsTools ? 1 - industry.ChainPositions.DesignLoss[designer] : 1;
    }

    private static void Work(
        IndustryState industry, ProductDevelopmentParameters parameters, ProjectId project, StageTeam team, int running)
    {
        Projects projects = industry.Projects;
        StageDefinition stage = team.Definition;
        double labour = Labour(industry, parameters, project, team, running);
        double pace = projects.Work[project] / projects.ShortestMonths[project];
        double done = Math.Min(labour, pace);
        double left = Math.Max(0, projects.Work[project] - projects.Done[project]);
        projects.Done[project] = Math.Min(projects.Work[project], projects.Done[project] + done);
        projects.Pace[project] = done;
        projects.MonthsInStage[project]++;
        projects.Labour[project] += stage.Stage == DevelopmentStage.Logic ? labour : 0;

        // The stage's cash cost follows the work, so that a stage that takes longer costs no more tools. Partners are brought
        // together at the beginning.
        double share = projects.Work[project] > 0 ? Math.Min(done, left) / projects.Work[project] : 0;
        bool isBeginning = stage.Stage == DevelopmentStage.Architecture && projects.Partner[project] >= 0;
        double cost = (OwnShare(industry, parameters, project) * stage.Cost) + (isBeginning ? projects.Coordination[project] : 0);
        industry.Accounts.PrototypeExpense[IndustryState.OwnerOf(project)] += share * cost;
    }

    private static int Running(IndustryState industry, DesignerId designer)
    {
        int running = 0;
        foreach (ProjectId project in IndustryState.ProjectsOf(designer))
        {
            // A part at the foundry needs nobody's full attention.
            running += industry.Projects.Stage[project] is DevelopmentStage.None or DevelopmentStage.TapeOut ? 0 : 1;
        }

        return Math.Max(1, running);
    }
}
