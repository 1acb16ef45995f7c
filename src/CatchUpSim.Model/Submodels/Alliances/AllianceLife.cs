using System.Globalization;
using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>Beginning, working and ending of single alliances.</summary>
internal static class AllianceLife
{
    private const int LargestStackallocation = 64;

    /// <summary>Ages the alliances of a designer: outcome, trust, certificate, and the chance to end.</summary>
    public static void Advance(
        IndustryState industry, DesignerId designer, AlliancesParameters parameters, RandomStream random)
    {
        AllianceTies ties = industry.AllianceTies;
        if (ties.Held[designer] <= 0 && !ties.Kind.Row(designer).ContainsAnyExcept(AllianceKind.None))
        {
            return;
        }

        int segments = industry.Segments.Count;
        Span<int> bySegment = segments <= LargestStackallocation ? stackalloc int[segments] : new int[segments];
        AlliancePartners.CountBySegment(industry, designer, bySegment);
        foreach (PartnerId partner in industry.Partners.All)
        {
            if (ties.Kind[designer, partner] == AllianceKind.None)
            {
                continue;
            }

            double outcome = AllianceOutcome.Of(industry, designer, partner, parameters);
            ref double trust = ref ties.Trust[designer, partner];
            trust = AllianceEquations.NextTrust(Math.Clamp(trust, 0, 1), outcome, parameters.TrustLearning);
            ties.Outcome[designer, partner] = outcome;

            // The subject is the partner: a new partner must not move another one's luck.
            int subject = AllianceDecision.FirstPartnerSubject + partner.Index;
            Draws draws = random.At(industry.Month, designer.Index, subject);
            int age = ties.Age[designer, partner];
            double risk = RelativeRisk(
                industry, designer, partner, AlliancePartners.Others(industry, partner, bySegment), parameters);
            double chance = AllianceEquations.DissolutionProbability(
                age, parameters.DissolutionRate, risk, parameters.DurationShape);
            ties.Age[designer, partner] = age + 1;
            if (draws.NextEvent(chance))
            {
                End(industry, designer, partner, "ended");
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
                End(industry, designer, partner, "ended with the firm");
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

        Tell(industry, designer, partner, kind, "formed");
    }

    private static void Certify(
        IndustryState industry, DesignerId designer, PartnerId partner, AlliancesParameters parameters)
    {
        AllianceTies ties = industry.AllianceTies;
        if (ties.Kind[designer, partner] == AllianceKind.Certification
            && ties.Age[designer, partner] >= parameters.CertificationMonths
            && AllianceOutcome.SoftwareMaturity(industry, designer) >= parameters.CertificationThreshold
            && AllianceDecision.Nearness(industry, designer, parameters.Decision) >= parameters.Decision.Nearness)
        {
            industry.Reach(
                designer, Milestone.Certified, $"compatibility certified by {industry.Names.Partners[partner.Index]}");
        }
    }

    private static void End(IndustryState industry, DesignerId designer, PartnerId partner, string what)
    {
        AllianceTies ties = industry.AllianceTies;
        Tell(industry, designer, partner, ties.Kind[designer, partner], what);
        ties.Kind[designer, partner] = AllianceKind.None;
        ties.Age[designer, partner] = 0;
        ties.Ended[designer] += 1;
    }

    private static double RelativeRisk(
        IndustryState industry, DesignerId designer, PartnerId partner, int commonTies, AlliancesParameters parameters)
    {
        double others = Math.Max(0, industry.Partners.Degree[partner] - 1);
        var covariates = new DissolutionCovariates(
            industry.AllianceTies.Trust[designer, partner],
            industry.AllianceTies.Outcome[designer, partner],
            Math.Log(1 + commonTies),
            others / (others + parameters.RivalrySaturation),
            Math.Clamp(industry.Capabilities.Skill[designer, new SkillId(0)], 0, 1));
        var weights = new DissolutionCovariates(
            parameters.TrustWeight,
            parameters.OutcomeWeight,
            parameters.CommonTiesWeight,
            parameters.RivalryWeight,
            parameters.IntensityWeight);
        return AllianceEquations.RelativeRisk(covariates, weights);
    }

    private static void Tell(
        IndustryState industry, DesignerId designer, PartnerId partner, AllianceKind kind, string what)
    {
        string name = industry.Names.Partners[partner.Index];
        string subject = kind switch
        {
            AllianceKind.JointLaboratory => "joint laboratory",
            AllianceKind.CoDevelopment => "co-development",
            AllianceKind.Certification => "compatibility certification",
            AllianceKind.Porting => "porting",
            _ => "distribution",
        };
        industry.Chronicle.Write(industry.Month, designer, EventKind.Alliance, subject, string.Create(
            CultureInfo.InvariantCulture,
            $"{subject} with {name} {what}; trust {industry.AllianceTies.Trust[designer, partner]:0.00}"));
    }
}
