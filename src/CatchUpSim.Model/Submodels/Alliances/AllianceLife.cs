using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>Beginning, working and ending of single alliances.</summary>
internal static class AllianceLife
{
    private const int LargestStackallocation = 512;

    /// <summary>Ages the alliances of a designer: outcome, trust, certificate, and the chance to end.</summary>
    public static void Advance(
        IndustryState industry,
        DesignerId designer,
        AlliancesParameters parameters,
        in AllianceHazard hazard,
        RandomStream random)
    {
        int all = industry.Partners.Count;
        Span<int> allies = all <= LargestStackallocation ? stackalloc int[all] : new int[all];
        Span<double> luck = all <= LargestStackallocation ? stackalloc double[all] : new double[all];
        int segments = industry.Segments.Count;
        Span<int> bySegment = segments <= LargestStackallocation ? stackalloc int[segments] : new int[segments];
        allies = allies[..industry.AllianceTies.Allies(designer, allies)];
        if (allies.IsEmpty)
        {
            return;
        }

        Draw(industry, designer, random, allies, luck);
        AlliancePartners.CountBySegment(industry, designer, bySegment);
        var outcomes = new AllianceOutcomes(industry, designer, parameters);
        for (int i = 0; i < allies.Length; i++)
        {
            var partner = new PartnerId(allies[i]);
            Work(industry, designer, partner, outcomes, parameters.TrustLearning);
            bool ends = hazard.Ends(industry, designer, partner, bySegment, luck[i]);
            industry.AllianceTies.Age[designer, partner]++;
            if (ends)
            {
                End(industry, designer, partner);
            }
            else
            {
                Certify(industry, designer, partner, parameters);
            }
        }
    }

    /// <summary>Ends all alliances of a designer that is out of business.</summary>
    public static void EndAll(IndustryState industry, DesignerId designer)
    {
        if (industry.AllianceTies.Held[designer] <= 0)
        {
            return;
        }

        foreach (PartnerId partner in industry.Partners.All)
        {
            if (industry.AllianceTies.Kind[designer, partner] != AllianceKind.None)
            {
                End(industry, designer, partner);
            }
        }
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

    private static void Draw(
        IndustryState industry, DesignerId designer, RandomStream random, ReadOnlySpan<int> allies, Span<double> luck)
    {
        Span<int> subjects = allies.Length <= LargestStackallocation ? stackalloc int[allies.Length] : new int[allies.Length];
        for (int i = 0; i < allies.Length; i++)
        {
            // The subject is the partner: a new partner must not move another one's luck.
            subjects[i] = AllianceDecision.FirstPartnerSubject + allies[i];
        }

        random.Uniforms(industry.Month, designer.Index, subjects, luck);
    }

    private static void Work(
        IndustryState industry, DesignerId designer, PartnerId partner, in AllianceOutcomes outcomes, double learning)
    {
        AllianceTies ties = industry.AllianceTies;
        double outcome = outcomes.Of(ties.Kind[designer, partner], partner);
        ref double trust = ref ties.Trust[designer, partner];
        trust = AllianceEquations.NextTrust(Math.Clamp(trust, 0, 1), outcome, learning);
        ties.Outcome[designer, partner] = outcome;
    }

    private static void Certify(
        IndustryState industry, DesignerId designer, PartnerId partner, AlliancesParameters parameters)
    {
        if (industry.AllianceTies.Kind[designer, partner] == AllianceKind.Certification
            && !industry.HasReached(designer, Milestone.Certified)
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
