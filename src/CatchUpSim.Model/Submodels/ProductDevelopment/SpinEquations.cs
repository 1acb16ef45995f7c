using MathNet.Numerics.Distributions;

namespace CatchUpSim.Model.Submodels;

/// <summary>First-silicon success, respins, remaining bugs and the luck of a work package (§5.1, §5.2, §5.5).</summary>
public static class SpinEquations
{
    /// <summary>Smallest probability that the first spin works, however green the team.</summary>
    public const double MinimumFirstSuccess = 0.05;

    /// <summary>Largest probability that the first spin works, however good the team.</summary>
    public const double MaximumFirstSuccess = 0.70;

    /// <summary>
    /// Equation (PD1): p_1 = clip(table_1 · factors, 0.05, 0.70); p_k = table_k, and the last entry of the
    /// table holds for every later spin. Experience and verification count at the first spin only: a respin
    /// repairs faults that the silicon has shown.
    /// </summary>
    /// <param name="spin">k: number of the spin, 1 for first silicon.</param>
    /// <param name="successBySpin">Probability of success by spin, not empty.</param>
    /// <param name="experienceFactor">Factor of the experience of the team, 1 for an average team.</param>
    /// <param name="verificationFactor">Factor of the verification effort, 1 for the usual effort.</param>
    /// <returns>Probability that this spin works, given that the earlier ones did not.</returns>
    public static double SuccessProbability(
        int spin,
        ReadOnlySpan<double> successBySpin,
        double experienceFactor,
        double verificationFactor)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(spin, 1);
        EquationDomain.RequirePositive(successBySpin.Length, nameof(successBySpin));
        EquationDomain.RequireNotNegative(experienceFactor);
        EquationDomain.RequireNotNegative(verificationFactor);

        double tabulated = successBySpin[Math.Min(spin, successBySpin.Length) - 1];
        EquationDomain.RequireFraction(tabulated, nameof(successBySpin));
        return spin == 1
            ? Math.Clamp(
                tabulated * experienceFactor * verificationFactor,
                MinimumFirstSuccess,
                MaximumFirstSuccess)
            : tabulated;
    }

    /// <summary>Equation (PD2): E = Σ_k Π_{j&lt;k} (1 − p_j), the last entry repeating for ever (O-SPIN).</summary>
    /// <param name="successBySpin">p_k: probability of success by spin; the last one above 0.</param>
    /// <returns>Expected number of spins until the silicon works.</returns>
    public static double ExpectedSpins(ReadOnlySpan<double> successBySpin)
    {
        EquationDomain.RequirePositive(successBySpin.Length, nameof(successBySpin));
        EquationDomain.RequirePositive(successBySpin[^1], nameof(successBySpin));

        double expected = 0.0;
        double stillFailing = 1.0;
        foreach (double success in successBySpin[..^1])
        {
            EquationDomain.RequireFraction(success, nameof(successBySpin));
            expected += stillFailing;
            stillFailing *= 1.0 - success;
        }

        EquationDomain.RequireFraction(successBySpin[^1], nameof(successBySpin));
        return expected + stillFailing / successBySpin[^1];
    }

    /// <summary>Equation (PD3): B(V) = B_0 e^(−θV), bugs that verification has not found (O-BUG).</summary>
    /// <param name="initialBugs">B_0: bugs in the design before verification.</param>
    /// <param name="detectionRate">θ: share of the remaining bugs found per unit of effort.</param>
    /// <param name="effort">V: verification effort, people at hand relative to those needed (PD12).</param>
    /// <returns>Bugs still in the design.</returns>
    public static double ResidualBugs(double initialBugs, double detectionRate, double effort)
    {
        EquationDomain.RequireNotNegative(initialBugs);
        EquationDomain.RequireNotNegative(detectionRate);
        EquationDomain.RequireNotNegative(effort);
        return initialBugs * Math.Exp(-detectionRate * effort);
    }

    /// <summary>Equation (PD4): Pr(first silicon works) = e^(−λB), no residual bug being fatal (O-BUG).</summary>
    /// <param name="residualBugs">B: bugs still in the design at tape-out.</param>
    /// <param name="fatality">λ: expected fatal faults per residual bug.</param>
    /// <returns>Probability that first silicon works.</returns>
    public static double FirstSiliconProbability(double residualBugs, double fatality)
    {
        EquationDomain.RequireNotNegative(residualBugs);
        EquationDomain.RequireNotNegative(fatality);
        return Math.Exp(-fatality * residualBugs);
    }

    /// <summary>Equation (PD5): m = Γ⁻¹(u; shape k, mean 1), the surprise in the work of a stage.</summary>
    /// <param name="uniform">u: uniform draw, strictly between 0 and 1.</param>
    /// <param name="shape">k: shape; the coefficient of variation is 1/√k.</param>
    /// <returns>Factor on the planned work, mean 1.</returns>
    public static double WorkMultiplier(double uniform, double shape)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(uniform, 0.0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(uniform, 1.0);
        EquationDomain.RequirePositive(shape);
        return Gamma.InvCDF(shape, shape, uniform);
    }
}
