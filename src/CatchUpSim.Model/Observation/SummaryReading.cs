using CatchUpSim.Model.Entities;

namespace CatchUpSim.Model.Observation;

/// <summary>Reads the summary of a run off its final state and its records.</summary>
public static class SummaryReading
{
    // Part of the definition of the fates, as FirmFate states it; nothing in a run depends on it.
    private const double NicheShare = 0.02;

    /// <summary>The summary of a run that has ended.</summary>
    public static RunSummary Read(IndustryState industry, Recorder recorder)
    {
        DesignerId focal = industry.Focal;
        int position = IndexOfFocal(recorder.Firms, focal);
        double[] share = recorder.Firms.Series("market_share", position);
        (MarketRegime regime, int? turning) = RegimeClassification.Classify(recorder.LatecomerShare);
        double[] group = RegimeClassification.MovingAverage(recorder.LatecomerShare);
        int peak = PositionOfPeak(share);
        return new RunSummary
        {
            Survived = industry.IsActive(focal),
            ExitMonth = FirstMonth(recorder.Firms.Series("status", position), value => value > 1),
            MonthsToFirstSilicon = SinceFounding(industry, Milestone.FirstSilicon),
            MonthsToFirstRevenue = SinceFounding(industry, Milestone.FirstRevenue),
            MonthsToVolume = SinceFounding(industry, Milestone.VolumeProduction),
            SpinsFirstProduct = FirstSpins(industry),
            PeakShare = double.IsNaN(share[peak]) ? 0 : share[peak],
            PeakShareMonth = peak,
            FinalShare = industry.IsActive(focal) ? industry.MarketPositions.TotalShare[focal] : 0,
            FinalGap = industry.Capabilities.Gap[focal],
            BreakEvenMonth = SinceStart(industry, Milestone.BreakEven),
            EquityTotal = industry.Accounts.EquityTotal[focal],
            RevenueTotal = industry.Accounts.RevenueTotal[focal],
            FinalPosition = industry.ChainPositions.Position[focal],
            Upgrades = industry.ChainPositions.Upgrades[focal],
            GroupPeakShare = group.Max(),
            GroupFinalShare = group[^1],
            TurningPoint = turning ?? double.NaN,
            FinalCash = industry.Accounts.Cash[focal],
            HollowingOut = industry.PolicyStates.HollowingOut[IndustryState.Policy],
            Misallocation = industry.PolicyStates.Misallocation[IndustryState.Policy],
            Contraction = industry.PolicyStates.Contraction[IndustryState.Policy],
            ReconstructionMonth = FirstReconstruction(industry),
            Regime = regime,
            Fate = FateOf(industry),
        };
    }

    private static double FirstReconstruction(IndustryState industry)
    {
        int first = 0;
        foreach (int month in industry.ChainPositions.Reconstructed.Values)
        {
            first = month > 0 && (first == 0 || month < first) ? month : first;
        }

        return first > 0 ? first - industry.Start.Index : double.NaN;
    }

    private static FirmFate FateOf(IndustryState industry)
    {
        DesignerId focal = industry.Focal;
        switch (industry.Designers.Status[focal])
        {
            case DesignerStatus.Bankrupt:
                return FirmFate.Bankrupt;
            case DesignerStatus.Acquired:
                return FirmFate.Acquired;
            case DesignerStatus.Active:
                break;
            default:
                return FirmFate.Withdrawn;
        }

        double own = industry.MarketPositions.TotalShare[focal];
        bool leads = own > 0;
        foreach (DesignerId other in industry.Designers.All)
        {
            leads &= other == focal || industry.MarketPositions.TotalShare[other] < own;
        }

        return leads ? FirmFate.Leader
            : own >= NicheShare ? FirmFate.Challenger
            : industry.HasReached(focal, Milestone.VolumeProduction) ? FirmFate.NicheSurvivor
            : FirmFate.Unproven;
    }

    private static int IndexOfFocal(SeriesTable firms, DesignerId focal)
    {
        for (int i = 0; i < firms.Entities.Count; i++)
        {
            if (firms.Entities[i] == focal.Index)
            {
                return i;
            }
        }

        throw new ArgumentException("The focal firm was not recorded.", nameof(firms));
    }

    private static double FirstMonth(double[] series, Func<double, bool> holds)
    {
        int month = Array.FindIndex(series, value => holds(value));
        return month < 0 ? double.NaN : month;
    }

    private static int PositionOfPeak(double[] series)
    {
        int peak = 0;
        for (int month = 1; month < series.Length; month++)
        {
            peak = series[month] > series[peak] || double.IsNaN(series[peak]) ? month : peak;
        }

        return peak;
    }

    private static double SinceFounding(IndustryState industry, Milestone milestone)
    {
        int month = industry.Designers.MilestoneMonth[industry.Focal, new MilestoneId((int)milestone)];
        return WasSeen(industry, month) ? month - industry.Designers.Founded[industry.Focal] : double.NaN;
    }

    private static double SinceStart(IndustryState industry, Milestone milestone)
    {
        int month = industry.Designers.MilestoneMonth[industry.Focal, new MilestoneId((int)milestone)];
        return WasSeen(industry, month) ? month - industry.Start.Index : double.NaN;
    }

    /// <summary>Whether a milestone was reached, and not before the run began, when nobody noted the month.</summary>
    private static bool WasSeen(IndustryState industry, int month) => month > industry.Start.Index;

    private static double FirstSpins(IndustryState industry)
    {
        double spins = industry.Designers.FirstProductSpins[industry.Focal];
        return spins > 0 ? spins : double.NaN;
    }
}
