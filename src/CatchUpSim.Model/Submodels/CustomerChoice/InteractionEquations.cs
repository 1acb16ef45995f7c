namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Choices that depend on the choices of others: social interaction (Brock and Durlauf 2001), bandwagon and minimum
/// merit of the history-friendly models (Malerba, Nelson, Orsenigo and Winter 1999), lock-in (Arthur 1989).
/// </summary>
public static class InteractionEquations
{
    /// <summary>Room for every equilibrium of (C20).</summary>
    public const int MostEquilibria = 3;

    /// <summary>
    /// Equation (C20): average choice m in (−1, 1) that reproduces itself, m = tanh(βh + βJ·m). One equilibrium if
    /// βJ ≤ 1 or |βh| ≥ H(βJ); otherwise three, of which the outer two are stable.
    /// </summary>
    /// <param name="interaction">βJ ≥ 0, weight of conformity over the dispersion of tastes.</param>
    /// <param name="field">βh, private advantage over the dispersion of tastes.</param>
    /// <param name="equilibria">Receives the equilibria in ascending order; at least three places.</param>
    /// <returns>The number of equilibria, one or three.</returns>
    public static int Equilibria(double interaction, double field, Span<double> equilibria)
    {
        EquationDomain.RequireNotNegative(interaction);
        EquationDomain.RequireNotNegative(equilibria.Length - MostEquilibria);
        if (interaction <= 1)
        {
            equilibria[0] = FallingRoot(interaction, field, -1, 1);
            return 1;
        }

        double fold = FoldPoint(interaction);
        if (Math.Abs(field) >= CriticalField(interaction))
        {
            equilibria[0] = field > 0
                ? FallingRoot(interaction, field, fold, 1)
                : FallingRoot(interaction, field, -1, -fold);
            return 1;
        }

        equilibria[0] = FallingRoot(interaction, field, -1, -fold);
        equilibria[1] = RisingRoot(interaction, field, -fold, fold);
        equilibria[2] = FallingRoot(interaction, field, fold, 1);
        return 3;
    }

    /// <summary>
    /// Equation (C21): the equilibrium of (C20) that adaptive behaviour reaches from an average choice
    /// <paramref name="start"/>: history selects among equilibria.
    /// </summary>
    public static double EquilibriumFrom(double start, double interaction, double field)
    {
        Span<double> equilibria = stackalloc double[MostEquilibria];
        int count = Equilibria(interaction, field, equilibria);
        if (count == 1)
        {
            return equilibria[0];
        }

        return start < equilibria[1] ? equilibria[0] : start > equilibria[1] ? equilibria[2] : equilibria[1];
    }

    /// <summary>
    /// Equation (C22): critical field H = βJ·m_c − artanh(m_c), m_c = √(1 − 1/βJ): a temporary window with |βh| &gt; H
    /// tips the market for good, a weaker one does not. Zero without multiple equilibria (βJ ≤ 1).
    /// </summary>
    public static double CriticalField(double interaction)
    {
        EquationDomain.RequireNotNegative(interaction);
        if (interaction <= 1)
        {
            return 0;
        }

        double fold = FoldPoint(interaction);
        return (interaction * fold) - Math.Atanh(fold);
    }

    /// <summary>Equation (C23): share of adopters of an average choice, (1 + m)/2.</summary>
    public static double AdoptionShare(double averageChoice) => (1 + averageChoice) / 2;

    /// <summary>
    /// Equation (C24): next market shares under a bandwagon, s_i ∝ u_i^α·(1 + s_i)^b. Marketing and luck enter as
    /// factors of the merit.
    /// </summary>
    /// <param name="merits">Design merit u_i ≥ 0 of each firm.</param>
    /// <param name="shares">Present share s_i of each firm.</param>
    /// <param name="meritExponent">α.</param>
    /// <param name="bandwagon">b ≥ 0.</param>
    /// <param name="nextShares">Receives the next shares; all zero if no firm has merit.</param>
    public static void BandwagonShares(
        ReadOnlySpan<double> merits,
        ReadOnlySpan<double> shares,
        double meritExponent,
        double bandwagon,
        Span<double> nextShares)
    {
        EquationDomain.RequireSameLength(shares.Length, merits.Length);
        EquationDomain.RequireSameLength(nextShares.Length, merits.Length);
        double total = 0;
        for (int firm = 0; firm < merits.Length; firm++)
        {
            EquationDomain.RequireNotNegative(merits[firm]);
            nextShares[firm] = merits[firm] > 0
                ? Math.Pow(merits[firm], meritExponent) * Math.Pow(1 + shares[firm], bandwagon)
                : 0;
            total += nextShares[firm];
        }

        for (int firm = 0; firm < merits.Length && total > 0; firm++)
        {
            nextShares[firm] /= total;
        }
    }

