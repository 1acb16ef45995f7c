namespace CatchUpSim.Model.Submodels;

/// <summary>Who decides research and output in the model of d'Aspremont and Jacquemin (1988).</summary>
public enum ResearchRegime
{
    /// <summary>Every firm decides its research and its output alone.</summary>
    NonCooperative,

    /// <summary>The firms decide research together and compete in the product market.</summary>
    ResearchCooperation,

    /// <summary>The firms decide research and output together.</summary>
    FullCooperation,

    /// <summary>A planner decides research and output for the largest welfare.</summary>
    SocialOptimum,
}

/// <summary>A product market with cost-reducing research that spills over.</summary>
/// <param name="DemandIntercept">a of the inverse demand P = a − bQ (money per unit).</param>
/// <param name="DemandSlope">b &gt; 0 (money per unit squared).</param>
/// <param name="UnitCost">A, unit cost before research (money per unit), below a.</param>
/// <param name="ResearchCostSlope">γ &gt; 0 of the research cost γx²/2, x the own cost reduction.</param>
/// <param name="Spillover">β in [0, 1]: unit cost is A − x_i − βΣx_j.</param>
public readonly record struct ResearchMarket(
    double DemandIntercept, double DemandSlope, double UnitCost, double ResearchCostSlope, double Spillover);

/// <summary>
/// Co-operative and non-cooperative research with spillovers: two-stage game of d'Aspremont and Jacquemin (1988) with
/// Cournot competition, its stability (Henriques 1990), its n-firm form and the joint ventures of Kamien, Muller and
/// Zang (1992). Research is a reduction of unit cost (money per unit).
/// </summary>
public static class CooperativeResearch
{
    /// <summary>The spillover above which a research co-operation does more research than competitors do.</summary>
    public const double CooperationCrossover = 0.5;

    /// <summary>The spillover above which two firms in full co-operation do more research than competitors
    /// do.</summary>
    public const double FullCooperationCrossover = 7.0 / 17.0;

    /// <summary>
    /// Equation (R1): research x of each of two firms: D(2−β)/[4.5bγ−(2−β)(1+β)], D(1+β)/[4.5bγ−(1+β)²],
    /// D(1+β)/[4bγ−(1+β)²] and D(1+β)/[2bγ−(1+β)²] in the order of the regimes, D = a − A. Refuses a market in which
    /// the second-order condition (R3) fails.
    /// </summary>
    public static double ResearchPerFirm(ResearchRegime regime, in ResearchMarket market)
    {
        RequireInterior(regime, market);
        double margin = market.DemandIntercept - market.UnitCost;
        return margin * PrivateReturn(regime, market.Spillover) / Denominator(regime, market);
    }

    /// <summary>
    /// Equation (R2): output Q of both firms together (units): the output without research, 2D/3b, D/2b or D/b, times
    /// the gain kbγ/[kbγ − …] with the denominators of (R1), k = 4.5, 4.5, 4 and 2.
    /// </summary>
    public static double TotalOutput(ResearchRegime regime, in ResearchMarket market)
    {
        RequireInterior(regime, market);
        double outputWithoutResearch = OutputFraction(regime)
            * (market.DemandIntercept - market.UnitCost) / market.DemandSlope;
        return outputWithoutResearch * CostConvexity(regime, market) / Denominator(regime, market);
    }

    /// <summary>
    /// Equation (R3): whether research costs rise fast enough for an interior optimum: kbγ &gt; (2−β)² for competitors,
    /// kbγ &gt; (1+β)² for the other regimes, k as in (R2).
    /// </summary>
    public static bool MeetsSecondOrderCondition(ResearchRegime regime, in ResearchMarket market)
    {
        RequireMarket(market);
        double marginalReturn = PrivateReturn(regime, market.Spillover);
        return CostConvexity(regime, market) > marginalReturn * marginalReturn;
    }

    /// <summary>
    /// Equation (R4): slope of a firm's best research in the rival's, (2−β)(2β−1)/[4.5bγ−(2−β)²]: research is a
    /// strategic substitute below a spillover of one half, a complement above.
    /// </summary>
    public static double ReactionSlope(in ResearchMarket market)
    {
        RequireInterior(ResearchRegime.NonCooperative, market);
        double privateReturn = PrivateReturn(ResearchRegime.NonCooperative, market.Spillover);
        return privateReturn * ((2 * market.Spillover) - 1)
            / (CostConvexity(ResearchRegime.NonCooperative, market) - (privateReturn * privateReturn));
    }

    /// <summary>
    /// Equation (R5): whether best replies lead back to the non-cooperative equilibrium, |slope (R4)| &lt; 1 (Henriques
    /// 1990). False also where (R3) fails, since there is no equilibrium to return to.
    /// </summary>
    public static bool IsStable(in ResearchMarket market) =>
        MeetsSecondOrderCondition(ResearchRegime.NonCooperative, market) && Math.Abs(ReactionSlope(market)) < 1;

    /// <summary>
    /// Equation (R6): spillover above which (R5) holds, (3 − √(1 + 6bγ))/2, and zero if every spillover is stable.
    /// </summary>
    /// <param name="costConvexity">bγ &gt; ½; below that large spillovers are unstable, too.</param>
    public static double SmallestStableSpillover(double costConvexity)
    {
        EquationDomain.RequirePositive(costConvexity - 0.5);
        return Math.Max(0, (3 - Math.Sqrt(1 + (6 * costConvexity))) / 2);
    }

