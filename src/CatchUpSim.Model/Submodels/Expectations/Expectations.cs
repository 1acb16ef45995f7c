using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>Parameters of <see cref="Expectations"/>.</summary>
public sealed record ExpectationsParameters
{
    /// <summary>Gets the lag of beliefs.</summary>
    [Parameter("months", 0.5, 60, "mean lag of beliefs behind the published state")]
    public required double Lag { get; init; }

    /// <summary>Gets the error of perception.</summary>
    [Parameter("share", 0, 1, "standard deviation of the logarithm of a perceived quantity")]
    public required double Error { get; init; }

    /// <summary>Gets the openness without policy.</summary>
    [Parameter("share", 0, 1, "share of demand that a newcomer believes it could win over without policy")]
    public required double BaseOpenness { get; init; }

    /// <summary>Gets the openness that controls add.</summary>
    [Parameter("share", 0, 1, "share of demand that a restrictive sales regime adds to the openness believed by home designers")]
    public required double RegimeOpenness { get; init; }

    /// <summary>Gets the weight of scrutiny in the believed node risk.</summary>
    [Parameter("probability per year", 0, 1, "believed risk of losing a foreign foundry under full scrutiny")]
    public required double ScrutinyRisk { get; init; }

    /// <summary>Gets the weight of observed suspensions in the believed node risk.</summary>
    [Parameter("probability per year", 0, 1, "added to that risk when every home designer is suspended")]
    public required double SuspensionRisk { get; init; }

    /// <summary>Gets the weight of a restriction that is known and not yet in force.</summary>
    [Parameter("probability per year", 0, 1, "added to that risk by each restriction of foreign supply that is known and not yet in force")]
    public required double PendingRisk { get; init; }

    /// <summary>Gets the adaptation of aspirations.</summary>
    [Parameter("per year", 0, 0.99, "speed with which an aspiration follows what is attained")]
    public required double Adaptation { get; init; }

    /// <summary>Gets the stretch of aspirations.</summary>
    [Parameter("ratio", 1, 10, "aspiration relative to attainment that firms tend to")]
    public required double Stretch { get; init; }

    /// <summary>Gets the lowest aspiration.</summary>
    [Parameter("share", 0.0001, 0.5, "market share that a firm aspires to at least")]
    public required double LowestAspiration { get; init; }
}

/// <summary>
/// Submodel Expectations. What designers believe about demand, openness, the frontier, the foundry and investors: last month's
/// published state, seen late and in error. Aspirations drift towards what has been attained.
/// </summary>
[Writes(nameof(IndustryState.Beliefs), nameof(Beliefs.Demand), nameof(Beliefs.Openness), nameof(Beliefs.Gap), nameof(Beliefs.NodeRisk), nameof(Beliefs.FundingClimate), nameof(Beliefs.IncumbentBase), nameof(Beliefs.Aspiration), nameof(Beliefs.Attainment))]
public static class Expectations
{
    /// <summary>Updates every belief.</summary>
    public static void Update(IndustryState industry, ExpectationsParameters parameters, RandomStream random)
    {
        PolicyStates policy = industry.PolicyStates;
        double risk = RiskAtHome(policy, parameters, SuspendedShare(industry));
        double incumbent = LargestBase(industry);
        double pull = Pull(policy, parameters);
        double pace = AnnualRates.MonthlyDepreciation(parameters.Adaptation);

        // One for each segment, one for the gap and one for the climate; draws come in pairs, and quantiles four at a time.
        int segments = industry.Segments.Count;
        int each = (segments + 5) / 4 * 4;
        int room = industry.Designers.Count * each;
        Span<double> errors = room <= IndustrySizes.ManyOnStack ? stackalloc double[room] : new double[room];
        random.Uniforms(industry.Month, 0, 0, each, errors);
        foreach (DesignerId designer in industry.Designers.All)
        {
            if (!industry.IsActive(designer))
            {
                continue;
            }

            Span<double> error = errors.Slice(designer.Index * each, each);
            NormalQuantile.ReplaceUniforms(error);
            Beliefs beliefs = industry.Beliefs;
            double lag = IsNew(industry, designer) ? 1 : parameters.Lag;
            foreach (SegmentId segment in industry.Segments.All)
            {
                double demand = industry.Segments.Demand[segment] * Noise(parameters, error[segment.Index]);
                Follow(ref beliefs.Demand[designer, segment], demand, lag);
                Follow(ref beliefs.Openness[designer, segment], Open(industry, designer, segment, parameters.BaseOpenness, pull), lag);
            }

            Follow(ref beliefs.Gap[designer], industry.Capabilities.Gap[designer] * Noise(parameters, error[segments]), lag);
            Follow(ref beliefs.NodeRisk[designer], industry.Designers.IsHome[designer] ? risk : 0, lag);
            Follow(ref beliefs.FundingClimate[designer], policy.Climate[IndustryState.Policy] * Noise(parameters, error[segments + 1]), lag);
            Follow(ref beliefs.IncumbentBase[designer], incumbent, lag);
            Aspire(industry, parameters, designer, pace);
        }
    }

