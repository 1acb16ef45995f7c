using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Submodels;

/// <summary>The home market for people: inflow, exit and wages, one pool per class of staff.</summary>
internal static class LabourPool
{
    private const double LowestWageRatio = 0.85;
    private const double HighestWageRatio = 2;

    // Below any rounding of a power, far above what a wage can tell.
    private const double Margin = 1 - 1e-9;

    /// <summary>Wage of a class of staff before tightness changes it.</summary>
    public static double FirstWage(StaffClassId staffClass, TalentParameters parameters) =>
        ExperienceOf(staffClass) switch
        {
            Experience.Graduate => parameters.GraduateWage,
            Experience.Mid => parameters.MidWage,
            _ => parameters.VeteranWage,
        };

    /// <summary>Pool at which inflow and exit balance without any hiring.</summary>
    public static double BalancedPool(StaffClassId staffClass, TalentParameters parameters)
    {
        double exit = AnnualRates.MonthlyHazard(parameters.PoolExit);
        double inflow = MonthlyInflow(staffClass, parameters);
        return exit > 0 ? inflow / exit : inflow * AnnualRates.MonthsPerYear;
    }

    /// <summary>What firms that hire at home expect of the market for people, for staff and openings that are still to be told.</summary>
    public static StaffingOutlook Outlook(IndustryState industry, TalentParameters parameters, in OpenPositions open)
    {
        Span<double> fill = stackalloc double[IndustrySizes.ExperienceClasses];
        FillRates(industry, parameters, open, fill);
        double veterans = parameters.VeteranHireShare;
        return new StaffingOutlook
        {
            Staff = 0,
            Openings = 0,
            GraduateFill = fill[(int)Experience.Graduate],
            ExperiencedFill = ((1 - veterans) * fill[(int)Experience.Mid]) + (veterans * fill[(int)Experience.Veteran]),
            GraduateWage = MeanWage(industry, Experience.Graduate),
            MidWage = MeanWage(industry, Experience.Mid),
            VeteranWage = MeanWage(industry, Experience.Veteran),
            VeteranShare = veterans,
            Attrition = parameters.Attrition,
            PayRetention = parameters.PayRetention,
            PremiumElasticity = parameters.PremiumElasticity,
        };
    }

    /// <summary>Lets newcomers join the pool and others find work elsewhere.</summary>
    public static void Renew(IndustryState industry, TalentParameters parameters)
    {
        double exit = AnnualRates.MonthlyHazard(parameters.PoolExit);
        foreach (StaffClassId staffClass in industry.LabourMarket.All)
        {
            ref double pool = ref industry.LabourMarket.Pool[staffClass];
            pool = ((1 - exit) * pool) + MonthlyInflow(staffClass, parameters);
        }
    }

    /// <summary>
    /// Equation (TA8): wage moves a share of the way to first wage · (tightness/normal tightness)^ε, tightness being
    /// vacancies per person in the pool, between 0.85 and two times the first wage (wages are sticky downwards).
    /// </summary>
    public static void AdjustWages(IndustryState industry, TalentParameters parameters, in OpenPositions open)
    {
        // Where few are sought the ratio is the lowest for certain, and no power need be taken.
        double slack = Math.Pow(LowestWageRatio * Margin, 1 / parameters.WageElasticity);
        foreach (StaffClassId staffClass in industry.LabourMarket.All)
        {
            double people = Math.Max(industry.LabourMarket.Pool[staffClass], 1);
            double tightness = open.AtHome(industry, staffClass) / people / parameters.NormalTightness;
            double ratio = tightness < slack ? LowestWageRatio : Math.Clamp(
                Math.Pow(tightness, parameters.WageElasticity), LowestWageRatio, HighestWageRatio);
            ref double wage = ref industry.LabourMarket.Wage[staffClass];
            wage += parameters.WageAdjustment * ((ratio * FirstWage(staffClass, parameters)) - wage);
        }
    }

    /// <summary>Share of positions filled within a month at the market wage, by experience class.</summary>
    private static void FillRates(IndustryState industry, TalentParameters parameters, in OpenPositions open, Span<double> fill)
    {
        for (int experience = 0; experience < IndustrySizes.ExperienceClasses; experience++)
        {
            double vacancies = 0;
            double pool = 0;
            for (int role = 0; role < IndustrySizes.Roles; role++)
            {
                StaffClassId staffClass = IndustryState.ClassOf((StaffRole)role, (Experience)experience);
                vacancies += open.AtHome(industry, staffClass);
                pool += industry.LabourMarket.Pool[staffClass];
            }

            fill[experience] = vacancies > 0
                ? LabourEquations.Hires(vacancies, pool, parameters.MatchEfficiency, parameters.VacancyElasticity) / vacancies
                : 1;
        }
    }

    /// <summary>Mean wage of an experience class over the roles.</summary>
    private static double MeanWage(IndustryState industry, Experience experience)
    {
        double sum = 0;
        for (int role = 0; role < IndustrySizes.Roles; role++)
        {
            sum += industry.LabourMarket.Wage[IndustryState.ClassOf((StaffRole)role, experience)];
        }

        return sum / IndustrySizes.Roles;
    }

    private static double MonthlyInflow(StaffClassId staffClass, TalentParameters parameters)
    {
        double yearly = ExperienceOf(staffClass) switch
        {
            Experience.Graduate => parameters.GraduateInflow,
            Experience.Mid => parameters.ExperiencedInflow,
            _ => parameters.VeteranInflow,
        };
        var role = (StaffRole)(staffClass.Index / IndustrySizes.ExperienceClasses);
        return yearly / AnnualRates.MonthsPerYear * TrainedShare(role, parameters.Roles);
    }

    /// <summary>People train for the roles that the industry needs.</summary>
    private static double TrainedShare(StaffRole role, RoleNeeds needs)
    {
        double research = needs.Architecture + needs.Logic + needs.Physical + needs.Software;
        double need = role switch
        {
            StaffRole.Architecture => needs.Architecture,
            StaffRole.Logic => needs.Logic,
            StaffRole.Physical => needs.Physical,
            StaffRole.Software => needs.Software,
            _ => 0,
        };
        return role == StaffRole.Sales
            ? needs.SalesAfter
            : research > 0 ? need / research * (1 - needs.SalesAfter) : 0;
    }

    /// <summary>Experience of a class of staff.</summary>
    public static Experience ExperienceOf(StaffClassId staffClass) =>
        (Experience)(staffClass.Index % IndustrySizes.ExperienceClasses);
}
