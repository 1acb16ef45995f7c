using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;
using CatchUpSim.Model.Randomness;
using CatchUpSim.Model.Submodels;

namespace CatchUpSim.Model.Decisions;

/// <summary>
/// The decision about funding: wait, raise little, the usual or much, ask for a bridge, list, or sell the firm; and which
/// kind of investor to ask first. A scenario may say when and how much is sought, and whether the firm lists or is sold.
/// Reviewed each quarter, when the runway is short, and when a milestone is reached.
/// </summary>
/// <remarks>Order: synchronous; each firm looks at its own accounts and at the investors' published means.</remarks>
[Writes(
    nameof(IndustryState.Accounts),
    nameof(Accounts.FundingPlan),
    nameof(Accounts.Raising),
    nameof(Accounts.RaisingSince),
    nameof(Accounts.Target),
    nameof(Accounts.ValuationAsk),
    nameof(Accounts.SoughtInvestor))]
public static class FundingDecision
{
    private const int OptionCount = 7;
    private const int OptionQuestion = 0;
    private const int InvestorQuestion = 1;
    private const string Name = "funding";

    private static readonly string[] Options =
        ["wait", "raise a small round", "raise a usual round", "raise a large round", "bridge", "list", "sell the firm"];

    /// <summary>Reviews the funding of every firm for which a review is due.</summary>
    public static void Review(IndustryState industry, FundingDecisionParameters parameters, RandomStream random)
    {
        if (!industry.Mechanisms.Funding)
        {
            return;
        }

        foreach (DesignerId designer in industry.Designers.All)
        {
            if (industry.IsActive(designer) && IsDue(industry, designer, parameters))
            {
                Decide(industry, designer, parameters, random);
            }
        }
    }

    /// <summary>Whether the firm looks at its funding this month.</summary>
    public static bool IsDue(IndustryState industry, DesignerId designer, FundingDecisionParameters parameters)
    {
        Accounts accounts = industry.Accounts;
        bool isShort = accounts.Runway[designer] < FundingPrescription.ReviewRunway(industry, designer, parameters) && !accounts.Raising[designer];
        bool isDesperate = accounts.Runway[designer] < parameters.BridgeRunway;
        return industry.Month.IsQuarterEnd || isShort || isDesperate
            || FundingSignals.LatestMilestone(industry, designer) == industry.Month.Index;
    }

    private static void Decide(
        IndustryState industry, DesignerId designer, FundingDecisionParameters parameters, RandomStream random)
    {
        FundingOutlook outlook = Look(industry, designer, parameters);
        Span<double> utilities = stackalloc double[OptionCount];
        FundingUtilities.Evaluate(outlook, parameters, utilities);
        double luck = random.At(industry.Month, designer.Index, OptionQuestion).NextUniform();
        var option = (FundingOption)LogitChoice.Choose(utilities, parameters.Temperature, luck);
        bool isFixed = false;
        if (FundingPrescription.Exists(industry.Strategies, designer))
        {
            FundingOption own = option;
            FundingPrescription.Apply(industry.Strategies, designer, outlook.Runway, utilities);
            option = (FundingOption)LogitChoice.Choose(utilities, parameters.Temperature, luck);
            isFixed = option != own || FundingPrescription.Fixes(industry.Strategies, designer, option);
        }

        FundingOption plan = industry.Accounts.FundingPlan[designer];
        bool changes = plan != option;
        Commit(industry, designer, option, outlook, parameters);
        if (changes && industry.Chronicle.KeepsReviews(designer))
        {
            industry.Chronicle.Write(industry.Month, designer, Record(option, utilities, outlook, isFixed));
        }

        TellEndOfSearch(industry, designer, plan, option);
        if (changes && industry.Accounts.Raising[designer])
        {
            FirstInvestorChoice.Decide(
                industry, designer, parameters, random.At(industry.Month, designer.Index, InvestorQuestion).NextUniform());
        }
    }

