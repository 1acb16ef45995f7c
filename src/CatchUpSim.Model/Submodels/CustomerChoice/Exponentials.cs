using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CatchUpSim.Model.Submodels;

/// <summary>Exponentials of a few numbers at once, the longest part of a customer's choice.</summary>
/// <remarks>
/// The method is that of the base library's vectors (AMD AOCL-LibM, <c>vrd4_exp</c>) and gives their bits: e^x = 2^n·e^r with
/// n the whole number next to x/ln 2, and e^r by a polynomial of degree 11. Written out here because the library's is a call:
/// around it everything that a customer's choice has at hand would be put into memory and taken back. Products are fused with
/// sums on every machine; the library leaves that to the machine.
/// </remarks>
internal static class Exponentials
{
    private const double Least = -700;
    private const double Most = 709;

    /// <summary>Added to a number, it leaves the whole number next to it in the last bits.</summary>
    private const double Rounding = 6755399441055744;

    private const double Log2E = 1.4426950408889634;

    /// <summary>The first bits of ln 2, so few that whole multiples are exact; then what they lack.</summary>
    private const double Log2 = 0.693359375;
    private const double Log2Rest = -0.00021219444005469057;

    private const int ExponentBias = 1023;
    private const int BitsBeforeExponent = 52;

    /// <summary>Replaces each number by its exponential; that of −∞ is zero.</summary>
    /// <remarks>
    /// Four at a time on every machine, the last ones with company of −∞: a number has the same exponential at every
    /// place, and a sum the same order, however wide the vectors of a machine are.
    /// </remarks>
    /// <returns>The sum of the exponentials.</returns>
    public static double Replace(Span<double> numbers)
    {
        ref double first = ref MemoryMarshal.GetReference(numbers);
        Vector256<double> sum = Vector256<double>.Zero;
        int done = 0;
        while (done <= numbers.Length - Vector256<double>.Count)
        {
            Vector256<double> exponentials = Of(Vector256.LoadUnsafe(ref first, (nuint)done));
            exponentials.StoreUnsafe(ref first, (nuint)done);
            sum += exponentials;
            done += Vector256<double>.Count;
        }

        Span<double> rest = numbers[done..];
        if (rest.Length > 0)
        {
            Vector256<double> exponentials = Of(Vector256.Create(
                rest[0],
                rest.Length > 1 ? rest[1] : double.NegativeInfinity,
                rest.Length > 2 ? rest[2] : double.NegativeInfinity,
                double.NegativeInfinity));
            for (int i = 0; i < rest.Length; i++)
            {
                rest[i] = exponentials[i];
            }

            sum += exponentials;
        }

        return sum[0] + sum[1] + (sum[2] + sum[3]);
    }

    /// <summary>
    /// The exponentials of four numbers, each at most 709. Where one is too small to count beside any other, or not a
    /// number, it is zero.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Of(Vector256<double> numbers)
    {
        Vector256<double> least = Vector256.Create(Least);
        Vector256<double> counts = Vector256.GreaterThan(numbers, least);
        Vector256<double> x = Vector256.MinNative(Vector256.MaxNative(numbers, least), Vector256.Create(Most));
        Vector256<double> rounded = Vector256.FusedMultiplyAdd(x, Vector256.Create(Log2E), Vector256.Create(Rounding));
        Vector256<double> n = rounded - Vector256.Create(Rounding);
        Vector256<double> r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-Log2), x);
        r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-Log2Rest), r);
        Vector256<long> power = Vector256.ShiftLeft(rounded.AsInt64() + Vector256.Create((long)ExponentBias), BitsBeforeExponent);
        return Polynomial(r) * power.AsDouble() & counts;
    }

    /// <summary>e^r for |r| up to ln 2 / 2; pairs of terms, then pairs of pairs, so that few have to wait for others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Polynomial(Vector256<double> r)
    {
        Vector256<double> r2 = r * r;
        Vector256<double> r4 = r2 * r2;
        Vector256<double> highest = Vector256.FusedMultiplyAdd(
            r2, Pair(r, 2.499430431958571e-08, 2.7632293298250954e-07), Pair(r, 2.7557622532543023e-06, 2.4801486521374483e-05));
        Vector256<double> middle = Vector256.FusedMultiplyAdd(
            r2, Pair(r, 0.00019841269432677495, 0.001388888895122404), Pair(r, 0.008333333333559272, 0.04166666666649277));
        Vector256<double> lowest = Vector256.FusedMultiplyAdd(
            r2, Pair(r, 0.1666666666666617, 0.50000000000000178), r + Vector256<double>.One);
        return Vector256.FusedMultiplyAdd(r4 * r4, highest, Vector256.FusedMultiplyAdd(r4, middle, lowest));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Pair(Vector256<double> r, double higher, double lower) =>
        Vector256.FusedMultiplyAdd(Vector256.Create(higher), r, Vector256.Create(lower));
}
