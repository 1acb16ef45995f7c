using CatchUpSim.Model.Entities;
using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Submodel Funding, first part. Investors watch milestones, failed spins and silence, and hold a Beta belief about
/// each firm; belief, believed market and progress give the value they expect.
/// </summary>
/// <remarks>Order: synchronous. Evidence of this month counts from this month on, for all investors alike.</remarks>
[Writes(
    nameof(IndustryState.Accounts),
    nameof(Accounts.Confidence),
    nameof(Accounts.IndicatedValue),
    nameof(Accounts.SpinsSeen))]
[Writes(nameof(IndustryState.Investors), nameof(Investors.Successes), nameof(Investors.Failures))]
[Writes(nameof(IndustryState.Segments), nameof(Segments.DemandTrend))]
public static class InvestorAppraisal
{
    /// <summary>Takes note of the month's evidence and values every firm in business.</summary>
    public static void Update(IndustryState industry, AppraisalParameters parameters)
    {
        if (!industry.Mechanisms.Funding)
        {
            return;
        }

        double growth = GrowthForecast.Update(industry.Segments, parameters.GrowthMemory);
        foreach (DesignerId designer in industry.Designers.All)
        {
            if (!industry.IsActive(designer))
            {
                continue;
            }

            Observe(industry, designer, parameters);
            double confidence = Confidence(industry, designer, parameters);
            industry.Accounts.Confidence[designer] = confidence;
            industry.Accounts.IndicatedValue[designer] = ExpectedValue(industry, designer, confidence, growth, parameters);
        }
    }

    private static double ExpectedValue(
        IndustryState industry, DesignerId designer, double confidence, double growth, AppraisalParameters parameters)
    {
        double open = 0;
        double all = 0;
        foreach (SegmentId segment in industry.Segments.All)
        {
            double demand = Math.Max(0, industry.Beliefs.Demand[designer, segment]);
            all += demand;
            open += demand * Math.Clamp(industry.Beliefs.Openness[designer, segment], 0, 1);
        }

        // A firm that sells is valued by what it has, a newcomer by what is open to it.
        double progress = FundingSignals.Progress(industry, designer);
        double discount = ValuationEquations.Discount(parameters.HorizonYears * (1 - progress), growth, parameters.DiscountRate);
        double present = parameters.ShareUpside * Math.Clamp(industry.MarketPositions.TotalShare[designer], 0, 1);
        double rivalry = FundingSignals.Rivalry(industry, designer, parameters.Decisiveness);
        double attainable = ValuationEquations.CrowdedShare(parameters.AttainableShare, rivalry, parameters.Crowding);
        double newcomer = ValuationEquations.ValueOfSuccess(open, attainable, parameters.SalesMultiple, discount);
        newcomer *= ValuationEquations.Promise(industry.MarketPositions.MonthsOnSale[designer], parameters.ProofHalfLife);
        double seller = ValuationEquations.ValueOfSuccess(all, Math.Min(1, present), parameters.SalesMultiple, discount);
        double later = parameters.FutureDilution * (1 - progress);
        return ValuationEquations.ExpectedValue(confidence, Math.Max(newcomer, seller), later);
    }

    private static double Confidence(IndustryState industry, DesignerId designer, AppraisalParameters parameters)
    {
        Investors investors = industry.Investors;
        double sum = 0;
        double lastSuccesses = 0;
        double lastFailures = 0;
        double mean = FundingEquations.PosteriorMean(parameters.PriorSuccesses, parameters.PriorFailures, 0, 0);
        foreach (InvestorId investor in investors.All)
        {
            // Who has seen what the one before has seen believes the same.
            double successes = investors.Successes[investor, designer];
            double failures = investors.Failures[investor, designer];
            if (successes != lastSuccesses || failures != lastFailures)
            {
                mean = FundingEquations.PosteriorMean(
                    parameters.PriorSuccesses, parameters.PriorFailures, successes, successes + failures);
                (lastSuccesses, lastFailures) = (successes, failures);
            }

            sum += mean;
        }

        return investors.Count > 0 ? sum / investors.Count : mean;
    }

    private static void Observe(IndustryState industry, DesignerId designer, AppraisalParameters parameters)
    {
        double good = 0;
        ReadOnlySpan<int> months = industry.Designers.MilestoneMonth.Row(designer);
        for (Milestone milestone = FundingSignals.FirstMilestone; milestone <= Milestone.BreakEven; milestone++)
        {
            bool isCommercial = milestone >= Milestone.Certified;
            good += months[(int)milestone] != industry.Month.Index ? 0
                : isCommercial ? parameters.CommercialEvidence : parameters.TechnicalEvidence;
        }

        // Failed spins count for every part, and so does silicon that works.
        good += parameters.TechnicalEvidence * FundingSignals.LaterParts(industry, designer);
        double bad = (parameters.FailedSpinEvidence * NewSpins(industry, designer)) + Doubt(industry, designer, parameters);
        if (good <= 0 && bad <= 0)
        {
            return;
        }

        foreach (InvestorId investor in industry.Investors.All)
        {
            industry.Investors.Successes[investor, designer] += good;
            industry.Investors.Failures[investor, designer] += bad;
        }
    }

    private static int NewSpins(IndustryState industry, DesignerId designer)
    {
        int repeated = 0;
        foreach (ProjectId project in IndustryState.ProjectsOf(designer))
        {
            repeated += Math.Max(0, industry.Projects.Spin[project] - 1);
        }

        // A slot that is used anew lowers the number; only a rise is a failed spin.
        int added = Math.Max(0, repeated - industry.Accounts.SpinsSeen[designer]);
        industry.Accounts.SpinsSeen[designer] = repeated;
        return added;
    }

    private static double Doubt(IndustryState industry, DesignerId designer, AppraisalParameters parameters)
    {
        bool isSilent = !FundingSignals.HasSales(industry, designer)
            && industry.Month.Index - FundingSignals.LatestMilestone(industry, designer) > parameters.PatienceMonths;
        double yearly = isSilent ? parameters.DoubtEvidence : 0;

        // Foreign money, foundries and tools are closed to a listed firm. That is news to its investors unless it was listed
        // when they founded it: then they knew what they paid for.
        bool isNews = industry.Designers.ListedMonth[designer] > industry.Designers.Founded[designer];
        yearly += industry.Designers.EntityListed[designer] && isNews ? parameters.ListedEvidence : 0;
        return yearly / AnnualRates.MonthsPerYear;
    }
}
