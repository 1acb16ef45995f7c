using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Decisions;

/// <summary>Parameters of <see cref="RoadmapDecision"/>.</summary>
public sealed record RoadmapDecisionParameters
{
    /// <summary>Gets the die area of a part.</summary>
    [Parameter("mm2", 50, 858, "die area that a part is designed for")]
    public required double DieArea { get; init; }

    /// <summary>Gets what a firm expects tools, cores and boards of a project to cost.</summary>
    [Parameter("USD million", 0, 1000, "what firms expect tools, cores, emulation and boards of a project to cost")]
    public required double DesignCost { get; init; }

    /// <summary>Gets the dispersion of performance.</summary>
    [Parameter("log points", 0, 1, "standard deviation of the logarithm of a part's performance relative to plan")]
    public required double PerformanceDispersion { get; init; }

    /// <summary>Gets the exponent of transistor density.</summary>
    [Parameter("exponent", 0, 2, "exponent of the line's transistor density in a part's performance")]
    public required double DensityExponent { get; init; }

    /// <summary>Gets the weight of performance.</summary>
    [Parameter("utility", 0, 10, "weight on the logarithm of expected performance relative to the firm's best part")]
    public required double PerformanceWeight { get; init; }

    /// <summary>Gets the weight of unit cost.</summary>
    [Parameter("utility per USD thousand", 0, 1, "weight on the price of a wafer per share of its dies that are good")]
    public required double CostWeight { get; init; }

    /// <summary>Gets the weight of node risk.</summary>
    [Parameter("utility", 0, 20, "weight on the believed risk of losing the foundry over the life of a project")]
    public required double RiskWeight { get; init; }

    /// <summary>Gets the weight of project cost.</summary>
    [Parameter("utility", 0, 10, "weight on the project's cost relative to cash")]
    public required double CashWeight { get; init; }

    /// <summary>Gets the utility of beginning nothing.</summary>
    [Parameter("utility", -20, 20, "utility of beginning no project now")]
    public required double Waiting { get; init; }

    /// <summary>Gets the urgency of an overdue release.</summary>
    [Parameter("utility per year", 0, 20, "urgency of a release that is due")]
    public required double Urgency { get; init; }

    /// <summary>Gets the gain below which a new part is not worth it.</summary>
    [Parameter("ratio", 0.5, 5, "performance relative to the firm's best part from which a new one is worth it")]
    public required double SmallestStep { get; init; }

    /// <summary>Gets how early a line can be designed for.</summary>
    [Parameter("months", 0, 60, "months before volume on a line from which designers have its design kit")]
    public required int KitMonths { get; init; }

    /// <summary>Gets the performance that nobody would buy.</summary>
    [Parameter("ratio", 0.001, 1, "performance relative to the frontier with which a firm without a product compares its plans")]
    public required double HopelessPerformance { get; init; }

    /// <summary>Gets the runway below which nothing new is begun beside what is under way.</summary>
    [Parameter("months", 0, 60, "runway below which a firm begins nothing beside what it sells or develops")]
    public required double BeginRunway { get; init; }

    /// <summary>Gets the temperature.</summary>
    [Parameter("utility", 0, 100, "temperature of the logit choice; 0 is best reply")]
    public required double Temperature { get; init; }
}

/// <summary>One way to go on with the roadmap.</summary>
/// <param name="Line">Process line.</param>
/// <param name="Performance">Expected performance of the part under the rules, performance index.</param>
/// <param name="Able">What it could be without them, performance index.</param>
/// <param name="Cost">Expected cost of the project, USD million.</param>
public readonly record struct RoadmapOption(LineId Line, double Performance, double Able, double Cost);

/// <summary>
/// Roadmap: begin the next product now or wait, and on which process line. Fine nodes promise performance;
/// believed risk of losing a foreign foundry and the cost of a mask set speak for a home line.
/// </summary>
public static class RoadmapDecision
{
    // Assumption: months for which a firm reckons with a project's people when it expects what the project costs.
    private const double ProjectMonths = 24;

    // Assumption: share of the firm's people who work on it in that time.
    private const double ProjectStaff = 0.5;

    // Assumption: years of a foundry's risk that a firm counts, the life of a project.
    private const double RiskYears = 3;

    // Assumption: project cost relative to cash beyond which it counts no more, so that a firm without money still compares lines.
    private const double LargestCostToCash = 10;

    // Assumption: months of waiting for a line that cost a unit of utility.
    private const double MonthsPerUtility = 24;

