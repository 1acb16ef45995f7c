using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Decisions;

/// <summary>Knobs of the decision about funding (<see cref="FundingDecision"/>).</summary>
public sealed record FundingDecisionParameters
{
    /// <summary>Gets randomness of the choice; 0 is the best reply.</summary>
    [Parameter("utility", 0, 100, "randomness of the choice; 0 is the best reply")]
    public required double Temperature { get; init; }

    /// <summary>Gets runway below which the firm reviews its funding at once.</summary>
    [Parameter("months", 0, 60, "runway below which the firm reviews its funding at once and lowers its price")]
    public required double RunwayTarget { get; init; }

    /// <summary>Gets runway at which most of the benefit of safety is reached (63 %).</summary>
    [Parameter("months", 1, 120, "runway that brings 63 % of the benefit of safety")]
    public required double SafetyMonths { get; init; }

    /// <summary>Gets planned burn that a small round covers.</summary>
    [Parameter("months", 1, 60, "planned burn that a small round covers")]
    public required double SmallMonths { get; init; }

    /// <summary>Gets planned burn that a usual round covers.</summary>
    [Parameter("months", 1, 60, "planned burn that a usual round covers")]
    public required double UsualMonths { get; init; }

    /// <summary>Gets planned burn that a large round covers.</summary>
    [Parameter("months", 1, 120, "planned burn that a large round covers")]
    public required double LargeMonths { get; init; }

    /// <summary>Gets planned burn relative to the present one.</summary>
    [Parameter("ratio", 0.5, 10, "planned burn relative to the present one")]
    public required double GrowthAllowance { get; init; }

    /// <summary>Gets chance of closing that firms expect when no milestone is fresh.</summary>
    [Parameter("probability per month", 0, 1, "chance of closing that firms expect when no milestone is fresh")]
    public required double ExpectedHazard { get; init; }

    /// <summary>Gets chance of closing that firms expect after a milestone.</summary>
    [Parameter("probability per month", 0, 1, "chance of closing that firms expect after a milestone")]
    public required double ExpectedFreshHazard { get; init; }

    /// <summary>Gets how long firms expect a milestone to impress.</summary>
    [Parameter("months", 0, 36, "how long firms expect a milestone to impress")]
    public required double FreshMonths { get; init; }

    /// <summary>Gets price that firms expect, relative to the value that investors see.</summary>
    [Parameter("share", 0.05, 2, "price that firms expect, relative to the value that investors see")]
    public required double ExpectedPriceShare { get; init; }

    /// <summary>Gets smallest stake that firms expect investors to want.</summary>
    [Parameter("share", 0, 0.6, "smallest share that firms expect investors to want for a whole round")]
    public required double ExpectedStake { get; init; }

    /// <summary>Gets largest stake that firms expect to be able to sell in one round.</summary>
    [Parameter("share", 0.01, 0.6, "largest share that firms expect to be able to sell in one round")]
    public required double ExpectedLargestStake { get; init; }

    /// <summary>Gets price that firms expect from the public, relative to private investors.</summary>
    [Parameter("ratio", 0.2, 5, "price that firms expect on the public market, relative to private investors")]
    public required double ExpectedPublicPremium { get; init; }

    /// <summary>Gets gain in price expected from the next milestone.</summary>
    [Parameter("share", 0, 5, "gain in price expected from the next milestone")]
    public required double StepUp { get; init; }

    /// <summary>Gets time between milestones that firms expect.</summary>
    [Parameter("months", 1, 120, "time between milestones that firms expect")]
    public required double MilestoneInterval { get; init; }

    /// <summary>Gets rest after a round before the next one, unless the runway is below its target.</summary>
    [Parameter("months", 0, 60, "rest after a round before the next one, unless the runway is below its target")]
    public required double RestMonths { get; init; }

    /// <summary>Gets founders' belief in success relative to that of investors.</summary>
    [Parameter("ratio", 0.2, 5, "founders' belief in success relative to that of investors")]
    public required double Optimism { get; init; }

    /// <summary>Gets management time of a usual round, as a share of the firm's value to its founders.</summary>
    [Parameter("share", 0, 0.5, "management time of a usual round, as a share of the firm's value to its founders")]
    public required double RoundCost { get; init; }

    /// <summary>Gets lowest price that a firm asks when its cash is gone, relative to the usual.</summary>
    [Parameter("ratio", 0.1, 1, "lowest price that a firm asks when its cash is gone, relative to the usual")]
    public required double LowestAsk { get; init; }

    /// <summary>Gets runway below which a bridge is considered.</summary>
    [Parameter("months", 0, 24, "runway below which a bridge is considered")]
    public required double BridgeRunway { get; init; }

    /// <summary>Gets burn that a bridge is expected to cover.</summary>
    [Parameter("months", 0.5, 24, "burn that a bridge is expected to cover")]
    public required double BridgeMonths { get; init; }

    /// <summary>Gets share that a bridge is expected to cost.</summary>
    [Parameter("share", 0, 0.95, "share that a bridge is expected to cost")]
    public required double BridgeDilution { get; init; }

    /// <summary>Gets chance of a bridge that firms expect.</summary>
    [Parameter("probability per month", 0, 1, "chance of a bridge that firms expect")]
    public required double BridgeHazard { get; init; }

    /// <summary>Gets annual revenue from which a listing is allowed.</summary>
    [Parameter("USD million per year", 0, 10000, "annual revenue from which a listing is allowed")]
    public required double ListingRevenue { get; init; }

    /// <summary>Gets climate below which no loss-making firm can list.</summary>
    [Parameter("ratio", 0, 5, "climate below which no loss-making firm can list")]
    public required double ListingClimate { get; init; }

    /// <summary>Gets value of tradable shares to founders, less the loss of control.</summary>
    [Parameter("share", -0.5, 0.5, "value of tradable shares to founders, less the loss of control")]
    public required double ListingGain { get; init; }

    /// <summary>Gets share that a listing is expected to sell.</summary>
    [Parameter("share", 0, 0.6, "share that a listing is expected to sell")]
    public required double ListingDilution { get; init; }

    /// <summary>Gets what a sale of the firm brings founders, relative to success.</summary>
    [Parameter("share", 0, 1, "what a sale of the firm brings founders, relative to success")]
    public required double SaleValue { get; init; }

    /// <summary>Gets control that founders lose to a venture fund.</summary>
    [Parameter("share", 0, 1, "control that founders lose to a venture fund")]
    public required double VentureControl { get; init; }

    /// <summary>Gets control that founders lose to a state fund.</summary>
    [Parameter("share", 0, 1, "control that founders lose to a state fund")]
    public required double StateControl { get; init; }

    /// <summary>Gets control that founders lose to a corporate fund.</summary>
    [Parameter("share", 0, 1, "control that founders lose to a corporate fund")]
    public required double CorporateControl { get; init; }
}
