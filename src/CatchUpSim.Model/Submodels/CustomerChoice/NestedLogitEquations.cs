namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Nested logit demand: alternatives of one nest (say, domestic cards) are closer substitutes than alternatives of
/// different nests, so a ban diverts buyers mostly within the nest. The outside option has utility zero and a nest of
/// its own (McFadden 1978; Berry 1994).
/// </summary>
public static class NestedLogitEquations
{
    /// <summary>
    /// Equation (C6): s_j = s_{j|g}·s_g with s_{j|g} = exp(δ_j/λ − I_g), I_g = ln Σ_{k∈g} exp(δ_k/λ) and
    /// s_g = exp(λI_g) / (1 + Σ_h exp(λI_h)). Dissimilarity λ = 1 is the multinomial logit (C1).
    /// </summary>
    /// <param name="utilities">Mean utility δ_j of each alternative; −∞ removes it.</param>
    /// <param name="nests">Nest of each alternative, an index into <paramref name="inclusiveValues"/>.</param>
    /// <param name="dissimilarity">λ in (0, 1]; towards 0 the alternatives of a nest become perfect
    /// substitutes.</param>
    /// <param name="inclusiveValues">Work space of one number per nest; receives I_g.</param>
    /// <param name="shares">Receives the share of each alternative.</param>
    /// <returns>The share of the outside option.</returns>
    public static double Shares(
        ReadOnlySpan<double> utilities,
        ReadOnlySpan<int> nests,
        double dissimilarity,
        Span<double> inclusiveValues,
        Span<double> shares)
    {
        EquationDomain.RequireSameLength(nests.Length, utilities.Length);
        EquationDomain.RequireSameLength(shares.Length, utilities.Length);
        EquationDomain.RequirePositive(dissimilarity);
        EquationDomain.RequireFraction(dissimilarity);

        Span<double> sums = stackalloc double[inclusiveValues.Length];
        SumByNest(utilities, nests, dissimilarity, inclusiveValues, sums, shares);
        double largest = 0;
        foreach (double inclusiveValue in inclusiveValues)
        {
            largest = Math.Max(largest, dissimilarity * inclusiveValue);
        }

        double outside = Math.Exp(-largest);
        double total = outside;
        for (int nest = 0; nest < sums.Length; nest++)
        {
            double weight = Math.Exp((dissimilarity * inclusiveValues[nest]) - largest);
            sums[nest] = sums[nest] > 0 ? weight / sums[nest] : 0;
            total += weight;
        }

        for (int product = 0; product < utilities.Length; product++)
        {
            shares[product] *= sums[nests[product]] / total;
        }

        return outside / total;
    }

    /// <summary>
    /// Equation (C7): inclusive value of each nest, I_g = ln Σ_{k∈g} exp(δ_k/λ); −∞ for a nest without alternatives.
    /// </summary>
    /// <param name="utilities">Mean utility δ_j of each alternative.</param>
    /// <param name="nests">Nest of each alternative.</param>
    /// <param name="dissimilarity">λ in (0, 1].</param>
    /// <param name="inclusiveValues">Receives one number per nest.</param>
    public static void InclusiveValues(
        ReadOnlySpan<double> utilities,
        ReadOnlySpan<int> nests,
        double dissimilarity,
        Span<double> inclusiveValues)
    {
        const int LargestStackallocation = 128;
        Span<double> sums = stackalloc double[inclusiveValues.Length];
        Span<double> weights = utilities.Length <= LargestStackallocation
            ? stackalloc double[utilities.Length]
            : new double[utilities.Length];
        SumByNest(utilities, nests, dissimilarity, inclusiveValues, sums, weights);
    }

    /// <summary>
    /// Inclusive values without overflow and with one exponential an alternative, the longest part of a customer's
    /// choice: the weight of an alternative, exp(δ_j/λ − m_g), is relative to the best of its nest, m_g.
    /// </summary>
    private static void SumByNest(
        ReadOnlySpan<double> utilities,
        ReadOnlySpan<int> nests,
        double dissimilarity,
        Span<double> inclusiveValues,
        Span<double> sums,
        Span<double> weights)
    {
        LogitEquations.LargestUtility(utilities);
        inclusiveValues.Fill(double.NegativeInfinity);
        for (int product = 0; product < utilities.Length; product++)
        {
            weights[product] = utilities[product] / dissimilarity;
            ref double best = ref inclusiveValues[nests[product]];
            best = Math.Max(best, weights[product]);
        }

        sums.Clear();
        for (int product = 0; product < utilities.Length; product++)
        {
            double best = inclusiveValues[nests[product]];
            weights[product] = double.IsNegativeInfinity(best) ? 0 : Math.Exp(weights[product] - best);
            sums[nests[product]] += weights[product];
        }

        for (int nest = 0; nest < sums.Length; nest++)
        {
            inclusiveValues[nest] += sums[nest] > 0 ? Math.Log(sums[nest]) : 0;
        }
    }
}
