namespace CatchUpSim.Model.Observation;

/// <summary>In which way the share of the latecomer group turns; the levels are those of the regimes (dossier 1.4).</summary>
public enum Turn
{
    /// <summary>Rises above 30 per cent: both groups hold large shares.</summary>
    SharesTheMarket = 0,

    /// <summary>Rises above one half.</summary>
    TakesTheLead = 1,

    /// <summary>Falls below 40 per cent after a lead.</summary>
    LosesTheLead = 2,

    /// <summary>Is highest before it falls to less than half of that.</summary>
    Peaks = 3,
}

/// <summary>A month in which the share of the latecomer group turns.</summary>
/// <param name="Position">Months since the start.</param>
/// <param name="Turn">In which way.</param>
/// <param name="Share">The share in that month, averaged over twelve months.</param>
public readonly record struct TurningPoint(int Position, Turn Turn, double Share)
{
    // Less is no wave, but the unsteadiness of any market.
    private const double SmallestRise = 0.10;

    /// <summary>
    /// All turning points of a trajectory in their order. The regime of a run is a judgement on its whole; between its
    /// first and its last month the share may turn several times.
    /// </summary>
    /// <param name="share">Share of the group by month, 0 to 1; not-a-number counts as 0.</param>
    public static IReadOnlyList<TurningPoint> Of(ReadOnlySpan<double> share)
    {
        double[] mean = RegimeClassification.MovingAverage(share);
        var points = new List<TurningPoint>();
        int? peak = null;
        double trough = double.PositiveInfinity;
        (bool shares, bool leads) = (false, false);
        for (int month = 0; month < mean.Length; month++)
        {
            // A peak is that of a wave that has risen; what only falls has none.
            trough = Math.Min(trough, mean[month]);
            peak = peak is { } top ? (mean[month] > mean[top] ? month : top) : mean[month] >= trough + SmallestRise ? month : null;
            Cross(points, ref shares, RegimeClassification.CoexistenceLow, new TurningPoint(month, Turn.SharesTheMarket, mean[month]));
            Cross(points, ref leads, RegimeClassification.Lead, new TurningPoint(month, Turn.TakesTheLead, mean[month]));
            if (leads && mean[month] < RegimeClassification.LostLead)
            {
                leads = false;
                points.Add(new TurningPoint(month, Turn.LosesTheLead, mean[month]));
            }

            if (peak is { } crest && mean[month] < mean[crest] / 2)
            {
                // From here on another wave may rise.
                points.Add(new TurningPoint(crest, Turn.Peaks, mean[crest]));
                peak = null;
                trough = mean[month];
                shares = mean[month] > RegimeClassification.CoexistenceLow;
            }
        }

        return [.. points.OrderBy(point => point.Position)];
    }

    /// <summary>Dates the month in which the share rises above a level that it was below.</summary>
    private static void Cross(List<TurningPoint> points, ref bool isAbove, double level, TurningPoint point)
    {
        if (!isAbove && point.Share > level)
        {
            isAbove = true;
            points.Add(point);
        }
    }
}
