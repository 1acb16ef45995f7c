using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>How well the alliances of one designer work in a month; what they have in common is worked out once.</summary>
internal readonly ref struct AllianceOutcomes
{
    private readonly IndustryState _industry;
    private readonly AlliancesParameters _parameters;
    private readonly DesignerId _designer;
    private readonly PartnerKnowledge _knowledge;
    private readonly ReadOnlySpan<double> _ported;
    private readonly double _researchers;
    private readonly double _certificate;

    /// <summary>Initializes a new instance of the <see cref="AllianceOutcomes"/> struct.</summary>
    public AllianceOutcomes(
        IndustryState industry, DesignerId designer, AlliancesParameters parameters, in PartnerKnowledge knowledge)
    {
        _industry = industry;
        _parameters = parameters;
        _designer = designer;
        _knowledge = knowledge;
        _ported = industry.AllianceTies.Ported.Row(designer);
        _researchers = KnowledgeEquations.Absorption(
            Math.Max(0, industry.Workforces.ResearchHeadcount[designer]), parameters.StaffHalf);
        _certificate = parameters.CertificationThreshold > 0
            ? Math.Min(1, SoftwareMaturity(industry, designer) / parameters.CertificationThreshold)
            : 1;
    }

    /// <summary>How mature the software is that a certificate tests: compatible or of the firm's own.</summary>
    public static double SoftwareMaturity(IndustryState industry, DesignerId designer) =>
        Math.Clamp(
            Math.Max(industry.SoftwareStacks.Usable[designer], industry.SoftwareStacks.OwnStack[designer]), 0, 1);

    /// <summary>
    /// Equation (A11): outcome in [0, 1] by kind: what is learnt from a research partner with the researchers there are
    /// to learn it; applications ported; software matured towards the certificate; market share won in the
    /// partner's segment.
    /// </summary>
    public double Of(AllianceKind kind, PartnerId partner) => kind switch
    {
        AllianceKind.JointLaboratory or AllianceKind.CoDevelopment => _knowledge.RelativeValue(partner) * _researchers,
        AllianceKind.Porting => Math.Clamp(_ported[partner.Index], 0, 1),
        AllianceKind.Certification => _certificate,
        _ => SalesSuccess(partner),
    };

    private double SalesSuccess(PartnerId partner)
    {
        int segment = Math.Clamp(_industry.Partners.Segment[partner], 0, _industry.Segments.Count - 1);
        double share = Math.Max(0, _industry.MarketPositions.Share[_designer, new SegmentId(segment)]);
        return KnowledgeEquations.Absorption(share, _parameters.SalesHalf);
    }
}
