using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Decisions;

/// <summary>Which partners a designer can ask, and what an alliance would be worth to both sides.</summary>
internal static class AlliancePartners
{
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
    /// <param name="industry">State; only read.</param>
    /// <param name="designer">The firm.</param>
    /// <param name="count">Receives their number by segment.</param>
    public static void CountBySegment(IndustryState industry, DesignerId designer, Span<int> count)
    {
        int partners = industry.Partners.Count;
        Span<int> allies = partners <= IndustrySizes.ManyOnStack ? stackalloc int[partners] : new int[partners];
        CountBySegment(industry, allies[..industry.AllianceTies.Allies(designer, allies)], count);
    }

    /// <summary>The firm's partners by segment: those of one segment know each other.</summary>
    /// <param name="industry">State; only read.</param>
    /// <param name="allies">Rows of the firm's partners.</param>
    /// <param name="count">Receives their number by segment.</param>
    public static void CountBySegment(IndustryState industry, ReadOnlySpan<int> allies, Span<int> count)
    {
        count.Clear();
        ReadOnlySpan<int> segments = industry.Partners.Segment.Values;
        foreach (int ally in allies)
        {
            int segment = segments[ally];
            if ((uint)segment < (uint)count.Length)
            {
                count[segment]++;
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
    /// Equation (D-A2): room for alliances: founders keep a few, researchers and sales people keep the others, each as many
    /// as the size of the firm lets them (A17), and the scenario may limit them.
    /// </summary>
    public static AllianceRoom Room(IndustryState industry, DesignerId designer, AllianceDecisionParameters parameters)
    {
        ReadOnlySpan<AllianceKind> kinds = industry.AllianceTies.Kind.Row(designer);
        int research = kinds.Count(AllianceKind.JointLaboratory) + kinds.Count(AllianceKind.CoDevelopment);
        int product = kinds.Length - kinds.Count(AllianceKind.None) - research;
        Workforces workforces = industry.Workforces;
        double researchers = workforces.ResearchHeadcount[designer];
        double sellers = Math.Max(0, workforces.Headcount[designer] - researchers);
        double attention = AllianceEquations.Attention(
            Math.Max(0, workforces.Headcount[designer]), parameters.TieStaff, parameters.TieExponent);
        int forResearch = (int)(parameters.FirstResearchTies + (attention * researchers / parameters.ResearchersPerTie)) - research;
        int forProducts = (int)(parameters.FirstProductTies + (attention * sellers / parameters.SellersPerTie)) - product;
        int permitted = industry.Strategies.MaximumAlliances[designer] - research - product;
        return new AllianceRoom(
            Math.Min(forResearch, permitted),
            Math.Min(forProducts, permitted),
            Math.Min(Math.Max(0, forResearch) + Math.Max(0, forProducts), permitted));
    }

    /// <summary>
    /// Looks at a few partners, and keeps those with whom a new alliance is possible, there is room, and both would gain. Who
    /// could not gain from any does not look.
    /// </summary>
    /// <returns>Number of candidates.</returns>
    public static int Sample(
        in AllianceProspects prospects, AllianceRoom room, int looks, ref Draws draws, Span<AllianceCandidate> sample)
    {
        bool seeksResearch = room.Research > 0 && prospects.MayGainByResearch;
        bool seeksProduct = room.Product > 0 && prospects.MayGainByProduct;
        if (!seeksResearch && !seeksProduct)
        {
            return 0;
        }

        int found = 0;
        sample = sample[..Math.Min(looks, sample.Length)];
        for (int look = 0; look < sample.Length; look++)
        {
            var partner = new PartnerId(draws.NextIndex(prospects.Partners));
            bool isSought = prospects.IsResearch(partner) ? seeksResearch : seeksProduct;
            if (isSought && prospects.IsPossible(partner) && !Contains(sample[..found], partner)
                && prospects.Consider(partner) is { } candidate)
            {
                sample[found++] = candidate;
            }
        }

        return found;
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
}
