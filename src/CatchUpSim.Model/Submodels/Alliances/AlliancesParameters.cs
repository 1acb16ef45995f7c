using CatchUpSim.Model.Decisions;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Submodels;

/// <summary>Trust, survival, knowledge and ecosystem alliances.</summary>
public sealed record AlliancesParameters
{
    /// <summary>Gets trust at the beginning of a first alliance.</summary>
    [Parameter("index", 0, 1, "trust at the beginning of a first alliance")]
    public required double InitialTrust { get; init; }

    /// <summary>Gets share of the distance between outcome and trust closed in a month.</summary>
    [Parameter("per month", 0, 1, "share of the distance between outcome and trust closed in a month")]
    public required double TrustLearning { get; init; }

    /// <summary>Gets rate at which an alliance without trust or outcome ends.</summary>
    [Parameter("per month", 0, 1, "rate at which an alliance without trust or outcome ends")]
    public required double DissolutionRate { get; init; }

    /// <summary>Gets Weibull shape of alliance duration; below 1 young alliances break more often.</summary>
    [Parameter("ratio", 0.1, 5, "Weibull shape of alliance duration; below 1 young alliances break more often")]
    public required double DurationShape { get; init; }

    /// <summary>Gets effect of trust on the risk of ending.</summary>
    [Parameter("ratio", 0, 10, "effect of trust on the risk of ending")]
    public required double TrustWeight { get; init; }

    /// <summary>Gets effect of outcome on the risk of ending.</summary>
    [Parameter("ratio", 0, 10, "effect of outcome on the risk of ending")]
    public required double OutcomeWeight { get; init; }

    /// <summary>Gets effect of common ties on the risk of ending.</summary>
    [Parameter("ratio", 0, 10, "effect of common ties on the risk of ending")]
    public required double CommonTiesWeight { get; init; }

    /// <summary>Gets effect of rivalry on the risk of ending.</summary>
    [Parameter("ratio", 0, 10, "effect of rivalry on the risk of ending")]
    public required double RivalryWeight { get; init; }

    /// <summary>Gets effect of technology intensity on the risk of ending.</summary>
    [Parameter("ratio", 0, 10, "effect of technology intensity on the risk of ending")]
    public required double IntensityWeight { get; init; }

    /// <summary>Gets alliances of the partner with others at which rivalry is one half.</summary>
    [Parameter("alliances", 0.1, 1000, "alliances of the partner with others at which rivalry is one half")]
    public required double RivalrySaturation { get; init; }

    /// <summary>Gets novelty of a partner of the same profile.</summary>
    [Parameter("index", 0, 10, "novelty of a partner of the same profile")]
    public required double NoveltyAtZero { get; init; }

    /// <summary>Gets novelty per unit of distance.</summary>
    [Parameter("index", 0.01, 10, "novelty per unit of distance")]
    public required double NoveltySlope { get; init; }

    /// <summary>Gets absorbability of a partner of the same profile.</summary>
    [Parameter("index", 0.01, 10, "absorbability of a partner of the same profile")]
    public required double Absorbability { get; init; }

    /// <summary>Gets absorbability lost per unit of distance.</summary>
    [Parameter("index", 0.01, 10, "absorbability lost per unit of distance")]
    public required double AbsorbabilitySlope { get; init; }

    /// <summary>Gets absorbability added by a large own knowledge stock.</summary>
    [Parameter("index", 0, 10, "absorbability added by a large own knowledge stock")]
    public required double AbsorbabilityGain { get; init; }

    /// <summary>Gets knowledge stock at which half of that gain is reached.</summary>
    [Parameter("USD million", 0.1, 100000, "knowledge stock at which half of that gain is reached")]
    public required double KnowledgeHalf { get; init; }

    /// <summary>Gets research staff at which half of a research partner's offer can be used.</summary>
    [Parameter("persons", 0.1, 100000, "research staff at which half of a research partner's offer can be used")]
    public required double StaffHalf { get; init; }

    /// <summary>Gets months of testing before a certificate.</summary>
    [Parameter("months", 0, 60, "months of testing before a certificate")]
    public required double CertificationMonths { get; init; }

    /// <summary>Gets maturity of the software that a certificate asks for.</summary>
    [Parameter("share", 0, 1, "maturity of the software that a certificate asks for")]
    public required double CertificationThreshold { get; init; }

    /// <summary>Gets market share in the partner's segment at which distribution is half a success.</summary>
    [Parameter("share", 0.0001, 1, "market share in the partner's segment at which distribution is half a success")]
    public required double SalesHalf { get; init; }

    /// <summary>Gets software staff at which half of the appeal of an ecosystem alliance is reached.</summary>
    [Parameter("persons", 1, 100000, "software staff at which half of the appeal of an ecosystem alliance is reached")]
    public required double FoundingStaff { get; init; }

    /// <summary>Gets appeal that an ecosystem alliance must exceed to be founded.</summary>
    [Parameter("utility", 0, 10, "appeal that an ecosystem alliance must exceed to be founded")]
    public required double FoundingCost { get; init; }

    /// <summary>Gets organisations that could join ecosystem alliances.</summary>
    [Parameter("organisations", 0, 10000000, "organisations that could join ecosystem alliances")]
    public required double MemberCandidates { get; init; }

    /// <summary>Gets members won per installed card.</summary>
    [Parameter("members per month and card", 0, 10, "members won per installed card")]
    public required double MemberAttraction { get; init; }

    /// <summary>Gets members won by alliance marketing once a product is near.</summary>
    [Parameter("members per month", 0, 1000, "members won by alliance marketing once a product is near")]
    public required double MemberMarketing { get; init; }

    /// <summary>Gets share of members of other alliances who can be won as well.</summary>
    [Parameter("share", 0, 1, "share of members of other alliances who can be won as well")]
    public required double MultiHoming { get; init; }

    /// <summary>Gets share of members that leave.</summary>
    [Parameter("per year", 0, 0.999, "share of members that leave")]
    public required double MemberExit { get; init; }

    /// <summary>Gets choice of partners.</summary>
    [Key("choice of partners")]
    public required AllianceDecisionParameters Decision { get; init; }
}
