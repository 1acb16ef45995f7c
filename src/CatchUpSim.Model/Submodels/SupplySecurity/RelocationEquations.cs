using CatchUpSim.Model.Decisions;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Where production goes (§10.4): a logit choice of capital that is due, on cost, policy and market access. The shares of
/// the start are what costs alone had made of the places (Berry 1994), so only what policy adds and what changes since
/// moves production.
/// </summary>
public static class RelocationEquations
{
    /// <summary>Equation (SS21): B = κ (1 + λ x), the cost of making an input of complexity x at a place.</summary>
    /// <param name="cost">κ: cost of the simplest input; above 0.</param>
    /// <param name="skillGap">λ: what missing skill adds to the most complex input.</param>
    /// <param name="complexity">x: complexity, 0 to 1.</param>
    /// <returns>Cost without duties and subsidies.</returns>
    public static double BareCost(double cost, double skillGap, double complexity)
    {
        EquationDomain.RequirePositive(cost);
        EquationDomain.RequireNotNegative(skillGap);
        EquationDomain.RequireFraction(complexity);
        return cost * (1 + (skillGap * complexity));
    }

    /// <summary>Equation (SS22): D = B (1 + τ − σ), the cost at the customer.</summary>
    /// <param name="bareCost">B: cost (SS21).</param>
    /// <param name="duty">τ: duty, of the cost.</param>
    /// <param name="subsidy">σ: subsidy of production, of the cost, 0 to 1.</param>
    /// <returns>Cost with duties and subsidies.</returns>
    public static double DeliveredCost(double bareCost, double duty, double subsidy)
    {
        EquationDomain.RequireNotNegative(bareCost);
        EquationDomain.RequireNotNegative(duty);
        EquationDomain.RequireFraction(subsidy);
        return bareCost * (1 + duty - subsidy);
    }

    /// <summary>
    /// Equation (SS23): A_q = h a_q / Σ_r s_r a_r + (1 − h) e_q / Σ_r s_r e_r, the custom of a place relative to what it has
    /// without rules (market potential; Redding and Venables 2004). Custom that some may not serve goes to those who may,
    /// so Σ s A = 1; where all may serve all, A is 1 everywhere.
    /// </summary>
    /// <param name="homeCustom">h: share of custom in the home country, 0 to 1.</param>
    /// <param name="atHome">a: part of the custom at home that producers of each place may serve.</param>
    /// <param name="abroad">e: part of the custom abroad that producers of each place may serve.</param>
    /// <param name="shares">s: shares of the places.</param>
    /// <param name="access">Receives A.</param>
    public static void MarketAccess(
        double homeCustom,
        ReadOnlySpan<double> atHome,
        ReadOnlySpan<double> abroad,
        ReadOnlySpan<double> shares,
        Span<double> access)
    {
        EquationDomain.RequireFraction(homeCustom);
        EquationDomain.RequireSameLength(access.Length, shares.Length);
        double servedAtHome = Mean(shares, atHome);
        double servedAbroad = Mean(shares, abroad);
        for (int place = 0; place < shares.Length; place++)
        {
            EquationDomain.RequireFraction(atHome[place], nameof(atHome));
            EquationDomain.RequireFraction(abroad[place], nameof(abroad));

            // A market that nobody may serve draws nobody.
            double home = servedAtHome > 0 ? homeCustom * atHome[place] / servedAtHome : 0;
            double foreign = servedAbroad > 0 ? (1 - homeCustom) * abroad[place] / servedAbroad : 0;
            access[place] = home + foreign;
        }
    }

    /// <summary>
    /// Equation (SS24): P_q = s_q0 e^u_q / Σ_r s_r0 e^u_r, where new capital goes; without any reason (u equal) to where
    /// production was at the start.
    /// </summary>
    /// <param name="first">s_0: shares of the places at the start; a place without production attracts none.</param>
    /// <param name="utilities">u: utility of each place less that of the start at bare costs, log odds; overwritten.</param>
    /// <param name="wanted">Receives P.</param>
    public static void Destinations(ReadOnlySpan<double> first, Span<double> utilities, Span<double> wanted)
    {
        EquationDomain.RequireSameLength(utilities.Length, first.Length);
        for (int place = 0; place < first.Length; place++)
        {
            EquationDomain.RequireFraction(first[place], nameof(first));
            utilities[place] += Math.Log(first[place]);
        }

        LogitChoice.Probabilities(utilities, 1, wanted);
    }

    /// <summary>Equation (SS25): s ← s + δ (P − s); under constant P the distance to it falls by (1 − δ) each time.</summary>
    /// <param name="shares">s: shares of the places.</param>
    /// <param name="wanted">P: where capital that is due goes (SS24).</param>
    /// <param name="due">δ: share of the capital that is due, 0 to 1.</param>
    public static void Move(Span<double> shares, ReadOnlySpan<double> wanted, double due)
    {
        EquationDomain.RequireSameLength(wanted.Length, shares.Length);
        EquationDomain.RequireFraction(due);
        for (int place = 0; place < shares.Length; place++)
        {
            shares[place] += due * (wanted[place] - shares[place]);
        }
    }

    /// <summary>Equation (SS26): Σ s_q v_q / Σ r_q w_q − 1, how a mean over places differs from that of a reference.</summary>
    /// <param name="shares">s: shares of the places.</param>
    /// <param name="values">v: value of each place.</param>
    /// <param name="reference">r: shares to compare with.</param>
    /// <param name="referenceValues">w: values to compare with.</param>
    /// <returns>Relative change; 0 where the reference is 0.</returns>
    public static double Change(
        ReadOnlySpan<double> shares,
        ReadOnlySpan<double> values,
        ReadOnlySpan<double> reference,
        ReadOnlySpan<double> referenceValues)
    {
        double before = Mean(reference, referenceValues);
        return before > 0 ? (Mean(shares, values) / before) - 1 : 0;
    }

    /// <summary>Equation (SS27): a − (1 − a) Δ, the access to an input of which a share Δ more obeys the rules that deny it.</summary>
    /// <param name="access">a: access to the places of the start, 0 to 1.</param>
    /// <param name="reachChange">Δ: change of what the rules reach (SS26); at least −1.</param>
    /// <returns>Access, 0 to 1.</returns>
    public static double AccessAfterMoves(double access, double reachChange)
    {
        EquationDomain.RequireFraction(access);
        EquationDomain.RequireNotNegative(1 + reachChange);
        return Math.Clamp(access - ((1 - access) * reachChange), 0, 1);
    }

    /// <summary>Σ s_q v_q.</summary>
    private static double Mean(ReadOnlySpan<double> shares, ReadOnlySpan<double> values)
    {
        EquationDomain.RequireSameLength(values.Length, shares.Length);
        double mean = 0;
        for (int place = 0; place < shares.Length; place++)
        {
            mean += shares[place] * values[place];
        }

        return mean;
    }
}
