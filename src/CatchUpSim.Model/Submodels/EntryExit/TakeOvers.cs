using System.Globalization;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>Who is bought, by whom, and at what price.</summary>
public static class TakeOvers
{
    private const int SaleQuestion = 2;
    private const int BuyerQuestion = 3;
    private const int Outsider = -1;
    private const int Nobody = -2;

    /// <summary>Whether a firm finds a buyer to whom it is worth more than its price.</summary>
    internal static bool IsSold(
        IndustryState industry, DesignerId designer, EntryExitParameters parameters, RandomStream random)
    {
        Accounts accounts = industry.Accounts;
        bool isForSale = accounts.FundingPlan[designer] == FundingOption.Sell;
        bool isRefused = industry.Strategies.Sale[designer] < 0;
        bool isShort = accounts.Burn[designer] > 0 && accounts.Runway[designer] < parameters.RescueRunway;
        double hazard = isForSale ? parameters.SaleHazard : isShort ? parameters.RescueHazard : 0;
        if (isRefused || hazard <= 0 || accounts.IndicatedValue[designer] <= 0)
        {
            return false;
        }

        Draws draws = random.At(industry.Month, designer.Index, SaleQuestion);
        return draws.NextEvent(hazard) && IsWorth(industry, designer, Price(industry, designer, parameters), parameters, ref draws);
    }

    /// <summary>Whether a firm whose owners have to part with it at once finds a buyer, who need not pay more than closing it returns.</summary>
    internal static bool IsSavedBySale(
        IndustryState industry, DesignerId designer, EntryExitParameters parameters, RandomStream random)
    {
        // The first draw tells whether a buyer comes by, the second what the firm is worth to it; here one is asked.
        Draws draws = random.At(industry.Month, designer.Index, SaleQuestion);
        draws.NextUniform();
        return industry.Strategies.Sale[designer] >= 0 && IsWorth(industry, designer, FirmClosure.Returned(industry.Accounts, designer), parameters, ref draws);
    }

    private static bool IsWorth(
        IndustryState industry, DesignerId designer, double price, EntryExitParameters parameters, ref Draws draws)
    {
        double worth = FundingSignals.SaleValue(industry, designer) * Math.Exp(parameters.SynergyDispersion * draws.NextNormal());
        return worth > price + Debt(industry, designer);
    }

    /// <summary>
    /// Pays for every firm that is sold; a buyer takes at most one firm a month, the most valuable one, and whom no designer takes
    /// goes to a firm outside the industry.
    /// </summary>
    internal static void Settle(
        IndustryState industry, ReadOnlySpan<EndReason> ends, EntryExitParameters parameters, RandomStream random)
    {
        // Buyers are drawn before anybody pays: a firm can be sold once only.
        int count = ends.Length;
        Span<int> buyers = count <= IndustrySizes.OnStack ? stackalloc int[count] : new int[count];
        foreach (DesignerId target in industry.Designers.All)
        {
            bool isSold = ends[target.Index] is EndReason.Sold or EndReason.GivenAway;
            buyers[target.Index] = isSold ? Buyer(industry, ends, target, parameters, random) : Nobody;
        }

        foreach (DesignerId target in industry.Designers.All)
        {
            if (buyers[target.Index] == Nobody)
            {
                continue;
            }

            double price = Price(industry, target, ends[target.Index], parameters);
            string who = "a firm outside the industry";
            if (buyers[target.Index] != Outsider && IsChoice(industry, buyers, target))
            {
                var buyer = DesignerId.At(buyers[target.Index]);
                who = industry.Names.Designers[buyer.Index];
                Pay(industry, buyer, target, price, parameters);
            }

            AllianceNews.TellLast(industry, target);
            industry.Chronicle.Write(
                industry.Month,
                target,
                EventKind.Exit,
                "acquisition",
                string.Create(CultureInfo.InvariantCulture, $"sold to {who} for USD {price:0.0} m{(ends[target.Index] == EndReason.GivenAway ? FirmClosure.Blow : string.Empty)}"));
        }
    }

