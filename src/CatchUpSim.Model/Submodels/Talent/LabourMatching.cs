using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>How open positions and people meet.</summary>
internal static class LabourMatching
{
    /// <summary>
    /// Hires for all firms at once. Matches by (TA3) are shared in proportion to vacancies × premium^ε and never
    /// exceed a firm's vacancies; whoever is hired at home is taken from the pool.
    /// </summary>
    public static void Match(IndustryState industry, TalentParameters parameters)
    {
        int designers = industry.Designers.Count;
        const int classes = OpenPositions.Classes;
        bool isSmall = designers <= IndustrySizes.OnStack;
        Span<double> pull = isSmall ? stackalloc double[designers] : new double[designers];
        Span<double> positions = isSmall ? stackalloc double[designers * classes] : new double[designers * classes];
        foreach (DesignerId designer in industry.Designers.All)
        {
            OpenPositions.Of(industry, designer, parameters, positions.Slice(designer.Index * classes, classes));
            double premium = Math.Max(industry.Workforces.WagePremium[designer], 0.1);
            pull[designer.Index] = industry.Designers.IsHome[designer] && industry.IsActive(designer)
                ? Math.Pow(premium, parameters.PremiumElasticity)
                : 0;
        }

        foreach (StaffClassId staffClass in industry.LabourMarket.All)
        {
            Match(industry, staffClass, positions[staffClass.Index..], pull, parameters);
        }
    }

    /// <summary>Matches one class of staff.</summary>
    /// <param name="industry">State.</param>
    /// <param name="staffClass">The class.</param>
    /// <param name="positions">Open positions by designer and class, from the first designer's of this class on.</param>
    /// <param name="pull">Attraction by designer, 0 for those outside the home market.</param>
    /// <param name="parameters">How people and positions meet.</param>
    private static void Match(
        IndustryState industry,
        StaffClassId staffClass,
        ReadOnlySpan<double> positions,
        ReadOnlySpan<double> pull,
        TalentParameters parameters)
    {
        ref double pool = ref industry.LabourMarket.Pool[staffClass];
        double perWeight = HiresPerWeight(pool, positions, pull, parameters);
        double taken = 0;
        foreach (DesignerId designer in industry.Designers.All)
        {
            double open = positions[designer.Index * OpenPositions.Classes];
            if (open > 0)
            {
                bool isHome = industry.Designers.IsHome[designer];
                double hired = isHome
                    ? Math.Min(open, perWeight * open * pull[designer.Index])
                    : open * Math.Min(1, parameters.MatchEfficiency);
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
        for (int designer = 0; designer < pull.Length; designer++)
        {
            if (pull[designer] > 0)
            {
                double open = positions[designer * OpenPositions.Classes];
                vacancies += open;
                weights += open * pull[designer];
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
