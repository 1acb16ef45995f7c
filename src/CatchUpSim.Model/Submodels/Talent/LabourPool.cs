using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Submodels;

/// <summary>The home market for people: inflow, exit, matching and wages, one pool per class of staff.</summary>
internal static class LabourPool
{
    private const double LowestWageRatio = 0.85;
    private const double HighestWageRatio = 2;

    /// <summary>Wage of a class of staff before tightness changes it.</summary>
    public static double FirstWage(StaffClassId staffClass, TalentParameters parameters) => ExperienceOf(staffClass) switch
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

    /// <summary>Mean wage of an experience class over the roles.</summary>
    public static double MeanWage(IndustryState industry, Experience experience)
    {
        double sum = 0;
        for (int role = 0; role < IndustrySizes.Roles; role++)
        {
            sum += industry.LabourMarket.Wage[IndustryState.ClassOf((StaffRole)role, experience)];
        }

        return sum / IndustrySizes.Roles;
    }

    /// <summary>Share of positions filled within a month at the market wage, by experience class.</summary>
    public static void FillRates(IndustryState industry, TalentParameters parameters, Span<double> fill)
    {
        for (int experience = 0; experience < IndustrySizes.ExperienceClasses; experience++)
        {
            double vacancies = 0;
            double pool = 0;
            for (int role = 0; role < IndustrySizes.Roles; role++)
            {
                StaffClassId staffClass = IndustryState.ClassOf((StaffRole)role, (Experience)experience);
                vacancies += HomeVacancies(industry, staffClass, parameters, premiumElasticity: 0);
                pool += industry.LabourMarket.Pool[staffClass];
            }

            fill[experience] = vacancies > 0
                ? LabourEquations.Hires(vacancies, pool, parameters.MatchEfficiency, parameters.VacancyElasticity) / vacancies
                : 1;
        }
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
    /// Hires for all firms at once. Matches by (TA3) are shared in proportion to vacancies × premium^ε and never exceed a
    /// firm's vacancies; whoever is hired at home is taken from the pool.
    /// </summary>
    public static void Match(IndustryState industry, TalentParameters parameters)
    {
        foreach (StaffClassId staffClass in industry.LabourMarket.All)
        {
            double vacancies = HomeVacancies(industry, staffClass, parameters, premiumElasticity: 0);
            double weights = HomeVacancies(industry, staffClass, parameters, parameters.PremiumElasticity);
            ref double pool = ref industry.LabourMarket.Pool[staffClass];
            double matches = LabourEquations.Hires(
                vacancies, pool, parameters.MatchEfficiency, parameters.VacancyElasticity);
            double taken = 0;
            foreach (DesignerId designer in industry.Designers.All)
            {
                double positions = Positions(industry, designer, staffClass, parameters);
                if (positions > 0)
                {
                    bool isHome = industry.Designers.IsHome[designer];
                    double share = weights > 0 ? positions * Pull(industry, designer, parameters.PremiumElasticity) / weights : 0;
                    double abroad = Math.Min(1, parameters.MatchEfficiency) * positions;
                    double hired = isHome ? Math.Min(positions, matches * share) : abroad;
                    Join(industry, designer, staffClass, hired);
                    taken += isHome ? hired : 0;
                }
            }

            pool = Math.Max(0, pool - taken);
        }
    }

    /// <summary>
    /// Equation (TA8): wage moves a share of the way to first wage · (tightness/normal tightness)^ε, tightness being
    /// vacancies per person in the pool, between 0.85 and two times the first wage (wages are sticky downwards).
    /// </summary>
    public static void AdjustWages(IndustryState industry, TalentParameters parameters)
    {
        foreach (StaffClassId staffClass in industry.LabourMarket.All)
        {
            double vacancies = HomeVacancies(industry, staffClass, parameters, premiumElasticity: 0);
            double people = Math.Max(industry.LabourMarket.Pool[staffClass], 1);
            double tightness = vacancies / people / parameters.NormalTightness;
            double ratio = Math.Clamp(
                Math.Pow(tightness, parameters.WageElasticity), LowestWageRatio, HighestWageRatio);
            ref double wage = ref industry.LabourMarket.Wage[staffClass];
            wage += parameters.WageAdjustment * ((ratio * FirstWage(staffClass, parameters)) - wage);
        }
    }

    private static void Join(IndustryState industry, DesignerId designer, StaffClassId staffClass, double hired)
    {
        industry.Workforces.Staff[designer, staffClass] += hired;
        industry.Workforces.Hired[designer] += hired;
        industry.Workforces.HiredTotal[designer] += hired;
    }

    private static double HomeVacancies(
        IndustryState industry, StaffClassId staffClass, TalentParameters parameters, double premiumElasticity)
    {
        double sum = 0;
        foreach (DesignerId designer in industry.Designers.All)
        {
            if (industry.Designers.IsHome[designer])
            {
                sum += Positions(industry, designer, staffClass, parameters) * Pull(industry, designer, premiumElasticity);
            }
        }

        return sum;
    }

    private static double Pull(IndustryState industry, DesignerId designer, double elasticity) =>
        elasticity > 0 ? Math.Pow(Math.Max(industry.Workforces.WagePremium[designer], 0.1), elasticity) : 1;

    private static double Positions(
        IndustryState industry, DesignerId designer, StaffClassId staffClass, TalentParameters parameters)
    {
        var role = new RoleId(staffClass.Index / IndustrySizes.ExperienceClasses);
        double experienced = industry.Workforces.ExperiencedShare[designer];
        double share = ExperienceOf(staffClass) switch
        {
            Experience.Graduate => 1 - experienced,
            Experience.Mid => experienced * (1 - parameters.VeteranHireShare),
            _ => experienced * parameters.VeteranHireShare,
        };
        return industry.Workforces.Vacancies[designer, role] * share;
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

    private static Experience ExperienceOf(StaffClassId staffClass) =>
        (Experience)(staffClass.Index % IndustrySizes.ExperienceClasses);
}
