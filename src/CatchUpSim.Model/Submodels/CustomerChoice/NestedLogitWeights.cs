using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CatchUpSim.Model.Submodels;

/// <summary>Equation (C6) for two nests in one pass: what a choice by one uniform needs, and no more.</summary>
public static class NestedLogitWeights
{
    /// <summary>
    /// Replaces utilities by weights in proportion to the shares of <see cref="NestedLogitEquations.Shares"/>:
    /// w_j = exp((δ_j − m)/λ)·S_g^(λ−1) with S_g the sum of these exponentials in the nest of j and m the largest utility
    /// or zero; the weight of the outside option is exp(−m).
    /// </summary>
    /// <param name="utilities">Utilities δ_j; −∞ removes an alternative. Four, eight, twelve…; receives the weights.</param>
    /// <param name="nest">One for alternatives of the first nest, zero for those of the second.</param>
    /// <param name="dissimilarity">λ in (0, 1].</param>
    /// <returns>The sum of all weights, that of the outside option included.</returns>
    public static double Replace(Span<double> utilities, ReadOnlySpan<double> nest, double dissimilarity)
    {
        Span<Vector256<double>> weights = MemoryMarshal.Cast<double, Vector256<double>>(utilities);
        ReadOnlySpan<Vector256<double>> first = MemoryMarshal.Cast<double, Vector256<double>>(nest[..utilities.Length]);
        double largest = Largest(utilities, weights);
        Vector256<double> scale = Vector256.Create(1 / dissimilarity);
        var inFirst = Vector256<double>.Zero;
        var inSecond = Vector256<double>.Zero;
        for (int i = 0; i < weights.Length; i++)
        {
            Vector256<double> weight = Exponentials.Of((weights[i] - Vector256.Create(largest)) * scale);
            inFirst += weight * first[i];
            inSecond += weight * (Vector256<double>.One - first[i]);
            weights[i] = weight;
        }

        double firstSum = Sum(inFirst);
        double secondSum = Sum(inSecond);
        if (dissimilarity >= 1)
        {
            return firstSum + secondSum + Math.Exp(-largest);
        }

        // A nest without alternatives has nothing to be multiplied; the logarithm of one does no harm there.
        Vector256<double> logarithms = Vector256.Log(
            Vector256.Create(firstSum > 0 ? firstSum : 1, secondSum > 0 ? secondSum : 1, 1, 1));
        Vector256<double> factors = Exponentials.Of(
            (logarithms * Vector256.Create(dissimilarity - 1)) - Vector256.Create(0, 0, largest, 0));
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] *= (first[i] * Vector256.Create(factors[0]))
                + ((Vector256<double>.One - first[i]) * Vector256.Create(factors[1]));
        }

        return (firstSum * factors[0]) + (secondSum * factors[1]) + factors[2];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Largest(ReadOnlySpan<double> utilities, ReadOnlySpan<Vector256<double>> blocks)
    {
        var most = Vector256<double>.Zero;
        foreach (Vector256<double> block in blocks)
        {
            most = Vector256.Max(most, block);
        }

        double largest = Math.Max(Math.Max(most[0], most[1]), Math.Max(most[2], most[3]));
        return largest < double.PositiveInfinity ? largest : LogitEquations.LargestUtility(utilities);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Sum(Vector256<double> numbers) => numbers[0] + numbers[1] + (numbers[2] + numbers[3]);
}
