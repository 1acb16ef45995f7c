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

        int nestCount = inclusiveValues.Length;
        Span<double> sums = stackalloc double[nestCount];
        SumByNest(utilities, nests, dissimilarity, inclusiveValues, sums, shares);

        // The weights of the nests, and last that of the outside option, relative to the largest of them.
        Span<double> weights = stackalloc double[nestCount + 1];
        weights[nestCount] = 0;
        double largest = 0;
        for (int nest = 0; nest < nestCount; nest++)
        {
            weights[nest] = dissimilarity * inclusiveValues[nest];
            largest = Math.Max(largest, weights[nest]);
        }

        foreach (ref double weight in weights)
        {
            weight -= largest;
        }

        double scale = 1 / Exponentials.Replace(weights);
        for (int product = 0; product < utilities.Length; product++)
        {
            int nest = nests[product];
            shares[product] *= sums[nest] > 0 ? weights[nest] * scale / sums[nest] : 0;
        }

        return weights[nestCount] * scale;
    }

    /// <summary>
    /// Inclusive value of each nest, I_g = ln Σ_{k∈g} exp(δ_k/λ), −∞ for a nest without alternatives. The weight of an
    /// alternative, exp(δ_j/λ − m_g), is relative to the best of its nest, m_g, so that nothing overflows.
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
        double scale = 1 / dissimilarity;
        for (int product = 0; product < utilities.Length; product++)
        {
            weights[product] = utilities[product] * scale;
            ref double best = ref inclusiveValues[nests[product]];
            best = Math.Max(best, weights[product]);
        }

        for (int product = 0; product < utilities.Length; product++)
        {
            double best = inclusiveValues[nests[product]];
            weights[product] = double.IsNegativeInfinity(best) ? best : weights[product] - best;
        }

        Exponentials.Replace(weights);
        sums.Clear();
        for (int product = 0; product < utilities.Length; product++)
        {
            sums[nests[product]] += weights[product];
        }

        for (int nest = 0; nest < sums.Length; nest++)
        {
            // A single alternative is the whole of its nest; the logarithm of one needs no computing.
            inclusiveValues[nest] += sums[nest] is 0 or 1 ? 0 : Math.Log(sums[nest]);
        }
    }
}
