namespace CatchUpSim.Model.Submodels;

/// <summary>How one ally sees its coalition against a target; each aspect from 0 to 1.</summary>
/// <param name="Benefit">Share of the coalition's benefits that the ally expects.</param>
/// <param name="PerceivedThreat">Threat that the ally perceives from the target.</param>
/// <param name="Dependence">Economic dependence of the ally on the target.</param>
/// <param name="Competition">Rivalry of the ally with other members of the coalition.</param>
public readonly record struct AllyPerception(
    double Benefit,
    double PerceivedThreat,
    double Dependence,
    double Competition);

/// <summary>Weights of the aspects in cohesion (SS12); none negative.</summary>
/// <param name="Benefit">w_b: binds.</param>
/// <param name="Threat">w_t: binds.</param>
/// <param name="Dependence">w_d: divides.</param>
/// <param name="Competition">w_c: divides.</param>
public readonly record struct CohesionWeights(
    double Benefit,
    double Threat,
    double Dependence,
    double Competition);

/// <summary>
/// A coalition that denies technology: what it controls (structural dimension) works only as far as its
/// members hold together (subjective dimension), §8.5.
/// </summary>
public static class CoalitionEquations
{
    /// <summary>
    /// Equation (SS12): C = clip(N⁻¹ Σ_i [w_b benefit + w_t threat − w_d dependence − w_c competition], 0, 1).
    /// </summary>
    /// <param name="allies">Perceptions of the members.</param>
    /// <param name="weights">Weights of the aspects.</param>
    /// <returns>Cohesion, 0 to 1; 0 for a coalition without members.</returns>
    public static double Cohesion(ReadOnlySpan<AllyPerception> allies, in CohesionWeights weights)
    {
        if (allies.IsEmpty)
        {
            return 0.0;
        }

        RequireWeights(in weights);
        double sum = 0.0;
        foreach (ref readonly AllyPerception ally in allies)
        {
            RequirePerception(in ally);
            sum += weights.Benefit * ally.Benefit
                + weights.Threat * ally.PerceivedThreat
                - weights.Dependence * ally.Dependence
                - weights.Competition * ally.Competition;
        }

        return Math.Clamp(sum / allies.Length, 0.0, 1.0);
    }

    /// <summary>Equation (SS13): E = structural control · C, how much of a denial bites.</summary>
    /// <param name="structuralControl">Share of the supply that the members control.</param>
    /// <param name="cohesion">C: cohesion (SS12).</param>
    /// <returns>Enforcement effectiveness, 0 to 1.</returns>
    public static double Effectiveness(double structuralControl, double cohesion)
    {
        EquationDomain.RequireFraction(structuralControl);
        EquationDomain.RequireFraction(cohesion);
        return structuralControl * cohesion;
    }

    /// <summary>
    /// Equation (SS14): leakage = (1 − E)(1 − monitoring). Goods get through that no member denies and that nobody checks;
    /// where the members control all of the supply, E is their cohesion.
    /// </summary>
    /// <param name="effectiveness">E: enforcement effectiveness (SS13).</param>
    /// <param name="monitoring">Share of the flows that the coalition can check.</param>
    /// <returns>Share of the denied goods that gets through, 0 to 1.</returns>
    public static double Leakage(double effectiveness, double monitoring)
    {
        EquationDomain.RequireFraction(effectiveness);
        EquationDomain.RequireFraction(monitoring);
        return (1.0 - effectiveness) * (1.0 - monitoring);
    }

    /// <summary>Equation (SS17): a + (1 − a) leakage, what arrives of something to which access a is granted.</summary>
    /// <param name="access">a: share to which access is granted.</param>
    /// <param name="leakage">Share of the denied goods that gets through (SS14).</param>
    /// <returns>Share that arrives, 0 to 1.</returns>
    public static double Arriving(double access, double leakage)
    {
        EquationDomain.RequireFraction(access);
        EquationDomain.RequireFraction(leakage);
        return access + ((1 - access) * leakage);
    }

    private static void RequireWeights(in CohesionWeights weights)
    {
        EquationDomain.RequireNotNegative(weights.Benefit);
        EquationDomain.RequireNotNegative(weights.Threat);
        EquationDomain.RequireNotNegative(weights.Dependence);
        EquationDomain.RequireNotNegative(weights.Competition);
    }

    private static void RequirePerception(in AllyPerception ally)
    {
        EquationDomain.RequireFraction(ally.Benefit);
        EquationDomain.RequireFraction(ally.PerceivedThreat);
        EquationDomain.RequireFraction(ally.Dependence);
        EquationDomain.RequireFraction(ally.Competition);
    }
}