    /// <summary>Equation (X1): a belief moves towards what is perceived by one part in the lag.</summary>
    public static double Next(double belief, double perceived, double lag) => belief + ((perceived - belief) / Math.Max(1, lag));

    /// <summary>Equation (X2): an aspiration drifts towards attainment times stretch, and never below its floor.</summary>
    public static double NextAspiration(double aspiration, double attained, double adaptation, double stretch, double floor) =>
        Math.Max(floor, aspiration + (adaptation * ((attained * stretch) - aspiration)));

    /// <summary>
    /// Equation (X3): share of a segment's demand that a home designer believes it could win over, min(1, o + π + d): the base
    /// openness o, what policy adds π, and the share d that home designers have, whose customers no foreign software holds.
    /// </summary>
    public static double OpenAtHome(double baseOpenness, double pull, double domestic) => Math.Min(1, baseOpenness + pull + domestic);

    /// <summary>
    /// Equation (X4): share of a segment's demand that a foreign designer believes it could win, (1 − d) + o · d: what home designers
    /// do not have, and of what they have the share that is open to anyone.
    /// </summary>
    public static double OpenAbroad(double baseOpenness, double domestic) => 1 - domestic + (baseOpenness * domestic);

    /// <summary>Share of a segment's demand that a designer believes it could win, by (X3) or (X4).</summary>
    internal static double Open(IndustryState industry, DesignerId designer, SegmentId segment, double baseOpenness, double pull)
    {
        double domestic = industry.Segments.DomesticShare[segment];
        return industry.Designers.IsHome[designer] ? OpenAtHome(baseOpenness, pull, domestic) : OpenAbroad(baseOpenness, domestic);
    }

    /// <summary>What policy adds to the openness that home designers believe in, share of demand.</summary>
    private static double Pull(PolicyStates policy, ExpectationsParameters parameters)
    {
        bool isRestrictive = policy.Regime[IndustryState.Policy] >= SalesRegime.Restrictive;
        return policy.ProcurementQuota[IndustryState.Policy] + (isRestrictive ? parameters.RegimeOpenness : 0);
    }

    /// <summary>Probability per year with which home designers see themselves lose a foreign foundry.</summary>
    private static double RiskAtHome(PolicyStates policy, ExpectationsParameters parameters, double suspended) => Math.Min(
        1,
        (parameters.ScrutinyRisk * Math.Min(1, policy.Scrutiny[IndustryState.Policy])) + (parameters.SuspensionRisk * suspended)
            + (1 - Math.Pow(1 - parameters.PendingRisk, policy.PendingRestrictions[IndustryState.Policy])));

    /// <summary>A firm founded last month has nothing to unlearn: it believes what it sees. Those of the first month were right about it.</summary>
    private static bool IsNew(IndustryState industry, DesignerId designer) =>
        industry.Designers.Founded[designer] == industry.Month.Index - 1 && industry.Month.Index - 1 > industry.Start.Index;

    private static void Follow(ref double belief, double perceived, double lag) => belief = Next(belief, perceived, lag);

    private static double Noise(ExpectationsParameters parameters, double error) =>
        DiffusionEquations.VolatilityFactor(error, parameters.Error);

    private static void Aspire(IndustryState industry, ExpectationsParameters parameters, DesignerId designer, double pace)
    {
        Beliefs beliefs = industry.Beliefs;
        double attained = industry.MarketPositions.TotalShare[designer];
        beliefs.Aspiration[designer] = Math.Min(
            1, NextAspiration(beliefs.Aspiration[designer], attained, pace, parameters.Stretch, parameters.LowestAspiration));
        beliefs.Attainment[designer] = attained / beliefs.Aspiration[designer];
    }

    private static double SuspendedShare(IndustryState industry)
    {
        double home = 0;
        double suspended = 0;
        foreach (DesignerId designer in industry.Designers.All)
        {
            if (!industry.IsActive(designer) || !industry.Designers.IsHome[designer])
            {
                continue;
            }

            home++;
            foreach (bool isSuspended in industry.FoundryTies.Suspended.Row(designer))
            {
                if (isSuspended)
                {
                    suspended++;
                    break;
                }
            }
        }

        return home > 0 ? suspended / home : 0;
    }

    private static double LargestBase(IndustryState industry)
    {
        double all = 0;
        double largest = 0;
        foreach (DesignerId designer in industry.Designers.All)
        {
            double installed = IndustryMeasures.InstalledBase(industry, designer);
            all += installed;
            largest = Math.Max(largest, installed);
        }

        return all > 0 ? largest / all : 0;
    }
}
