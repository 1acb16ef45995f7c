using System.Globalization;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>Who is bought, by whom, and at what price.</summary>
internal static class TakeOvers
{
    private const int SaleQuestion = 2;
    private const int BuyerQuestion = 3;

    /// <summary>Whether a firm finds a buyer to whom it is worth more than its price.</summary>
    internal static bool IsSold(
        IndustryState industry, DesignerId designer, EntryExitParameters parameters, RandomStream random)
    {
        Accounts accounts = industry.Accounts;
        bool isForSale = accounts.FundingPlan[designer] == FundingOption.Sell;
        bool isShort = accounts.Burn[designer] > 0 && accounts.Runway[designer] < parameters.RescueRunway;
        double hazard = isForSale ? parameters.SaleHazard : isShort ? parameters.RescueHazard : 0;
        if (hazard <= 0 || accounts.IndicatedValue[designer] <= 0)
        {
            return false;
        }

        Draws draws = random.At(industry.Month, designer.Index, SaleQuestion);
        if (!draws.NextEvent(hazard))
        {
            return false;
        }

        // The debt comes with the firm, so it must be worth that much more to the buyer.
        double worth = accounts.IndicatedValue[designer] * Math.Exp(parameters.SynergyDispersion * draws.NextNormal());
        double debt = Math.Max(0, -accounts.Cash[designer]);
        return worth > Price(accounts, designer, parameters) + debt;
    }

    /// <summary>Pays for every firm that is sold; a buyer takes at most one firm a month, the most valuable one.</summary>
    internal static void Settle(
        IndustryState industry, ReadOnlySpan<DesignerStatus> fates, EntryExitParameters parameters, RandomStream random)
    {
        foreach (DesignerId buyer in industry.Designers.All)
        {
            if (!industry.IsActive(buyer) || fates[buyer.Index] != DesignerStatus.Active)
            {
                continue;
            }

            int best = -1;
            foreach (DesignerId target in industry.Designers.All)
            {
                bool isSold = industry.IsActive(target) && fates[target.Index] == DesignerStatus.Acquired;
                if (isSold
                    && Buyer(industry, fates, target, parameters, random) == buyer.Index
                    && (best < 0 || Value(industry, target) > Value(industry, DesignerId.At(best))))
                {
                    best = target.Index;
                }
            }

            if (best >= 0)
            {
                Pay(industry, buyer, DesignerId.At(best), parameters);
            }
        }
    }

    private static double Value(IndustryState industry, DesignerId designer) =>
        industry.Accounts.IndicatedValue[designer];

    private static double Price(Accounts accounts, DesignerId designer, EntryExitParameters parameters) =>
        parameters.SalePrice * Math.Max(0, accounts.IndicatedValue[designer]);

    /// <summary>A designer of the same side that can pay, drawn in proportion to its spare cash; −1 for an outsider.</summary>
    private static int Buyer(
        IndustryState industry,
        ReadOnlySpan<DesignerStatus> fates,
        DesignerId target,
        EntryExitParameters parameters,
        RandomStream random)
    {
        double sum = 0;
        foreach (DesignerId buyer in industry.Designers.All)
        {
            sum += Spare(industry, fates, buyer, target, parameters);
        }

        if (sum <= 0)
        {
            return -1;
        }

        double mark = sum * random.At(industry.Month, target.Index, BuyerQuestion).NextUniform();
        foreach (DesignerId buyer in industry.Designers.All)
        {
            mark -= Spare(industry, fates, buyer, target, parameters);
            if (mark < 0)
            {
                return buyer.Index;
            }
        }

        return -1;
    }

    private static double Spare(
        IndustryState industry,
        ReadOnlySpan<DesignerStatus> fates,
        DesignerId buyer,
        DesignerId target,
        EntryExitParameters parameters)
    {
        bool isCandidate = buyer != target
            && industry.IsActive(buyer)
            && fates[buyer.Index] == DesignerStatus.Active
            && industry.Designers.IsHome[buyer] == industry.Designers.IsHome[target];
        if (!isCandidate)
        {
            return 0;
        }

        // Money kept back and the price come first; a target's debt is the buyer's debt.
        Accounts accounts = industry.Accounts;
        double reserve = parameters.BuyerReserve * Math.Max(0, accounts.Burn[buyer]);
        double debt = Math.Max(0, -accounts.Cash[target]);
        return Math.Max(0, accounts.Cash[buyer] - reserve - Price(accounts, target, parameters) - debt);
    }

    private static void Pay(
        IndustryState industry, DesignerId buyer, DesignerId target, EntryExitParameters parameters)
    {
        Accounts accounts = industry.Accounts;
        double price = Price(accounts, target, parameters);

        // The buyer pays the owners and gets the cash or the debt that it finds; each side's own identity closes.
        double found = accounts.Cash[target];
        accounts.Cash[buyer] += found - price;
        accounts.Acquisitions[buyer] += price - found;
        accounts.Cash[target] = 0;
        accounts.Acquisitions[target] += found;
        Capabilities capabilities = industry.Capabilities;
        capabilities.KnowledgeStock[buyer] += parameters.KnowledgeKept * capabilities.KnowledgeStock[target];
        capabilities.Patents[buyer] += parameters.KnowledgeKept * capabilities.Patents[target];
        industry.Chronicle.Write(
            industry.Month,
            buyer,
            EventKind.Exit,
            "take-over",
            string.Create(CultureInfo.InvariantCulture, $"bought {industry.Names.Designers[target.Index]} for USD {price:0.0} m"));
    }
}
