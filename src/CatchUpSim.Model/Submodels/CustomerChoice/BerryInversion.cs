namespace CatchUpSim.Model.Submodels;

/// <summary>
/// From observed market shares back to mean utilities: the calibration of unobserved quality (Berry 1994; Berry,
/// Levinsohn and Pakes 1995). The outside option has utility zero and the share that the products leave.
/// </summary>
public static class BerryInversion
{
    /// <summary>Equation (C8): multinomial logit, δ_j = ln s_j − ln s_0.</summary>
    /// <param name="shares">Observed share of each alternative, each positive, sum below one.</param>
    /// <param name="utilities">Receives the mean utility of each alternative.</param>
    public static void Logit(ReadOnlySpan<double> shares, Span<double> utilities)
    {
        EquationDomain.RequireSameLength(utilities.Length, shares.Length);
        double outside = Math.Log(OutsideShare(shares));
        for (int product = 0; product < shares.Length; product++)
        {
            utilities[product] = Math.Log(shares[product]) - outside;
        }
    }

    /// <summary>Equation (C9): nested logit, δ_j = ln s_j − ln s_0 − (1 − λ)·ln s_{j|g}.</summary>
    /// <param name="shares">Observed share of each alternative, each positive, sum below one.</param>
    /// <param name="nests">Nest of each alternative, an index into <paramref name="nestShares"/>.</param>
    /// <param name="dissimilarity">λ in (0, 1].</param>
    /// <param name="nestShares">Work space of one number per nest; receives the share of each nest.</param>
    /// <param name="utilities">Receives the mean utility of each alternative.</param>
    public static void NestedLogit(
        ReadOnlySpan<double> shares,
        ReadOnlySpan<int> nests,
        double dissimilarity,
        Span<double> nestShares,
        Span<double> utilities)
    {
        EquationDomain.RequireSameLength(nests.Length, shares.Length);
        EquationDomain.RequirePositive(dissimilarity);
        EquationDomain.RequireFraction(dissimilarity);
        Logit(shares, utilities);
        nestShares.Clear();
        for (int product = 0; product < shares.Length; product++)
        {
            nestShares[nests[product]] += shares[product];
        }

        for (int product = 0; product < shares.Length; product++)
        {
            utilities[product] -= (1 - dissimilarity) * Math.Log(shares[product] / nestShares[nests[product]]);
        }
    }

    /// <summary>
    /// Equation (C10): shares of the mixed logit, s_j = (1/N)·Σ_i exp(δ_j + μ_ij) / (1 + Σ_k exp(δ_k + μ_ik)), for N
    /// customers with tastes μ_ij.
    /// </summary>
    /// <param name="utilities">Mean utility δ_j of each alternative.</param>
    /// <param name="tastes">μ_ij, customer by customer; its length is a multiple of the number of alternatives.</param>
    /// <param name="customerShares">Work space of one number per alternative.</param>
    /// <param name="shares">Receives the share of each alternative.</param>
    public static void MixedLogitShares(
        ReadOnlySpan<double> utilities,
        ReadOnlySpan<double> tastes,
        Span<double> customerShares,
        Span<double> shares)
    {
        int products = utilities.Length;
        EquationDomain.RequirePositive(products);
        EquationDomain.RequirePositive(tastes.Length);
        int customers = tastes.Length / products;
        EquationDomain.RequireSameLength(tastes.Length, customers * products);
        shares.Clear();
        for (int customer = 0; customer < customers; customer++)
        {
            ReadOnlySpan<double> taste = tastes.Slice(customer * products, products);
            for (int product = 0; product < products; product++)
            {
                customerShares[product] = utilities[product] + taste[product];
            }

            LogitEquations.Shares(customerShares, customerShares);
            for (int product = 0; product < products; product++)
            {
                shares[product] += customerShares[product] / customers;
            }
        }
    }

    /// <summary>
    /// Equation (C11): the contraction δ ← δ + ln s − ln s(δ) of the mixed logit, repeated until no utility moves by
    /// more than the tolerance.
    /// </summary>
    /// <param name="shares">Observed share of each alternative, each positive, sum below one.</param>
    /// <param name="tastes">μ_ij, customer by customer.</param>
    /// <param name="tolerance">Largest accepted change of a mean utility in the last round.</param>
    /// <param name="maximumRounds">Rounds after which the search is given up.</param>
    /// <param name="utilities">Receives the mean utility of each alternative.</param>
    /// <returns>Whether the tolerance was met.</returns>
    public static bool TryMixedLogit(
        ReadOnlySpan<double> shares,
        ReadOnlySpan<double> tastes,
        double tolerance,
        int maximumRounds,
        Span<double> utilities)
    {
        EquationDomain.RequirePositive(tolerance);
        double[] predicted = new double[shares.Length];
        double[] customerShares = new double[shares.Length];
        Logit(shares, utilities);
        for (int round = 0; round < maximumRounds; round++)
        {
            MixedLogitShares(utilities, tastes, customerShares, predicted);
            double largestChange = 0;
            for (int product = 0; product < shares.Length; product++)
            {
                double change = Math.Log(shares[product] / predicted[product]);
                utilities[product] += change;
                largestChange = Math.Max(largestChange, Math.Abs(change));
            }

            if (largestChange <= tolerance)
            {
                return true;
            }
        }

        return false;
    }

    private static double OutsideShare(ReadOnlySpan<double> shares)
    {
        double outside = 1;
        foreach (double share in shares)
        {
            EquationDomain.RequirePositive(share);
            outside -= share;
        }

        return outside > 0
            ? outside
            : throw new ArgumentOutOfRangeException(nameof(shares), "The shares leave nothing to the outside option.");
    }
}
