using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Submodels;

/// <summary>Beginning, working and ending of single alliances.</summary>
internal static class AllianceLife
{
    /// <summary>Ages the alliances of a designer: outcome, trust, certificate, and the chance to end.</summary>
    /// <param name="industry">State.</param>
    /// <param name="designer">The firm.</param>
    /// <param name="month">What all alliances have in common.</param>
    /// <param name="allies">Rows of its partners; those that are left afterwards stand first.</param>
    /// <param name="knowledge">What it can learn from them.</param>
    /// <returns>Number of partners that are left.</returns>
    public static int Advance(
        IndustryState industry, DesignerId designer, in AllianceMonth month, Span<int> allies, in PartnerKnowledge knowledge)
    {
        // The subject is the partner: a new partner must not move another one's luck.
        Span<double> luck = month.Luck;
        month.Random.Uniforms(industry.Month, designer.Index, allies, luck, AllianceDecision.FirstPartnerSubject);
        AlliancePartners.CountBySegment(industry, allies, month.BySegment);
        var outcomes = new AllianceOutcomes(industry, designer, month.Parameters, knowledge);
        AllianceTies ties = industry.AllianceTies;
        ReadOnlySpan<AllianceKind> kinds = ties.Kind.Row(designer);
        Span<double> trust = ties.Trust.Row(designer);
        Span<double> outcome = ties.Outcome.Row(designer);
        Span<int> ages = ties.Age.Row(designer);
        AllianceHazard hazard = month.Hazard;
        double learning = month.Parameters.TrustLearning;
        int left = 0;
        for (int i = 0; i < allies.Length; i++)
        {
            int ally = allies[i];
            var partner = new PartnerId(ally);
            outcome[ally] = outcomes.Of(kinds[ally], partner);
            trust[ally] = AllianceEquations.NextTrust(Math.Clamp(trust[ally], 0, 1), outcome[ally], learning);
            bool ends = hazard.MayEnd(ages[ally], luck[i])
                && hazard.Ends(industry, designer, partner, month.BySegment, luck[i]);
            ages[ally]++;
            if (ends)
            {
                End(industry, designer, partner);
                continue;
            }

            allies[left++] = ally;
            if (kinds[ally] == AllianceKind.Certification)
            {
                Certify(industry, designer, partner, month.Parameters);
            }
        }

        return left;
    }

    /// <summary>Begins an alliance, or turns a certification into distribution.</summary>
    public static void Begin(
        IndustryState industry, DesignerId designer, PartnerId partner, AlliancesParameters parameters)
    {
        AllianceTies ties = industry.AllianceTies;
        AllianceKind before = ties.Kind[designer, partner];
        AllianceKind kind = AllianceDecision.KindOffered(industry.Partners.Kind[partner], before);
        ties.Kind[designer, partner] = kind;
        if (before == AllianceKind.None)
        {
            ref double trust = ref ties.Trust[designer, partner];
            trust = Math.Clamp(Math.Max(trust, parameters.InitialTrust), 0, 1);
            ties.Age[designer, partner] = 0;
            ties.Outcome[designer, partner] = 0;
        }

        AllianceNews.Note(industry, designer, partner, kind, begins: true);
    }

    private static void Certify(
        IndustryState industry, DesignerId designer, PartnerId partner, AlliancesParameters parameters)
    {
        if (!industry.HasReached(designer, Milestone.Certified)
            && industry.AllianceTies.Age[designer, partner] >= parameters.CertificationMonths
            && AllianceOutcomes.SoftwareMaturity(industry, designer) >= parameters.CertificationThreshold
            && AllianceDecision.Nearness(industry, designer, parameters.Decision) >= parameters.Decision.Nearness)
        {
            industry.Reach(
                designer, Milestone.Certified, $"compatibility certified by {industry.Names.Partners[partner.Index]}");
        }
    }

    private static void End(IndustryState industry, DesignerId designer, PartnerId partner)
    {
        AllianceTies ties = industry.AllianceTies;
        AllianceNews.Note(industry, designer, partner, ties.Kind[designer, partner], begins: false);
        ties.Kind[designer, partner] = AllianceKind.None;
        ties.Age[designer, partner] = 0;
        ties.Ended[designer] += 1;
    }
}
