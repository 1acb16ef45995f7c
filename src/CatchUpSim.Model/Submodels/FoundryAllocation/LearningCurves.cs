namespace CatchUpSim.Model.Submodels;

/// <summary>Learning of a process by time and by volume, and of unit cost by doing (§3, §5.4).</summary>
public static class LearningCurves
{
    /// <summary>Equation (FA10): D(t) = D∞ + (D_0 − D∞) e^(−t/τ).</summary>
    /// <param name="startDensity">D_0: defect density at the start of production, per cm².</param>
    /// <param name="matureDensity">D∞: defect density approached, per cm².</param>
    /// <param name="months">t: months in production.</param>
    /// <param name="timeConstant">τ: 9 to 12 months at a leading foundry, 24 to 36 at a laggard.</param>
    /// <returns>Defect density, per cm².</returns>
    public static double DefectDensityAfterMonths(
        double startDensity,
        double matureDensity,
        double months,
        double timeConstant)
    {
        EquationDomain.RequireNotNegative(startDensity);
        EquationDomain.RequireNotNegative(matureDensity);
        EquationDomain.RequireNotNegative(months);
        EquationDomain.RequirePositive(timeConstant);
        return matureDensity + (startDensity - matureDensity) * Math.Exp(-months / timeConstant);
    }

    /// <summary>
    /// Equation (FA11): D(W) = D_0 (W / W_0)^(−ψ); up to the reference volume W_0 nothing has been learned.
    /// </summary>
    /// <param name="startDensity">D_0: defect density at the reference volume, per cm².</param>
    /// <param name="cumulativeWafers">W: wafers processed so far.</param>
    /// <param name="referenceWafers">W_0: reference volume; above 0.</param>
    /// <param name="learningExponent">ψ: learning exponent (FA12).</param>
    /// <returns>Defect density, per cm².</returns>
    public static double DefectDensityAfterWafers(
        double startDensity,
        double cumulativeWafers,
        double referenceWafers,
        double learningExponent)
    {
        EquationDomain.RequireNotNegative(startDensity);
        EquationDomain.RequireNotNegative(cumulativeWafers);
        EquationDomain.RequirePositive(referenceWafers);
        EquationDomain.RequireNotNegative(learningExponent);
        double experience = Math.Max(1.0, cumulativeWafers / referenceWafers);
        return startDensity * Math.Pow(experience, -learningExponent);
    }

    /// <summary>Equation (FA12): ψ = −log₂(1 − LR) (O-WRIGHT).</summary>
    /// <param name="learningRate">LR: cost saved by each doubling of output, at least 0 and below 1.</param>
    /// <returns>Learning exponent ψ.</returns>
    public static double LearningExponent(double learningRate)
    {
        EquationDomain.RequireNotNegative(learningRate);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(learningRate, 1.0);
        return -Math.Log2(1.0 - learningRate);
    }

    /// <summary>
    /// Equation (FA16), after Irwin and Klenow (1994): n = 1 + (q + θ Q) / u, the experience with a product; cards of its own
    /// count in full, other cards of its generation by θ, whichever country they come from, and those of other generations not.
    /// </summary>
    /// <param name="own">q: cards of the product made so far.</param>
    /// <param name="others">Q: other cards of its generation made so far.</param>
    /// <param name="spillover">θ: a third by §3 [F15]; 0 where firms learn alone.</param>
    /// <param name="unit">u: cards that count as the first unit; above 0.</param>
    /// <returns>Experience in units, at least 1.</returns>
    public static double Experience(double own, double others, double spillover, double unit)
    {
        EquationDomain.RequireNotNegative(own);
        EquationDomain.RequireNotNegative(others);
        EquationDomain.RequireFraction(spillover);
        EquationDomain.RequirePositive(unit);
        return 1 + ((own + (spillover * others)) / unit);
    }

    /// <summary>Equation (FA13), Wright (1936): c_n = c_1 n^(−ψ).</summary>
    /// <param name="firstUnitCost">c_1: cost of the first unit, money.</param>
    /// <param name="cumulativeUnits">n: units made so far, at least 1.</param>
    /// <param name="learningExponent">ψ: learning exponent (FA12).</param>
    /// <returns>Cost of the n-th unit, money.</returns>
    public static double UnitCost(double firstUnitCost, double cumulativeUnits, double learningExponent)
    {
        EquationDomain.RequireNotNegative(firstUnitCost);
        ArgumentOutOfRangeException.ThrowIfLessThan(cumulativeUnits, 1.0);
        EquationDomain.RequireNotNegative(learningExponent);
        return firstUnitCost * Math.Pow(cumulativeUnits, -learningExponent);
    }
}
