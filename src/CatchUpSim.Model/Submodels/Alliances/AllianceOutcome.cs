using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>How well an alliance works.</summary>
internal static class AllianceOutcome
{
    /// <summary>
    /// Equation (A11): outcome in [0, 1] by kind: what is learnt from a research partner with the researchers there are
    /// to learn it; applications ported; software matured towards the certificate; market share won in the
    /// partner's segment.
    /// </summary>
    public static double Of(
        IndustryState industry, DesignerId designer, PartnerId partner, AlliancesParameters parameters) =>
        industry.AllianceTies.Kind[designer, partner] switch
        {
            AllianceKind.JointLaboratory or AllianceKind.CoDevelopment =>
                PartnerKnowledge.RelativeValue(industry, designer, partner, parameters)
                    * KnowledgeEquations.Absorption(
                        Math.Max(0, industry.Workforces.ResearchHeadcount[designer]), parameters.StaffHalf),
            AllianceKind.Porting => Math.Clamp(industry.AllianceTies.Ported[designer, partner], 0, 1),
            AllianceKind.Certification => TowardsCertificate(industry, designer, parameters),
            _ => SalesSuccess(industry, designer, partner, parameters),
        };

    /// <summary>How mature the software is that a certificate tests: compatible or of the firm's own.</summary>
    public static double SoftwareMaturity(IndustryState industry, DesignerId designer) =>
        Math.Clamp(
            Math.Max(industry.SoftwareStacks.Usable[designer], industry.SoftwareStacks.OwnStack[designer]), 0, 1);

    private static double TowardsCertificate(
        IndustryState industry, DesignerId designer, AlliancesParameters parameters) =>
        parameters.CertificationThreshold > 0
            ? Math.Min(1, SoftwareMaturity(industry, designer) / parameters.CertificationThreshold)
            : 1;

    private static double SalesSuccess(
        IndustryState industry, DesignerId designer, PartnerId partner, AlliancesParameters parameters)
    {
        int segment = Math.Clamp(industry.Partners.Segment[partner], 0, industry.Segments.Count - 1);
        double share = Math.Max(0, industry.MarketPositions.Share[designer, new SegmentId(segment)]);
        return KnowledgeEquations.Absorption(share, parameters.SalesHalf);
    }
}