    /// <summary>Chooses a line for the next product, or null to wait.</summary>
    /// <param name="industry">State; only read, apart from the chronicle.</param>
    /// <param name="designer">The firm.</param>
    /// <param name="parameters">Weights and temperature.</param>
    /// <param name="occasion">Why it chooses.</param>
    /// <param name="uniform">What the logit leaves to chance, uniform in [0, 1).</param>
    public static RoadmapOption? Choose(
        IndustryState industry, DesignerId designer, RoadmapDecisionParameters parameters, RoadmapOccasion occasion, double uniform)
    {
        int lines = industry.ProcessLines.Count;
        Span<double> utilities = stackalloc double[lines + 1];
        double best = BestOnSale(industry, designer);

        // A firm without a product compares with one that nobody would buy.
        double baseline = Math.Max(best, parameters.HopelessPerformance * IndustryMeasures.Frontier(industry));
        foreach (LineId line in industry.ProcessLines.All)
        {
            utilities[line.Index] = double.NegativeInfinity;
            if (IsWanted(industry, designer, line, occasion)
                && IsUsable(industry, designer, line, parameters)
                && Option(industry, designer, line, parameters) is var option
                && (occasion != RoadmapOccasion.NextProduct || IsWorthIt(industry, designer, option, best, parameters)))
            {
                utilities[line.Index] = Utility(industry, designer, option, baseline, parameters);
            }
        }

        if (!utilities[..lines].ContainsAnyExcept(double.NegativeInfinity))
        {
            return null;
        }

        utilities[lines] = MustBegin(industry, designer, occasion) ? double.NegativeInfinity
            : parameters.Waiting - (parameters.Urgency * Pressure(industry, designer, occasion));
        int chosen = LogitChoice.Choose(utilities, parameters.Temperature, uniform);
        if (chosen == lines)
        {
            return null;
        }

        Write(industry, designer, utilities, chosen, occasion);
        return Option(industry, designer, new LineId(chosen), parameters);
    }

    /// <summary>
    /// Equation (DR1): performance = min(level · (density / best density now)^ε, limit of (DR3)), index; cost = design + masks + half of
    /// two years' payroll, USD million.
    /// </summary>
    public static RoadmapOption Option(IndustryState industry, DesignerId designer, LineId line, RoadmapDecisionParameters parameters)
    {
        double relative = industry.ProcessLines.TransistorDensity[line] / StateOfTheArt(industry);
        double able = industry.Capabilities.Level[designer] * Math.Pow(relative, parameters.DensityExponent);
        double performance = ExportLimits.Within(industry, designer, line, able, parameters.DieArea);
        double cost = parameters.DesignCost + industry.ProcessLines.MaskCost[line] + (ProjectMonths * industry.Workforces.PayPerMonth[designer] * ProjectStaff);
        return new RoadmapOption(line, performance, able, cost);
    }

    /// <summary>
    /// Equation (DR2): w_p·ln(performance/baseline) − w_c·c − w_r·[1 − (1 − risk)³] − w_m·min(cost/cash, 10) − months to wait/24, utility
    /// of a line: c is the price of a wafer per share of good dies, USD thousand; a home line has no risk.
    /// </summary>
    public static double Utility(
        IndustryState industry, DesignerId designer, in RoadmapOption option, double baseline, RoadmapDecisionParameters parameters)
    {
        var foundry = new FoundryId(industry.ProcessLines.Foundry[option.Line]);
        double risk = industry.Foundries.IsHome[foundry] ? 0 : 1 - Math.Pow(1 - industry.Beliefs.NodeRisk[designer], RiskYears);
        double silicon = SiliconCost(industry, option.Line, parameters.DieArea);
        double months = Math.Max(0, industry.ProcessLines.Available[option.Line] - industry.Month.Index);
        double cash = option.Cost / Math.Max(1, industry.Accounts.Cash[designer]);
        return (parameters.PerformanceWeight * Math.Log(Math.Max(1e-6, option.Performance) / Math.Max(1e-6, baseline)))
            - (parameters.CostWeight * silicon)
            - (parameters.RiskWeight * risk)
            - (parameters.CashWeight * Math.Min(cash, LargestCostToCash))
            - (months / MonthsPerUtility);
    }

    /// <summary>Price of a wafer per share of its dies that are good, USD thousand; of dies of one size as many fit on any wafer.</summary>
    private static double SiliconCost(IndustryState industry, LineId line, double dieArea)
    {
        ProcessLines lines = industry.ProcessLines;
        return lines.WaferPrice[line] / 1000 / DieEconomics.NegativeBinomialYield(dieArea, lines.Defects[line], lines.Clustering[line]);
    }

    /// <summary>
    /// Whether a part is a step forward and the firm can think of it: who lays people off does not spread the rest over
    /// another project, but a firm without any begins its first one.
    /// </summary>
    private static bool IsWorthIt(
        IndustryState industry, DesignerId designer, in RoadmapOption option, double best, RoadmapDecisionParameters parameters) =>
        option.Performance >= best * parameters.SmallestStep
        && (best <= 0 || industry.Accounts.Runway[designer] >= parameters.BeginRunway);

