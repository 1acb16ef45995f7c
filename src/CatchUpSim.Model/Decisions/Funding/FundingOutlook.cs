using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Decisions;

/// <summary>What a firm believes when it thinks about money.</summary>
/// <param name="Runway">Months until the cash is gone.</param>
/// <param name="Burn">Smoothed cash outflow, USD million per month.</param>
/// <param name="Price">Value before the money that it expects now, USD million.</param>
/// <param name="Belief">Founders' probability of success.</param>
/// <param name="Climate">Believed willingness of investors, 1 for normal.</param>
/// <param name="IsFresh">Whether a milestone still impresses investors.</param>
/// <param name="MilestoneSoon">Chance of a milestone within the quarter.</param>
/// <param name="Rests">Whether the last round is too recent for another.</param>
/// <param name="MayList">Whether a listing is open to the firm.</param>
/// <param name="SalePart">What a buyer reckons with, relative to what investors think the firm worth.</param>
/// <param name="IsListed">Whether the public pays its rounds: dearly, in any portion, and no sooner after a milestone.</param>
public readonly record struct FundingOutlook(
    double Runway,
    double Burn,
    double Price,
    double Belief,
    double Climate,
    bool IsFresh,
    double MilestoneSoon,
    bool Rests,
    bool MayList,
    double SalePart,
    bool IsListed = false);

/// <summary>
/// Expected utility of the options of the funding decision, as a share of what success would be worth to the founders:
/// belief × chance that the money comes in time × stake kept × safety of the runway.
/// </summary>
public static class FundingUtilities
{
    private const double Quarter = 3;

    /// <summary>Fills in the utility of every <see cref="Entities.FundingOption"/>, −∞ for one that is closed.</summary>
    public static void Evaluate(in FundingOutlook outlook, FundingDecisionParameters parameters, Span<double> utilities)
    {
        double hazard = Hazard(outlook, outlook.IsFresh, parameters);
        utilities[0] = Wait(outlook, parameters);
        utilities[1] = Round(outlook, hazard, parameters.SmallMonths, parameters);
        utilities[2] = Round(outlook, hazard, parameters.UsualMonths, parameters);
        utilities[3] = Round(outlook, hazard, parameters.LargeMonths, parameters);
        utilities[4] = outlook.Runway < parameters.BridgeRunway && outlook.Burn > 0
            ? Attempt(
                outlook,
                Chance(parameters.BridgeHazard * outlook.Climate, Math.Max(1, outlook.Runway)),
                parameters.BridgeDilution,
                Math.Min(parameters.BridgeMonths, ValuationEquations.AmountAt(outlook.Price, parameters.BridgeDilution) / outlook.Burn),
                parameters)
            : double.NegativeInfinity;
        utilities[5] = outlook.MayList
            ? parameters.ListingGain - parameters.RoundCost + Attempt(
                outlook,
                Chance(Hazard(outlook, isFresh: false, parameters), outlook.Runway), // the public does not close sooner after a milestone
                parameters.ListingDilution,
                Months(ValuationEquations.AmountAt(outlook.Price * parameters.ExpectedPublicPremium, parameters.ListingDilution), outlook, parameters),
                parameters)
            : double.NegativeInfinity;
        utilities[6] = parameters.SaleValue * outlook.SalePart * Math.Min(1, outlook.Climate);
    }

    /// <summary>Equation (FD1): 1 − e^(−m/S), the benefit of m months of runway.</summary>
    public static double Safety(double months, double safetyMonths) =>
        1 - Math.Exp(-Math.Max(0, months) / safetyMonths);

    /// <summary>Equation (FD2): price asked relative to the usual; it falls as the runway falls short of the target.</summary>
    public static double Ask(double runway, FundingDecisionParameters parameters) =>
        parameters.LowestAsk + ((1 - parameters.LowestAsk)
            * (parameters.RunwayTarget > 0 ? Math.Clamp(runway / parameters.RunwayTarget, 0, 1) : 1));

    /// <summary>Equation (FD3): months · planned burn, the money sought.</summary>
    public static double Target(double months, double burn, FundingDecisionParameters parameters) =>
        months * parameters.GrowthAllowance * Math.Max(0, burn);

