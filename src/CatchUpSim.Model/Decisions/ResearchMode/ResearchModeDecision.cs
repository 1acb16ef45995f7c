using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Decisions;

/// <summary>
/// How a new project obtains its technology: alone, with a partner, or by imitation. Co-operation shares cost, adds the
/// partner's chance of success and costs a part of the value and co-ordination, so that it is chosen for expensive and
/// difficult projects; imitation is cheap, late, and needs a frontier that is not too far away.
/// </summary>
public static class ResearchModeDecision
{
    private static readonly string[] Options = ["independent", "co-operative", "imitative"];

    /// <summary>Chooses the mode of a project.</summary>
    /// <param name="industry">State; only read, apart from the chronicle.</param>
    /// <param name="designer">The firm.</param>
    /// <param name="project">Cost and value of the project.</param>
    /// <param name="parameters">Beliefs about the modes.</param>
    /// <param name="draws">Draws of the project's question.</param>
    public static ResearchMode Choose(
        IndustryState industry,
        DesignerId designer,
        in ProjectPrize project,
        ResearchModeDecisionParameters parameters,
        ref Draws draws)
    {
        Span<double> utilities = stackalloc double[3];
        ResearchModeTerms terms = Terms(industry, designer, project.Cost, parameters);
        Utilities(project, terms, utilities);
        double uniform = draws.NextUniform();
        int wish = industry.Strategies.ResearchMode[designer];
        bool isFixed = wish >= 0 && wish < utilities.Length;
        int chosen = isFixed ? wish : LogitChoice.Choose(utilities, parameters.Temperature, uniform);
        Signal[] signals =
        [
            new("cost in USD million", project.Cost),
            new("value in USD million", project.Value),
            new("cost above which co-operation pays", ModeEquations.CriticalCost(
                project.Value, terms.IndependentSuccess, terms.Cooperation)),
            new("believed gap", industry.Beliefs.Gap[designer]),
        ];
        industry.Chronicle.Write(industry.Month, designer, new DecisionRecord(
            "research mode", Options, utilities.ToArray(), chosen, signals, isFixed));
        return (ResearchMode)chosen;
    }

    /// <summary>
    /// The partner with whom the firm would do research: of those it is allied with, the one with the largest trust ×
    /// mean skill × distance, or −1 if it has none.
    /// </summary>
    public static int BestPartner(IndustryState industry, DesignerId designer)
    {
        int best = -1;
        double highest = 0;
        int partners = industry.Partners.Count;
        Span<int> allies = partners <= IndustrySizes.ManyOnStack ? stackalloc int[partners] : new int[partners];
        foreach (int ally in allies[..industry.AllianceTies.Allies(designer, allies)])
        {
            var partner = new PartnerId(ally);
            double worth = industry.AllianceTies.Trust[designer, partner]
                * SkillProfile.Mean(industry.Partners.Skill.Row(partner))
                * Distance(industry, designer, partner);
            if (worth > highest)
            {
                highest = worth;
                best = ally;
            }
        }

        return best;
    }

    /// <summary>
    /// Equation (D-R1): utilities of the modes by (R24) to (R26), per unit of the project's value. Per unit,
    /// because one temperature has to serve small and large projects.
    /// </summary>
    public static void Utilities(in ProjectPrize project, in ResearchModeTerms terms, Span<double> utilities)
    {
        double unit = Math.Max(project.Value, 1e-6);
        utilities[(int)ResearchMode.Independent] =
            ModeEquations.IndependentUtility(project.Value, project.Cost, terms.IndependentSuccess) / unit;
        utilities[(int)ResearchMode.Cooperative] = terms.CanCooperate
            ? ModeEquations.CooperativeUtility(project.Value, project.Cost, terms.Cooperation) / unit
            : double.NegativeInfinity;
        utilities[(int)ResearchMode.Imitative] =
            ModeEquations.ImitativeUtility(project.Value, terms.Imitation) / unit;
    }

    /// <summary>
    /// What the firm expects of the modes: success by skill, partner and trust; imitation by gap and own research.
    /// </summary>
    public static ResearchModeTerms Terms(
        IndustryState industry, DesignerId designer, double cost, ResearchModeDecisionParameters parameters)
    {
        double own = SkillProfile.Mean(industry.Capabilities.Skill.Row(designer));
        int row = BestPartner(industry, designer);
        bool isKnown = row >= 0;
        var partner = new PartnerId(Math.Max(row, 0));
        double other = isKnown ? SkillProfile.Mean(industry.Partners.Skill.Row(partner)) : parameters.StrangerSkill;
        double trust = isKnown ? industry.AllianceTies.Trust[designer, partner] : parameters.StrangerTrust;
        double distance = isKnown ? Distance(industry, designer, partner) : parameters.StrangerDistance;

        double alone = KnowledgeEquations.Absorption(own, parameters.SkillHalf);
        double together = ModeEquations.CooperationSuccess(
            alone,
            KnowledgeEquations.Absorption(other, parameters.SkillHalf),
            parameters.Complementarity * distance);
        double efficiency = own + other > 0
            ? MoralHazard.Efficiency(MoralHazard.Drive(own, 1), MoralHazard.Drive(other, 1), Math.Clamp(trust, 0, 1))
            : 1;
        double gap = Math.Max(0, industry.Beliefs.Gap[designer]);
        double visible = gap > 0 ? parameters.ImitationVisibility * Math.Exp(-gap / parameters.ImitationReach) : 0;
        double absorption = KnowledgeEquations.Absorption(
            Math.Max(0, industry.Capabilities.ResearchEffort[designer]), parameters.AbsorptionDifficulty);
        return new ResearchModeTerms(
            alone,
            new CooperationTerms(
                parameters.ValueShare, efficiency * together, parameters.PartnerCostShare, parameters.CoordinationCost),
            new ImitationTerms(
                ModeEquations.ImitationSuccess(absorption, visible),
                parameters.ImitationLag,
                parameters.ImitationCost * cost),
            industry.Mechanisms.Alliances);
    }

    private static double Distance(IndustryState industry, DesignerId designer, PartnerId partner) =>
        KnowledgeEquations.TechnologicalDistance(
            industry.Capabilities.Skill.Row(designer), industry.Partners.Skill.Row(partner));
}