    // A search that ends with a round or a listing is ended by it, and not here.
    private static void TellEndOfSearch(IndustryState industry, DesignerId designer, FundingOption before, FundingOption now)
    {
        bool endsRound = before is FundingOption.RaiseSmall or FundingOption.RaiseUsual or FundingOption.RaiseLarge && !industry.Accounts.Raising[designer];
        bool endsListing = before == FundingOption.List && now != FundingOption.List;
        if (endsRound || endsListing)
        {
            string what = endsListing ? "no listing came about" : FundingSignals.SearchInVain(industry, designer);
            industry.Chronicle.Write(industry.Month, designer, EventKind.Round, "sought in vain", $"{what}, chose {Options[(int)now]}");
        }
    }

    private static FundingOutlook Look(
        IndustryState industry, DesignerId designer, FundingDecisionParameters parameters)
    {
        Accounts accounts = industry.Accounts;
        double climate = Math.Max(0, industry.Beliefs.FundingClimate[designer]);
        double annual = AnnualRates.MonthsPerYear * accounts.Revenue[designer];
        bool mayList = !accounts.IsListed[designer]
            && annual > 0
            && annual >= parameters.ListingRevenue
            && (accounts.Profitability[designer] > 0 || climate >= parameters.ListingClimate);
        int silent = industry.Month.Index - FundingSignals.LatestMilestone(industry, designer);
        double indicated = accounts.IndicatedValue[designer];
        return new FundingOutlook(
            accounts.Runway[designer],
            accounts.Burn[designer],
            parameters.ExpectedPriceShare * climate * indicated,
            Math.Clamp(parameters.Optimism * accounts.Confidence[designer], 0, 1),
            climate,
            silent <= parameters.FreshMonths,
            MilestoneSoon(industry, designer),
            Rests(industry, designer, parameters),
            mayList,
            indicated > 0 ? FundingSignals.SaleValue(industry, designer) / indicated : 0,
            accounts.IsListed[designer]);
    }

    private static bool Rests(IndustryState industry, DesignerId designer, FundingDecisionParameters parameters)
    {
        // A scenario that says when a round is sought leaves no rest.
        Accounts accounts = industry.Accounts;
        return industry.Strategies.RoundRunway[designer] == 0
            && accounts.Rounds[designer] > 0
            && industry.Month.Index - accounts.LastRound[designer] < parameters.RestMonths
            && accounts.Runway[designer] >= parameters.RunwayTarget;
    }

    /// <summary>Completeness of the project stage that is nearest to its end.</summary>
    private static double MilestoneSoon(IndustryState industry, DesignerId designer)
    {
        double nearest = 0;
        foreach (ProjectId project in IndustryState.ProjectsOf(designer))
        {
            double work = industry.Projects.Work[project];
            bool runs = industry.Projects.Stage[project] != DevelopmentStage.None && work > 0;
            nearest = Math.Max(nearest, runs ? Math.Clamp(industry.Projects.Done[project] / work, 0, 1) : 0);
        }

        return nearest;
    }

    private static void Commit(
        IndustryState industry,
        DesignerId designer,
        FundingOption option,
        in FundingOutlook outlook,
        FundingDecisionParameters parameters)
    {
        Accounts accounts = industry.Accounts;
        double months = option switch
        {
            FundingOption.RaiseSmall => parameters.SmallMonths,
            FundingOption.RaiseUsual => parameters.UsualMonths,
            FundingOption.RaiseLarge => parameters.LargeMonths,
            _ => 0,
        };
        bool raises = months > 0;
        if (raises && !accounts.Raising[designer])
        {
            accounts.RaisingSince[designer] = industry.Month.Index;
        }

        accounts.FundingPlan[designer] = option;
        accounts.Raising[designer] = raises;
        accounts.Target[designer] = FundingUtilities.Sought(outlook, months, parameters);
        accounts.ValuationAsk[designer] = FundingUtilities.Ask(outlook.Runway, parameters);
    }

    private static DecisionRecord Record(
        FundingOption option, ReadOnlySpan<double> utilities, in FundingOutlook outlook, bool isFixed) => new(
            Name,
            Options,
            utilities.ToArray(),
            (int)option,
            [
                new Signal("runway", outlook.Runway),
                new Signal("burn", outlook.Burn),
                new Signal("expected_price", outlook.Price),
                new Signal("belief", outlook.Belief),
                new Signal("climate", outlook.Climate),
                new Signal("milestone_soon", outlook.MilestoneSoon),
            ],
            isFixed);
}