    /// <summary>Whether a firm is the most valuable of those that its buyer could have this month.</summary>
    private static bool IsChoice(IndustryState industry, ReadOnlySpan<int> buyers, DesignerId target)
    {
        double own = FundingSignals.SaleValue(industry, target);
        foreach (DesignerId other in industry.Designers.All)
        {
            bool isRival = other != target && buyers[other.Index] == buyers[target.Index];
            double value = FundingSignals.SaleValue(industry, other);
            if (isRival && (value > own || (value == own && other.Index < target.Index)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Equation (EX4): q · max(σV, R) + (1 − q) · R, USD million. Owners ask the usual part σ of the value V as far as they could still find
    /// another buyer; with probability 1 − q the money ends before, and the firm is closed for what that returns, R. A buyer who waits knows
    /// it, too. Nobody sells for less than closing returns.
    /// </summary>
    public static double Price(IndustryState industry, DesignerId designer, EntryExitParameters parameters)
    {
        Accounts accounts = industry.Accounts;
        double another = FundingEquations.RoundProbability(parameters.SaleHazard, Math.Max(0, accounts.Runway[designer]));
        double closed = FirmClosure.Returned(accounts, designer);
        double asked = Math.Max(closed, parameters.SalePrice * FundingSignals.SaleValue(industry, designer));
        return (another * asked) + ((1 - another) * closed);
    }

    /// <summary>What a firm that is sold costs, USD million: one whose owners have to part with it at once, what closing it returns.</summary>
    private static double Price(IndustryState industry, DesignerId designer, EndReason end, EntryExitParameters parameters) =>
        end == EndReason.GivenAway ? FirmClosure.Returned(industry.Accounts, designer) : Price(industry, designer, parameters);

    /// <summary>What a firm owes, USD million. It comes with the firm, so the buyer pays that much more.</summary>
    private static double Debt(IndustryState industry, DesignerId designer) => Math.Max(0, -industry.Accounts.Cash[designer]);

    /// <summary>A designer of the same side that can pay and needs no money itself, drawn in proportion to its spare cash; or an outsider.</summary>
    private static int Buyer(
        IndustryState industry,
        ReadOnlySpan<EndReason> ends,
        DesignerId target,
        EntryExitParameters parameters,
        RandomStream random)
    {
        double sum = 0;
        foreach (DesignerId buyer in industry.Designers.All)
        {
            sum += Spare(industry, ends, buyer, target, parameters);
        }

        if (sum <= 0)
        {
            return Outsider;
        }

        double mark = sum * random.At(industry.Month, target.Index, BuyerQuestion).NextUniform();
        foreach (DesignerId buyer in industry.Designers.All)
        {
            mark -= Spare(industry, ends, buyer, target, parameters);
            if (mark < 0)
            {
                return buyer.Index;
            }
        }

        return Outsider;
    }

    private static double Spare(
        IndustryState industry,
        ReadOnlySpan<EndReason> ends,
        DesignerId buyer,
        DesignerId target,
        EntryExitParameters parameters)
    {
        // Who is for sale, or looks for money to burn, has none for others.
        Accounts accounts = industry.Accounts;
        FundingOption plan = accounts.FundingPlan[buyer];
        bool isInNeed = plan == FundingOption.Sell || (plan != FundingOption.Wait && accounts.Burn[buyer] > 0);
        if (isInNeed || !IndustryMeasures.IsRival(industry, buyer, target) || ends[buyer.Index] != EndReason.None)
        {
            return 0;
        }

        // Money kept back and the price come first.
        double reserve = parameters.BuyerReserve * Math.Max(0, accounts.Burn[buyer]);
        return Math.Max(0, accounts.Cash[buyer] - reserve - Price(industry, target, ends[target.Index], parameters) - Debt(industry, target));
    }

    private static void Pay(
        IndustryState industry, DesignerId buyer, DesignerId target, double price, EntryExitParameters parameters)
    {
        Accounts accounts = industry.Accounts;

        // The buyer pays the owners and gets the cash or the debt that it finds, and what customers owe; each side's own identity closes.
        double found = accounts.Cash[target];
        accounts.Cash[buyer] += found - price;
        accounts.Acquisitions[buyer] += price - found;
        accounts.Cash[target] = 0;
        accounts.Acquisitions[target] += found;
        accounts.Receivables[buyer] += accounts.Receivables[target];
        accounts.Receivables[target] = 0;
        Capabilities capabilities = industry.Capabilities;
        capabilities.KnowledgeStock[buyer] += parameters.KnowledgeKept * capabilities.KnowledgeStock[target];
        capabilities.Patents[buyer] += parameters.KnowledgeKept * capabilities.Patents[target];
        industry.Chronicle.Write(
            industry.Month,
            buyer,
            EventKind.TakeOver,
            "take-over",
            string.Create(CultureInfo.InvariantCulture, $"bought {industry.Names.Designers[target.Index]} for USD {price:0.0} m"));
    }
}
