namespace CatchUpSim.Model.Submodels;

/// <summary>Growth, volatility and diffusion of demand (§4.7).</summary>
public static class DiffusionEquations
{
    /// <summary>
    /// Equation (DW1), Bass (1969): F(t) = (1 − e^(−(p+q)t)) / (1 + (q/p) e^(−(p+q)t)).
    /// </summary>
    /// <param name="years">t: time since launch, years.</param>
    /// <param name="innovation">p: coefficient of innovation, per year; above 0.</param>
    /// <param name="imitation">q: coefficient of imitation, per year.</param>
    /// <returns>Share of the eventual adopters that has adopted.</returns>
    public static double CumulativeAdoption(double years, double innovation, double imitation)
    {
        EquationDomain.RequireNotNegative(years);
        RequireBassCoefficients(innovation, imitation);

        double decay = Math.Exp(-(innovation + imitation) * years);
        return (1.0 - decay) / (1.0 + imitation / innovation * decay);
    }

    /// <summary>Equation (DW2): h(t) = p + q F(t), the adoption hazard of those who have not adopted.</summary>
    /// <inheritdoc cref="CumulativeAdoption" path="/param"/>
    /// <returns>Hazard, per year.</returns>
    public static double AdoptionHazard(double years, double innovation, double imitation) =>
        innovation + imitation * CumulativeAdoption(years, innovation, imitation);

    /// <summary>Equation (DW3): f(t) = h(t) (1 − F(t)), the flow of new adopters.</summary>
    /// <inheritdoc cref="CumulativeAdoption" path="/param"/>
    /// <returns>Share of the eventual adopters that adopts, per year.</returns>
    public static double AdoptionRate(double years, double innovation, double imitation)
    {
        double adopted = CumulativeAdoption(years, innovation, imitation);
        return (innovation + imitation * adopted) * (1.0 - adopted);
    }

    /// <summary>Equation (DW4): t* = ln(q/p) / (p+q); without dominant imitation adoption peaks at launch.</summary>
    /// <param name="innovation">p: coefficient of innovation, per year; above 0.</param>
    /// <param name="imitation">q: coefficient of imitation, per year.</param>
    /// <returns>Time of the largest flow of adopters, years after launch.</returns>
    public static double PeakTime(double innovation, double imitation)
    {
        RequireBassCoefficients(innovation, imitation);
        return imitation <= innovation
            ? 0.0
            : Math.Log(imitation / innovation) / (innovation + imitation);
    }

    /// <summary>Equation (DW5): D(t) = D_0 (1 + g)^t, the expected path of demand before windows.</summary>
    /// <param name="baseDemand">D_0: demand in the base year, money per year.</param>
    /// <param name="annualGrowth">g: growth per year, as a fraction; at least −1.</param>
    /// <param name="years">t: years since the base year; negative before it.</param>
    /// <returns>Expected demand, money per year.</returns>
    public static double ExpectedDemand(double baseDemand, double annualGrowth, double years)
    {
        EquationDomain.RequireNotNegative(baseDemand);
        ArgumentOutOfRangeException.ThrowIfLessThan(annualGrowth, -1.0);
        return baseDemand * Math.Pow(1.0 + annualGrowth, years);
    }

    /// <summary>Equation (DW6): v = e^(σz − σ²/2), log-normal with mean 1, so that volatility moves no mean.</summary>
    /// <param name="standardNormal">z: standard normal draw.</param>
    /// <param name="volatility">σ: standard deviation of the logarithm over the step.</param>
    /// <returns>Factor on demand.</returns>
    public static double VolatilityFactor(double standardNormal, double volatility)
    {
        EquationDomain.RequireNotNegative(volatility);
        return Math.Exp(volatility * standardNormal - 0.5 * volatility * volatility);
    }

    /// <summary>
    /// Equation (DW7): σ²(1 − k^(2t))/(1 − k²), the variance after t steps of x' = k·x + σ·z from x = 0; σ²·t for a walk
    /// that never returns (k = 1).
    /// </summary>
    /// <param name="volatility">σ: standard deviation of a step.</param>
    /// <param name="keep">k: share of a deviation that is left after a step, 0 to 1.</param>
    /// <param name="steps">t: number of steps.</param>
    /// <returns>Variance of the deviation.</returns>
    public static double ReturningVariance(double volatility, double keep, int steps)
    {
        EquationDomain.RequireNotNegative(volatility);
        EquationDomain.RequireFraction(keep);
        double kept = keep * keep;
        double sum = kept < 1.0 ? (1.0 - Math.Pow(kept, steps)) / (1.0 - kept) : steps;
        return volatility * volatility * sum;
    }

    private static void RequireBassCoefficients(double innovation, double imitation)
    {
        EquationDomain.RequirePositive(innovation);
        EquationDomain.RequireNotNegative(imitation);
    }
}
