using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Decisions;

/// <summary>What a scenario fixes about a firm's funding: when and how much is sought, a listing, a sale.</summary>
internal static class FundingPrescription
{
    /// <summary>Whether the scenario fixes anything about a firm's funding.</summary>
    public static bool Exists(Strategies strategies, DesignerId designer) =>
        strategies.RoundRunway[designer] != 0
        || strategies.RoundSize[designer] != 0
        || strategies.Listing[designer] != 0
        || strategies.Sale[designer] != 0;

    /// <summary>Runway below which the firm looks at its funding at once, months.</summary>
    public static double ReviewRunway(IndustryState industry, DesignerId designer, FundingDecisionParameters parameters)
    {
        double runway = industry.Strategies.RoundRunway[designer];
        return runway == 0 ? parameters.RunwayTarget : runway;
    }

    /// <summary>
    /// Bars what the scenario rules out. What it prescribes bars the rest: a listing that is open, a sale, a round below
    /// the runway. A firm that is to seek a round and finds none open may wait.
    /// </summary>
    public static void Apply(Strategies strategies, DesignerId designer, double runway, Span<double> utilities)
    {
        KeepSize(strategies.RoundSize[designer], utilities);
        KeepRunway(strategies.RoundRunway[designer], runway, utilities);
        Obey(strategies.Sale[designer], FundingOption.Sell, utilities);
        Obey(strategies.Listing[designer], FundingOption.List, utilities);

        // To do nothing is the one thing that is always possible.
        if (!utilities.ContainsAnyExcept(double.NegativeInfinity))
        {
            utilities[(int)FundingOption.Wait] = 0;
        }
    }

    /// <summary>Whether the scenario, and not the firm, chose an option.</summary>
    public static bool Fixes(Strategies strategies, DesignerId designer, FundingOption option) => option switch
    {
        FundingOption.Wait => strategies.RoundRunway[designer] != 0,
        FundingOption.RaiseSmall or FundingOption.RaiseUsual or FundingOption.RaiseLarge =>
            strategies.RoundRunway[designer] != 0 || strategies.RoundSize[designer] != 0,
        FundingOption.List => strategies.Listing[designer] > 0,
        FundingOption.Sell => strategies.Sale[designer] > 0,
        _ => false,
    };

    private static void KeepSize(int size, Span<double> utilities)
    {
        for (int option = (int)FundingOption.RaiseSmall; size > 0 && option <= (int)FundingOption.RaiseLarge; option++)
        {
            utilities[option] = option == size ? utilities[option] : double.NegativeInfinity;
        }
    }

    private static void KeepRunway(double limit, double runway, Span<double> utilities)
    {
        Span<double> rounds = utilities[(int)FundingOption.RaiseSmall..((int)FundingOption.RaiseLarge + 1)];
        if (limit != 0 && runway >= limit)
        {
            rounds.Fill(double.NegativeInfinity);
        }
        else if (limit != 0 && rounds.ContainsAnyExcept(double.NegativeInfinity))
        {
            utilities[(int)FundingOption.Wait] = double.NegativeInfinity;
        }
    }

    private static void Obey(int wish, FundingOption option, Span<double> utilities)
    {
        double utility = utilities[(int)option];
        if (wish > 0 && !double.IsNegativeInfinity(utility))
        {
            utilities.Fill(double.NegativeInfinity);
            utilities[(int)option] = utility;
        }
        else if (wish < 0)
        {
            utilities[(int)option] = double.NegativeInfinity;
        }
    }
}
