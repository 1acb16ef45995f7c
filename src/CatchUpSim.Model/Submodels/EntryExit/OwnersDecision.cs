using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>When the owners of a firm that earns no money give up.</summary>
public static class OwnersDecision
{
    /// <summary>Why owners may close a firm: it is worth less than closing returns, or it cannot finish what it has begun; none otherwise.</summary>
    public static EndReason Reason(IndustryState industry, DesignerId designer, EntryExitParameters parameters)
    {
        // What a firm earns abroad is not in what investors of this market think it worth; nobody closes it for its losses here.
        Accounts accounts = industry.Accounts;
        if (!industry.Mechanisms.Funding || accounts.Profitability[designer] > 0 || accounts.ForeignRevenue[designer] > 0)
        {
            return EndReason.None;
        }

        bool isWorthLess = accounts.IndicatedValue[designer] < parameters.LiquidationShare * FirmClosure.Returned(accounts, designer);
        return isWorthLess ? EndReason.WorthLess : IsStuck(industry, designer) ? EndReason.CannotFinish : EndReason.None;
    }

    /// <summary>Chance that owners who have a reason to close a firm do so in the month; the longer ago the last good news, the larger.</summary>
    public static double Chance(IndustryState industry, DesignerId designer, EntryExitParameters parameters) =>
        GivingUp(industry.Month.Index - FundingSignals.LatestHope(industry, designer), parameters.OwnerPatience, parameters.PatienceShape);

    /// <summary>
    /// Equation (EX2): 1 − exp(((n − 1)/p)^k − (n/p)^k), the probability of giving up in the n-th month after the last good news, so
    /// that exp(−(n/p)^k) hold on for longer than n months.
    /// </summary>
    /// <param name="months">n: whole months since the last good news; in the first of them, 0, nobody gives up.</param>
    /// <param name="patience">p: months after which 37 % still hold on; above 0.</param>
    /// <param name="shape">k: how alike owners are; above 0.</param>
    /// <returns>Probability in a month.</returns>
    /// <remarks>Owners hold on to a losing course for longer than what is ahead of it warrants (Staw 1976); that it is the law of Weibull is an assumption.</remarks>
    public static double GivingUp(int months, double patience, double shape)
    {
        EquationDomain.RequireNotNegative(months);
        EquationDomain.RequirePositive(patience);
        EquationDomain.RequirePositive(shape);
        return months == 0 ? 0 : 1 - Math.Exp(Math.Pow((months - 1) / patience, shape) - Math.Pow(months / patience, shape));
    }

    /// <summary>
    /// Equation (EX1): (W − D)/p, the months to the end of the stage of the project that is nearest to it, with work W, work
    /// done D and the pace p of the last month; 0 for a stage just begun, +∞ without any project but those that wait for money for masks
    /// which nothing that the firm sells can earn.
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
                bool waitsInVain = projects.OwesMasks[project] && industry.Accounts.GrossProfit[designer] <= 0;
                double ahead = waitsInVain ? double.PositiveInfinity : !isBegun ? 0 : projects.Pace[project] > 0 ? left / projects.Pace[project] : double.PositiveInfinity;
                nearest = Math.Min(nearest, ahead);
            }
        }

        return nearest;
    }

    /// <summary>
    /// A team that has shrunk too far to finish its product: the money ends before the stage does. What is left of such a firm is a
    /// shell, whatever its market may promise.
    /// </summary>
    private static bool IsStuck(IndustryState industry, DesignerId designer) =>
        industry.Mechanisms.ProductDevelopment
        && MonthsAhead(industry, designer) > industry.Accounts.Runway[designer];
}
