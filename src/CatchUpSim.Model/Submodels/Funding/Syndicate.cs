using System.Globalization;
using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Randomness;

namespace CatchUpSim.Model.Submodels;

/// <summary>Funds share the rounds of one month: who joins, how much each pays, and who owns what afterwards.</summary>
internal static class Syndicate
{
    private const int JudgementQuestion = 16;

    /// <summary>What a sum of portions may fall short of the whole by rounding (share).</summary>
    private const double Rounding = 1e-9;

    /// <summary>Asks all funds about all offers, rations funds that are asked for too much, then pays.</summary>
    internal static void Close(
        IndustryState industry, ReadOnlySpan<RoundOffer> offers, FundingParameters parameters, RandomStream random)
    {
        int funds = industry.Investors.Count;
        double[] paid = new double[offers.Length * funds];
        for (int i = 0; i < offers.Length; i++)
        {
            if (!offers[i].IsPublic)
            {
                Pledge(industry, offers[i], paid.AsSpan(i * funds, funds), parameters, random);
            }
        }

        Ration(industry.Investors, paid, offers.Length);
        for (int i = 0; i < offers.Length; i++)
        {
            Pay(industry, offers[i], paid.AsSpan(i * funds, funds));
        }
    }

    private static void Pledge(
        IndustryState industry, in RoundOffer offer, Span<double> pledged, FundingParameters parameters, RandomStream random)
    {
        double capacity = 0;
        var mood = FundMood.Of(industry, offer.Designer, parameters, random);
        foreach (InvestorId investor in industry.Investors.All)
        {
            double ticket = Ticket(industry, offer, investor, parameters);
            bool joins = ticket > 0
                && Accepts(industry, offer, investor, mood, random.At(industry.Month, offer.Designer.Index, JudgementQuestion + investor.Index));
            pledged[investor.Index] = joins ? ticket : 0;
            capacity += pledged[investor.Index];
        }

        // Pledges that lapse keep no fund from the other rounds of the month.
        double total = Math.Min(capacity, offer.Limit);
        double scale = total > 0 && total >= offer.Least ? total / capacity : 0;
        for (int i = 0; i < pledged.Length; i++)
        {
            pledged[i] *= scale;
        }
    }

    private static double Ticket(
        IndustryState industry, in RoundOffer offer, InvestorId investor, FundingParameters parameters)
    {
        Investors investors = industry.Investors;
        InvestorKind kind = investors.Kind[investor];
        bool owns = investors.Stake[investor, offer.Designer] > 0;
        bool hasOwners = industry.Accounts.Rounds[offer.Designer] > 0 || industry.Accounts.IsListed[offer.Designer];
        if ((offer.IsBridge && !owns && hasOwners)
            || (kind == InvestorKind.State && !industry.Designers.IsHome[offer.Designer]))
        {
            return 0; // strangers do not bridge, and state funds back home firms only
        }

        int sought = industry.Accounts.SoughtInvestor[offer.Designer];
        bool asked = offer.IsBridge || sought < 0 || sought == (int)kind;
        return parameters.TicketShare * investors.Available[investor] * (asked ? 1 : parameters.UnsolicitedShare);
    }

    private static bool Accepts(IndustryState industry, in RoundOffer offer, InvestorId investor, in FundMood mood, Draws own)
    {
        double judgement = FundingEquations.Judgement(mood.OfMarket, own.NextNormal(), mood.Dispersion, mood.CommonShare);
        double expected = judgement * industry.Accounts.IndicatedValue[offer.Designer];
        double climate = industry.Investors.Kind[investor] == InvestorKind.State ? mood.OfStateFunds : mood.OfOthers;
        return expected * climate >= offer.Asked * industry.Investors.Hurdle[investor];
    }

    private static void Ration(Investors investors, double[] paid, int offers)
    {
        foreach (InvestorId investor in investors.All)
        {
            double sum = 0;
            for (int i = 0; i < offers; i++)
            {
                sum += paid[(i * investors.Count) + investor.Index];
            }

            double available = Math.Max(0, investors.Available[investor]);
            double scale = sum > available ? available / sum : 1;
            for (int i = 0; i < offers; i++)
            {
                paid[(i * investors.Count) + investor.Index] *= scale;
            }
        }
    }

    private static void Pay(IndustryState industry, in RoundOffer offer, Span<double> paid)
    {
        double amount = offer.IsPublic ? offer.Limit : 0;
        int lead = -1;
        for (int i = 0; i < paid.Length; i++)
        {
            amount += paid[i];
            lead = paid[i] > 0 && (lead < 0 || paid[i] > paid[lead]) ? i : lead;
        }

        if (amount <= 0 || amount < offer.Least * (1 - Rounding))
        {
            return;
        }

        double dilution = ValuationEquations.Dilution(amount, offer.PreMoney);
        foreach (InvestorId investor in industry.Investors.All)
        {
            ref double stake = ref industry.Investors.Stake[investor, offer.Designer];
            stake = (stake * (1 - dilution)) + (dilution * paid[investor.Index] / amount);
            industry.Investors.Available[investor] =
                Math.Max(0, industry.Investors.Available[investor] - paid[investor.Index]);
        }

        Book(industry, offer, amount, dilution);
        Tell(industry, offer, amount, lead);
    }

    private static void Book(IndustryState industry, in RoundOffer offer, double amount, double dilution)
    {
        Accounts accounts = industry.Accounts;
        DesignerId designer = offer.Designer;
        accounts.Cash[designer] += amount;
        accounts.EquityRaised[designer] += amount;
        accounts.EquityTotal[designer] += amount;
        accounts.PostMoney[designer] = offer.PreMoney + amount;
        accounts.FounderStake[designer] *= 1 - dilution;
        accounts.Rounds[designer]++;
        accounts.LastRound[designer] = industry.Month.Index;
        accounts.Raising[designer] = accounts.Raising[designer] && offer.IsBridge;
        accounts.FundingPlan[designer] = accounts.Raising[designer] ? accounts.FundingPlan[designer] : FundingOption.Wait;
        accounts.Runway[designer] = CashOutlook.Runway(accounts, designer);
        accounts.IsListed[designer] |= offer.IsListing;
    }

    private static void Tell(IndustryState industry, in RoundOffer offer, double amount, int lead)
    {
        string money = string.Create(
            CultureInfo.InvariantCulture,
            $"USD {amount:0.0} m at USD {industry.Accounts.PostMoney[offer.Designer]:#,0} m post-money");
        string source = offer.IsPublic ? "on the public market" : $"led by {industry.Names.Investors[lead]}";
        string round = string.Create(CultureInfo.InvariantCulture, $"round {industry.Accounts.Rounds[offer.Designer]}");
        string subject = offer.IsBridge ? "bridge" : offer.IsListing ? "listing" : offer.IsPublic ? "offering" : "round";
        industry.Chronicle.Write(
            industry.Month, offer.Designer, EventKind.Round, subject, $"{round}: {money}, {source}");
        if (offer.IsListing)
        {
            industry.Reach(offer.Designer, Milestone.Listed, money);
        }
    }
}
