namespace CatchUpSim.Model.Observation;

/// <summary>
/// Classifies a trajectory of the latecomer group's share (dossier 1.4). The share is averaged over twelve months
/// before it is judged, so that one lumpy order makes no leader. The dossier has five regimes, of which persistent leadership
/// is the rest; a lead that is not yet settled is a sixth here, and a rise to more than three tenths can be aborted, too.
/// </summary>
public static class RegimeClassification
{
    /// <summary>Months over which the share is averaged.</summary>
    public const int AveragingMonths = 12;

    /// <summary>Months for which a lead must be held at the end.</summary>
    public const int HoldingMonths = 24;

    internal const double Lead = 0.50;
    internal const double LostLead = 0.40;
    internal const double CoexistenceLow = 0.30;
    private const double CoexistenceHigh = 0.70;
    private const double AbortedPeakLow = 0.10;

    /// <summary>The regime and the month (position in the series) of its turning point, or none.</summary>
    /// <param name="share">Share of the group by month, 0 to 1; not-a-number counts as 0.</param>
    public static (MarketRegime Regime, int? TurningPoint) Classify(ReadOnlySpan<double> share)
    {
        double[] mean = MovingAverage(share);
        if (mean.Length == 0)
        {
            return (MarketRegime.PersistentLeadership, null);
        }

        int? crossing = FirstAbove(mean, Lead);
        int peakMonth = PositionOfPeak(mean);
        double end = mean[^1];
        int held = MonthsAboveAtEnd(mean);
        if (crossing is { } lead)
        {
            if (held >= HoldingMonths)
            {
                return (MarketRegime.LeadershipChange, mean.Length - held);
            }

            if (end < LostLead)
            {
                return (MarketRegime.ReturnOfTheOldLeader, lead);
            }
        }

        if (end is >= CoexistenceLow and <= CoexistenceHigh && LongestAbove(mean) < HoldingMonths)
        {
            return (MarketRegime.Coexistence, FirstAbove(mean, CoexistenceLow));
        }

        if (end >= CoexistenceLow)
        {
            return (MarketRegime.Contested, crossing);
        }

        double peak = mean[peakMonth];
        return peak >= AbortedPeakLow && end < peak / 2
            ? (MarketRegime.Aborted, peakMonth)
            : (MarketRegime.PersistentLeadership, null);
    }

    /// <summary>The mean of the last twelve months, or of all months so far while there are fewer.</summary>
    public static double[] MovingAverage(ReadOnlySpan<double> share)
    {
        var mean = new double[share.Length];
        for (int month = 0; month < share.Length; month++)
        {
            int first = Math.Max(0, month - AveragingMonths + 1);
            double sum = 0;
            for (int i = first; i <= month; i++)
            {
                sum += double.IsNaN(share[i]) ? 0 : share[i];
            }

            mean[month] = sum / (month - first + 1);
        }

        return mean;
    }

    private static int? FirstAbove(double[] mean, double level)
    {
        int position = Array.FindIndex(mean, value => value > level);
        return position < 0 ? null : position;
    }

    private static int PositionOfPeak(double[] mean)
    {
        int peak = 0;
        for (int month = 1; month < mean.Length; month++)
        {
            peak = mean[month] > mean[peak] ? month : peak;
        }

        return peak;
    }

    private static int MonthsAboveAtEnd(double[] mean)
    {
        int months = 0;
        while (months < mean.Length && mean[mean.Length - 1 - months] > Lead)
        {
            months++;
        }

        return months;
    }

    private static int LongestAbove(double[] mean)
    {
        int longest = 0;
        int present = 0;
        foreach (double value in mean)
        {
            present = value > Lead ? present + 1 : 0;
            longest = Math.Max(longest, present);
        }

        return longest;
    }
}