    /// <summary>Value before the money that a firm asks for, money; the public pays a premium.</summary>
    public static double Asked(in FundingOutlook outlook, FundingDecisionParameters parameters) =>
        outlook.Price * Ask(outlook.Runway, parameters) * (outlook.IsListed ? parameters.ExpectedPublicPremium : 1);

    /// <summary>The money sought (FD3), money; nobody looks for more than the largest stake that is sold would bring.</summary>
    public static double Sought(in FundingOutlook outlook, double months, FundingDecisionParameters parameters) => Math.Min(
        Target(months, outlook.Burn, parameters),
        ValuationEquations.AmountAt(Asked(outlook, parameters), parameters.ExpectedLargestStake));

    /// <summary>Equation (FD5): amount / planned burn, the months that money lasts; the inverse of (FD3).</summary>
    private static double Months(double amount, in FundingOutlook outlook, FundingDecisionParameters parameters) =>
        outlook.Burn > 0 ? amount / (parameters.GrowthAllowance * outlook.Burn) : double.PositiveInfinity;

    private static double Hazard(in FundingOutlook outlook, bool isFresh, FundingDecisionParameters parameters) =>
        Math.Clamp((isFresh && !outlook.IsListed ? parameters.ExpectedFreshHazard : parameters.ExpectedHazard) * outlook.Climate, 0, 1);

    private static double Chance(double hazard, double months) =>
        FundingEquations.RoundProbability(Math.Clamp(hazard, 0, 1), Math.Max(0, months));

    private static double Attempt(
        in FundingOutlook outlook, double chance, double dilution, double months, FundingDecisionParameters parameters)
    {
        double withMoney = (1 - dilution) * Safety(outlook.Runway + months, parameters.SafetyMonths);
        double without = Safety(outlook.Runway, parameters.SafetyMonths);
        return outlook.Belief * ((chance * withMoney) + ((1 - chance) * without));
    }

    private static double Round(
        in FundingOutlook outlook, double hazard, double months, FundingDecisionParameters parameters)
    {
        if (Target(months, outlook.Burn, parameters) <= 0 || outlook.Price <= 0 || outlook.Rests)
        {
            return double.NegativeInfinity; // nobody finances a firm that needs nothing, is worth nothing or has just been financed
        }

        // A round of half the size takes half the time to find, and a cheaper one closes sooner.
        double amount = Sought(outlook, months, parameters);
        double chance = Chance(hazard * parameters.UsualMonths / months / Ask(outlook.Runway, parameters), outlook.Runway);
        double price = ValuationEquations.AgreedPrice(Asked(outlook, parameters), amount, outlook.IsListed ? 0 : parameters.ExpectedStake);
        double dilution = ValuationEquations.Dilution(amount, price);
        double cost = parameters.RoundCost * parameters.UsualMonths / months;
        return Attempt(outlook, chance, dilution, Months(amount, outlook, parameters), parameters) - cost;
    }

    /// <summary>
    /// The best round a quarter later. Waiting loses the present milestone; a runway beyond the target leaves time for
    /// the next one, which brings easier money at a better price.
    /// </summary>
    private static double Wait(in FundingOutlook outlook, FundingDecisionParameters parameters)
    {
        double later = Math.Max(0, outlook.Runway - Quarter);
        double slack = Math.Max(0, later - parameters.RunwayTarget);
        double milestone = Math.Clamp(outlook.MilestoneSoon + (slack / parameters.MilestoneInterval), 0, 1);
        double fresh = Hazard(outlook, isFresh: true, parameters);
        double stale = Hazard(outlook, isFresh: false, parameters);
        double hazard = stale + (milestone * (fresh - stale));
        FundingOutlook then = outlook with
        {
            Runway = later,
            Rests = false,
            Price = outlook.Price * (1 + (parameters.StepUp * milestone)),
        };

        double best = outlook.Belief * Safety(later, parameters.SafetyMonths);
        if (outlook.Burn <= 0 || outlook.Price <= 0)
        {
            return best;
        }

        best = Math.Max(best, Round(then, hazard, parameters.SmallMonths, parameters));
        best = Math.Max(best, Round(then, hazard, parameters.UsualMonths, parameters));
        return Math.Max(best, Round(then, hazard, parameters.LargeMonths, parameters));
    }
}
