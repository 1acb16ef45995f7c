using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Alliances of designers with universities, institutes, software vendors, cloud providers and server makers: ties grow
/// older, gain or lose trust, and end; designers ask partners, who agree if they gain, too; certificates are
/// issued; and ecosystem alliances attract members.
/// </summary>
/// <remarks>
/// All proposals and answers rest on last month's ties and degrees, and the ties of a designer depend on no other
/// designer's move of the month, so the order of designers cannot matter. Members of ecosystem alliances are
/// computed for all before any is changed. Ported shares belong to the ecosystem submodel.
/// </remarks>
[Writes(
    nameof(IndustryState.AllianceTies),
    nameof(AllianceTies.Kind),
    nameof(AllianceTies.Age),
    nameof(AllianceTies.Trust),
    nameof(AllianceTies.Outcome),
    nameof(AllianceTies.Held),
    nameof(AllianceTies.Ended),
    nameof(AllianceTies.KnowledgeInflow))]
[Writes(nameof(IndustryState.Partners), nameof(Partners.Degree))]
[Writes(
    nameof(IndustryState.SoftwareStacks),
    nameof(SoftwareStacks.AllianceFounded),
    nameof(SoftwareStacks.AllianceMembers))]
[Writes(nameof(IndustryState.Designers), nameof(Designers.MilestoneMonth))]
public static class Alliances
{
    private const int RememberedAges = 512;

    /// <summary>Lets ties age, end and form, and ecosystem alliances grow, for one month.</summary>
    public static void Form(IndustryState industry, AlliancesParameters parameters, RandomStream random)
    {
        if (!industry.Mechanisms.Alliances)
        {
            return;
        }

        var hazard = new AllianceHazard(parameters, stackalloc double[RememberedAges]);
        foreach (DesignerId designer in industry.Designers.All)
        {
            if (industry.IsActive(designer))
            {
                AllianceLife.Advance(industry, designer, parameters, hazard, random);
                Propose(industry, designer, parameters, random);
                EcosystemAlliances.Found(industry, designer, parameters, random);
            }
            else
            {
                AllianceLife.EndAll(industry, designer);
            }
        }

        EcosystemAlliances.Grow(industry, parameters);
        Publish(industry, parameters);
        AllianceNews.Tell(industry);
    }

    private static void Propose(
        IndustryState industry, DesignerId designer, AlliancesParameters parameters, RandomStream random)
    {
        Span<int> accepted = stackalloc int[AllianceDecision.LargestCampaign];
        int count = AllianceDecision.Propose(industry, designer, parameters.Decision, random, accepted);
        for (int i = 0; i < count; i++)
        {
            AllianceLife.Begin(industry, designer, new PartnerId(accepted[i]), parameters);
        }
    }

    private static void Publish(IndustryState industry, AlliancesParameters parameters)
    {
        industry.Partners.Degree.Values.Clear();
        foreach (DesignerId designer in industry.Designers.All)
        {
            ReadOnlySpan<AllianceKind> kinds = industry.AllianceTies.Kind.Row(designer);
            int held = 0;
            double inflow = 0;
            var knowledge = new PartnerKnowledge(industry, designer, parameters);
            int first = kinds.IndexOfAnyExcept(AllianceKind.None);
            for (int partner = first < 0 ? kinds.Length : first; partner < kinds.Length; partner++)
            {
                AllianceKind kind = kinds[partner];
                if (kind == AllianceKind.None)
                {
                    continue;
                }

                var ally = new PartnerId(partner);
                held++;
                industry.Partners.Degree[ally] += 1;
                if (kind is AllianceKind.JointLaboratory or AllianceKind.CoDevelopment)
                {
                    inflow += industry.AllianceTies.Trust[designer, ally] * knowledge.Value(ally) * industry.Partners.Size[ally];
                }
            }

            industry.AllianceTies.Held[designer] = held;
            industry.AllianceTies.KnowledgeInflow[designer] = inflow;
        }
    }
}
