using System.Runtime.Intrinsics;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Nested logit demand: alternatives of one nest (domestic cards) are closer substitutes than alternatives of different
/// nests (domestic and foreign ones), so a ban diverts buyers mostly within the nest. The outside option has utility zero
/// and a nest of its own (McFadden 1978; Berry 1994).
/// </summary>
public static class NestedLogitEquations
{
    /// <summary>
    /// Equation (C6): s_j = s_{j|g}·s_g with s_{j|g} = exp(δ_j/λ − I_g), I_g = ln Σ_{k∈g} exp(δ_k/λ) and
    /// s_g = exp(λI_g) / (1 + Σ_h exp(λI_h)). Dissimilarity λ = 1 is the multinomial logit (C1). The shares are those of
    /// <see cref="Weights"/>, by which customers choose.
    /// </summary>
    /// <param name="utilities">Mean utility δ_j of each alternative; −∞ removes it.</param>
    /// <param name="nests">Nest of each alternative, 0 or 1.</param>
    /// <param name="dissimilarity">λ in (0, 1]; towards 0 the alternatives of a nest become perfect
    /// substitutes.</param>
    /// <param name="shares">Receives the share of each alternative.</param>
    /// <returns>The share of the outside option.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A length, the dissimilarity or a utility is outside of its domain.</exception>
    public static double Shares(
        ReadOnlySpan<double> utilities, ReadOnlySpan<int> nests, double dissimilarity, Span<double> shares)
    {
        EquationDomain.RequireSameLength(nests.Length, utilities.Length);
        EquationDomain.RequireSameLength(shares.Length, utilities.Length);
        EquationDomain.RequirePositive(dissimilarity);
        EquationDomain.RequireFraction(dissimilarity);

        int places = (utilities.Length + Vector256<double>.Count - 1) / Vector256<double>.Count * Vector256<double>.Count;
        Span<double> weights = stackalloc double[places];
        Span<double> first = stackalloc double[places];
        weights.Fill(double.NegativeInfinity);
        utilities.CopyTo(weights);
        for (int product = 0; product < nests.Length; product++)
        {
            EquationDomain.RequireFraction(nests[product]);
            first[product] = 1 - nests[product];
        }

        (double all, double outside) = Weights(weights, first, dissimilarity);
        for (int product = 0; product < shares.Length; product++)
        {
            shares[product] = weights[product] / all;
        }

        return outside / all;
    }

    /// <summary>
    /// The shares of equation (C6) up to a common factor: what a choice by one uniform number needs, and no more. w_j = exp((δ_j − m)/λ)·S_g^(λ−1) with S_g the sum of these exponentials in the nest of j and m the largest
    /// utility or zero; the weight of the outside option is exp(−m).
    /// </summary>
    /// <param name="utilities">Utilities δ_j; −∞ removes an alternative. Four, eight, twelve…; receives the weights.</param>
    /// <param name="nest">One for alternatives of the first nest, zero for those of the second.</param>
    /// <param name="dissimilarity">λ in (0, 1].</param>
    /// <returns>The sum of all weights, that of the outside option included, and the weight of the outside option.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A utility is not a number or +∞.</exception>
    public static (double All, double Outside) Weights(Span<double> utilities, ReadOnlySpan<double> nest, double dissimilarity)
    {
        var choices = new NestedChoices(stackalloc double[Vector256<double>.Count * NestedChoices.Numbers], dissimilarity);
        choices.Enter(0, utilities, nest);
        choices.Close();
        return choices.Weights(0, utilities, nest);
    }
}
