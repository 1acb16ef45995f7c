using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Submodel Funding, second part. A firm that raises money closes a round after some months, sooner after a milestone,
/// in a good climate, for a smaller round or at a lower price. Funds answer from what they expect of the firm, share
/// the round in proportion to their means, and ration themselves when several firms ask in one month.
/// </summary>
/// <remarks>Order: two phases, all offers first, then all payments; the order of firms cannot matter.</remarks>
[Writes(
    nameof(IndustryState.Accounts),
    nameof(Accounts.Cash),
    nameof(Accounts.EquityRaised),
    nameof(Accounts.EquityTotal),
    nameof(Accounts.PostMoney),
    nameof(Accounts.FounderStake),
    nameof(Accounts.Rounds),
    nameof(Accounts.LastRound),
    nameof(Accounts.Raising),
    nameof(Accounts.FundingPlan),
    nameof(Accounts.Runway),
    nameof(Accounts.IsListed))]
[Writes(nameof(IndustryState.Investors), nameof(Investors.Available), nameof(Investors.Stake))]
[Writes(nameof(IndustryState.Designers), nameof(Designers.MilestoneMonth))]
public static class Funding
{
    private const int ClosingQuestion = 0;
    private const int BridgeQuestion = 1;

    /// <summary>Closes this month's rounds, bridges and listings.</summary>
    public static void Raise(IndustryState industry, FundingParameters parameters, RandomStream random)
    {
        // The equity of a firm founded last month is a flow of that month, whether or not investors act now.
        industry.Accounts.EquityRaised.Values.Clear();
        if (!industry.Mechanisms.Funding)
        {
            return;
        }

        Replenish(industry.Investors, parameters);
        Span<RoundOffer> offers = industry.Designers.Count <= IndustrySizes.OnStack
            ? stackalloc RoundOffer[industry.Designers.Count] : new RoundOffer[industry.Designers.Count];
        int count = 0;
        foreach (DesignerId designer in industry.Designers.All)
        {
            if (industry.IsActive(designer) && OfferOf(industry, designer, parameters, random) is { } offer)
            {
                offers[count++] = offer;
            }
        }

        if (count > 0)
        {
            Syndicate.Close(industry, offers[..count], parameters, random);
        }
    }

    /// <summary>Equation (FU15): chance of closing in the month, h · speed · climate / price asked, at most 1.</summary>
    public static double ClosingProbability(double hazard, double speed, double climate, double ask) =>
        Math.Clamp(hazard * speed * climate / Math.Max(ask, 0.1), 0, 1);

    private static void Replenish(Investors investors, FundingParameters parameters)
    {
        double share = 1 - Math.Exp(-parameters.Replenishment / AnnualRates.MonthsPerYear);
        foreach (InvestorId investor in investors.All)
        {
            double room = Math.Max(0, investors.FundSize[investor] - investors.Available[investor]);
            investors.Available[investor] += Math.Min(room, share * investors.FundSize[investor]);
        }
    }

    private static RoundOffer? OfferOf(
        IndustryState industry, DesignerId designer, FundingParameters parameters, RandomStream random)
    {
        Accounts accounts = industry.Accounts;
        double climate = Math.Max(0, industry.PolicyStates.Climate[IndustryState.Policy]);
        double value = parameters.PriceShare * accounts.IndicatedValue[designer];
        double price = value * climate;
        if (price <= 0)
        {
            return null;
        }

        FundingOption plan = accounts.FundingPlan[designer];
        RoundOffer? round = plan switch
        {
            FundingOption.List => Listing(industry, designer, price, parameters),
            FundingOption.RaiseSmall or FundingOption.RaiseUsual or FundingOption.RaiseLarge
                when accounts.Raising[designer] => Round(industry, designer, value, parameters),
            _ => null,
        };
        double luck = random.At(industry.Month, designer.Index, ClosingQuestion).NextUniform();
        if (round is { } offer && luck < Chance(industry, designer, offer, parameters))
        {
            return offer;
        }

        bool needsBridge = plan == FundingOption.Bridge || accounts.Cash[designer] < accounts.Burn[designer];
        return needsBridge && accounts.Burn[designer] > 0
            ? Bridge(industry, designer, price, parameters, random)
            : null;
    }

