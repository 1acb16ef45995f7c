using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>How open positions and people meet.</summary>
internal static class LabourMatching
{
    /// <summary>
    /// Hires for all firms at once. Matches by (TA3) are shared in proportion to vacancies × premium^ε and never
    /// exceed a firm's vacancies; whoever is hired at home is taken from the pool.
    /// </summary>
    public static void Match(IndustryState industry, TalentParameters parameters, in OpenPositions open)
    {
        ReadOnlySpan<int> firms = open.Firms;
        Span<double> pull = firms.Length <= IndustrySizes.OnStack ? stackalloc double[firms.Length] : new double[firms.Length];
        for (int i = 0; i < firms.Length; i++)
        {
            var designer = new DesignerId(firms[i]);
            double premium = Math.Max(industry.Workforces.WagePremium[designer], 0.1);
            pull[i] = industry.Designers.IsHome[designer] && industry.IsActive(designer)
                ? Math.Pow(premium, parameters.PremiumElasticity)
                : 0;
        }

        foreach (StaffClassId staffClass in industry.LabourMarket.All)
        {
            Match(industry, staffClass, open, pull, parameters);
        }
    }

    /// <summary>Matches one class of staff.</summary>
    /// <param name="industry">State.</param>
    /// <param name="staffClass">The class.</param>
    /// <param name="open">Open positions.</param>
    /// <param name="pull">Attraction of the firms that have some, 0 for those outside the home market.</param>
    /// <param name="parameters">How people and positions meet.</param>
    private static void Match(
        IndustryState industry,
        StaffClassId staffClass,
        in OpenPositions open,
        ReadOnlySpan<double> pull,
        TalentParameters parameters)
    {
        ref double pool = ref industry.LabourMarket.Pool[staffClass];
        ReadOnlySpan<double> positions = open.Of(staffClass);
        double perWeight = HiresPerWeight(pool, positions, pull, parameters);
        double taken = 0;
        for (int i = 0; i < positions.Length; i++)
        {
            if (positions[i] > 0)
            {
                var designer = new DesignerId(open.Firms[i]);
                bool isHome = industry.Designers.IsHome[designer];
                double hired = isHome
                    ? Math.Min(positions[i], perWeight * positions[i] * pull[i])
                    : positions[i] * Math.Min(1, parameters.MatchEfficiency);
                Join(industry, designer, staffClass, hired);
                taken += isHome ? hired : 0;
            }
        }

        pool = Math.Max(0, pool - taken);
    }

    /// <summary>People whom the pool gives for each position, weighted by the pull of the firm that opens it.</summary>
    private static double HiresPerWeight(
        double pool, ReadOnlySpan<double> positions, ReadOnlySpan<double> pull, TalentParameters parameters)
    {
        double vacancies = 0;
        double weights = 0;
        for (int i = 0; i < positions.Length; i++)
        {
            if (pull[i] > 0)
            {
                vacancies += positions[i];
                weights += positions[i] * pull[i];
            }
        }

        double matches = vacancies > 0
            ? LabourEquations.Hires(vacancies, pool, parameters.MatchEfficiency, parameters.VacancyElasticity)
            : 0;
        return weights > 0 ? matches / weights : 0;
    }

    private static void Join(IndustryState industry, DesignerId designer, StaffClassId staffClass, double hired)
    {
        industry.Workforces.Staff[designer, staffClass] += hired;
        industry.Workforces.Hired[designer] += hired;
        industry.Workforces.HiredTotal[designer] += hired;
    }
}
