using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Submodels;

/// <summary>Knobs of how investors judge firms (<see cref="InvestorAppraisal"/>).</summary>
public sealed record AppraisalParameters
{
    /// <summary>Gets the months of sales after which half of a firm's promise is gone.</summary>
    [Parameter("months", 1, 600, "months with something to sell in which half of a promise gives way to proof in the investors' valuation")]
    public required double ProofHalfLife { get; init; }

    /// <summary>Gets weight of success in the investors' prior.</summary>
    [Parameter("count", 0.1, 50, "weight of success in the investors' prior")]
    public required double PriorSuccesses { get; init; }

    /// <summary>Gets weight of failure in the investors' prior.</summary>
    [Parameter("count", 0.1, 50, "weight of failure in the investors' prior")]
    public required double PriorFailures { get; init; }

    /// <summary>Gets evidence that a technical milestone gives.</summary>
    [Parameter("count", 0, 10, "evidence that a technical milestone gives")]
    public required double TechnicalEvidence { get; init; }

    /// <summary>Gets evidence that a commercial milestone gives.</summary>
    [Parameter("count", 0, 10, "evidence that a commercial milestone gives")]
    public required double CommercialEvidence { get; init; }

    /// <summary>Gets evidence that a failed spin gives.</summary>
    [Parameter("count", 0, 10, "evidence that a failed spin gives")]
    public required double FailedSpinEvidence { get; init; }

    /// <summary>Gets months without revenue or milestone until investors begin to doubt.</summary>
    [Parameter("months", 0, 120, "months without revenue or milestone until investors begin to doubt")]
    public required double PatienceMonths { get; init; }

    /// <summary>Gets evidence against a firm that a year of doubt gives.</summary>
    [Parameter("count per year", 0, 50, "evidence against a firm that a year of doubt gives")]
    public required double DoubtEvidence { get; init; }

    /// <summary>Gets evidence of failure that investors see in a year on the entity list.</summary>
    [Parameter("failures per year", 0, 20, "evidence of failure that investors see in a year on the entity list")]
    public required double ListedEvidence { get; init; }

    /// <summary>Gets growth of the market that investors expect at the start.</summary>
    [Parameter("per year", -0.2, 1, "growth of the market that investors expect at the start")]
    public required double MarketGrowth { get; init; }

    /// <summary>Gets how far back investors look when they extrapolate the growth of the market.</summary>
    [Parameter("months", 6, 600, "mean age of the demand from which investors extrapolate the growth of the market")]
    public required double GrowthMemory { get; init; }

    /// <summary>Gets discount rate of investors.</summary>
    [Parameter("per year", 0, 1.5, "discount rate of investors")]
    public required double DiscountRate { get; init; }

    /// <summary>Gets years from founding to a mature business.</summary>
    [Parameter("years", 0.5, 20, "years from founding to a mature business")]
    public required double HorizonYears { get; init; }

    /// <summary>Gets share of the open market that one successful newcomer wins.</summary>
    [Parameter("share", 0, 1, "share of the open market that a successful newcomer would win alone")]
    public required double AttainableShare { get; init; }

    /// <summary>Gets what each other contender of the same level takes from that share.</summary>
    [Parameter("per contender", 0, 5, "how much each other home designer in business, if its technology is as good, lowers the share that investors expect")]
    public required double Crowding { get; init; }

    /// <summary>Gets how much a better technology decides the contest for that share.</summary>
    [Parameter("exponent", 0, 20, "how much a contender's better or worse technology changes what it takes; 0 counts all alike")]
    public required double Decisiveness { get; init; }

    /// <summary>Gets growth in market share expected of a firm that already sells.</summary>
    [Parameter("ratio", 0.5, 10, "market share expected of a firm that already sells, relative to its present one")]
    public required double ShareUpside { get; init; }

    /// <summary>Gets value of a mature firm relative to its annual sales.</summary>
    [Parameter("ratio", 0.1, 50, "value of a mature firm relative to its annual sales")]
    public required double SalesMultiple { get; init; }

    /// <summary>Gets dilution by later rounds that a first investor expects.</summary>
    [Parameter("share", 0, 0.95, "dilution by later rounds that a first investor expects")]
    public required double FutureDilution { get; init; }
}

/// <summary>Knobs of the submodel <see cref="Funding"/>.</summary>
public sealed record FundingParameters
{
    /// <summary>Gets share of the expected value that investors pay as price.</summary>
    [Parameter("share", 0.05, 2, "share of the expected value that investors pay as price")]
    public required double PriceShare { get; init; }

