using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>Parameters of <see cref="PolicyControls"/>.</summary>
public sealed record PolicyControlsParameters
{
    /// <summary>Gets the dated policy events.</summary>
    [Key("dated policy events; each key of an event sets one policy from that month on")]
    public required IReadOnlyList<PolicyEventDefinition> Events { get; init; }

    /// <summary>Gets the probability per month that the sales regime is reviewed after the last dated event.</summary>
    [Parameter("per month", 0, 1, "probability that the sales regime changes, after the last dated event")]
    public required double RegimeChange { get; init; }

    /// <summary>Gets the probability per month that the thresholds are tweaked after the last dated event.</summary>
    [Parameter("per month", 0, 1, "probability that thresholds or quotas are tweaked, after the last dated event")]
    public required double RuleTweak { get; init; }

    /// <summary>Gets the volatility of the funding climate.</summary>
    [Parameter("log points per year", 0, 2, "volatility of the funding climate after the last dated event")]
    public required double ClimateVolatility { get; init; }

    /// <summary>Gets how fast the funding climate returns to normal.</summary>
    [Parameter("per year", 0, 0.99, "share of its distance to normal that the funding climate loses in a year")]
    public required double ClimateReversion { get; init; }

    /// <summary>Gets the growth of thresholds.</summary>
    [Parameter("per year", 0, 1, "growth of the thresholds after the last dated event: rules follow the frontier, late")]
    public required double ThresholdGrowth { get; init; }

    /// <summary>Gets the size of a tweak.</summary>
    [Parameter("ratio", 0, 0.9, "size of a tweak of thresholds and quotas")]
    public required double TweakSize { get; init; }

    /// <summary>Gets the transition matrix at a review, row after row: open, permissive-with-fee, restrictive, closed.</summary>
    [Parameter("probability", 0, 1, "regime transitions at a change, row after row: open, permissive-with-fee, restrictive, closed")]
    public required IReadOnlyList<double> Transitions { get; init; }

    /// <summary>Gets the usual levels of the other policies under each regime.</summary>
    [Key("usual levels of policies under each sales regime, after the last dated event: open, permissive-with-fee, restrictive, closed")]
    public required RegimeLevelsParameters RegimeLevels { get; init; }

    /// <summary>Gets the share of the thresholds from which the closed regime blocks.</summary>
    [Parameter("share", 0, 1, "share of the thresholds from which the closed regime blocks a product")]
    public required double ClosedShare { get; init; }

    /// <summary>Gets the total processing performance of performance index 1.</summary>
    [Parameter("TPP", 100, 100000, "total processing performance of performance index 1")]
    public required double ProcessingPerIndex { get; init; }

    /// <summary>Gets the interconnect bandwidth of performance index 1.</summary>
    [Parameter("GB/s", 0, 10000, "input and output bandwidth of performance index 1")]
    public required double InterconnectPerIndex { get; init; }

    /// <summary>Gets the memory bandwidth of performance index 1.</summary>
    [Parameter("GB/s", 0, 100000, "memory bandwidth of performance index 1")]
    public required double MemoryPerIndex { get; init; }

    /// <summary>Gets the transistors on an area of the leading 7 nm line.</summary>
    [Parameter("million per mm2", 1, 1000, "transistors per area of a part on a line of density 1")]
    public required double TransistorsPerArea { get; init; }

    /// <summary>Gets the months until a permitted derivative of a blocked product exists.</summary>
    [Parameter("months", 0, 60, "months until a permitted derivative of a blocked foreign product exists")]
    public required double DerivativeMonths { get; init; }

    /// <summary>Gets the performance lost by a derivative whose processing is cut, beyond what the rule demands.</summary>
    [Parameter("share", 0, 0.9, "performance that a derivative with less processing loses beyond what the rule demands")]
    public required double DerivativeLoss { get; init; }

    /// <summary>Gets the performance lost by a derivative with a slower interconnect.</summary>
    [Parameter("share", 0, 0.9, "performance that a derivative loses whose interconnect alone is slowed")]
    public required double SlowLinkLoss { get; init; }

    /// <summary>Gets the annual risk of a foundry cut at 70 % of the threshold.</summary>
    [Parameter("probability per year", 0.001, 0.9, "risk that a foreign foundry stops serving a firm at 70 % of the threshold under full scrutiny")]
    public required double CautionRisk { get; init; }

    /// <summary>Gets the log-odds per unit of relative performance.</summary>
    [Parameter("log odds", 0, 50, "effect of performance relative to the threshold on that risk")]
    public required double CautionPerformance { get; init; }

    /// <summary>Gets the log-odds of being listed.</summary>
    [Parameter("log odds", 0, 10, "effect of being listed on that risk")]
    public required double CautionListing { get; init; }

