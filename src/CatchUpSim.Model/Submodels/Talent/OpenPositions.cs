using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>Positions that designers have open, by class of staff.</summary>
internal static class OpenPositions
{
    /// <summary>Classes of staff: roles times experience.</summary>
    public const int Classes = IndustrySizes.Roles * IndustrySizes.ExperienceClasses;

    /// <summary>Positions open at one designer: its vacancies by role, divided over experience as it prefers.</summary>
    /// <param name="industry">State; only read.</param>
    /// <param name="designer">The firm.</param>
    /// <param name="parameters">Share of veterans among experienced recruits.</param>
    /// <param name="positions">Receives a number of positions per class of staff.</param>
    public static void Of(
        IndustryState industry, DesignerId designer, TalentParameters parameters, Span<double> positions)
    {
        positions.Clear();
        ReadOnlySpan<double> vacancies = industry.Workforces.Vacancies.Row(designer);
        double experienced = industry.Workforces.ExperiencedShare[designer];
        double graduates = 1 - experienced;
        double mid = experienced * (1 - parameters.VeteranHireShare);
        double veterans = experienced * parameters.VeteranHireShare;
        for (int role = 0; role < vacancies.Length; role++)
        {
            if (vacancies[role] > 0)
            {
                Span<double> classes = positions.Slice(role * IndustrySizes.ExperienceClasses, IndustrySizes.ExperienceClasses);
                classes[(int)Experience.Graduate] = vacancies[role] * graduates;
                classes[(int)Experience.Mid] = vacancies[role] * mid;
                classes[(int)Experience.Veteran] = vacancies[role] * veterans;
            }
        }
    }

    /// <summary>Positions open at all home designers together.</summary>
    /// <param name="industry">State; only read.</param>
    /// <param name="parameters">Share of veterans among experienced recruits.</param>
    /// <param name="sums">Receives a number of positions per class of staff.</param>
    public static void AtHome(IndustryState industry, TalentParameters parameters, Span<double> sums)
    {
        Span<double> positions = stackalloc double[Classes];
        sums.Clear();
        foreach (DesignerId designer in industry.Designers.All)
        {
            if (!industry.Designers.IsHome[designer])
            {
                continue;
            }

            Of(industry, designer, parameters, positions);
            for (int index = 0; index < Classes; index++)
            {
                sums[index] += positions[index];
            }
        }
    }
}
