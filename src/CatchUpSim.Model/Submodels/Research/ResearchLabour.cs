using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>People at research and what they learn by doing it.</summary>
internal static class ResearchLabour
{
    /// <summary>
    /// Equation (R40): research effort = H_eff · [f + (1 − f)·ℓ] while projects run, H_eff without any; H_eff by
    /// (TA1) of architects, logic and physical designers; f: share outside projects; ℓ: research that project work
    /// yields.
    /// </summary>
    public static double Effort(IndustryState industry, DesignerId designer, ResearchParameters parameters)
    {
        Span<double> headcounts = stackalloc double[IndustrySizes.ExperienceClasses];
        headcounts.Clear();
        double researchers = 0;
        for (StaffRole role = StaffRole.Architecture; role <= StaffRole.Physical; role++)
        {
            for (int experience = 0; experience < IndustrySizes.ExperienceClasses; experience++)
            {
                double people = Math.Max(
                    0, industry.Workforces.Staff[designer, IndustryState.ClassOf(role, (Experience)experience)]);
                headcounts[experience] += people;
                researchers += people;
            }
        }

        ReadOnlySpan<double> weights = [parameters.GraduateProductivity, 1, parameters.VeteranProductivity];
        double headcount = industry.Workforces.Headcount[designer];
        double share = headcount > 0 ? Math.Min(1, researchers / headcount) : 1;
        double newcomers = industry.Workforces.Newcomers[designer] * share;
        double labour = LabourEquations.EffectiveLabour(
            headcounts, weights, Math.Min(newcomers, researchers), parameters.Congestion);
        double free = parameters.FreeShare;
        return labour * (HasProject(industry, designer) ? free + ((1 - free) * parameters.ProjectLearning) : 1);
    }

    /// <summary>
    /// Equation (R41): skill of a dimension closes a share of its distance to the ceiling, the faster the more people
    /// practise it. Dimensions and roles correspond: architecture, verification, physical design, software, systems.
    /// </summary>
    public static void PractiseSkills(
        IndustryState industry, DesignerId designer, ResearchParameters parameters, in ResearchRates rates)
    {
        Span<double> skills = industry.Capabilities.Skill.Row(designer);
        for (int dimension = 0; dimension < Math.Min(skills.Length, IndustrySizes.Roles); dimension++)
        {
            double people = 0;
            for (int experience = 0; experience < IndustrySizes.ExperienceClasses; experience++)
            {
                people += industry.Workforces.Staff[
                    designer, IndustryState.ClassOf((StaffRole)dimension, (Experience)experience)];
            }

            double practice = KnowledgeEquations.Absorption(Math.Max(0, people), parameters.SkillStaffHalf);
            skills[dimension] += rates.SkillLearning * practice * Math.Max(0, parameters.SkillCeiling - skills[dimension]);
        }
    }

    private static bool HasProject(IndustryState industry, DesignerId designer)
    {
        foreach (ProjectId project in IndustryState.ProjectsOf(designer))
        {
            if (industry.Projects.Stage[project] != DevelopmentStage.None)
            {
                return true;
            }
        }

        return false;
    }
}
