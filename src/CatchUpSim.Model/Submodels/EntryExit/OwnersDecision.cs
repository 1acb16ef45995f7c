using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>When the owners of a firm without sales give up.</summary>
public static class OwnersDecision
{
    /// <summary>Why owners close a firm: it is worth less than its cash, or it cannot finish what it has begun; null when they go on.</summary>
    public static string? Reason(IndustryState industry, DesignerId designer, EntryExitParameters parameters)
    {
        if (!industry.Mechanisms.Funding || HasSales(industry, designer) || Hopes(industry, designer, parameters))
        {
            return null;
        }

        Accounts accounts = industry.Accounts;
        bool isWorthLess = accounts.IndicatedValue[designer] < parameters.LiquidationShare * accounts.Cash[designer];
        return isWorthLess ? "closing returned more than the firm was worth"
            : IsStuck(industry, designer) ? "too few people and too little money were left to finish a product"
            : null;
    }

    /// <summary>Whether a firm had any revenue in the month, from its cards or from business elsewhere.</summary>
    internal static bool HasSales(IndustryState industry, DesignerId designer) =>
        industry.Accounts.Revenue[designer] > 0 || industry.Accounts.ForeignRevenue[designer] > 0;

    /// <summary>
    /// Equation (EX1): (W − D)/p, the months to the end of the stage of the project that is nearest to it, with work W, work
    /// done D and the pace p of the last month; 0 for a stage just begun, +∞ without any project.
    /// </summary>
    public static double MonthsAhead(IndustryState industry, DesignerId designer)
    {
        double nearest = double.PositiveInfinity;
        Projects projects = industry.Projects;
        foreach (ProjectId project in IndustryState.ProjectsOf(designer))
        {
            if (projects.Stage[project] != DevelopmentStage.None)
            {
                double left = Math.Max(0, projects.Work[project] - projects.Done[project]);
                bool isBegun = projects.Done[project] > 0 && left > 0;
                double ahead = !isBegun ? 0 : projects.Pace[project] > 0 ? left / projects.Pace[project] : double.PositiveInfinity;
                nearest = Math.Min(nearest, ahead);
            }
        }

        return nearest;
    }

    /// <summary>
    /// Whether the last milestone, or the founding, is no longer ago than owners have patience. Until then they hope, whatever the
    /// plan says.
    /// </summary>
    /// <remarks>Owners hold on to a losing course for longer than what is ahead of it warrants (Staw 1976).</remarks>
    private static bool Hopes(IndustryState industry, DesignerId designer, EntryExitParameters parameters) =>
        industry.Month.Index - FundingSignals.LatestMilestone(industry, designer) <= parameters.OwnerPatience;

    /// <summary>
    /// A team that has shrunk too far to finish its product: the money ends before the stage does. What is left of such a firm is a
    /// shell, whatever its market may promise.
    /// </summary>
    private static bool IsStuck(IndustryState industry, DesignerId designer) =>
        industry.Mechanisms.ProductDevelopment
        && !IndustryMeasures.Sells(industry, designer)
        && MonthsAhead(industry, designer) > industry.Accounts.Runway[designer];
}
