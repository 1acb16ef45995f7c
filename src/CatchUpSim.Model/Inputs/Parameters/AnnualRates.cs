namespace CatchUpSim.Model.Inputs;

/// <summary>
/// Conversion of annual rates into monthly rates (oracle O-TIME). Sources quote years, the model steps in
/// months; a rate is converted by compounding and never divided by twelve.
/// </summary>
public static class AnnualRates
{
    /// <summary>Months in a year.</summary>
    public const double MonthsPerYear = 12.0;

    /// <summary>Equation (TIME1): g_m = (1 + g_a)^(1/12) − 1.</summary>
    /// <param name="annualGrowth">Growth per year, as a fraction (0.328 is 32.8 %); at least −1.</param>
    /// <returns>Growth per month that compounds to the annual growth.</returns>
    public static double MonthlyGrowth(double annualGrowth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(annualGrowth, -1.0);
        return Math.Pow(1.0 + annualGrowth, 1.0 / MonthsPerYear) - 1.0;
    }

    /// <summary>Equation (TIME2): δ_m = 1 − (1 − δ_a)^(1/12).</summary>
    /// <param name="annualDepreciation">Share of a stock lost per year, 0 to 1.</param>
    /// <returns>Share of the stock lost per month.</returns>
    public static double MonthlyDepreciation(double annualDepreciation) => MonthlyShare(annualDepreciation);

    /// <summary>Equation (TIME3): h_m = 1 − (1 − h_a)^(1/12), a constant hazard within the year.</summary>
    /// <param name="annualProbability">Probability that the event happens within a year, 0 to 1.</param>
    /// <returns>Probability that the event happens within a month, given that it has not happened yet.</returns>
    public static double MonthlyHazard(double annualProbability) => MonthlyShare(annualProbability);

    /// <summary>Equation (TIME4): σ_m = σ_a / √12, for independent increments of a logarithm.</summary>
    /// <param name="annualVolatility">Standard deviation of the annual log change; not negative.</param>
    /// <returns>Standard deviation of the monthly log change.</returns>
    public static double MonthlyVolatility(double annualVolatility)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(annualVolatility, 0.0);
        return annualVolatility / Math.Sqrt(MonthsPerYear);
    }

    private static double MonthlyShare(double annualShare)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(annualShare, 0.0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(annualShare, 1.0);
        return 1.0 - Math.Pow(1.0 - annualShare, 1.0 / MonthsPerYear);
    }
}