    /// <summary>
    /// Equation (C25): bandwagon above which equal shares of n equal firms are unstable, n + 1 (the slope of (C24) at
    /// the symmetric point is b/(n + 1)).
    /// </summary>
    public static int TippingBandwagon(int firms)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(firms, 2);
        return firms + 1;
    }

    /// <summary>
    /// Equation (C26): merit of a design, u = γ_u·(x_1 − θ_1)^e_1·(x_2 − θ_2)^e_2, and zero below either threshold:
    /// below the minimum a product sells nothing, whatever else it offers.
    /// </summary>
    /// <param name="cheapness">x_1, cheapness as the buyer sees it (after the mark-up).</param>
    /// <param name="performance">x_2, performance.</param>
    /// <param name="requirement">What the buyers of the segment require and value.</param>
    public static double DesignMerit(double cheapness, double performance, in DesignRequirement requirement)
    {
        double cheapnessMargin = cheapness - requirement.CheapnessThreshold;
        double performanceMargin = performance - requirement.PerformanceThreshold;
        if (cheapnessMargin <= 0 || performanceMargin <= 0)
        {
            return 0;
        }

        return requirement.Scale
            * Math.Pow(cheapnessMargin, requirement.CheapnessExponent)
            * Math.Pow(performanceMargin, requirement.PerformanceExponent);
    }

    /// <summary>
    /// Equation (C27): probability that the lead of a technology in a random walk with absorbing barriers reaches the
    /// upper barrier first (gambler's ruin), Σ_{k&lt;i} r^k / Σ_{k&lt;N} r^k with r = (1 − p)/p.
    /// </summary>
    /// <param name="start">i, the initial lead, 0 to N (adopters).</param>
    /// <param name="barrier">N &gt; 0, the lead that locks the market in (adopters).</param>
    /// <param name="stepUp">p, probability that the next adopter raises the lead.</param>
    public static double LockInProbability(int start, int barrier, double stepUp)
    {
        EquationDomain.RequirePositive(barrier);
        EquationDomain.RequireNotNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, barrier);
        EquationDomain.RequireFraction(stepUp);
        if (start == 0 || start == barrier)
        {
            return start == 0 ? 0 : 1;
        }

        if (stepUp >= 0.5)
        {
            double ratio = (1 - stepUp) / stepUp;
            return GeometricSum(ratio, start) / GeometricSum(ratio, barrier);
        }

        // The same quotient with both sums divided by their largest term, which would overflow.
        double inverseRatio = stepUp / (1 - stepUp);
        return Math.Pow(inverseRatio, barrier - start)
            * GeometricSum(inverseRatio, start) / GeometricSum(inverseRatio, barrier);
    }

    private static double GeometricSum(double ratio, int terms)
    {
        double sum = 0;
        double term = 1;
        for (int index = 0; index < terms; index++)
        {
            sum += term;
            term *= ratio;
        }

        return sum;
    }

    /// <summary>m_c = √(1 − 1/βJ), where the excess βh + βJ·m − artanh(m) turns.</summary>
    private static double FoldPoint(double interaction) => Math.Sqrt(1 - (1 / interaction));

    private static double FallingRoot(double interaction, double field, double lower, double upper) =>
        Bisection(interaction, field, lower, upper, direction: -1);

    private static double RisingRoot(double interaction, double field, double lower, double upper) =>
        Bisection(interaction, field, lower, upper, direction: 1);

    /// <summary>Bisects the excess βh + βJ·m − artanh(m) down to neighbouring floating-point numbers.</summary>
    private static double Bisection(double interaction, double field, double lower, double upper, int direction)
    {
        while (true)
        {
            double middle = lower + ((upper - lower) / 2);
            double excess = field + (interaction * middle) - Math.Atanh(middle);
            if (excess == 0 || middle <= lower || middle >= upper)
            {
                return middle;
            }

            if (excess * direction < 0)
            {
                lower = middle;
            }
            else
            {
                upper = middle;
            }
        }
    }
}

/// <summary>What the buyers of a segment require of a design (thresholds) and how they value what exceeds it.</summary>
/// <param name="CheapnessThreshold">θ_1, in the unit of cheapness.</param>
/// <param name="PerformanceThreshold">θ_2, in the unit of performance.</param>
/// <param name="CheapnessExponent">e_1 ≥ 0.</param>
/// <param name="PerformanceExponent">e_2 ≥ 0.</param>
/// <param name="Scale">γ_u &gt; 0.</param>
public readonly record struct DesignRequirement(
    double CheapnessThreshold,
    double PerformanceThreshold,
    double CheapnessExponent,
    double PerformanceExponent,
    double Scale);
