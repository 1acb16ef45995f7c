using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CatchUpSim.Model.Submodels;

/// <summary>
/// Multinomial logit demand with an outside option of utility zero ("buy nothing now"): shares, consumer surplus and
/// price elasticities (McFadden 1974; Berry 1994). A utility of −∞ removes an alternative (legality or stock mask).
/// </summary>
public static class LogitEquations
{
    /// <summary>
    /// Equation (C1): market shares s_j = exp(δ_j) / (1 + Σ_k exp(δ_k)). Computed relative to the largest utility, so
    /// that no finite utility overflows.
    /// </summary>
    /// <param name="utilities">Mean utility δ_j of each alternative (dimensionless).</param>
    /// <param name="shares">Receives the share of each alternative (fraction of potential buyers).</param>
    /// <returns>The share s_0 of the outside option.</returns>
    public static double Shares(ReadOnlySpan<double> utilities, Span<double> shares)
    {
        EquationDomain.RequireSameLength(shares.Length, utilities.Length);
        double largest = LargestUtility(utilities);
        for (int product = 0; product < utilities.Length; product++)
        {
            shares[product] = utilities[product] - largest;
        }

        double outside = Math.Exp(-largest);
        double scale = 1 / (outside + Exponentials.Replace(shares));
        foreach (ref double share in shares)
        {
            share *= scale;
        }

        return outside * scale;
    }

    /// <summary>
    /// Equation (C2): inclusive value I = ln(1 + Σ_j exp(δ_j)), the expected utility of the best alternative up to a
    /// constant (dimensionless).
    /// </summary>
    public static double InclusiveValue(ReadOnlySpan<double> utilities)
    {
        double largest = LargestUtility(utilities);
        double total = Math.Exp(-largest);
        foreach (double utility in utilities)
        {
            total += Math.Exp(utility - largest);
        }

        return largest + Math.Log(total);
    }

    /// <summary>
    /// Equation (C3): consumer surplus per potential buyer, ln(1 + Σ_j exp(δ_j)) / α_p, in the money unit of prices
    /// (Small and Rosen 1981).
    /// </summary>
    /// <param name="utilities">Mean utility δ_j of each alternative.</param>
    /// <param name="priceCoefficient">α_p &gt; 0, utility per unit of money.</param>
    public static double ConsumerSurplus(ReadOnlySpan<double> utilities, double priceCoefficient)
    {
        EquationDomain.RequirePositive(priceCoefficient);
        return InclusiveValue(utilities) / priceCoefficient;
    }

    /// <summary>Equation (C4): own-price elasticity −α_p·p_j·(1 − s_j) (dimensionless).</summary>
    public static double OwnPriceElasticity(double priceCoefficient, double price, double share)
    {
        EquationDomain.RequirePositive(priceCoefficient);
        return -priceCoefficient * price * (1 - share);
    }

    /// <summary>
    /// Equation (C5): elasticity α_p·p_k·s_k of every other alternative's share to the price of alternative k. It does
    /// not depend on the other alternative: the independence of irrelevant alternatives.
    /// </summary>
    public static double CrossPriceElasticity(double priceCoefficient, double otherPrice, double otherShare)
    {
        EquationDomain.RequirePositive(priceCoefficient);
        return priceCoefficient * otherPrice * otherShare;
    }

    /// <summary>The largest of the utilities and the outside option's zero; refuses NaN and +∞.</summary>
    internal static double LargestUtility(ReadOnlySpan<double> utilities)
    {
        double largest = 0;
        foreach (double utility in utilities)
        {
            largest = Math.Max(largest, utility);
        }

        // The largest of numbers with NaN among them is NaN.
        return largest < double.PositiveInfinity
            ? largest
            : throw new ArgumentOutOfRangeException(nameof(utilities), largest, "A utility is finite or −∞.");
    }

    /// <summary>
    /// The same of utilities that stand four by four. Whether all are numbers is asked apart, for a maximum that minds
    /// not-a-number and the sign of zero costs as much as an exponential; of two equal numbers the native one gives the
    /// second.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double LargestUtility(ReadOnlySpan<double> utilities, ReadOnlySpan<Vector256<double>> blocks)
    {
        var most = Vector256<double>.Zero;
        var areNumbers = Vector256<double>.AllBitsSet;
        foreach (Vector256<double> block in blocks)
        {
            most = Vector256.MaxNative(block, most);
            areNumbers &= Vector256.LessThan(block, Vector256.Create(double.PositiveInfinity));
        }

        Vector128<double> two = Vector128.MaxNative(most.GetLower(), most.GetUpper());
        return Vector256.EqualsAll(areNumbers.AsInt64(), Vector256<long>.AllBitsSet)
            ? double.MaxNative(two[0], two[1])
            : LargestUtility(utilities);
    }
}
