namespace CatchUpSim.Experiments.Statistics;

/// <summary>One month of a survival curve.</summary>
/// <param name="Month">Months since the start.</param>
/// <param name="AtRisk">Runs in which the firm was in business and observed just before the month.</param>
/// <param name="Exits">Exits in the month.</param>
/// <param name="Survival">Probability of being in business after the month.</param>
/// <param name="Lower">Lower end of the 95 % interval.</param>
/// <param name="Upper">Upper end of the 95 % interval.</param>
public readonly record struct SurvivalPoint(
    int Month, int AtRisk, int Exits, double Survival, double Lower, double Upper);

/// <summary>The product-limit estimate of a firm's survival (Kaplan and Meier 1958).</summary>
/// <param name="Points">The curve, month by month from the start.</param>
public sealed record SurvivalCurve(IReadOnlyList<SurvivalPoint> Points)
{
    /// <summary>
    /// Estimates the curve. The interval is Greenwood's on the scale log(−log S), which stays within 0 and 1; where
    /// it is not defined, as long as nobody or everybody has left, it is Wilson's interval of the runs.
    /// </summary>
    /// <param name="times">Months from the start to exit or to the end of the observation, by run.</param>
    /// <param name="exited">Whether the time ends with an exit, by run; otherwise the run was still going.</param>
    /// <param name="months">Number of months of the curve.</param>
    public static SurvivalCurve Estimate(IReadOnlyList<int> times, IReadOnlyList<bool> exited, int months)
    {
        int[] exits = new int[months];
        int[] leaving = new int[months];
        for (int i = 0; i < times.Count; i++)
        {
            if (times[i] < months)
            {
                leaving[times[i]]++;
                exits[times[i]] += exited[i] ? 1 : 0;
            }
        }

        var points = new SurvivalPoint[months];
        int atRisk = times.Count;
        double survival = 1;
        double greenwood = 0;
        for (int month = 0; month < months; month++)
        {
            int dead = exits[month];
            if (dead > 0)
            {
                survival *= (double)(atRisk - dead) / atRisk;
                greenwood += dead / ((double)atRisk * (atRisk - dead));
            }

            (double lower, double upper) = Interval(survival, greenwood, times.Count);
            points[month] = new SurvivalPoint(month, atRisk, dead, survival, lower, upper);
            atRisk -= leaving[month];
        }

        return new SurvivalCurve(points);
    }

    private static (double Lower, double Upper) Interval(double survival, double greenwood, int runs)
    {
        if (survival is <= 0 or >= 1)
        {
            var all = new Proportion(survival >= 1 ? runs : 0, runs);
            return (all.Lower, all.Upper);
        }

        double spread = Proportion.Normal95 * Math.Sqrt(greenwood) / Math.Abs(Math.Log(survival));
        return (Math.Pow(survival, Math.Exp(spread)), Math.Pow(survival, Math.Exp(-spread)));
    }
}
