using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Decisions;

/// <summary>
/// How many partners a designer asks in a month, and which. It looks at a sample of possible partners, expects the
/// worth of each alliance to itself and to the partner, and asks those who would gain, as many as its people can
/// look after.
/// </summary>
/// <remarks>
/// Nothing speeds proposals up at a launch: the worth of product alliances becomes positive when a product is near.
/// </remarks>
public static class AllianceDecision
{
    /// <summary>Most proposals in a month.</summary>
    public const int LargestCampaign = 16;

    /// <summary>
    /// First subject number of draws about a single partner; lower numbers belong to other questions.
    /// </summary>
    public const int FirstPartnerSubject = 16;

    /// <summary>Subject number of draws about an ecosystem alliance.</summary>
    public const int FoundingSubject = 2;

    private const string EffortName = "alliance proposals";
    private const int ProposalSubject = 1;
    private const int LargestSample = 64;

    private static readonly string[] EffortOptions = ["no proposal", "one proposal", "some proposals", "campaign"];
    private static readonly string[] FoundingOptions = ["wait", "found"];

    /// <summary>Decides on proposals and finds the partners who agree.</summary>
    /// <param name="industry">State; only read, apart from the chronicle.</param>
    /// <param name="designer">The firm that proposes.</param>
    /// <param name="parameters">Weights and costs.</param>
    /// <param name="random">Stream of alliances.</param>
    /// <param name="accepted">Receives the rows of the partners who agree.</param>
    /// <returns>Number of partners who agree.</returns>
    public static int Propose(
        IndustryState industry,
        DesignerId designer,
        AllianceDecisionParameters parameters,
        RandomStream random,
        Span<int> accepted)
    {
        if (industry.Partners.Count == 0 || industry.Strategies.MaximumAlliances[designer] <= 0)
        {
            return 0;
        }

        AllianceRoom room = AlliancePartners.Room(industry, designer, parameters);
        if (room.Research <= 0 && room.Product <= 0)
        {
            return 0;
        }

        int segments = industry.Segments.Count;
        Span<int> bySegment = segments <= IndustrySizes.ManyOnStack ? stackalloc int[segments] : new int[segments];
        AlliancePartners.CountBySegment(industry, designer, bySegment);
        var prospects = new AllianceProspects(industry, designer, parameters, bySegment);
        Draws draws = random.At(industry.Month, designer.Index, ProposalSubject);
        Span<AllianceCandidate> sample = stackalloc AllianceCandidate[LargestSample];
        sample = sample[..AlliancePartners.Sample(prospects, room, parameters.SampleSize, ref draws, sample)];
        if (sample.IsEmpty)
        {
            return 0;
        }

        Span<int> order = stackalloc int[LargestCampaign];
        int chosen = Rank(sample, parameters, room, ref draws, order);
        int asked = ChooseEffort(industry, designer, parameters, sample, order[..chosen], ref draws);
        for (int i = 0; i < asked; i++)
        {
            accepted[i] = sample[order[i]].Partner.Index;
        }

        return asked;
    }

    /// <summary>
    /// How near a product is to customers: 1 on sale, less in qualification, little in bring-up, else 0.
    /// </summary>
    public static double Nearness(IndustryState industry, DesignerId designer, AllianceDecisionParameters parameters) =>
        AlliancePartners.Nearness(industry, designer, parameters);

    /// <summary>What a kind of partner is asked for, given the alliance already held.</summary>
    public static AllianceKind KindOffered(PartnerKind partner, AllianceKind held) => partner switch
    {
        PartnerKind.University => AllianceKind.JointLaboratory,
        PartnerKind.Institute => AllianceKind.CoDevelopment,
        PartnerKind.SoftwareVendor => AllianceKind.Porting,
        _ => held == AllianceKind.None ? AllianceKind.Certification : AllianceKind.Distribution,
    };

