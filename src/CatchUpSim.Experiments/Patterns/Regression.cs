namespace CatchUpSim.Experiments.Patterns;

/// <summary>Ordinary least squares with one regressor, and moments.</summary>
internal static class Regression
{
    /// <summary>The slope of Y on X; not a number when X does not vary.</summary>
    public static double Slope(IReadOnlyCollection<Reading> points)
    {
        (double xx, double xy, _) = Moments(points);
        return xx > 0 ? xy / xx : double.NaN;
    }

    /// <summary>The correlation of Y and X; not a number when one of them does not vary.</summary>
    public static double Correlation(IReadOnlyCollection<Reading> points)
    {
        (double xx, double xy, double yy) = Moments(points);
        return xx > 0 && yy > 0 ? xy / Math.Sqrt(xx * yy) : double.NaN;
    }

    /// <summary>
    /// Sarle's coefficient of bimodality, (skewness² + 1) / kurtosis: 0.33 for a normal, 0.56 for a uniform distribution,
    /// 1 for two points.
    /// </summary>
    public static double Bimodality(IReadOnlyCollection<double> values)
    {
        if (values.Count < 4)
        {
            return double.NaN;
        }

        double mean = values.Average();
        double second = values.Average(value => Math.Pow(value - mean, 2));
        double third = values.Average(value => Math.Pow(value - mean, 3));
        double fourth = values.Average(value => Math.Pow(value - mean, 4));
        return second > 0 ? ((third * third / (second * second * second)) + 1) / (fourth / (second * second)) : double.NaN;
    }

    private static (double XX, double XY, double YY) Moments(IReadOnlyCollection<Reading> points)
    {
        if (points.Count < 3)
        {
            return (0, 0, 0);
        }

        double x = points.Average(point => point.X);
        double y = points.Average(point => point.Y);
        return (
            points.Sum(point => (point.X - x) * (point.X - x)),
            points.Sum(point => (point.X - x) * (point.Y - y)),
            points.Sum(point => (point.Y - y) * (point.Y - y)));
    }
}
