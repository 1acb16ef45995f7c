using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Submodels;

/// <summary>The willingness of investors after the last dated event: it wanders and comes back to normal.</summary>
public static class FundingCycle
{
    /// <summary>
    /// Equation (PC10): ln c' = k ln c + σ_m z, a mean-reverting logarithm (Ornstein-Uhlenbeck in months); without
    /// volatility the climate returns to 1, the normal, at the rate of reversion.
    /// </summary>
    /// <param name="climate">c: willingness of investors, 1 for normal; above 0.</param>
    /// <param name="standardNormal">z: standard normal draw of the month.</param>
    /// <param name="parameters">Volatility and reversion per year.</param>
    /// <returns>Climate of the next month (ratio).</returns>
    public static double Next(double climate, double standardNormal, PolicyControlsParameters parameters)
    {
        EquationDomain.RequirePositive(climate);
        double keep = 1 - AnnualRates.MonthlyDepreciation(parameters.ClimateReversion);
        double volatility = AnnualRates.MonthlyVolatility(parameters.ClimateVolatility);
        return Math.Exp((keep * Math.Log(climate)) + (volatility * standardNormal));
    }
}
