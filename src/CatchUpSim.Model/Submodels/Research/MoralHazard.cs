namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Double moral hazard in joint research: two partners whose efforts cannot be contracted share a joint output
/// αe_1 + βe_2 linearly; effort costs k_i·e_i²/2. The drive of a partner, 𝒜 = α²/k_1 or ℬ = β²/k_2, is twice the
/// surplus it would create alone at its best effort. Trust moves effort from self-interest towards the first best.
/// </summary>
public static class MoralHazard
{
    /// <summary>Equation (R19): drive of a partner, (marginal product)²/(cost slope) (money).</summary>
    public static double Drive(double marginalProduct, double effortCostSlope)
    {
        EquationDomain.RequirePositive(effortCostSlope);
        return marginalProduct * marginalProduct / effortCostSlope;
    }

    /// <summary>
    /// Equation (R20): share of the first partner that maximises joint welfare, s* = 𝒜/(𝒜 + ℬ) (fraction). It is the
    /// same at every level of trust, because trust shrinks both partners' shortfall of effort alike.
    /// </summary>
    public static double OptimalShare(double firstDrive, double secondDrive)
    {
        RequireDrives(firstDrive, secondDrive);
        return firstDrive / (firstDrive + secondDrive);
    }

    /// <summary>
    /// Equation (R21): effort of a partner who receives the share s, (s + τ(1 − s))·α/k: self-interest stops at s·α/k,
    /// trust τ moves it a fraction towards the first best α/k.
    /// </summary>
    /// <param name="share">s in [0, 1].</param>
    /// <param name="trust">τ in [0, 1].</param>
    /// <param name="marginalProduct">α (money per unit of effort).</param>
    /// <param name="effortCostSlope">k &gt; 0.</param>
    public static double Effort(double share, double trust, double marginalProduct, double effortCostSlope)
    {
        EquationDomain.RequirePositive(effortCostSlope);
        return EffortFraction(share, trust) * marginalProduct / effortCostSlope;
    }

    /// <summary>
    /// Equation (R22): joint welfare at the first partner's share s, Σ_i drive_i·(f_i − f_i²/2) with f_i the fraction
    /// of the first-best effort of (R21) (money).
    /// </summary>
    /// <param name="firstDrive">𝒜 ≥ 0.</param>
    /// <param name="secondDrive">ℬ ≥ 0.</param>
    /// <param name="firstShare">s in [0, 1]; the second partner receives the rest.</param>
    /// <param name="trust">τ in [0, 1].</param>
    public static double Welfare(double firstDrive, double secondDrive, double firstShare, double trust)
    {
        RequireDrives(firstDrive, secondDrive);
        double first = EffortFraction(firstShare, trust);
        double second = EffortFraction(1 - firstShare, trust);
        return (firstDrive * (first - (first * first / 2))) + (secondDrive * (second - (second * second / 2)));
    }

    /// <summary>
    /// Equation (R23): welfare at the best share over first-best welfare, 1 − (1−τ)²·𝒜ℬ/(𝒜+ℬ)² (fraction); never below
    /// three quarters, reached by equal partners without trust.
    /// </summary>
    public static double Efficiency(double firstDrive, double secondDrive, double trust)
    {
        double share = OptimalShare(firstDrive, secondDrive);
        EquationDomain.RequireFraction(trust);
        double distrust = 1 - trust;
        return 1 - (distrust * distrust * share * (1 - share));
    }

    private static double EffortFraction(double share, double trust)
    {
        EquationDomain.RequireFraction(share);
        EquationDomain.RequireFraction(trust);
        return share + (trust * (1 - share));
    }

    private static void RequireDrives(double firstDrive, double secondDrive)
    {
        EquationDomain.RequireNotNegative(firstDrive);
        EquationDomain.RequireNotNegative(secondDrive);
        EquationDomain.RequirePositive(firstDrive + secondDrive);
    }
}
