using System.Runtime.CompilerServices;

namespace CatchUpSim.Model.Inputs;

/// <summary>
/// Powers that are asked for month after month with the same numbers, such as the twelfth roots behind monthly rates. Each
/// thread keeps what was answered; a later question takes the place of an earlier one that it meets there. The bits are
/// those of <see cref="Math.Pow"/>, at a fraction of its time.
/// </summary>
public static class RepeatedPowers
{
    private const int PlaceBits = 10;

    [ThreadStatic]
    private static Kept[]? _kept;

    /// <summary>x to the power y, bit by bit as <see cref="Math.Pow"/> has it.</summary>
    /// <param name="x">The base.</param>
    /// <param name="y">The exponent.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(double x, double y)
    {
        long first = BitConverter.DoubleToInt64Bits(x);
        long second = BitConverter.DoubleToInt64Bits(y);
        ref Kept kept = ref (_kept ?? Begin())[PlaceOf(first, second)];
        return kept.Base == first & kept.Exponent == second ? kept.Power : WorkOut(x, y, ref kept);
    }

    // Golden-ratio hashing: the highest bits of a product depend on all bits of both numbers.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PlaceOf(long first, long second) => unchecked(
        (int)(((ulong)(first ^ long.RotateLeft(second, 21)) * 0x9E3779B97F4A7C15UL) >> (64 - PlaceBits)));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double WorkOut(double x, double y, ref Kept kept)
    {
        kept = new Kept(BitConverter.DoubleToInt64Bits(x), BitConverter.DoubleToInt64Bits(y), Math.Pow(x, y));
        return kept.Power;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Kept[] Begin()
    {
        _kept = new Kept[1 << PlaceBits];

        // All bits zero would read as "0 to the power 0 is 0".
        Array.Fill(_kept, new Kept(0, 0, Math.Pow(0, 0)));
        return _kept;
    }

    private readonly record struct Kept(long Base, long Exponent, double Power);
}
