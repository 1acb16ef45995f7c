using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CatchUpSim.Model.Randomness;

/// <summary>
/// The standard normal number below which a given share of all lies: algorithm AS 241, PPND16 (Wichura 1988, "The
/// percentage points of the normal distribution"), exact to about one part in 10^16. Three quotients of polynomials, each
/// for its part of the range; most draws need no logarithm.
/// </summary>
public static class NormalQuantile
{
    private const double Centre = 0.425;
    private const double Tail = 5;

    private static ReadOnlySpan<double> AboveNearCentre =>
    [
        2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4,
        1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.3871328727963666080,
    ];

    private static ReadOnlySpan<double> BelowNearCentre =>
    [
        5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4, 2.1213794301586595867e4,
        5.3941960214247511077e3, 6.8718700749205790830e2, 4.2313330701600911252e1, 1,
    ];

    private static ReadOnlySpan<double> AboveOutside =>
    [
        7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258,
        3.64784832476320460504, 5.76949722146069140550, 4.63033784615654529590, 1.42343711074968357734,
    ];

    private static ReadOnlySpan<double> BelowOutside =>
    [
        1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
        6.89767334985100004550e-1, 1.67638483018380384940, 2.05319162663775882187, 1,
    ];

    private static ReadOnlySpan<double> AboveFarOutside =>
    [
        2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
        2.96560571828504891230e-1, 1.78482653991729133580, 5.46378491116411436990, 6.65790464350110377720,
    ];

    private static ReadOnlySpan<double> BelowFarOutside =>
    [
        2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
        1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1,
    ];

    /// <summary>The quantile of a probability.</summary>
    /// <param name="probability">Strictly between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside.</exception>
    public static double Of(double probability)
    {
        if (!(probability is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability strictly between 0 and 1.");
        }

        double fromCentre = probability - 0.5;
        if (Math.Abs(fromCentre) <= Centre)
        {
            return NearCentre(Vector256.Create(fromCentre))[0];
        }

        double root = Math.Sqrt(-Math.Log(fromCentre < 0 ? probability : 1 - probability));
        double quantile = root <= Tail
            ? Polynomial(AboveOutside, root - 1.6) / Polynomial(BelowOutside, root - 1.6)
            : Polynomial(AboveFarOutside, root - Tail) / Polynomial(BelowFarOutside, root - Tail);
        return Math.CopySign(quantile, fromCentre);
    }

    /// <summary>A standard normal number from a uniform number in [0, 1).</summary>
    public static double OfUniform(double uniform) => Of(Math.Max(uniform, Draws.ToUnit));

    /// <summary>
    /// Replaces uniform numbers in [0, 1) by standard normal numbers, each by the very number that it gives alone. Most of them
    /// are near the centre and are done four at a time; those outside follow one by one.
    /// </summary>
    /// <param name="numbers">The numbers; four, eight, twelve…</param>
    public static void ReplaceUniforms(Span<double> numbers)
    {
        foreach (ref Vector256<double> four in MemoryMarshal.Cast<double, Vector256<double>>(numbers))
        {
            Vector256<double> fromCentre = four - Vector256.Create(0.5);
            Vector256<double> quantiles = NearCentre(fromCentre);
            uint outside = Vector256.GreaterThan(Vector256.Abs(fromCentre), Vector256.Create(Centre)).ExtractMostSignificantBits();
            for (; outside != 0; outside &= outside - 1)
            {
                int place = BitOperations.TrailingZeroCount(outside);
                quantiles = quantiles.WithElement(place, OfUniform(four[place]));
            }

            four = quantiles;
        }
    }

    private static Vector256<double> NearCentre(Vector256<double> fromCentre)
    {
        Vector256<double> r = Vector256.Create(Centre * Centre) - (fromCentre * fromCentre);
        return fromCentre * (Polynomial(AboveNearCentre, r) / Polynomial(BelowNearCentre, r));
    }

    /// <summary>A polynomial, the coefficient of the highest power first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Polynomial(ReadOnlySpan<double> coefficients, Vector256<double> r)
    {
        Vector256<double> sum = Vector256.Create(coefficients[0]);
        for (int i = 1; i < coefficients.Length; i++)
        {
            sum = (sum * r) + Vector256.Create(coefficients[i]);
        }

        return sum;
    }

    private static double Polynomial(ReadOnlySpan<double> coefficients, double r)
    {
        double sum = coefficients[0];
        foreach (double coefficient in coefficients[1..])
        {
            sum = (sum * r) + coefficient;
        }

        return sum;
    }
}
