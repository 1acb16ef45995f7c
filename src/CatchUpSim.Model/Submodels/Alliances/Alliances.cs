using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Alliances of designers with universities, institutes, software vendors, cloud providers and server makers: ties grow
/// older, gain or lose trust, and end; designers ask partners, who agree if they gain, too; certificates are
/// issued; ecosystem alliances attract members; and the structure of each portfolio is measured.
/// </summary>
/// <remarks>
/// All proposals and answers rest on last month's ties and degrees, and the ties of a designer depend on no other
/// designer's move of the month, so the order of designers cannot matter. Members of ecosystem alliances are
/// computed for all before any is changed. Ported shares belong to the ecosystem submodel. The ties of a firm that is
/// closed end when it is closed (EntryExit).
/// </remarks>
[Writes(
    nameof(IndustryState.AllianceTies),
    nameof(AllianceTies.Kind),
    nameof(AllianceTies.Age),
    nameof(AllianceTies.Trust),
    nameof(AllianceTies.Outcome),
    nameof(AllianceTies.Held),
    nameof(AllianceTies.Ended),
    nameof(AllianceTies.KnowledgeInflow),
    nameof(AllianceTies.Covered),
    nameof(AllianceTies.Breadth),
    nameof(AllianceTies.Depth),
    nameof(AllianceTies.Redundancy),
    nameof(AllianceTies.Density))]
[Writes(nameof(IndustryState.Partners), nameof(Partners.Degree))]
[Writes(
    nameof(IndustryState.SoftwareStacks),
    nameof(SoftwareStacks.AllianceFounded),
    nameof(SoftwareStacks.AllianceMembers))]
[Writes(nameof(IndustryState.Designers), nameof(Designers.MilestoneMonth))]
public static class Alliances
{
    /// <summary>Lets ties age, end and form, and ecosystem alliances grow, for one month.</summary>
    public static void Form(IndustryState industry, AlliancesParameters parameters, RandomStream random)
    {
        if (!industry.Mechanisms.Alliances)
        {
            return;
        }

        int partners = industry.Partners.Count;
        int segments = industry.Segments.Count;
        bool isSmall = partners <= IndustrySizes.ManyOnStack && segments <= IndustrySizes.ManyOnStack;
        var month = new AllianceMonth
        {
            Parameters = parameters,
            Random = random,
            Hazard = new AllianceHazard(parameters),
            Allies = isSmall ? stackalloc int[partners] : new int[partners],
            Luck = isSmall ? stackalloc double[partners] : new double[partners],
            Values = isSmall ? stackalloc double[partners] : new double[partners],
            Degrees = isSmall ? stackalloc double[partners] : new double[partners],
            BySegment = isSmall ? stackalloc int[segments] : new int[segments],
            Stages = isSmall ? stackalloc int[segments] : new int[segments],
        };
        month.Degrees.Clear();
        foreach (DesignerId designer in industry.Designers.All)
        {
            Advance(industry, designer, month);
        }

        // Proposals and hazards of all designers rest on last month's degrees.
        month.Degrees.CopyTo(industry.Partners.Degree.Values);
        EcosystemAlliances.Grow(industry, parameters);
        AllianceNews.Tell(industry);
    }

    private static void Advance(IndustryState industry, DesignerId designer, in AllianceMonth month)
    {
        AllianceTies ties = industry.AllianceTies;
        double ended = ties.Ended[designer];
        double held = ties.Held[designer];
        bool isActive = industry.IsActive(designer);
        if (!isActive && held == 0 && ties.Depth[designer] == 0)
        {
            // It has no allies, and its portfolio has been measured since it lost them.
            return;
        }

        Span<int> allies = month.Allies[..ties.Allies(designer, month.Allies)];
        var knowledge = new PartnerKnowledge(industry, designer, month.Parameters, month.Values);
        knowledge.Forget(allies);
        int begun = 0;
        if (isActive)
        {
            allies = allies.IsEmpty ? allies : allies[..AllianceLife.Advance(industry, designer, month, allies, knowledge)];
            begun = Propose(industry, designer, month.Parameters, month.Random);
            EcosystemAlliances.Found(industry, designer, month.Parameters, month.Random);
        }

        if (begun > 0)
        {
            allies = month.Allies[..ties.Allies(designer, month.Allies)];
            knowledge.Forget(allies);
        }

        Publish(industry, designer, month, allies, knowledge);

        // A firm that was closed has lost its allies, and not yet the stages at which they worked.
        bool isLost = allies.IsEmpty && ties.Depth[designer] > 0;
        if (begun > 0 || ties.Ended[designer] != ended || allies.Length != held || isLost)
        {
            PortfolioMeasures.Measure(industry, designer, allies, month.BySegment, month.Stages);
        }
    }

    private static int Propose(
        IndustryState industry, DesignerId designer, AlliancesParameters parameters, RandomStream random)
    {
        Span<int> accepted = stackalloc int[AllianceDecision.LargestCampaign];
        int count = AllianceDecision.Propose(industry, designer, parameters.Decision, random, accepted);
        for (int i = 0; i < count; i++)
        {
            AllianceLife.Begin(industry, designer, new PartnerId(accepted[i]), parameters);
        }

        return count;
    }

    private static void Publish(
        IndustryState industry, DesignerId designer, in AllianceMonth month, ReadOnlySpan<int> allies, in PartnerKnowledge knowledge)
    {
        AllianceTies ties = industry.AllianceTies;
        ReadOnlySpan<AllianceKind> kinds = ties.Kind.Row(designer);
        Span<double> degrees = month.Degrees;
        double inflow = 0;
        foreach (int partner in allies)
        {
            degrees[partner] += 1;
            if (kinds[partner] is AllianceKind.JointLaboratory or AllianceKind.CoDevelopment)
            {
                var ally = new PartnerId(partner);
                inflow += ties.Trust[designer, ally] * knowledge.Value(ally) * industry.Partners.Size[ally];
            }
        }

        ties.Held[designer] = allies.Length;
        ties.KnowledgeInflow[designer] = inflow;
    }
}
