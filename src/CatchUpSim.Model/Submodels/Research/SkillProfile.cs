namespace CatchUpSim.Model.Submodels;

/// <summary>Measures of a skill vector.</summary>
public static class SkillProfile
{
    /// <summary>Mean skill over the dimensions, zero for an empty vector; skills below zero count as none.</summary>
    public static double Mean(ReadOnlySpan<double> skills)
    {
        double sum = 0;
        foreach (double skill in skills)
        {
            sum += Math.Max(0, skill);
        }

        return skills.IsEmpty ? 0 : sum / skills.Length;
    }
}
