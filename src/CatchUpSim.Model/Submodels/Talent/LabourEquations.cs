namespace CatchUpSim.Model.Submodels;

/// <summary>Effective labour, departures and hiring (§3, productivity of talent).</summary>
public static class LabourEquations
{
    /// <summary>
    /// Equation (TA1): H_eff = Σ_k w_k h_k · (1 − χ · hires/H), floored at 0. Teaching newcomers costs the
    /// time of those who know: adding people to a late project makes it later (Brooks).
    /// </summary>
    /// <param name="headcounts">h_k: staff by experience class, new hires included, persons.</param>
    /// <param name="weights">w_k: productivity by class; graduate 0.4, mid 1, veteran 2.</param>
    /// <param name="hires">Newcomers, staff hired within the onboarding period (TA10), persons.</param>
    /// <param name="congestion">χ: output lost per unit of the share of newcomers, 0.5 to 1.</param>
    /// <returns>Effective labour, experienced persons.</returns>
    public static double EffectiveLabour(
        ReadOnlySpan<double> headcounts,
        ReadOnlySpan<double> weights,
        double hires,
        double congestion)
    {
        EquationDomain.RequireSameLength(weights.Length, headcounts.Length);
        EquationDomain.RequireNotNegative(hires);
        EquationDomain.RequireNotNegative(congestion);

        double staff = 0.0;
        double weighted = 0.0;
        for (int experience = 0; experience < headcounts.Length; experience++)
        {
            EquationDomain.RequireNotNegative(headcounts[experience], nameof(headcounts));
            EquationDomain.RequireNotNegative(weights[experience], nameof(weights));
            staff += headcounts[experience];
            weighted += weights[experience] * headcounts[experience];
        }

        return staff > 0.0 ? weighted * Math.Max(0.0, 1.0 - congestion * hires / staff) : 0.0;
    }

    /// <summary>
    /// Equation (TA10): N' = N · (1 − 1/m) + h, newcomers after h hires: each month one in m has found a place, so that m months of
    /// steady hiring are being taught; where m is less than a month, N' = m · h.
    /// </summary>
    /// <param name="newcomers">N: newcomers a month ago, persons.</param>
    /// <param name="hires">h: people hired in the month, persons.</param>
    /// <param name="months">m: months of onboarding.</param>
    /// <returns>Newcomers, persons.</returns>
    /// <remarks>That newcomers find a place at a constant rate is an assumption; the dossier has the period only (§3).</remarks>
    public static double Newcomers(double newcomers, double hires, double months)
    {
        EquationDomain.RequireNotNegative(newcomers);
        EquationDomain.RequireNotNegative(hires);
        EquationDomain.RequireNotNegative(months);
        return months > 1.0 ? (newcomers * (1.0 - (1.0 / months))) + hires : months * hires;
    }

    /// <summary>
    /// Equation (TA2): leavers_k = h_k · min(1, m ρ_k / ρ̄) with ρ̄ = Σ h ρ / Σ h. The whole staff leaves at
    /// the rate m unless a class is exhausted; classes differ by their propensity.
    /// </summary>
    /// <param name="headcounts">h_k: staff by experience class, persons.</param>
    /// <param name="propensities">ρ_k: propensity to leave by class, in any common unit.</param>
    /// <param name="monthlyAttrition">m: share of the staff that leaves in a month.</param>
    /// <param name="leavers">Receives the leavers of each class, persons.</param>
    public static void SplitAttrition(
        ReadOnlySpan<double> headcounts,
        ReadOnlySpan<double> propensities,
        double monthlyAttrition,
        Span<double> leavers)
    {
        EquationDomain.RequireSameLength(propensities.Length, headcounts.Length);
        EquationDomain.RequireSameLength(leavers.Length, headcounts.Length);
        EquationDomain.RequireFraction(monthlyAttrition);

        double staff = 0.0;
        double weighted = 0.0;
        for (int experience = 0; experience < headcounts.Length; experience++)
        {
            EquationDomain.RequireNotNegative(headcounts[experience], nameof(headcounts));
            EquationDomain.RequireNotNegative(propensities[experience], nameof(propensities));
            staff += headcounts[experience];
            weighted += headcounts[experience] * propensities[experience];
        }

        double attritionPerPropensity = weighted > 0.0 ? monthlyAttrition * staff / weighted : 0.0;
        for (int experience = 0; experience < headcounts.Length; experience++)
        {
            double rate = Math.Min(1.0, attritionPerPropensity * propensities[experience]);
            leavers[experience] = headcounts[experience] * rate;
        }
    }

    /// <summary>
    /// Equation (TA3): hires = min(V, U, A V^η U^(1−η)), matching of vacancies and a pool of candidates; never
    /// more than either side.
    /// </summary>
    /// <param name="vacancies">V: open positions, persons.</param>
    /// <param name="pool">U: suitable candidates, persons.</param>
    /// <param name="efficiency">A: matches per month at equal sides, relative to their size.</param>
    /// <param name="vacancyElasticity">η: elasticity of matches in vacancies, 0 to 1.</param>
    /// <returns>Hires in the month, persons.</returns>
    public static double Hires(double vacancies, double pool, double efficiency, double vacancyElasticity)
    {
        EquationDomain.RequireNotNegative(vacancies);
        EquationDomain.RequireNotNegative(pool);
        EquationDomain.RequireNotNegative(efficiency);
        EquationDomain.RequireFraction(vacancyElasticity);

        double matches = efficiency * Math.Pow(vacancies, vacancyElasticity) * Math.Pow(pool, 1.0 - vacancyElasticity);
        return Math.Min(matches, Math.Min(vacancies, pool));
    }
}
