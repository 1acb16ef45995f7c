using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>How open positions and people meet.</summary>
internal static class LabourMatching
{
    private const int LargestStackallocation = 128;

    /// <summary>
    /// Hires for all firms at once. Matches by (TA3) are shared in proportion to vacancies × premium^ε and never
    /// exceed a firm's vacancies; whoever is hired at home is taken from the pool.
    /// </summary>
    public static void Match(IndustryState industry, TalentParameters parameters)
    {
        int designers = industry.Designers.Count;
        Span<double> pull = designers <= LargestStackallocation ? stackalloc double[designers] : new double[designers];
        foreach (DesignerId designer in industry.Designers.All)
        {
            double premium = Math.Max(industry.Workforces.WagePremium[designer], 0.1);
            pull[designer.Index] = industry.Designers.IsHome[designer] && industry.IsActive(designer)
                ? Math.Pow(premium, parameters.PremiumElasticity)
                : 0;
        }

        foreach (StaffClassId staffClass in industry.LabourMarket.All)
        {
            Match(industry, staffClass, pull, parameters);
        }
    }

    /// <summary>Positions open at home designers.</summary>
    public static double HomeVacancies(IndustryState industry, StaffClassId staffClass, TalentParameters parameters)
    {
        double sum = 0;
        foreach (DesignerId designer in industry.Designers.All)
        {
            if (industry.Designers.IsHome[designer])
            {
                sum += Positions(industry, designer, staffClass, parameters);
            }
        }

        return sum;
    }

    private static void Match(
        IndustryState industry, StaffClassId staffClass, ReadOnlySpan<double> pull, TalentParameters parameters)
    {
        Span<double> open = pull.Length <= LargestStackallocation ? stackalloc double[pull.Length] : new double[pull.Length];
        double vacancies = 0;
        double weights = 0;
        foreach (DesignerId designer in industry.Designers.All)
        {
            double positions = Positions(industry, designer, staffClass, parameters);
            open[designer.Index] = positions;
            if (pull[designer.Index] > 0)
            {
                vacancies += positions;
                weights += positions * pull[designer.Index];
            }
        }

        ref double pool = ref industry.LabourMarket.Pool[staffClass];
        double matches = vacancies > 0
            ? LabourEquations.Hires(vacancies, pool, parameters.MatchEfficiency, parameters.VacancyElasticity)
            : 0;
        double perWeight = weights > 0 ? matches / weights : 0;
        double taken = 0;
        foreach (DesignerId designer in industry.Designers.All)
        {
            double positions = open[designer.Index];
            if (positions > 0)
            {
                bool isHome = industry.Designers.IsHome[designer];
                double hired = isHome
                    ? Math.Min(positions, perWeight * positions * pull[designer.Index])
                    : positions * Math.Min(1, parameters.MatchEfficiency);
                Join(industry, designer, staffClass, hired);
                taken += isHome ? hired : 0;
            }
        }

        pool = Math.Max(0, pool - taken);
    }

    private static void Join(IndustryState industry, DesignerId designer, StaffClassId staffClass, double hired)
    {
        industry.Workforces.Staff[designer, staffClass] += hired;
        industry.Workforces.Hired[designer] += hired;
        industry.Workforces.HiredTotal[designer] += hired;
    }

    private static double Positions(
        IndustryState industry, DesignerId designer, StaffClassId staffClass, TalentParameters parameters)
    {
        var role = new RoleId(staffClass.Index / IndustrySizes.ExperienceClasses);
        double vacancies = industry.Workforces.Vacancies[designer, role];
        if (vacancies <= 0)
        {
            return 0;
        }

        double experienced = industry.Workforces.ExperiencedShare[designer];
        double share = LabourPool.ExperienceOf(staffClass) switch
        {
            Experience.Graduate => 1 - experienced,
            Experience.Mid => experienced * (1 - parameters.VeteranHireShare),
            _ => experienced * parameters.VeteranHireShare,
        };
        return vacancies * share;
    }
}
