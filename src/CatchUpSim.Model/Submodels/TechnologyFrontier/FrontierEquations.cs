namespace CatchUpSim.Model.Submodels;

/// <summary>Exponents of the law of motion (TF1), history-friendly model of Malerba et al. (1999).</summary>
/// <param name="Productivity">γ: progress per unit of effort and remaining room.</param>
/// <param name="RoomExponent">α1: on the remaining room below the limit.</param>
/// <param name="EngineerExponent">α2: on the engineers at work.</param>
/// <param name="ExperienceExponent">α3: on the experience in this technology.</param>
public readonly record struct LawOfMotion(
    double Productivity,
    double RoomExponent,
    double EngineerExponent,
    double ExperienceExponent);

/// <summary>The two rest points of the technology gap (TF5).</summary>
/// <param name="Stable">G1: the gap to which a firm that keeps up converges, log points.</param>
/// <param name="Unstable">G2: the gap beyond which a firm falls behind for ever, log points.</param>
public readonly record struct GapEquilibria(double Stable, double Unstable);

/// <summary>How technologies advance towards their limits and how gaps close or widen (§1.2, §1.4, §1.6).</summary>
public static class FrontierEquations
{
    /// <summary>Equation (TF1): Δx = γ (L − x)^α1 E^α2 T^α3, never past the limit (O-HFM-1).</summary>
    /// <param name="performance">x: performance reached, index.</param>
    /// <param name="limit">L: limit of the technology in use, same index.</param>
    /// <param name="engineers">E: engineers at work, persons.</param>
    /// <param name="experience">T: experience in this technology, months.</param>
    /// <param name="law">Productivity and exponents.</param>
    /// <returns>Progress in the step, same index as performance.</returns>
    public static double Progress(
        double performance,
        double limit,
        double engineers,
        double experience,
        in LawOfMotion law)
    {
        EquationDomain.RequireNotNegative(engineers);
        EquationDomain.RequireNotNegative(experience);

        double room = limit - performance;
        if (room <= 0.0)
        {
            return 0.0;
        }

        double progress = law.Productivity
            * Math.Pow(room, law.RoomExponent)
            * Math.Pow(engineers, law.EngineerExponent)
            * Math.Pow(experience, law.ExperienceExponent);
        return Math.Min(progress, room);
    }

    /// <summary>
    /// Equation (TF2), Verspagen (1991): S(G) = a G e^(−G/δ). There is more to learn behind a wider gap, and
    /// less ability to learn it. A firm at or beyond the frontier has nobody to imitate: S = 0.
    /// </summary>
    /// <param name="gap">G = ln(frontier / own level), log points.</param>
    /// <param name="spilloverRate">a: spillover per unit of gap, per month.</param>
    /// <param name="learningCapability">δ: intrinsic learning capability, log points; above 0.</param>
    /// <returns>Spillover received, log points per month.</returns>
    public static double Spillover(double gap, double spilloverRate, double learningCapability)
    {
        EquationDomain.RequireNotNegative(spilloverRate);
        EquationDomain.RequirePositive(learningCapability);
        return gap <= 0.0 ? 0.0 : spilloverRate * gap * Math.Exp(-gap / learningCapability);
    }

    /// <summary>Equation (TF3): G(t+1) = G(t) + b − S(G(t)), the gap one month later.</summary>
    /// <param name="gap">G: gap of this month, log points.</param>
    /// <param name="frontierAdvantage">b: own advance of the frontier over the latecomer, log points per month.</param>
    /// <param name="spilloverRate">a: spillover per unit of gap, per month.</param>
    /// <param name="learningCapability">δ: intrinsic learning capability, log points.</param>
    /// <returns>Gap of the next month, log points.</returns>
    public static double NextGap(
        double gap,
        double frontierAdvantage,
        double spilloverRate,
        double learningCapability) =>
        gap + frontierAdvantage - Spillover(gap, spilloverRate, learningCapability);

    /// <summary>Equation (TF4): b* = a δ / e, the largest frontier advantage a latecomer can live with.</summary>
    /// <inheritdoc cref="Spillover" path="/param[@name='spilloverRate' or @name='learningCapability']"/>
    /// <returns>Largest frontier advantage with a rest point, log points per month.</returns>
    public static double CatchUpThreshold(double spilloverRate, double learningCapability)
    {
        EquationDomain.RequireNotNegative(spilloverRate);
        EquationDomain.RequirePositive(learningCapability);
        return spilloverRate * learningCapability / Math.E;
    }

    /// <summary>
    /// Equation (TF5): G1 = −δ W₀(−b/(aδ)) and G2 = −δ W₋₁(−b/(aδ)), the rest points of (TF3) (O-GAP).
    /// </summary>
    /// <param name="frontierAdvantage">b: own advance of the frontier, log points per month; not negative.</param>
    /// <param name="spilloverRate">a: spillover per unit of gap, per month; above 0.</param>
    /// <param name="learningCapability">δ: intrinsic learning capability, log points.</param>
    /// <returns>The two rest points, or null when b is above the threshold (TF4): the gap only grows.</returns>
    public static GapEquilibria? Equilibria(
        double frontierAdvantage,
        double spilloverRate,
        double learningCapability)
    {
        EquationDomain.RequireNotNegative(frontierAdvantage);
        EquationDomain.RequirePositive(spilloverRate);
        if (frontierAdvantage > CatchUpThreshold(spilloverRate, learningCapability))
        {
            return null;
        }

        double argument = -frontierAdvantage / (spilloverRate * learningCapability);
        return new GapEquilibria(
            -learningCapability * LambertW.PrincipalBranch(argument),
            -learningCapability * LambertW.LowerBranch(argument));
    }

    /// <summary>Equation (TF6): a_new = (1 − d) a_old, what capability survives a discontinuity.</summary>
    /// <param name="capability">a_old: capability in the old technology, index.</param>
    /// <param name="disruptiveness">d: share of capability that does not transfer, 0 to 1.</param>
    /// <returns>Starting capability in the new technology, index.</returns>
    public static double TransferredCapability(double capability, double disruptiveness)
    {
        EquationDomain.RequireNotNegative(capability);
        EquationDomain.RequireFraction(disruptiveness);
        return (1.0 - disruptiveness) * capability;
    }
}
