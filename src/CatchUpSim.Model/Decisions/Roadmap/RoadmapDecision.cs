using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Decisions;

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
        Weigh(industry, designer, parameters, occasion, utilities);
        if (!utilities[..lines].ContainsAnyExcept(double.NegativeInfinity))
        {
            return null;
        }

        utilities[lines] = MustBegin(industry, designer, occasion) ? double.NegativeInfinity
            : parameters.Waiting - (parameters.Urgency * Pressure(industry, designer, occasion));
        int chosen = LogitChoice.Choose(utilities, parameters.Temperature, uniform);
        bool waits = chosen == lines;
        if (!waits || IsWaitWorthTelling(industry, designer))
        {
            Write(industry, designer, utilities, chosen, occasion);
        }

        if (waits)
        {
            return null;
        }

        return Option(industry, designer, new LineId(chosen), parameters);
    }

    /// <summary>Utility of every line; −∞ of those that are not wanted, not to be had, or of which a part would not be worth it.</summary>
    private static void Weigh(
        IndustryState industry, DesignerId designer, RoadmapDecisionParameters parameters, RoadmapOccasion occasion, Span<double> utilities)
    {
        double best = BestOnSale(industry, designer);

        // A firm without a product compares with one that nobody would buy.
        double baseline = Math.Max(best, parameters.HopelessPerformance * IndustryMeasures.Frontier(industry));
        double density = StateOfTheArt(industry);
        foreach (LineId line in industry.ProcessLines.All)
        {
            utilities[line.Index] = double.NegativeInfinity;
            if (IsWanted(industry, designer, line, occasion)
                && IsUsable(industry, designer, line, parameters)
                && Option(industry, designer, line, density, parameters) is var option
                && (occasion != RoadmapOccasion.NextProduct || IsWorthIt(industry, designer, option, best, parameters)))
            {
                utilities[line.Index] = Utility(industry, designer, option, baseline, parameters);
            }
        }
    }

    /// <summary>
    /// Equation (DR1): performance = min(level · (density / best density now)^ε, limit of (DR3)), index; cost = design + masks + half of
    /// two years' payroll, USD million.
    /// </summary>
    public static RoadmapOption Option(IndustryState industry, DesignerId designer, LineId line, RoadmapDecisionParameters parameters) =>
        Option(industry, designer, line, StateOfTheArt(industry), parameters);

    private static RoadmapOption Option(
        IndustryState industry, DesignerId designer, LineId line, double density, RoadmapDecisionParameters parameters)
    {
        double relative = industry.ProcessLines.TransistorDensity[line] / density;
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
        double risk = 1 - Math.Pow(1 - FoundryDependence.BelievedRisk(industry, designer, option.Line), RiskYears);
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

    /// <summary>
    /// The best performance that the firm can have made or is designing, performance index. A part whose line it has lost is no more to be
    /// bettered, and one whose line it may lose counts as far as it expects to keep it for a year.
    /// </summary>
    private static double BestOnSale(IndustryState industry, DesignerId designer)
    {
        double best = 0;
        foreach (ProductId product in IndustryState.ProductsOf(designer))
        {
            if (industry.Products.OnSale[product] && !FoundryAccess.IsClosed(industry, product))
            {
                double kept = 1 - FoundryDependence.BelievedRisk(industry, designer, new LineId(industry.Products.Line[product]));
                best = Math.Max(best, kept * industry.Products.Performance[product]);
            }
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

    /// <summary>Whether it is worth telling that a firm waits: once a year, of the firm that is followed, while it has nothing under way.</summary>
    private static bool IsWaitWorthTelling(IndustryState industry, DesignerId designer)
    {
        bool isIdle = industry.Month.IsYearEnd && industry.Chronicle.KeepsReviews(designer);
        foreach (ProjectId project in IndustryState.ProjectsOf(designer))
        {
            isIdle &= industry.Projects.Stage[project] == DevelopmentStage.None;
        }

        return isIdle;
    }

    private static void Write(IndustryState industry, DesignerId designer, ReadOnlySpan<double> utilities, int chosen, RoadmapOccasion occasion)
    {
        industry.Chronicle.Write(industry.Month, designer, new DecisionRecord(
            occasion == RoadmapOccasion.NextProduct ? "roadmap" : "second source",
            industry.Names.LinesOrWait,
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
