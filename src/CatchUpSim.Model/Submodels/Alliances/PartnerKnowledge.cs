using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>What a designer can learn from its partners in a month; what is asked again is not worked out again.</summary>
internal readonly ref struct PartnerKnowledge
{
    private readonly ReadOnlySpan<double> _skills;
    private readonly Relation<PartnerId, SkillId, double> _partnerSkills;
    private readonly CognitiveDistance _effect;
    private readonly double _largest;
    private readonly Span<double> _values;

    /// <summary>Initializes a new instance of the <see cref="PartnerKnowledge"/> struct.</summary>
    /// <param name="industry">State; only read.</param>
    /// <param name="designer">The firm.</param>
    /// <param name="parameters">How distance and knowledge act.</param>
    /// <param name="values">Room for a number per partner, see <see cref="Forget"/>.</param>
    public PartnerKnowledge(
        IndustryState industry, DesignerId designer, AlliancesParameters parameters, Span<double> values)
    {
        _values = values;
        double stock = Math.Max(0, industry.Capabilities.KnowledgeStock[designer]);
        double reach = KnowledgeEquations.Absorption(stock, parameters.KnowledgeHalf);
        _skills = industry.Capabilities.Skill.Row(designer);
        _partnerSkills = industry.Partners.Skill;
        _effect = new CognitiveDistance(
            parameters.NoveltyAtZero,
            parameters.NoveltySlope,
            parameters.Absorbability + (parameters.AbsorbabilityGain * reach),
            parameters.AbsorbabilitySlope);
        double best = Math.Clamp(KnowledgeEquations.OptimalDistance(_effect), 0, 1);
        _largest = KnowledgeEquations.PartnerValue(best, _effect);
    }

    /// <summary>Nothing is known yet of these partners; only of such may one ask.</summary>
    /// <param name="partners">Their rows.</param>
    public void Forget(ReadOnlySpan<int> partners)
    {
        foreach (int partner in partners)
        {
            _values[partner] = double.NaN;
        }
    }

    /// <summary>
    /// Equation (A10): value of the partner's knowledge, (R38) at the distance of the skill vectors, never negative; a
    /// large own knowledge stock lets the firm absorb more distant knowledge.
    /// </summary>
    public double Value(PartnerId partner)
    {
        ref double value = ref _values[partner.Index];
        if (double.IsNaN(value))
        {
            double distance = KnowledgeEquations.TechnologicalDistance(_skills, _partnerSkills.Row(partner));
            value = Math.Max(0, KnowledgeEquations.PartnerValue(distance, _effect));
        }

        return value;
    }

    /// <summary>The value relative to that of a partner at the best distance, between zero and one.</summary>
    public double RelativeValue(PartnerId partner) =>
        _largest > 0 ? Math.Clamp(Value(partner) / _largest, 0, 1) : 0;
}