    /// <summary>
    /// Equation (R7): profit of one of two Cournot firms after research,
    /// (D + (2−β)x_i + (2β−1)x_j)²/9b − γx_i²/2 (money).
    /// </summary>
    /// <param name="market">The product market.</param>
    /// <param name="ownResearch">x_i, own reduction of unit cost.</param>
    /// <param name="rivalResearch">x_j, the rival's.</param>
    public static double Profit(in ResearchMarket market, double ownResearch, double rivalResearch)
    {
        RequireMarket(market);
        double tripleMargin = market.DemandIntercept - market.UnitCost
            + ((2 - market.Spillover) * ownResearch)
            + (((2 * market.Spillover) - 1) * rivalResearch);
        return (tripleMargin * tripleMargin / (9 * market.DemandSlope))
            - (market.ResearchCostSlope * ownResearch * ownResearch / 2);
    }

    /// <summary>
    /// Equation (R47): research that maximises (R7) while the rival does x_j, (2−β)(D + (2β−1)x_j)/[4.5bγ−(2−β)²], or
    /// none (money per unit). It rises with x_j by (R4); two firms that reply to each other do x of (R1).
    /// </summary>
    public static double BestReply(in ResearchMarket market, double rivalResearch)
    {
        RequireInterior(ResearchRegime.NonCooperative, market);
        double privateReturn = PrivateReturn(ResearchRegime.NonCooperative, market.Spillover);
        double margin = market.DemandIntercept - market.UnitCost + (((2 * market.Spillover) - 1) * rivalResearch);
        return Math.Max(0, privateReturn * margin)
            / (CostConvexity(ResearchRegime.NonCooperative, market) - (privateReturn * privateReturn));
    }

    /// <summary>
    /// Equation (R8): research of each of n competitors, 2De/[(n+1)²bγ − 2eτ], e = n − β(n−1), τ = 1 + β(n−1).
    /// </summary>
    public static double ResearchOfCompetitors(int firms, in ResearchMarket market)
    {
        double privateReturn = firms - (market.Spillover * (firms - 1));
        return ResearchOfMany(firms, market, privateReturn);
    }

    /// <summary>
    /// Equation (R9): research of each of n firms that co-operate in research only, 2Dτ/[(n+1)²bγ − 2τ²], τ as in (R8).
    /// </summary>
    public static double ResearchOfPartners(int firms, in ResearchMarket market) =>
        ResearchOfMany(firms, market, TotalReturn(firms, market.Spillover));

    /// <summary>
    /// Equation (R10): research of each of n partners of a joint venture that shares all results (spillover one), in
    /// the cost form of (R1): decided together it is the research cartel that does most, decided apart the joint
    /// venture that does least (Kamien, Muller and Zang 1992).
    /// </summary>
    public static double ResearchOfJointVenture(int firms, in ResearchMarket market, bool decidesTogether)
    {
        ResearchMarket sharing = market with { Spillover = 1 };
        return decidesTogether ? ResearchOfPartners(firms, sharing) : ResearchOfCompetitors(firms, sharing);
    }

    private static double ResearchOfMany(int firms, in ResearchMarket market, double marginalReturn)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(firms, 1);
        RequireMarket(market);
        double convexity = (firms + 1.0) * (firms + 1.0) * market.DemandSlope * market.ResearchCostSlope;
        if (convexity <= 2 * marginalReturn * marginalReturn)
        {
            throw new ArgumentOutOfRangeException(nameof(market), market, "The second-order condition fails.");
        }

        double totalReturn = TotalReturn(firms, market.Spillover);
        return 2 * (market.DemandIntercept - market.UnitCost) * marginalReturn
            / (convexity - (2 * marginalReturn * totalReturn));
    }

    private static double TotalReturn(int firms, double spillover) => 1 + (spillover * (firms - 1));

    /// <summary>The part of the return to research that the decision maker counts, 2 − β or 1 + β.</summary>
    private static double PrivateReturn(ResearchRegime regime, double spillover) =>
        regime == ResearchRegime.NonCooperative ? 2 - spillover : 1 + spillover;

    private static double Denominator(ResearchRegime regime, in ResearchMarket market) =>
        CostConvexity(regime, market) - (PrivateReturn(regime, market.Spillover) * (1 + market.Spillover));

    private static double CostConvexity(ResearchRegime regime, in ResearchMarket market)
    {
        double factor = regime switch
        {
            ResearchRegime.NonCooperative or ResearchRegime.ResearchCooperation => 4.5,
            ResearchRegime.FullCooperation => 4,
            ResearchRegime.SocialOptimum => 2,
            _ => throw new ArgumentOutOfRangeException(nameof(regime), regime, "Unknown research regime."),
        };
        return factor * market.DemandSlope * market.ResearchCostSlope;
    }

    private static double OutputFraction(ResearchRegime regime) => regime switch
    {
        ResearchRegime.NonCooperative or ResearchRegime.ResearchCooperation => 2.0 / 3.0,
        ResearchRegime.FullCooperation => 0.5,
        ResearchRegime.SocialOptimum => 1,
        _ => throw new ArgumentOutOfRangeException(nameof(regime), regime, "Unknown research regime."),
    };

    private static void RequireInterior(ResearchRegime regime, in ResearchMarket market)
    {
        // The denominator of competitors can vanish although their second-order condition holds (β > ½, small bγ).
        if (!MeetsSecondOrderCondition(regime, market) || Denominator(regime, market) <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(market), market, "The second-order condition fails.");
        }
    }

    private static void RequireMarket(in ResearchMarket market)
    {
        EquationDomain.RequirePositive(market.DemandSlope);
        EquationDomain.RequirePositive(market.ResearchCostSlope);
        EquationDomain.RequireFraction(market.Spillover);
        EquationDomain.RequireNotNegative(market.DemandIntercept - market.UnitCost);
    }
}
