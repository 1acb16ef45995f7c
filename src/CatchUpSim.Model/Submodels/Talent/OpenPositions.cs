using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>Positions that designers have open, by class of staff.</summary>
/// <remarks>Firms that look for nobody have no place in it.</remarks>
internal readonly ref struct OpenPositions
{
    private const int Classes = IndustrySizes.Roles * IndustrySizes.ExperienceClasses;

    private readonly ReadOnlySpan<double> _positions;

    /// <summary>Initializes a new instance of the <see cref="OpenPositions"/> struct: vacancies by role, divided over experience as each firm prefers.</summary>
    /// <param name="industry">State; only read.</param>
    /// <param name="parameters">Share of veterans among experienced recruits.</param>
    /// <param name="firms">Room for the row of each designer.</param>
    /// <param name="positions">Room for a number per designer and class of staff.</param>
    public OpenPositions(IndustryState industry, TalentParameters parameters, Span<int> firms, Span<double> positions)
    {
        int count = 0;
        foreach (DesignerId designer in industry.Designers.All)
        {
            if (IndustryMeasures.Sum(industry.Workforces.Vacancies.Row(designer)) > 0)
            {
                firms[count++] = designer.Index;
            }
        }

        Firms = firms[..count];
        positions = positions[..(count * Classes)];
        positions.Clear();
        _positions = positions;
        for (int i = 0; i < count; i++)
        {
            Divide(industry, new DesignerId(firms[i]), parameters, positions[i..], count);
        }
    }

    /// <summary>Gets the rows of the designers that have positions open.</summary>
    public ReadOnlySpan<int> Firms { get; }

    /// <summary>Room that the positions of some designers need.</summary>
    public static int RoomFor(int designers) => designers * Classes;

    /// <summary>Positions open for a class of staff, in the order of <see cref="Firms"/>.</summary>
    public ReadOnlySpan<double> Of(StaffClassId staffClass) => _positions.Slice(staffClass.Index * Firms.Length, Firms.Length);

    /// <summary>Positions open for a class of staff at all home designers together.</summary>
    public double AtHome(IndustryState industry, StaffClassId staffClass)
    {
        ReadOnlySpan<double> positions = Of(staffClass);
        double sum = 0;
        for (int i = 0; i < positions.Length; i++)
        {
            sum += industry.Designers.IsHome[new DesignerId(Firms[i])] ? positions[i] : 0;
        }

        return sum;
    }

    private static void Divide(
        IndustryState industry, DesignerId designer, TalentParameters parameters, Span<double> positions, int stride)
    {
        ReadOnlySpan<double> vacancies = industry.Workforces.Vacancies.Row(designer);
        double experienced = industry.Workforces.ExperiencedShare[designer];
        double graduates = 1 - experienced;
        double mid = experienced * (1 - parameters.VeteranHireShare);
        double veterans = experienced * parameters.VeteranHireShare;
        for (int role = 0; role < vacancies.Length; role++)
        {
            if (vacancies[role] > 0)
            {
                positions[stride * IndustryState.ClassOf((StaffRole)role, Experience.Graduate).Index] = vacancies[role] * graduates;
                positions[stride * IndustryState.ClassOf((StaffRole)role, Experience.Mid).Index] = vacancies[role] * mid;
                positions[stride * IndustryState.ClassOf((StaffRole)role, Experience.Veteran).Index] = vacancies[role] * veterans;
            }
        }
    }
}