    /// <summary>
    /// Whether the firm founds an ecosystem alliance now, by logit on what it expects of it unless its strategy says.
    /// </summary>
    public static bool FoundsEcosystemAlliance(
        IndustryState industry, DesignerId designer, double netBenefit, double temperature, ref Draws draws)
    {
        ReadOnlySpan<double> utilities = [0, netBenefit];
        double uniform = draws.NextUniform();
        int wish = industry.Strategies.EcosystemAlliance[designer];
        int chosen = wish == 0 ? LogitChoice.Choose(utilities, temperature, uniform) : wish > 0 ? 1 : 0;
        if (chosen == 1)
        {
            industry.Chronicle.Write(industry.Month, designer, new DecisionRecord(
                "ecosystem alliance",
                FoundingOptions,
                utilities.ToArray(),
                chosen,
                [new("net benefit", netBenefit)],
                IsFixed: wish != 0));
        }

        return chosen == 1;
    }

    /// <summary>
    /// Orders candidates by repeated logit on the utility of a proposal (A1).
    /// </summary>
    private static int Rank(
        Span<AllianceCandidate> sample,
        AllianceDecisionParameters parameters,
        AllianceRoom room,
        ref Draws draws,
        Span<int> order)
    {
        Span<double> utilities = stackalloc double[LargestSample];
        utilities = utilities[..sample.Length];
        for (int i = 0; i < sample.Length; i++)
        {
            utilities[i] = sample[i].Attraction;
        }

        int open = sample.Length;
        int most = Math.Min(Math.Min(parameters.CampaignProposals, order.Length), room.Together);
        int chosen = 0;
        int research = 0;
        while (open > 0 && chosen < most)
        {
            int next = LogitChoice.Choose(utilities, parameters.PartnerTemperature, draws.NextUniform());
            utilities[next] = double.NegativeInfinity;
            open--;
            int used = sample[next].IsResearch ? research : chosen - research;
            if (used < (sample[next].IsResearch ? room.Research : room.Product))
            {
                order[chosen++] = next;
                research += sample[next].IsResearch ? 1 : 0;
            }
        }

        return chosen;
    }

    /// <summary>How many of those who would gain are asked, by logit; told when it changes.</summary>
    private static int ChooseEffort(
        IndustryState industry,
        DesignerId designer,
        AllianceDecisionParameters parameters,
        ReadOnlySpan<AllianceCandidate> sample,
        ReadOnlySpan<int> order,
        ref Draws draws)
    {
        ReadOnlySpan<int> efforts = [0, 1, parameters.FewProposals, parameters.CampaignProposals];
        Span<double> utilities = stackalloc double[efforts.Length];
        Evaluate(efforts, sample, order, parameters, utilities);
        int chosen = LogitChoice.Choose(utilities, parameters.Temperature, draws.NextUniform());
        int asked = Math.Min(efforts[chosen], order.Length);
        if (asked > 0 && industry.Chronicle.KeepsReviews(designer)
            && industry.Chronicle.LastChoice(designer, EffortName) != chosen)
        {
            Signal[] signals =
            [
                new("nearness of a product", Nearness(industry, designer, parameters)),
                new("partners who would gain", order.Length),
                new("alliances held", industry.AllianceTies.Held[designer]),
                new("stages of the chain covered", PortfolioEquations.Coverage(industry.AllianceTies.Covered.Row(designer))),
            ];
            industry.Chronicle.Write(industry.Month, designer, new DecisionRecord(
                EffortName, EffortOptions, utilities.ToArray(), chosen, signals, false));
        }

        return asked;
    }

    /// <summary>
    /// Equation (D-A1): utility of n proposals = Σ of the firm's net benefits − n·(cost + crowding·(n − 1)); logit.
    /// </summary>
    private static void Evaluate(
        ReadOnlySpan<int> efforts,
        ReadOnlySpan<AllianceCandidate> sample,
        ReadOnlySpan<int> order,
        AllianceDecisionParameters parameters,
        Span<double> utilities)
    {
        for (int option = 0; option < efforts.Length; option++)
        {
            if (option > 0 && efforts[option - 1] >= order.Length)
            {
                // It would do nothing that the smaller effort does not do: a second name for it must not make it likelier.
                utilities[option] = double.NegativeInfinity;
                continue;
            }

            int proposals = Math.Min(efforts[option], order.Length);
            double benefit = 0;
            for (int i = 0; i < proposals; i++)
            {
                benefit += sample[order[i]].FirmBenefit;
            }

            utilities[option] = benefit - (proposals * (parameters.ProposalCost + (parameters.CrowdingCost * (proposals - 1))));
        }
    }
}