    /// <summary>Gets chance to close a round when no milestone is fresh.</summary>
    [Parameter("probability per month", 0, 1, "chance to close a round when no milestone is fresh")]
    public required double ClosingHazard { get; init; }

    /// <summary>Gets chance to close a round when a milestone is fresh.</summary>
    [Parameter("probability per month", 0, 1, "chance to close a round when a milestone is fresh")]
    public required double FreshClosingHazard { get; init; }

    /// <summary>Gets how long a milestone counts as fresh.</summary>
    [Parameter("months", 0, 36, "how long a milestone counts as fresh")]
    public required double FreshMonths { get; init; }

    /// <summary>Gets speed of closing a small round, relative to a usual one.</summary>
    [Parameter("ratio", 0.1, 5, "speed of closing a small round, relative to a usual one")]
    public required double SmallRoundSpeed { get; init; }

    /// <summary>Gets speed of closing a large round, relative to a usual one.</summary>
    [Parameter("ratio", 0.1, 5, "speed of closing a large round, relative to a usual one")]
    public required double LargeRoundSpeed { get; init; }

    /// <summary>Gets standard deviation of the logarithm of investors' private judgements.</summary>
    [Parameter("log points", 0, 2, "standard deviation of the logarithm of investors' private judgements")]
    public required double JudgementDispersion { get; init; }

    /// <summary>Gets share of the variance of judgements that all investors have in common.</summary>
    [Parameter("share", 0, 1, "share of the variance of judgements that investors have in common for a year: fashion, rumour, references")]
    public required double CommonJudgement { get; init; }

    /// <summary>Gets largest part of its free money that a fund puts into one round.</summary>
    [Parameter("share", 0.001, 1, "largest part of its free money that a fund puts into one round")]
    public required double TicketShare { get; init; }

    /// <summary>Gets part of its ticket that an investor gives when another kind was asked first.</summary>
    [Parameter("share", 0, 1, "part of its ticket that an investor gives when another kind was asked first")]
    public required double UnsolicitedShare { get; init; }

    /// <summary>Gets smallest round.</summary>
    [Parameter("USD million", 0.01, 100, "smallest round")]
    public required double SmallestRound { get; init; }

    /// <summary>Gets smallest share sold in one round to funds.</summary>
    [Parameter("share", 0, 0.6, "smallest share that funds want for a whole round; where the money sought would buy less, the price comes down")]
    public required double SmallestStake { get; init; }

    /// <summary>Gets largest share sold in one round.</summary>
    [Parameter("share", 0.01, 0.6, "largest share sold in one round")]
    public required double LargestDilution { get; init; }

    /// <summary>Gets how strongly state funds follow the climate, 1 for as strongly as others.</summary>
    [Parameter("ratio", 0, 2, "how strongly state funds follow the climate, 1 for as strongly as others")]
    public required double StateClimateSensitivity { get; init; }

    /// <summary>Gets new money of a fund, relative to its size.</summary>
    [Parameter("per year", 0, 2, "new money of a fund per year, relative to its size")]
    public required double Replenishment { get; init; }

    /// <summary>Gets chance that present owners grant a bridge in need.</summary>
    [Parameter("probability per month", 0, 1, "chance that present owners who are sure of success grant a bridge of all that they could put in")]
    public required double BridgeHazard { get; init; }

    /// <summary>Gets burn that a bridge covers, and a round at least, if the firm has the cash to look on.</summary>
    [Parameter("months", 0.5, 24, "burn that a bridge covers; a round that brings less closes only if it doubles the firm's cash")]
    public required double BridgeMonths { get; init; }

    /// <summary>Gets price of a bridge relative to the usual price.</summary>
    [Parameter("ratio", 0.05, 1, "price of a bridge relative to the usual price")]
    public required double BridgePrice { get; init; }

    /// <summary>Gets largest share sold in a bridge.</summary>
    [Parameter("share", 0.01, 0.9, "largest share sold in a bridge")]
    public required double BridgeDilution { get; init; }

    /// <summary>Gets chance that a listing or an offering to the public closes.</summary>
    [Parameter("probability per month", 0, 1, "chance that a listing or an offering to the public closes")]
    public required double ListingHazard { get; init; }

    /// <summary>Gets price on the public market relative to private investors.</summary>
    [Parameter("ratio", 0.2, 5, "price on the public market relative to private investors")]
    public required double PublicPremium { get; init; }

    /// <summary>Gets share sold at the listing.</summary>
    [Parameter("share", 0.01, 0.6, "share sold at the listing")]
    public required double ListingDilution { get; init; }
}
