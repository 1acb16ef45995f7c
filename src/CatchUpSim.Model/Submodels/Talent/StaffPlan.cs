using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>How many people a designer wants and in which roles.</summary>
internal static class StaffPlan
{
    private const double ReferenceSize = 100;

    /// <summary>Whether a firm has laid people off of late, and nobody has given it money since; it then neither lays off nor hires.</summary>
    public static bool Rests(IndustryState industry, DesignerId designer, TalentParameters parameters)
    {
        int last = industry.Workforces.LaidOff[designer];
        return last > 0 && industry.Month.Index - last < parameters.LayoffPause && industry.Accounts.LastRound[designer] < last;
    }

    /// <summary>
    /// Equation (TA6): people a firm can take in within a month, g·100^σ·H^(1−σ): the larger it is, the slower it
    /// grows in proportion, since newcomers have to be taught and organised.
    /// </summary>
    public static double LargestGrowth(double staff, TalentParameters parameters) =>
        parameters.GrowthLimit
        * Math.Pow(ReferenceSize, parameters.GrowthSizeExponent)
        * Math.Pow(Math.Max(0, staff), 1 - parameters.GrowthSizeExponent);

    /// <summary>Opens positions in the roles that lack people most.</summary>
    public static void OpenVacancies(IndustryState industry, DesignerId designer, in StaffCost cost, TalentParameters parameters)
    {
        if (StaffBudget.Runway(industry, designer) < parameters.HiringRunway || Rests(industry, designer, parameters))
        {
            return;
        }

        double staff = cost.People;
        double wanted = StaffBudget.AffordableStaff(industry, designer, cost, parameters);
        double payable = StaffBudget.Payable(industry, designer, cost, parameters);
        if (wanted <= staff || payable <= 0)
        {
            return;
        }

        double openings = Math.Min(Math.Min(wanted - staff, LargestGrowth(staff, parameters)), payable);
        if (openings <= 0)
        {
            return;
        }

        Span<double> shares = stackalloc double[IndustrySizes.Roles];
        RoleShares(industry, designer, parameters.Roles, shares);
        Span<double> vacancies = industry.Workforces.Vacancies.Row(designer);
        double missing = 0;
        for (int role = 0; role < IndustrySizes.Roles; role++)
        {
            double target = shares[role] * (staff + openings);
            vacancies[role] = Math.Max(0, target - StaffAccounts.InRole(industry, designer, role));
            missing += vacancies[role];
        }

        double scale = missing > openings ? openings / missing : 1;
        for (int role = 0; role < IndustrySizes.Roles; role++)
        {
            vacancies[role] *= scale;
        }
    }

    /// <summary>Shares of the roles in the staff that the firm wants, by the stages of its projects.</summary>
    public static void RoleShares(IndustryState industry, DesignerId designer, RoleNeeds needs, Span<double> shares)
    {
        shares[(int)StaffRole.Architecture] = needs.Architecture;
        shares[(int)StaffRole.Logic] = needs.Logic;
        shares[(int)StaffRole.Physical] = needs.Physical;
        shares[(int)StaffRole.Software] = needs.Software;
        shares[(int)StaffRole.Sales] = 0;
        Span<int> asking = stackalloc int[IndustrySizes.Roles];
        asking.Clear();
        int projects = 0;
        foreach (ProjectId project in IndustryState.ProjectsOf(designer))
        {
            DevelopmentStage stage = industry.Projects.Stage[project];
            if (stage != DevelopmentStage.None)
            {
                asking[(int)AskedBy(stage)]++;
                projects++;
            }
        }

        double total = 0;
        for (int role = 0; role < IndustrySizes.Roles; role++)
        {
            shares[role] *= projects > 0 ? 1 + (needs.StageTilt * asking[role] / projects) : 1;
            total += shares[role];
        }

        double sales = IndustryMeasures.Sells(industry, designer) ? needs.SalesAfter : needs.SalesBefore;
        for (int role = 0; role < IndustrySizes.Roles; role++)
        {
            shares[role] = total > 0 ? shares[role] / total * (1 - sales) : 0;
        }

        shares[(int)StaffRole.Sales] = sales;
    }

    private static StaffRole AskedBy(DevelopmentStage stage) => stage switch
    {
        DevelopmentStage.Architecture => StaffRole.Architecture,
        DevelopmentStage.Logic => StaffRole.Logic,
        DevelopmentStage.Physical or DevelopmentStage.TapeOut => StaffRole.Physical,
        _ => StaffRole.Software,
    };
}
