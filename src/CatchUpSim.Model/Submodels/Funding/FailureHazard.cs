namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Log-logistic failure of firms without a successful product (§7.3): a honeymoon while the first cash lasts,
/// then a peak, then survivors who have learned to last. The prior failure is 45 to 60 % at 8 years.
/// </summary>
public static class FailureHazard
{
    /// <summary>Equation (FU6): S(t) = 1 / (1 + (t/α)^β).</summary>
    /// <param name="age">t: age of the firm, months.</param>
    /// <param name="medianLife">α: age at which half of the firms have failed, months.</param>
    /// <param name="shape">β: above 1 for a hump-shaped hazard.</param>
    /// <returns>Probability of surviving to that age.</returns>
    public static double Survival(double age, double medianLife, double shape)
    {
        EquationDomain.RequireNotNegative(age);
        EquationDomain.RequirePositive(medianLife);
        EquationDomain.RequirePositive(shape);
        return 1.0 / (1.0 + Math.Pow(age / medianLife, shape));
    }

    /// <summary>Equation (FU7): h(t) = (β/α)(t/α)^(β−1) / (1 + (t/α)^β), the instantaneous hazard.</summary>
    /// <inheritdoc cref="Survival" path="/param"/>
    /// <returns>Hazard, per month.</returns>
    public static double Intensity(double age, double medianLife, double shape) =>
        shape / medianLife * Math.Pow(age / medianLife, shape - 1.0) * Survival(age, medianLife, shape);

    /// <summary>Equation (FU8): 1 − S(t+1)/S(t), the failure probability of the month that starts at t.</summary>
    /// <inheritdoc cref="Survival" path="/param"/>
    /// <returns>Probability of failing within the month.</returns>
    public static double MonthlyProbability(double age, double medianLife, double shape) =>
        1.0 - Survival(age + 1.0, medianLife, shape) / Survival(age, medianLife, shape);

    /// <summary>Equation (FU9): t* = α (β − 1)^(1/β); with β ≤ 1 the hazard only falls.</summary>
    /// <param name="medianLife">α: median life, months.</param>
    /// <param name="shape">β: shape.</param>
    /// <returns>Age of the largest hazard, months.</returns>
    public static double PeakAge(double medianLife, double shape)
    {
        EquationDomain.RequirePositive(medianLife);
        EquationDomain.RequirePositive(shape);
        return shape <= 1.0 ? 0.0 : medianLife * Math.Pow(shape - 1.0, 1.0 / shape);
    }

    /// <summary>Equation (FU10): α = T ((1 − F)/F)^(1/β), the median life behind a stated failure share.</summary>
    /// <param name="failureShare">F: share of firms failed by the horizon, strictly between 0 and 1.</param>
    /// <param name="horizon">T: horizon, months.</param>
    /// <param name="shape">β: shape.</param>
    /// <returns>Median life α, months.</returns>
    public static double MedianLife(double failureShare, double horizon, double shape)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(failureShare, 0.0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(failureShare, 1.0);
        EquationDomain.RequirePositive(horizon);
        EquationDomain.RequirePositive(shape);
        return horizon * Math.Pow((1.0 - failureShare) / failureShare, 1.0 / shape);
    }
}