    /// <summary>Gets the log-odds of suspicion.</summary>
    [Parameter("log odds", 0, 10, "effect of suspicion after a scandal on that risk")]
    public required double CautionSuspicion { get; init; }

    /// <summary>Gets the spread of a scandal.</summary>
    [Parameter("share", 0, 1, "share of the way to full suspicion that a suspension moves every home firm")]
    public required double ScandalSpread { get; init; }

    /// <summary>Gets the annual rate at which a suspended firm is served again.</summary>
    [Parameter("per year", 0, 0.99, "rate at which a suspended firm is served again")]
    public required double Reinstatement { get; init; }

    /// <summary>Gets the annual decay of suspicion.</summary>
    [Parameter("per year", 0, 0.99, "decay of suspicion")]
    public required double SuspicionDecay { get; init; }
}

/// <summary>
/// Submodel PolicyControls. Governments set rules on dated months; after the last dated event a regime chain takes over, which the other
/// policies follow. Rules block foreign cards at the border and bar home designers from foreign foundries, sometimes before
/// any rule demands it.
/// </summary>
/// <remarks>Order: rules first, then their effect on ties and products, so that firms know this month's law.</remarks>
[Writes(nameof(IndustryState.PolicyStates), nameof(PolicyStates.Regime), nameof(PolicyStates.ThresholdSet), nameof(PolicyStates.ThresholdScale), nameof(PolicyStates.Fee), nameof(PolicyStates.ProcurementQuota), nameof(PolicyStates.ProcessingLimit), nameof(PolicyStates.DenseProcessingLimit), nameof(PolicyStates.DensityLimit), nameof(PolicyStates.Scrutiny), nameof(PolicyStates.NodeCutoff), nameof(PolicyStates.PresumptionNode), nameof(PolicyStates.TransistorsPerArea), nameof(PolicyStates.MemorySupply), nameof(PolicyStates.ToolAccess), nameof(PolicyStates.DesignToolAccess), nameof(PolicyStates.ProcurementPremium), nameof(PolicyStates.SubsidyRate), nameof(PolicyStates.Tariff), nameof(PolicyStates.LicenceHostility), nameof(PolicyStates.Climate), nameof(PolicyStates.Counter), nameof(PolicyStates.Discouragement), nameof(PolicyStates.LicenceLimit), nameof(PolicyStates.SalesRule), nameof(PolicyStates.ProcessingPerIndex), nameof(PolicyStates.PendingRestrictions), nameof(PolicyStates.LostCustom))]
[Writes(nameof(IndustryState.Designers), nameof(Designers.EntityListed), nameof(Designers.ListedMonth), nameof(Designers.Suspicion))]
[Writes(nameof(IndustryState.FoundryTies), nameof(FoundryTies.Suspended), nameof(FoundryTies.IsBarred))]
[Writes(nameof(IndustryState.Products), nameof(Products.MarketFactor), nameof(Products.BlockedUntil), nameof(Products.IsBlocked), nameof(Products.Processing), nameof(Products.Density), nameof(Products.Interconnect), nameof(Products.MemoryDensity))]
public static class PolicyControls
{
    private const int ClimateQuestion = 200;

    /// <summary>Applies the policies of the month.</summary>
    public static void Apply(IndustryState industry, PolicyControlsParameters parameters, RandomStream random)
    {
        if (!industry.Mechanisms.PolicyControls)
        {
            return;
        }

        Month last = industry.Start;
        foreach (PolicyEventDefinition dated in parameters.Events)
        {
            last = dated.Month > last ? dated.Month : last;
            if (dated.Month == industry.Month)
            {
                DatedPolicy.Apply(industry, parameters, dated);
            }
        }

        industry.PolicyStates.PendingRestrictions[IndustryState.Policy] = DatedPolicy.Pending(industry.Month, parameters.Events);
        if (industry.Month > last)
        {
            ChainPolicy.Step(industry, parameters, random.At(industry.Month, 0));
            ref double climate = ref industry.PolicyStates.Climate[IndustryState.Policy];
            climate = FundingCycle.Next(climate, random.At(industry.Month, 0, ClimateQuestion).NextNormal(), parameters);
        }

        FoundryCaution.Apply(industry, parameters, random);
        industry.PolicyStates.LostCustom[IndustryState.Policy] = FoundryDependence.LostCustom(industry);
        BorderControl.Apply(industry, parameters);
    }

    /// <summary>Applies every dated event up to and including the first month, when a run begins.</summary>
    public static void ApplyHistory(IndustryState industry, PolicyControlsParameters parameters)
    {
        if (!industry.Mechanisms.PolicyControls)
        {
            return;
        }

        foreach (PolicyEventDefinition dated in parameters.Events.OrderBy(e => e.Month))
        {
            if (dated.Month <= industry.Start)
            {
                DatedPolicy.Apply(industry, parameters, dated);
            }
        }

        BorderControl.Apply(industry, parameters);
    }
}
