namespace CatchUpSim.Model.Submodels;

/// <summary>What a co-operation would bring to the firm that considers it.</summary>
/// <param name="ValueShare">α in [0, 1], share of the project's value that the firm keeps.</param>
/// <param name="SuccessProbability">p_C in [0, 1].</param>
/// <param name="PartnerCostShare">φ in [0, 1], share of the cost that the partner pays.</param>
/// <param name="CoordinationCost">κ ≥ 0 (money).</param>
public readonly record struct CooperationTerms(
    double ValueShare, double SuccessProbability, double PartnerCostShare, double CoordinationCost);

/// <summary>What imitation would bring to the firm that considers it.</summary>
/// <param name="SuccessProbability">p_M in [0, 1].</param>
/// <param name="LagDiscount">Share of the value lost by being late, in [0, 1].</param>
/// <param name="Cost">C_M ≥ 0 (money).</param>
public readonly record struct ImitationTerms(double SuccessProbability, double LagDiscount, double Cost);

/// <summary>
/// Expected utility of the three research modes of a project of value V and stand-alone cost C (model of this project;
/// it yields the empirical rule that long, difficult and expensive research favours co-operation). All utilities are in
/// the money unit of V and C; the firm chooses among them by <see cref="Decisions.LogitChoice"/>.
/// </summary>
public static class ModeEquations
{
    /// <summary>Equation (R24): U_ind = p_I·V − C.</summary>
    public static double IndependentUtility(double value, double cost, double successProbability)
    {
        EquationDomain.RequireFraction(successProbability);
        return (successProbability * value) - cost;
    }

    /// <summary>Equation (R25): U_coop = α·p_C·V − (1 − φ)·C − κ.</summary>
    public static double CooperativeUtility(double value, double cost, in CooperationTerms terms)
    {
        RequireTerms(terms);
        return (terms.ValueShare * terms.SuccessProbability * value)
            - ((1 - terms.PartnerCostShare) * cost)
            - terms.CoordinationCost;
    }

    /// <summary>Equation (R26): U_imit = p_M·V·(1 − lag discount) − C_M.</summary>
    public static double ImitativeUtility(double value, in ImitationTerms terms)
    {
        EquationDomain.RequireFraction(terms.SuccessProbability);
        EquationDomain.RequireFraction(terms.LagDiscount);
        return (terms.SuccessProbability * value * (1 - terms.LagDiscount)) - terms.Cost;
    }

    /// <summary>
    /// Equation (R27): success probability of a co-operation, p_C = 1 − (1 − p_A)(1 − p_B)^complementarity: a partner
    /// without complementary capability adds nothing.
    /// </summary>
    /// <param name="ownProbability">p_A in [0, 1].</param>
    /// <param name="partnerProbability">p_B in [0, 1].</param>
    /// <param name="complementarity">≥ 0; 1 means the partner's attempt is fully independent of the firm's own.</param>
    public static double CooperationSuccess(
        double ownProbability, double partnerProbability, double complementarity)
    {
        EquationDomain.RequireFraction(ownProbability);
        EquationDomain.RequireFraction(partnerProbability);
        EquationDomain.RequireNotNegative(complementarity);
        return 1 - ((1 - ownProbability) * Math.Pow(1 - partnerProbability, complementarity));
    }

    /// <summary>
    /// Equation (R28): stand-alone cost above which co-operation beats independence,
    /// C* = [κ + (p_I − α·p_C)·V]/φ. Negative: co-operation is better at any cost; +∞ or −∞ if the partner pays
    /// nothing.
    /// </summary>
    public static double CriticalCost(double value, double independentSuccess, in CooperationTerms terms)
    {
        EquationDomain.RequireFraction(independentSuccess);
        RequireTerms(terms);
        double disadvantage = terms.CoordinationCost
            + ((independentSuccess - (terms.ValueShare * terms.SuccessProbability)) * value);
        if (terms.PartnerCostShare > 0)
        {
            return disadvantage / terms.PartnerCostShare;
        }

        return disadvantage < 0 ? double.NegativeInfinity : double.PositiveInfinity;
    }

    /// <summary>
    /// Equation (R29): success probability of imitation, p_M = absorption × spillover: nothing is imitated without the
    /// capacity to absorb (R34) or without something that leaks. A choice of this project; the literature gives signs
    /// only.
    /// </summary>
    /// <param name="absorption">Absorptive capacity in [0, 1].</param>
    /// <param name="spillover">Share of others' knowledge that becomes visible, in [0, 1].</param>
    public static double ImitationSuccess(double absorption, double spillover)
    {
        EquationDomain.RequireFraction(absorption);
        EquationDomain.RequireFraction(spillover);
        return absorption * spillover;
    }

    /// <summary>
    /// Equation (R30): quality that imitation can reach, min(quality, (1 − smallest gap)·frontier), in the unit of the
    /// frontier: a follower by imitation stays behind.
    /// </summary>
    public static double ImitatedQuality(double quality, double frontier, double smallestGap)
    {
        EquationDomain.RequireFraction(smallestGap);
        return Math.Min(quality, (1 - smallestGap) * frontier);
    }

    private static void RequireTerms(in CooperationTerms terms)
    {
        EquationDomain.RequireFraction(terms.ValueShare);
        EquationDomain.RequireFraction(terms.SuccessProbability);
        EquationDomain.RequireFraction(terms.PartnerCostShare);
        EquationDomain.RequireNotNegative(terms.CoordinationCost);
    }
}
