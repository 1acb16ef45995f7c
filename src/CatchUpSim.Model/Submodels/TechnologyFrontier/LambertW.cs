namespace CatchUpSim.Model.Submodels;

/// <summary>
/// The Lambert W function, the inverse of w e^w, on its two real branches. Halley's iteration from the series
/// and asymptotic starting points of Corless et al. (1996).
/// </summary>
public static class LambertW
{
    private const int IterationLimit = 64;
    private const double BranchPointTolerance = 4e-16;
    private const double SeriesRange = 0.3;

    /// <summary>W₀(x) ≥ −1, for x ≥ −1/e.</summary>
    public static double PrincipalBranch(double x)
    {
        double distance = DistanceFromBranchPoint(x);
        if (distance <= BranchPointTolerance)
        {
            return -1.0;
        }

        double start = distance < SeriesRange
            ? NearBranchPoint(Math.Sqrt(2.0 * distance))
            : Math.Log(1.0 + x) * (1.0 - Math.Log(1.0 + Math.Log(1.0 + x)) / (2.0 + Math.Log(1.0 + x)));
        return Refine(x, start);
    }

    /// <summary>W₋₁(x) ≤ −1, for −1/e ≤ x ≤ 0; it falls to −∞ at zero.</summary>
    public static double LowerBranch(double x)
    {
        double distance = DistanceFromBranchPoint(x);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(x, 0.0);
        if (distance <= BranchPointTolerance)
        {
            return -1.0;
        }

        if (x == 0.0)
        {
            return double.NegativeInfinity;
        }

        double logarithm = Math.Log(-x);
        double iterated = Math.Log(-logarithm);
        double start = distance < SeriesRange
            ? NearBranchPoint(-Math.Sqrt(2.0 * distance))
            : logarithm - iterated + iterated / logarithm;
        return Refine(x, start);
    }

    // 1 + e·x is zero at the branch point −1/e and negative where W is not real.
    private static double DistanceFromBranchPoint(double x)
    {
        double distance = 1.0 + Math.E * x;
        ArgumentOutOfRangeException.ThrowIfLessThan(distance, -BranchPointTolerance, nameof(x));
        return distance;
    }

    private static double NearBranchPoint(double p) => -1.0 + p * (1.0 + p * (-1.0 / 3.0 + p * (11.0 / 72.0)));

    private static double Refine(double x, double start)
    {
        double w = start;
        for (int iteration = 0; iteration < IterationLimit; iteration++)
        {
            double exponential = Math.Exp(w);
            double residual = w * exponential - x;
            double slope = exponential * (w + 1.0) - (w + 2.0) * residual / (2.0 * w + 2.0);
            double step = residual / slope;
            w -= step;
            if (Math.Abs(step) <= 1e-15 * Math.Abs(w))
            {
                break;
            }
        }

        return w;
    }
}
