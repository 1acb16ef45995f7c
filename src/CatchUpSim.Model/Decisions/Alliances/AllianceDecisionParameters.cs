using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Decisions;

/// <summary>Choice of how many and which partners to ask, and what the partners answer.</summary>
public sealed record AllianceDecisionParameters
{
    /// <summary>Gets temperature of the number of proposals; 0 is the best reply.</summary>
    [Parameter("utility", 0, 1000, "temperature of the number of proposals; 0 is the best reply")]
    public required double Temperature { get; init; }

    /// <summary>Gets temperature of the choice of partners.</summary>
    [Parameter("utility", 0, 1000, "temperature of the choice of partners")]
    public required double PartnerTemperature { get; init; }

    /// <summary>Gets possible partners looked at in a month.</summary>
    [Parameter("count", 1, 64, "possible partners looked at in a month")]
    public required int SampleSize { get; init; }

    /// <summary>Gets proposals of a month with some effort.</summary>
    [Parameter("count", 1, 16, "proposals of a month with some effort")]
    public required int FewProposals { get; init; }

    /// <summary>Gets proposals of a month with a campaign.</summary>
    [Parameter("count", 1, 16, "proposals of a month with a campaign")]
    public required int CampaignProposals { get; init; }

    /// <summary>Gets cost of a proposal.</summary>
    [Parameter("utility", 0, 10, "cost of a proposal")]
    public required double ProposalCost { get; init; }

    /// <summary>Gets further cost per proposal and other proposal of the month.</summary>
    [Parameter("utility", 0, 10, "further cost per proposal and other proposal of the month")]
    public required double CrowdingCost { get; init; }

    /// <summary>Gets weight of complementarity in a proposal.</summary>
    [Parameter("ratio", 0, 20, "weight of complementarity in a proposal")]
    public required double ComplementarityWeight { get; init; }

    /// <summary>Gets weight of trust in a proposal.</summary>
    [Parameter("ratio", 0, 20, "weight of trust in a proposal")]
    public required double TrustWeight { get; init; }

    /// <summary>Gets weight of common ties in a proposal.</summary>
    [Parameter("ratio", 0, 20, "weight of common ties in a proposal")]
    public required double CommonTiesWeight { get; init; }

    /// <summary>Gets weight of the partner's alliances in a proposal.</summary>
    [Parameter("ratio", 0, 20, "weight of the partner's alliances in a proposal")]
    public required double DegreeWeight { get; init; }

    /// <summary>Gets weight of the partner's size in a proposal.</summary>
    [Parameter("ratio", 0, 20, "weight of the partner's size in a proposal")]
    public required double StatusWeight { get; init; }

    /// <summary>Gets weight of the partner's ties to others in a proposal.</summary>
    [Parameter("ratio", 0, 20, "weight of the partner's ties to others in a proposal")]
    public required double RivalryWeight { get; init; }

    /// <summary>Gets weight of the deviation from the best distance in a proposal.</summary>
    [Parameter("ratio", 0, 40, "weight of the deviation from the best distance in a proposal")]
    public required double DistanceWeight { get; init; }

    /// <summary>Gets weight of what a partner adds to the coverage of the portfolio.</summary>
    [Parameter("ratio", 0, 20, "weight of what a partner adds to the coverage of the portfolio; 0: what is covered does not matter")]
    public required double CoverageWeight { get; init; }

    /// <summary>Gets best technological distance of a partner.</summary>
    [Parameter("index", 0, 1, "best technological distance of a partner")]
    public required double BestDistance { get; init; }

    /// <summary>Gets overlap with a partner whose segment the firm does not serve.</summary>
    [Parameter("share", 0, 1, "overlap with a partner whose segment the firm does not serve")]
    public required double OffTarget { get; init; }

    /// <summary>Gets worth of an ideal research partner to the firm.</summary>
    [Parameter("utility", 0, 20, "worth of an ideal research partner to the firm")]
    public required double ResearchBenefit { get; init; }

    /// <summary>Gets worth of a porting, certifying or selling partner with a product on sale.</summary>
    [Parameter("utility", 0, 20, "worth of a porting, certifying or selling partner with a product on sale")]
    public required double ProductBenefit { get; init; }

    /// <summary>Gets cost of keeping an alliance to either side.</summary>
    [Parameter("utility", 0, 20, "cost of keeping an alliance to either side")]
    public required double TieCost { get; init; }

    /// <summary>Gets worth of a firm with many researchers to a research partner.</summary>
    [Parameter("utility", 0, 20, "worth of a firm with many researchers to a research partner")]
    public required double PartnerResearchGain { get; init; }

    /// <summary>Gets worth of a product on sale to a partner.</summary>
    [Parameter("utility", 0, 20, "worth of a product on sale to a partner")]
    public required double PartnerProductGain { get; init; }

    /// <summary>Gets cost to a partner of porting to an incompatible product.</summary>
    [Parameter("utility", 0, 20, "cost to a partner of porting to an incompatible product")]
    public required double PortingCost { get; init; }

    /// <summary>Gets worth of a product in qualification relative to one on sale.</summary>
    [Parameter("share", 0, 1, "worth of a product in qualification relative to one on sale")]
    public required double Nearness { get; init; }

    /// <summary>Gets worth of working silicon in bring-up relative to a product on sale.</summary>
    [Parameter("share", 0, 1, "worth of working silicon in bring-up relative to a product on sale")]
    public required double SampleNearness { get; init; }

    /// <summary>Gets appeal of a firm that nobody knows relative to a trusted one.</summary>
    [Parameter("share", 0, 1, "appeal of a firm that nobody knows relative to a trusted one")]
    public required double Unknown { get; init; }

    /// <summary>Gets research staff at which half of the appeal to research partners is reached.</summary>
    [Parameter("persons", 0.1, 100000, "research staff at which half of the appeal to research partners is reached")]
    public required double StaffHalf { get; init; }

    /// <summary>Gets research staff that keeps one research alliance.</summary>
    [Parameter("persons", 1, 100000, "research staff that keeps one research alliance")]
    public required double ResearchersPerTie { get; init; }

    /// <summary>Gets sales staff that keeps one product alliance.</summary>
    [Parameter("persons", 0.1, 100000, "sales staff that keeps one product alliance")]
    public required double SellersPerTie { get; init; }

    /// <summary>Gets staff beyond which a person has less attention for partners.</summary>
    [Parameter("persons", 1, 100000, "staff beyond which a person has less attention for partners")]
    public required double TieStaff { get; init; }

    /// <summary>Gets exponent of staff in the alliances that it keeps beyond that size.</summary>
    [Parameter("ratio", 0, 1, "exponent of staff in the alliances that it keeps beyond that size; 1: each person keeps as many")]
    public required double TieExponent { get; init; }

    /// <summary>Gets research alliances that the founders can keep.</summary>
    [Parameter("count", 0, 100, "research alliances that the founders can keep")]
    public required double FirstResearchTies { get; init; }

    /// <summary>Gets product alliances that the founders can keep.</summary>
    [Parameter("count", 0, 100, "product alliances that the founders can keep")]
    public required double FirstProductTies { get; init; }

    /// <summary>Gets ties at which a partner is half taken by others.</summary>
    [Parameter("ties", 0.1, 1000, "alliances of a partner with any firm at which it is half taken")]
    public required double ManyTies { get; init; }

    /// <summary>Gets temperature of founding an ecosystem alliance.</summary>
    [Parameter("utility", 0, 1000, "temperature of founding an ecosystem alliance")]
    public required double FoundingTemperature { get; init; }
}
