using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Decisions;

/// <summary>Which partners a designer can ask, and what an alliance would be worth to both sides.</summary>
internal static class AlliancePartners
{
    // Ties at which a partner is half taken by others; a number of its own, because slots of firms are no firms.
    private const double ManyTies = 14;

    /// <summary>
    /// How near a product is to customers: 1 on sale, less in qualification, little in bring-up, else 0.
    /// </summary>
    public static double Nearness(IndustryState industry, DesignerId designer, AllianceDecisionParameters parameters)
    {
        foreach (ProductId product in IndustryState.ProductsOf(designer))
        {
            if (industry.Products.OnSale[product])
            {
                return 1;
            }
        }

        double nearest = 0;
        foreach (ProjectId project in IndustryState.ProjectsOf(designer))
        {
            double nearness = industry.Projects.Stage[project] switch
            {
                DevelopmentStage.Qualification or DevelopmentStage.Ramp => parameters.Nearness,
                DevelopmentStage.BringUp => Math.Min(parameters.SampleNearness, parameters.Nearness),
                _ => 0,
            };
            nearest = Math.Max(nearest, nearness);
        }

        return nearest;
    }

    /// <summary>The firm's partners by segment: those of one segment know each other.</summary>
    public static void CountBySegment(IndustryState industry, DesignerId designer, Span<int> count)
    {
        count.Clear();
        ReadOnlySpan<AllianceKind> kinds = industry.AllianceTies.Kind.Row(designer);
        ReadOnlySpan<int> segments = industry.Partners.Segment.Values;
        for (int partner = 0; partner < kinds.Length; partner++)
        {
            if (kinds[partner] != AllianceKind.None && (uint)segments[partner] < (uint)count.Length)
            {
                count[segments[partner]]++;
            }
        }
    }

    /// <summary>Partners of the firm, other than this ally, who work in its segment.</summary>
    public static int Others(IndustryState industry, PartnerId ally, ReadOnlySpan<int> bySegment)
    {
        int segment = industry.Partners.Segment[ally];
        return (uint)segment < (uint)bySegment.Length ? Math.Max(0, bySegment[segment] - 1) : 0;
    }

    /// <summary>
    /// Equation (D-A2): room for alliances: founders keep a few, researchers and sales people keep the others, and the
    /// scenario may limit them.
    /// </summary>
    public static AllianceRoom Room(IndustryState industry, DesignerId designer, AllianceDecisionParameters parameters)
    {
        int research = 0;
        int product = 0;
        foreach (AllianceKind kind in industry.AllianceTies.Kind.Row(designer))
        {
            research += kind is AllianceKind.JointLaboratory or AllianceKind.CoDevelopment ? 1 : 0;
            product += kind is AllianceKind.Porting or AllianceKind.Certification or AllianceKind.Distribution ? 1 : 0;
        }

        Workforces workforces = industry.Workforces;
        double researchers = workforces.ResearchHeadcount[designer];
        double sellers = Math.Max(0, workforces.Headcount[designer] - researchers);
        int forResearch = (int)(parameters.FirstResearchTies + (researchers / parameters.ResearchersPerTie)) - research;
        int forProducts = (int)(parameters.FirstProductTies + (sellers / parameters.SellersPerTie)) - product;
        int permitted = industry.Strategies.MaximumAlliances[designer] - research - product;
        return new AllianceRoom(Math.Min(forResearch, permitted), Math.Min(forProducts, permitted));
    }

    /// <summary>Looks at a few partners with whom a new alliance is possible.</summary>
    /// <returns>Number of candidates.</returns>
    public static int Sample(
        IndustryState industry,
        DesignerId designer,
        AllianceDecisionParameters parameters,
        ref Draws draws,
        Span<AllianceCandidate> sample)
    {
        double nearness = Nearness(industry, designer, parameters);
        int found = 0;
        for (int look = 0; look < Math.Min(parameters.SampleSize, sample.Length); look++)
        {
            var partner = new PartnerId(draws.NextIndex(industry.Partners.Count));
            if (IsPossible(industry, designer, partner, nearness) && !Contains(sample[..found], partner))
            {
                sample[found++] = Consider(industry, designer, partner, nearness, parameters);
            }
        }

        return found;
    }