    /// <summary>The best transistor density that any foundry offers now; a designer's level is rated at it.</summary>
    private static double StateOfTheArt(IndustryState industry)
    {
        double best = 1e-6;
        foreach (LineId line in industry.ProcessLines.All)
        {
            bool isOpen = industry.ProcessLines.Available[line] <= industry.Month.Index;
            best = isOpen ? Math.Max(best, industry.ProcessLines.TransistorDensity[line]) : best;
        }

        return best;
    }

    /// <summary>Whether the scenario leaves a line to the firm: its foundry, its second source and its node.</summary>
    private static bool IsWanted(IndustryState industry, DesignerId designer, LineId line, RoadmapOccasion occasion)
    {
        Strategies strategies = industry.Strategies;
        int second = occasion == RoadmapOccasion.NextProduct ? -1 : strategies.SecondSource[designer];
        int foundry = second >= 0 ? second : strategies.Foundry[designer];
        double node = strategies.Node[designer];
        return (foundry < 0 || foundry == industry.ProcessLines.Foundry[line])
            && (node <= 0 || node == industry.ProcessLines.Node[line]);
    }

    /// <summary>Whether a line that would do is taken without waiting: a design would be lost, or the scenario says so.</summary>
    private static bool MustBegin(IndustryState industry, DesignerId designer, RoadmapOccasion occasion) =>
        occasion == RoadmapOccasion.LostDesign || IsBeginningFixed(industry, designer, occasion);

    private static bool IsBeginningFixed(IndustryState industry, DesignerId designer, RoadmapOccasion occasion) =>
        industry.Strategies.BeginProducts[designer] > 0
        || (occasion != RoadmapOccasion.NextProduct && industry.Strategies.SecondSource[designer] >= 0);

    private static bool IsFixed(IndustryState industry, DesignerId designer, RoadmapOccasion occasion) =>
        industry.Strategies.Foundry[designer] >= 0
        || industry.Strategies.Node[designer] > 0
        || IsBeginningFixed(industry, designer, occasion);

    /// <summary>Whether a line can be planned for: open to the firm, and its design kit is out.</summary>
    private static bool IsUsable(
        IndustryState industry, DesignerId designer, LineId line, RoadmapDecisionParameters parameters) =>
        !FoundryAccess.IsClosed(industry, designer, line, parameters.DieArea)
        && industry.ProcessLines.Available[line] <= industry.Month.Index + parameters.KitMonths;

    /// <summary>The best performance that the firm can have made or is designing, performance index; a part whose line it has lost is no more to be bettered.</summary>
    private static double BestOnSale(IndustryState industry, DesignerId designer)
    {
        double best = 0;
        foreach (ProductId product in IndustryState.ProductsOf(designer))
        {
            bool counts = industry.Products.OnSale[product] && !FoundryAccess.IsClosed(industry, product);
            best = counts ? Math.Max(best, industry.Products.Performance[product]) : best;
        }

        foreach (ProjectId project in IndustryState.ProjectsOf(designer))
        {
            bool runs = industry.Projects.Stage[project] != DevelopmentStage.None;
            best = runs ? Math.Max(best, industry.Projects.Performance[project]) : best;
        }

        return best;
    }

    /// <summary>
    /// What speaks against waiting, years: how long a release is overdue. A firm that has lost its lines is a year late and can
    /// take no comfort from what it began on them.
    /// </summary>
    private static double Pressure(IndustryState industry, DesignerId designer, RoadmapOccasion occasion)
    {
        double overdue = Overdue(industry, designer);
        return occasion == RoadmapOccasion.NextProduct ? overdue : 1 + Math.Max(0, overdue);
    }

    /// <summary>
    /// Years since the release interval passed after the last project began; negative while it has not. A firm that has never
    /// made anything is overdue from its founding on, one whose products are older than the run by a year.
    /// </summary>
    private static double Overdue(IndustryState industry, DesignerId designer)
    {
        int last = 0;
        foreach (ProjectId project in IndustryState.ProjectsOf(designer))
        {
            last = Math.Max(last, industry.Projects.Began[project]);
        }

        double months = last > 0 ? industry.Month.Index - last - industry.Strategies.ReleaseInterval[designer]
            : IndustryMeasures.Sells(industry, designer) ? 12
            : industry.Month.Index - industry.Designers.Founded[designer];
        return months / 12;
    }

    private static void Write(IndustryState industry, DesignerId designer, ReadOnlySpan<double> utilities, int chosen, RoadmapOccasion occasion)
    {
        industry.Chronicle.Write(industry.Month, designer, new DecisionRecord(
            occasion == RoadmapOccasion.NextProduct ? "roadmap" : "second source",
            [.. industry.Names.Lines, "wait"],
            utilities.ToArray(),
            chosen,
            [
                new Signal("capability", industry.Capabilities.Level[designer]),
                new Signal("believed node risk per year", industry.Beliefs.NodeRisk[designer]),
                new Signal("cash (USD million)", industry.Accounts.Cash[designer]),
                new Signal("years overdue", Overdue(industry, designer)),
            ],
            IsFixed(industry, designer, occasion)));
    }
}
