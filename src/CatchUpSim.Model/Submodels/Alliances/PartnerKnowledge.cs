using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>What a designer can learn from a partner.</summary>
internal static class PartnerKnowledge
{
    /// <summary>
    /// Equation (A10): value of the partner's knowledge, (R38) at the distance of the skill vectors, never negative; a
    /// large own knowledge stock lets the firm absorb more distant knowledge.
    /// </summary>
    public static double Value(
        IndustryState industry, DesignerId designer, PartnerId partner, AlliancesParameters parameters)
    {
        double distance = KnowledgeEquations.TechnologicalDistance(
            industry.Capabilities.Skill.Row(designer), industry.Partners.Skill.Row(partner));
        CognitiveDistance effect = Effect(industry, designer, parameters);
        return Math.Max(0, KnowledgeEquations.PartnerValue(distance, effect));
    }

    /// <summary>The value relative to that of a partner at the best distance, between zero and one.</summary>
    public static double RelativeValue(
        IndustryState industry, DesignerId designer, PartnerId partner, AlliancesParameters parameters)
    {
        CognitiveDistance effect = Effect(industry, designer, parameters);
        double best = Math.Clamp(KnowledgeEquations.OptimalDistance(effect), 0, 1);
        double largest = KnowledgeEquations.PartnerValue(best, effect);
        return largest > 0 ? Math.Clamp(Value(industry, designer, partner, parameters) / largest, 0, 1) : 0;
    }

    private static CognitiveDistance Effect(
        IndustryState industry, DesignerId designer, AlliancesParameters parameters)
    {
        double stock = Math.Max(0, industry.Capabilities.KnowledgeStock[designer]);
        double reach = KnowledgeEquations.Absorption(stock, parameters.KnowledgeHalf);
        return new CognitiveDistance(
            parameters.NoveltyAtZero,
            parameters.NoveltySlope,
            parameters.Absorbability + (parameters.AbsorbabilityGain * reach),
            parameters.AbsorbabilitySlope);
    }
}
