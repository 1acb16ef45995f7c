using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>How many people a designer wants and in which roles.</summary>
internal static class StaffPlan
{
    private const double ReferenceSize = 100;

    /// <summary>
    /// Equation (TA5): staff that the money carries, [p·C·κ^ε·(1 − coverage)/horizon + s·income]/pay. Cash is
    /// spread over the planning horizon, the more boldly the more willing investors seem; a firm that lives on its
    /// income (coverage of the payroll one) does not spend its cash on people. Orders are lumpy, so that the income is the mean of
    /// past months.
    /// </summary>
    public static double AffordableStaff(IndustryState industry, DesignerId designer, TalentParameters parameters)
    {
        Accounts accounts = industry.Accounts;
        double staff = StaffAccounts.Headcount(industry, designer);
        double payroll = StaffAccounts.Payroll(industry, designer, parameters);
        double operatingIncome = accounts.GrossProfit[designer]
            + (accounts.ForeignRevenue[designer] * accounts.ForeignMargin[designer]);
        double forPeople = parameters.IncomeShare * Math.Max(0, operatingIncome);
        double coverage = payroll > 0 ? Math.Min(1, forPeople / payroll) : 0;
        double climate = Math.Max(0, industry.Beliefs.FundingClimate[designer]);
        double boldness = Math.Pow(climate, parameters.ClimateElasticity);
        double fromCash = parameters.PayShare * Math.Max(0, accounts.Cash[designer]) * boldness * (1 - coverage)
            / parameters.PlanningHorizon;
        return (fromCash + forPeople) / PayPerHead(staff, payroll, parameters);
    }

    /// <summary>Months until the cash is gone at the expected burn (CF9); a firm that burns nothing lays nobody off, even without cash.</summary>
    public static double Runway(IndustryState industry, DesignerId designer) =>
        industry.Accounts.Burn[designer] > 0 ? CashOutlook.Runway(industry.Accounts, designer) : CashFlowEquations.NoEndInSight;

    /// <summary>
    /// Equation (TA6): people a firm can take in within a month, g·100^σ·H^(1−σ): the larger it is, the slower it
    /// grows in proportion, since newcomers have to be taught and organised.
    /// </summary>
    public static double LargestGrowth(double staff, TalentParameters parameters) =>
        parameters.GrowthLimit
        * Math.Pow(ReferenceSize, parameters.GrowthSizeExponent)
        * Math.Pow(Math.Max(0, staff), 1 - parameters.GrowthSizeExponent);

    private static double PayPerHead(double staff, double payroll, TalentParameters parameters) =>
        staff > 0 ? payroll / staff : parameters.MidWage;

    /// <summary>
    /// Equation (TA9): newcomers whom the firm can pay for the months of runway with which it hires at all, (C/R − B)/w; what a firm
    /// has burned so far does not hold their wages.
    /// </summary>
    private static double Payable(IndustryState industry, DesignerId designer, TalentParameters parameters)
    {
        Accounts accounts = industry.Accounts;
        double staff = StaffAccounts.Headcount(industry, designer);
        double pay = PayPerHead(staff, StaffAccounts.Payroll(industry, designer, parameters), parameters);
        double money = accounts.Cash[designer] + accounts.CountedReceivables[designer];
        return parameters.HiringRunway > 0 ? ((money / parameters.HiringRunway) - accounts.Burn[designer]) / pay : double.PositiveInfinity;
    }

    /// <summary>Opens positions in the roles that lack people most.</summary>
    public static void OpenVacancies(IndustryState industry, DesignerId designer, TalentParameters parameters)
    {
        double staff = StaffAccounts.Headcount(industry, designer);
        double wanted = AffordableStaff(industry, designer, parameters);
        if (wanted <= staff || Runway(industry, designer) < parameters.HiringRunway)
        {
            return;
        }

        double openings = Math.Min(Math.Min(wanted - staff, LargestGrowth(staff, parameters)), Payable(industry, designer, parameters));
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
