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

        InclusiveValues(utilities, nests, dissimilarity, inclusiveValues);

        double largest = 0;
        foreach (double inclusiveValue in inclusiveValues)
        {
            largest = Math.Max(largest, dissimilarity * inclusiveValue);
        }

        double outside = Math.Exp(-largest);
        double total = outside;
        foreach (double inclusiveValue in inclusiveValues)
        {
            total += Math.Exp((dissimilarity * inclusiveValue) - largest);
        }

        for (int product = 0; product < utilities.Length; product++)
        {
            double inclusiveValue = inclusiveValues[nests[product]];
            shares[product] = double.IsNegativeInfinity(inclusiveValue)
                ? 0
                : Math.Exp(
                    (utilities[product] / dissimilarity) - inclusiveValue
                    + (dissimilarity * inclusiveValue) - largest) / total;
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
        LogitEquations.LargestUtility(utilities);
        inclusiveValues.Fill(double.NegativeInfinity);
        for (int product = 0; product < utilities.Length; product++)
        {
            int nest = nests[product];
            inclusiveValues[nest] = LogarithmOfSum(inclusiveValues[nest], utilities[product] / dissimilarity);
        }
    }

    /// <summary>ln(exp(a) + exp(b)) without overflow, where either may be −∞.</summary>
    private static double LogarithmOfSum(double first, double second)
    {
        double larger = Math.Max(first, second);
        return double.IsNegativeInfinity(larger)
            ? larger
            : larger + Math.Log(1 + Math.Exp(Math.Min(first, second) - larger));
    }
}