    private static double Chance(
        IndustryState industry, DesignerId designer, in RoundOffer offer, FundingParameters parameters)
    {
        double climate = Math.Max(0, industry.PolicyStates.Climate[IndustryState.Policy]);
        int silent = industry.Month.Index - FundingSignals.LatestMilestone(industry, designer);
        double hazard = offer.IsPublic ? parameters.ListingHazard
            : silent <= parameters.FreshMonths ? parameters.FreshClosingHazard : parameters.ClosingHazard;
        double speed = industry.Accounts.FundingPlan[designer] switch
        {
            FundingOption.RaiseSmall => parameters.SmallRoundSpeed,
            FundingOption.RaiseLarge => parameters.LargeRoundSpeed,
            _ => 1,
        };
        double ask = offer.IsListing ? 1 : industry.Accounts.ValuationAsk[designer];
        return ClosingProbability(hazard, speed, climate, ask);
    }

    private static RoundOffer Round(
        IndustryState industry, DesignerId designer, double value, FundingParameters parameters)
    {
        // The public makes its own price. Of funds a firm asks what the climate brings in which it believes; they answer by the real one.
        bool isPublic = industry.Accounts.IsListed[designer];
        double climate = isPublic ? industry.PolicyStates.Climate[IndustryState.Policy] : industry.Beliefs.FundingClimate[designer];
        double asked = value * Math.Max(0, climate) * industry.Accounts.ValuationAsk[designer] * (isPublic ? parameters.PublicPremium : 1);
        double limit = ValuationEquations.AmountAt(asked, parameters.LargestDilution);
        double amount = Math.Min(industry.Accounts.Target[designer], limit);
        double agreed = isPublic ? asked : ValuationEquations.AgreedPrice(asked, amount, parameters.SmallestStake);

        // Below a first closing pledges lapse and the firm looks on. Shares of a listed firm are sold for what they bring.
        double need = isPublic ? 0
            : FundingEquations.LeastRound(industry.Accounts.Cash[designer], industry.Accounts.Burn[designer], parameters.BridgeMonths);
        double least = Math.Max(parameters.SmallestRound, Math.Min(industry.Accounts.Target[designer], need));
        return new RoundOffer(designer, asked, agreed, least, amount, isPublic, false, false);
    }

    private static RoundOffer Listing(
        IndustryState industry, DesignerId designer, double price, FundingParameters parameters)
    {
        double premium = price * parameters.PublicPremium;
        double amount = ValuationEquations.AmountAt(premium, parameters.ListingDilution);
        return new RoundOffer(designer, premium, premium, parameters.SmallestRound, amount, true, false, !industry.Accounts.IsListed[designer]);
    }

    private static RoundOffer? Bridge(
        IndustryState industry, DesignerId designer, double price, FundingParameters parameters, RandomStream random)
    {
        Accounts accounts = industry.Accounts;
        double climate = Math.Max(0, industry.PolicyStates.Climate[IndustryState.Policy]);
        double discounted = price * parameters.BridgePrice;
        double needed = (parameters.BridgeMonths * accounts.Burn[designer]) - Math.Min(0, accounts.Cash[designer]);
        double limit = ValuationEquations.AmountAt(discounted, parameters.BridgeDilution);

        // Owners throw good money after bad only as far as they still believe.
        double chance = FundingEquations.BridgeProbability(
            ClosingProbability(parameters.BridgeHazard, accounts.Confidence[designer], climate, 1), limit / needed);
        if (!random.At(industry.Month, designer.Index, BridgeQuestion).NextEvent(chance))
        {
            return null;
        }

        // Nobody throws in what does not carry the firm through the month. The public bridges no one: it is for present owners to do.
        double least = FundingEquations.MissingThisMonth(accounts.Cash[designer], accounts.Burn[designer]);
        return new RoundOffer(designer, discounted, discounted, least, Math.Min(needed, limit), false, true, false);
    }
}
