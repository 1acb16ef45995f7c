using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CatchUpSim.Model.Submodels;

/// <summary>Exponentials of a few numbers at once, the longest part of a customer's choice.</summary>
internal static class Exponentials
{
    private const double Least = -700;

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
    /// The exponentials of four numbers. Where one is too small to count beside any other, or not a number, it is zero: the
    /// library would take such a number, and its three neighbours with it, through a slow path.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Of(Vector256<double> numbers)
    {
        Vector256<double> least = Vector256.Create(Least);
        Vector256<double> counts = Vector256.GreaterThan(numbers, least);

        // Many a customer has qualified none of four neighbouring vendors.
        return counts == Vector256<double>.Zero
            ? Vector256<double>.Zero
            : Vector256.Exp(Vector256.MaxNative(numbers, least)) & counts;
    }
}
