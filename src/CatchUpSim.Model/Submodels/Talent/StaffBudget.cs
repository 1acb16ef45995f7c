using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>How many people a designer's money carries.</summary>
internal static class StaffBudget
{
    /// <summary>
    /// Equation (TA5): staff that the money carries, [p·C·κ^ε·(1 − coverage)/horizon + s·income]/pay. Cash is
    /// spread over the planning horizon, the more boldly the more willing investors seem; a firm that lives on its
    /// income (coverage of the payroll one), or has done so of late (TA11), does not spend its cash on people. Orders are lumpy, so that
    /// the income is the mean of past months.
    /// </summary>
    public static double AffordableStaff(IndustryState industry, DesignerId designer, in StaffCost staff, TalentParameters parameters)
    {
        Accounts accounts = industry.Accounts;
        double payroll = StaffAccounts.Payroll(industry, designer, staff, parameters);
        double forPeople = ForPeople(accounts, designer, parameters);
        double coverage = Math.Max(Covered(forPeople, payroll), industry.Workforces.Coverage[designer]);
        double climate = Math.Max(0, industry.Beliefs.FundingClimate[designer]);
        double fromCash = coverage == 1 ? 0
            : parameters.PayShare * Math.Max(0, accounts.Cash[designer]) * Math.Pow(climate, parameters.ClimateElasticity) * (1 - coverage)
                / parameters.PlanningHorizon;
        return (fromCash + forPeople) / PayPerHead(staff.People, payroll, parameters);
    }

    /// <summary>
    /// Equation (TA11): γ' = max(min(1, s·income/payroll), γ·2^(−1/h)), coverage of the payroll by income, which fades by half in h months: to
    /// lose its income is no reason for a firm to spend its cash on people.
    /// </summary>
    /// <param name="industry">State.</param>
    /// <param name="designer">The firm.</param>
    /// <param name="staff">Its people.</param>
    /// <param name="left">2^(−1/h), see <see cref="CoverageLeft"/>.</param>
    /// <param name="parameters">Share of income for people.</param>
    public static void RememberCoverage(
        IndustryState industry, DesignerId designer, in StaffCost staff, double left, TalentParameters parameters)
    {
        double payroll = StaffAccounts.Payroll(industry, designer, staff, parameters);
        ref double coverage = ref industry.Workforces.Coverage[designer];
        coverage = Math.Max(Covered(ForPeople(industry.Accounts, designer, parameters), payroll), coverage * left);
    }

    /// <summary>What is left after a month of the coverage that a firm remembers, share.</summary>
    public static double CoverageLeft(TalentParameters parameters) =>
        parameters.CoverageMemory > 0 ? Math.Pow(2, -1 / parameters.CoverageMemory) : 0;

    /// <summary>What a firm's income leaves for people, USD million per month.</summary>
    private static double ForPeople(Accounts accounts, DesignerId designer, TalentParameters parameters) => parameters.IncomeShare
        * Math.Max(0, accounts.GrossProfit[designer] + (accounts.ForeignRevenue[designer] * accounts.ForeignMargin[designer]));

    private static double Covered(double forPeople, double payroll) => payroll > 0 ? Math.Min(1, forPeople / payroll) : 0;

    /// <summary>Months until the cash is gone at the expected burn (CF9); a firm that burns nothing lays nobody off, even without cash.</summary>
    public static double Runway(IndustryState industry, DesignerId designer) =>
        industry.Accounts.Burn[designer] > 0 ? CashOutlook.Runway(industry.Accounts, designer) : CashFlowEquations.NoEndInSight;

    /// <summary>
    /// Equation (TA12): people whom a firm cannot pay for some months, B·(1 − runway/R)/w: without them its money lasts for R months.
    /// </summary>
    public static double Unpaid(
        IndustryState industry, DesignerId designer, in StaffCost staff, double months, TalentParameters parameters)
    {
        double pay = PayPerHead(staff.People, StaffAccounts.Payroll(industry, designer, staff, parameters), parameters);
        double kept = months > 0 ? Math.Clamp(Runway(industry, designer) / months, 0, 1) : 1;
        return industry.Accounts.Burn[designer] * (1 - kept) / pay;
    }

    private static double PayPerHead(double staff, double payroll, TalentParameters parameters) =>
        staff > 0 ? payroll / staff : parameters.MidWage;

    /// <summary>
    /// Equation (TA9): newcomers whom the firm can pay for the months of runway with which it hires at all, (C/R − B)/w; what a firm
    /// has burned so far does not hold their wages.
    /// </summary>
    public static double Payable(IndustryState industry, DesignerId designer, in StaffCost staff, TalentParameters parameters)
    {
        Accounts accounts = industry.Accounts;
        double pay = PayPerHead(staff.People, StaffAccounts.Payroll(industry, designer, staff, parameters), parameters);
        double money = accounts.Cash[designer] + accounts.CountedReceivables[designer];
        return parameters.HiringRunway > 0 ? ((money / parameters.HiringRunway) - accounts.Burn[designer]) / pay : double.PositiveInfinity;
    }
}
