using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Decisions;

/// <summary>
/// What an alliance would be worth to a designer and to each possible partner in a month; what all its prospects have in
/// common is worked out once.
/// </summary>
internal readonly ref struct AllianceProspects
{
    // Assumption: porting that a partner who is no software vendor has to do, as a share of a vendor's.
    private const double OthersPorting = 0.5;

    // Reach saturates with size, and that of a partner of size 1 is 1, so that a benefit is what such a partner is worth.
    private const double LargestReach = 2;

    private readonly IndustryState _industry;
    private readonly DesignerId _designer;
    private readonly AllianceDecisionParameters _parameters;
    private readonly ReadOnlySpan<int> _bySegment;
    private readonly double _nearness;
    private readonly double _researchers;
    private readonly double _researchGain;
    private readonly double _vendorGain;
    private readonly double _otherGain;
    private readonly ProposalWeights _weights;

    /// <summary>Initializes a new instance of the <see cref="AllianceProspects"/> struct.</summary>
    /// <param name="industry">State; only read.</param>
    /// <param name="designer">The firm.</param>
    /// <param name="parameters">Weights and costs.</param>
    /// <param name="bySegment">The firm's partners by segment.</param>
    public AllianceProspects(
        IndustryState industry, DesignerId designer, AllianceDecisionParameters parameters, ReadOnlySpan<int> bySegment)
    {
        _industry = industry;
        _designer = designer;
        _parameters = parameters;
        _bySegment = bySegment;
        _weights = Weights(parameters);
        _nearness = AlliancePartners.Nearness(industry, designer, parameters);
        double known = parameters.Unknown + ((1 - parameters.Unknown) * Math.Clamp(
            Math.Max(industry.Designers.Reputation[designer], industry.Designers.Prominence[designer]), 0, 1));
        _researchers = KnowledgeEquations.Absorption(industry.Workforces.ResearchHeadcount[designer], parameters.StaffHalf);
        _researchGain = parameters.PartnerResearchGain * _researchers
            * (known + SkillProfile.Mean(industry.Capabilities.Skill.Row(designer)));
        double appeal = parameters.PartnerProductGain * _nearness * known;
        double incompatibility = 1 - Math.Clamp(industry.SoftwareStacks.Usable[designer], 0, 1);
        _vendorGain = appeal - (parameters.PortingCost * incompatibility);
        _otherGain = appeal - (parameters.PortingCost * OthersPorting * incompatibility);
    }

    /// <summary>Gets how many organisations there are.</summary>
    public int Partners => _industry.Partners.Count;

    /// <summary>
    /// Gets a value indicating whether there can be a research partner with whom both gain: one as large and as near to the
    /// best distance as can be.
    /// </summary>
    public bool MayGainByResearch =>
        _parameters.ResearchBenefit * LargestReach * _researchers > _parameters.TieCost && _researchGain > _parameters.TieCost;

    /// <summary>Gets a value indicating whether there can be a product partner with whom both gain: a large one with little to port.</summary>
    public bool MayGainByProduct =>
        _parameters.ProductBenefit * LargestReach * _nearness > _parameters.TieCost
        && Math.Max(_vendorGain, _otherGain) > _parameters.TieCost;

    /// <summary>Whether an alliance would be about research.</summary>
    public bool IsResearch(PartnerId partner) =>
        _industry.Partners.Kind[partner] is PartnerKind.University or PartnerKind.Institute;

    /// <summary>Whether there is something to propose: an alliance, or distribution to who has certified.</summary>
    public bool IsPossible(PartnerId partner)
    {
        AllianceKind held = _industry.AllianceTies.Kind[_designer, partner];
        bool sellsCertified = held == AllianceKind.Certification && _nearness >= 1
            && _industry.HasReached(_designer, Milestone.Certified);
        return held == AllianceKind.None || sellsCertified;
    }

    /// <summary>
    /// Equations (D-A3, D-A4): net benefits of firm and partner. Research partners seek researchers and skill, and are
    /// worth more the larger they are and the nearer they lie to the best distance. Product partners seek a product
    /// that is near and known, pay for porting as far as it is not compatible, and are worth their reach.
    /// </summary>
    /// <returns>The candidate, or null when one of the two would not gain.</returns>
    public AllianceCandidate? Consider(PartnerId partner)
    {
        bool isResearch = IsResearch(partner);
        double other = (isResearch ? _researchGain : ProductGain(partner)) - _parameters.TieCost;
        if (other <= 0)
        {
            return null;
        }

        double distance = isResearch ? Distance(partner) : 0;
        double firm = (isResearch ? ResearchBenefit(partner, distance) : ProductBenefit(partner)) - _parameters.TieCost;
        if (firm <= 0)
        {
            return null;
        }

        double attraction = Attraction(partner, isResearch ? distance : Distance(partner));
        return new AllianceCandidate(partner, isResearch, attraction, firm);
    }

    private double ResearchBenefit(PartnerId partner, double distance)
    {
        double deviation = (distance - _parameters.BestDistance) / Math.Max(_parameters.BestDistance, 0.1);
        return _parameters.ResearchBenefit * Reach(partner) * Math.Max(0, 1 - (deviation * deviation)) * _researchers;
    }

    private double ProductBenefit(PartnerId partner) => _parameters.ProductBenefit * Reach(partner) * _nearness;

    private double ProductGain(PartnerId partner) =>
        _industry.Partners.Kind[partner] == PartnerKind.SoftwareVendor ? _vendorGain : _otherGain;

    private double Reach(PartnerId partner)
    {
        double size = Math.Max(0, _industry.Partners.Size[partner]);
        return LargestReach * size / (size + 1);
    }

    private double Distance(PartnerId partner) => KnowledgeEquations.TechnologicalDistance(
        _industry.Capabilities.Skill.Row(_designer), _industry.Partners.Skill.Row(partner));

    private double Attraction(PartnerId partner, double distance)
    {
        double degree = Math.Max(0, _industry.Partners.Degree[partner]);
        int segment = _industry.Partners.Segment[partner];
        bool isKnown = (uint)segment < (uint)_bySegment.Length;
        bool serves = isKnown && _industry.MarketPositions.Entered[_designer, new SegmentId(segment)] != 0;
        var profile = new PartnerProfile(
            AllianceEquations.Complementarity(distance, serves ? 1 : _parameters.OffTarget),
            _industry.AllianceTies.Trust[_designer, partner],
            Math.Log(1 + (isKnown ? _bySegment[segment] : 0)),
            degree,
            Math.Log(1 + Math.Max(0, _industry.Partners.Size[partner])),
            degree / (degree + _parameters.ManyTies),
            distance,
            PortfolioEquations.CoverageGain(
                _industry.Partners.Reach.Row(partner), _industry.AllianceTies.Covered.Row(_designer)));
        return AllianceEquations.ProposalUtility(profile, _weights);
    }

    private static ProposalWeights Weights(AllianceDecisionParameters parameters) => new(
        parameters.ComplementarityWeight,
        parameters.TrustWeight,
        parameters.CommonTiesWeight,
        parameters.DegreeWeight,
        parameters.StatusWeight,
        parameters.RivalryWeight,
        parameters.DistanceWeight,
        parameters.BestDistance,
        parameters.CoverageWeight);
}