    /// <summary>
    /// Equations (D-A3, D-A4): net benefits of firm and partner. Research partners seek researchers and skill, and are
    /// worth more the larger they are and the nearer they lie to the best distance. Product partners seek a product
    /// that is near and known, pay for porting as far as it is not compatible, and are worth their reach.
    /// </summary>
    public static AllianceCandidate Consider(
        IndustryState industry,
        DesignerId designer,
        PartnerId partner,
        double nearness,
        AllianceDecisionParameters parameters)
    {
        bool isResearch = IsResearch(industry.Partners.Kind[partner]);
        double size = Math.Max(0, industry.Partners.Size[partner]);
        double reach = size / (size + 1);
        double known = parameters.Unknown + ((1 - parameters.Unknown) * Math.Clamp(
            Math.Max(industry.Designers.Reputation[designer], industry.Designers.Prominence[designer]), 0, 1));
        double firm;
        double other;
        if (isResearch)
        {
            double deviation = (Distance(industry, designer, partner) - parameters.BestDistance)
                / Math.Max(parameters.BestDistance, 0.1);
            double researchers = KnowledgeEquations.Absorption(
                industry.Workforces.ResearchHeadcount[designer], parameters.StaffHalf);
            double skill = SkillProfile.Mean(industry.Capabilities.Skill.Row(designer));
            firm = 2 * parameters.ResearchBenefit * reach * Math.Max(0, 1 - (deviation * deviation)) * researchers;
            other = parameters.PartnerResearchGain * researchers * (known + skill);
        }
        else
        {
            double compatibility = Math.Clamp(industry.SoftwareStacks.Usable[designer], 0, 1);
            double porting = industry.Partners.Kind[partner] == PartnerKind.SoftwareVendor ? 1 : 0.5;
            firm = 2 * parameters.ProductBenefit * reach * nearness;
            other = (parameters.PartnerProductGain * nearness * known)
                - (parameters.PortingCost * porting * (1 - compatibility));
        }

        firm -= parameters.TieCost;
        other -= parameters.TieCost;
        double attraction = firm > 0 && other > 0 ? Attraction(industry, designer, partner, parameters) : 0;
        return new AllianceCandidate(partner, isResearch, attraction, firm, other);
    }

    private static int PartnersInSegment(IndustryState industry, DesignerId designer, int segment)
    {
        int count = 0;
        ReadOnlySpan<AllianceKind> kinds = industry.AllianceTies.Kind.Row(designer);
        ReadOnlySpan<int> segments = industry.Partners.Segment.Values;
        for (int partner = 0; partner < kinds.Length; partner++)
        {
            count += kinds[partner] != AllianceKind.None && segments[partner] == segment ? 1 : 0;
        }

        return count;
    }

    private static bool IsPossible(IndustryState industry, DesignerId designer, PartnerId partner, double nearness)
    {
        AllianceKind held = industry.AllianceTies.Kind[designer, partner];
        bool sellsCertified = held == AllianceKind.Certification && nearness >= 1
            && industry.HasReached(designer, Milestone.Certified);
        return held == AllianceKind.None || sellsCertified;
    }

    private static bool Contains(ReadOnlySpan<AllianceCandidate> sample, PartnerId partner)
    {
        foreach (AllianceCandidate candidate in sample)
        {
            if (candidate.Partner == partner)
            {
                return true;
            }
        }

        return false;
    }

    private static double Distance(IndustryState industry, DesignerId designer, PartnerId partner) =>
        KnowledgeEquations.TechnologicalDistance(
            industry.Capabilities.Skill.Row(designer), industry.Partners.Skill.Row(partner));

    private static double Attraction(
        IndustryState industry, DesignerId designer, PartnerId partner, AllianceDecisionParameters parameters)
    {
        double distance = Distance(industry, designer, partner);
        double degree = Math.Max(0, industry.Partners.Degree[partner]);
        int segment = industry.Partners.Segment[partner];
        bool serves = segment >= 0 && segment < industry.Segments.Count
            && industry.MarketPositions.Entered[designer, new SegmentId(segment)] != 0;
        var profile = new PartnerProfile(
            AllianceEquations.Complementarity(distance, serves ? 1 : parameters.OffTarget),
            industry.AllianceTies.Trust[designer, partner],
            Math.Log(1 + PartnersInSegment(industry, designer, segment)),
            degree,
            Math.Log(1 + Math.Max(0, industry.Partners.Size[partner])),
            degree / (degree + ManyTies),
            distance);
        return AllianceEquations.ProposalUtility(profile, Weights(parameters));
    }

    private static ProposalWeights Weights(AllianceDecisionParameters parameters) => new(
        parameters.ComplementarityWeight,
        parameters.TrustWeight,
        parameters.CommonTiesWeight,
        parameters.DegreeWeight,
        parameters.StatusWeight,
        parameters.RivalryWeight,
        parameters.DistanceWeight,
        parameters.BestDistance);

    private static bool IsResearch(PartnerKind kind) => kind is PartnerKind.University or PartnerKind.Institute;
}
