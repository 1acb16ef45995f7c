using System.Globalization;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Submodels;

/// <summary>How people leave a designer or grow with it.</summary>
internal static class StaffMoves
{
    /// <summary>Turns graduates into experienced people and these into veterans.</summary>
    public static void Promote(IndustryState industry, DesignerId designer, double toMid, double toVeteran)
    {
        Span<double> staff = industry.Workforces.Staff.Row(designer);
        for (int role = 0; role < IndustrySizes.Roles; role++)
        {
            Span<double> classes = staff.Slice(role * IndustrySizes.ExperienceClasses, IndustrySizes.ExperienceClasses);
            double grown = toMid * classes[(int)Experience.Graduate];
            double led = toVeteran * classes[(int)Experience.Mid];
            classes[(int)Experience.Graduate] -= grown;
            classes[(int)Experience.Mid] += grown - led;
            classes[(int)Experience.Veteran] += led;
        }
    }

    /// <summary>Equation (TA4): attrition m = m_0 · premium^(−ε), split by experience with (TA2).</summary>
    public static void Leave(IndustryState industry, DesignerId designer, TalentParameters parameters)
    {
        double premium = Math.Max(industry.Workforces.WagePremium[designer], 0.1);
        double annual = Math.Min(0.95, parameters.Attrition * Math.Pow(premium, -parameters.PayRetention));
        double monthly = AnnualRates.MonthlyHazard(annual);
        Span<double> staff = industry.Workforces.Staff.Row(designer);
        ReadOnlySpan<double> propensities = [parameters.GraduatePropensity, 1, parameters.VeteranPropensity];
        Span<double> leavers = stackalloc double[IndustrySizes.ExperienceClasses];
        double toPool = ShareToPool(industry, designer, parameters);
        for (int role = 0; role < IndustrySizes.Roles; role++)
        {
            int first = role * IndustrySizes.ExperienceClasses;
            LabourEquations.SplitAttrition(
                staff.Slice(first, IndustrySizes.ExperienceClasses), propensities, monthly, leavers);
            for (int experience = 0; experience < IndustrySizes.ExperienceClasses; experience++)
            {
                Part(industry, designer, new StaffClassId(first + experience), leavers[experience], toPool);
            }
        }
    }

    /// <summary>
    /// Lays people off when the money is about to end and the staff is more than it can carry: one cut, then none for some months, since a
    /// team that is cut month by month loses those who could go elsewhere first. A firm that earns money cuts nobody, and one that talks
    /// with investors holds on for longer.
    /// </summary>
    public static void LayOff(IndustryState industry, DesignerId designer, TalentParameters parameters)
    {
        double least = industry.Accounts.Raising[designer] ? parameters.RaisingRunway : parameters.LayoffRunway;
        bool isShort = StaffBudget.Runway(industry, designer) < least && industry.Accounts.Profitability[designer] <= 0;
        if (!isShort || StaffPlan.Rests(industry, designer, parameters))
        {
            return;
        }

        StaffCost cost = StaffAccounts.Cost(industry, designer);
        double staff = cost.People;
        double excess = Math.Min(
            staff - StaffBudget.AffordableStaff(industry, designer, cost, parameters),
            StaffBudget.Unpaid(industry, designer, cost, least, parameters));
        if (excess <= 0)
        {
            return;
        }

        double share = Math.Min(parameters.LayoffLimit, excess / staff);
        industry.Workforces.LaidOff[designer] = industry.Month.Index;
        double toPool = ShareToPool(industry, designer, parameters);
        Span<double> classes = industry.Workforces.Staff.Row(designer);
        for (int index = 0; index < classes.Length; index++)
        {
            Part(industry, designer, new StaffClassId(index), share * classes[index], toPool);
        }

        const double worthTelling = 10;
        if (share * staff >= worthTelling)
        {
            industry.Chronicle.Write(
                industry.Month,
                designer,
                EventKind.Shock,
                "lay-offs",
                string.Create(CultureInfo.InvariantCulture, $"{share * staff:0} of {staff:0} people laid off"));
        }
    }

    /// <summary>Gives the people of a closed firm back to the pool.</summary>
    public static void Release(IndustryState industry, DesignerId designer, TalentParameters parameters)
    {
        double toPool = ShareToPool(industry, designer, parameters);
        Span<double> classes = industry.Workforces.Staff.Row(designer);
        for (int index = 0; index < classes.Length; index++)
        {
            if (classes[index] > 0)
            {
                Part(industry, designer, new StaffClassId(index), classes[index], toPool);
            }
        }
    }

    /// <summary>Share of those who leave a firm that looks for work at home.</summary>
    private static double ShareToPool(IndustryState industry, DesignerId designer, TalentParameters parameters) =>
        industry.Designers.IsHome[designer] ? 1 - parameters.IndustryExit : parameters.ReturnShare;

    private static void Part(IndustryState industry, DesignerId designer, StaffClassId staffClass, double people, double toPool)
    {
        ref double staff = ref industry.Workforces.Staff[designer, staffClass];
        double leaving = Math.Min(people, staff);
        staff -= leaving;
        industry.Workforces.Left[designer] += leaving;
        industry.LabourMarket.Pool[staffClass] += toPool * leaving;
    }
}
