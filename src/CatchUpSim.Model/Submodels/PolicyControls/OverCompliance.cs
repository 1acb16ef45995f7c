using CatchUpSim.Model.Inputs;

namespace CatchUpSim.Model.Submodels;

/// <summary>How a foundry's caution responds to what it knows of a customer; log-odds per unit.</summary>
/// <param name="Intercept">a0: log-odds of an annual cut for an unlisted firm exactly at the threshold.</param>
/// <param name="Performance">a1: response to TPP relative to the threshold.</param>
/// <param name="EntityList">a2: response to the customer being on the entity list.</param>
/// <param name="Scandal">a3: response to a recent scandal about evasion, per unit of its intensity.</param>
public readonly record struct CautionCoefficients(
    double Intercept,
    double Performance,
    double EntityList,
    double Scandal);

/// <summary>
/// Over-compliance: a foundry may stop serving a customer whose parts are still below the control threshold,
/// because a mistake costs the foundry more than the customer (§6.2).
/// </summary>
public static class OverCompliance
{
    /// <summary>TPP relative to the threshold at which the annual risk is stated in a scenario.</summary>
    public const double ReferencePerformance = 0.7;

    /// <summary>Equation (PC5): Pr(cut within a year) = σ(a0 + a1 (TPP/threshold − 1) + a2 E + a3 s).</summary>
    /// <param name="relativePerformance">TPP of the part divided by the threshold.</param>
    /// <param name="isOnEntityList">Whether the customer is on the entity list.</param>
    /// <param name="scandal">Intensity of the current scandal, 0 for none.</param>
    /// <param name="coefficients">Log-odds coefficients.</param>
    /// <returns>Probability of suspension within a year.</returns>
    public static double AnnualProbability(
        double relativePerformance,
        bool isOnEntityList,
        double scandal,
        in CautionCoefficients coefficients)
    {
        EquationDomain.RequireNotNegative(relativePerformance);
        EquationDomain.RequireNotNegative(scandal);

        double logOdds = coefficients.Intercept
            + coefficients.Performance * (relativePerformance - 1.0)
            + (isOnEntityList ? coefficients.EntityList : 0.0)
            + coefficients.Scandal * scandal;
        return 1.0 / (1.0 + Math.Exp(-logOdds));
    }

    /// <summary>Equation (PC6): the annual probability of (PC5) as a constant monthly hazard (TIME3).</summary>
    /// <inheritdoc cref="AnnualProbability" path="/param"/>
    /// <returns>Probability of suspension within the month.</returns>
    public static double MonthlyProbability(
        double relativePerformance,
        bool isOnEntityList,
        double scandal,
        in CautionCoefficients coefficients) =>
        AnnualRates.MonthlyHazard(
            AnnualProbability(relativePerformance, isOnEntityList, scandal, in coefficients));

    /// <summary>
    /// Equation (PC7): a0 = ln(r / (1 − r)) + 0.3 a1, which gives an unlisted firm without scandal the annual
    /// risk r at 70 % of the threshold.
    /// </summary>
    /// <param name="annualRiskAtReference">r: stated annual risk, strictly between 0 and 1.</param>
    /// <param name="performanceCoefficient">a1: response to TPP relative to the threshold.</param>
    /// <returns>Intercept a0.</returns>
    public static double InterceptForAnnualRisk(double annualRiskAtReference, double performanceCoefficient)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(annualRiskAtReference, 0.0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(annualRiskAtReference, 1.0);

        double logOdds = Math.Log(annualRiskAtReference / (1.0 - annualRiskAtReference));
        return logOdds - performanceCoefficient * (ReferencePerformance - 1.0);
    }
}
